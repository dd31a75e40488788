// One pilot of Voorbeeldwijk, invented: the first blocks of the small start taught something and went back to phase 2.
import { calendarDate } from '#kernel/calendar.ts'
import { spanOf } from '#modules/scenarios/model/pilots/parts.ts'
import { evaluatePilot, learnLesson, loadPilots, planPilot, startPilot } from '#modules/scenarios/pilots/usecases.ts'
import type { Doing } from '#modules/scenarios/usecases.ts'

const SCENARIO = 'voorbeeldwijk-klein-begin'
const INVENTED = 'Voorbeeldstad, verzonnen'
const LESSONS = [
  {
    ...{ question: 0, text: 'Met alle kosten mee is herstel per maand duurder dan eigenaren vooraf dachten.' },
    evidence: `${INVENTED}: nacalculatie van het eerste blok`,
  },
  {
    ...{ question: 1, text: 'Drie gesprekken per huishouden waren nodig voordat een heel blok meedeed.' },
    evidence: `${INVENTED}: verslag van de gesprekken`,
  },
  {
    ...{ question: null, text: 'Zonder wisselwoning in de buurt wil bijna niemand beginnen.' },
    evidence: `${INVENTED}: enquête na afloop`,
  },
]

/** Once: what somebody changed afterwards stays. */
export async function loadPilot(doing: Doing): Promise<void> {
  const view = await loadPilots(doing, SCENARIO)
  if (!view || view.pilots.length > 0) return
  const planned = await planPilot(doing, SCENARIO, {
    ...{ name: 'Pilot eerste twee blokken', blocks: spanOf(view.version.document).busy.slice(0, 2) },
    largerAim: 'Slaagt dit, dan volgt de rest van de straat en daarna scenario 3.',
    questions: [
      'Wat kost het per maand, als alles meetelt?',
      'Wat is nodig om een heel blok mee te krijgen?',
      'Hoeveel hinder geeft het werk?',
    ],
    ...{ startsOn: calendarDate('2026-01-12'), endsOn: calendarDate('2026-10-30') },
  })
  if (!planned?.ok) throw new Error(`${SCENARIO} has no pilot: ${JSON.stringify(planned?.reason ?? 'not there')}`)
  const pilot = planned.value
  await startPilot(doing, SCENARIO, pilot)
  for (const lesson of LESSONS) await learnLesson(doing, SCENARIO, pilot, lesson)
  await evaluatePilot(doing, SCENARIO, pilot, {
    ...{
      outcome: 'return',
      conclusion: 'Het werk zelf lukte. De lasten en het verhuizen passen nog niet bij de mensen.',
    },
    reconsiders: 'Wat eigenaren per maand betalen, en wisselwoningen in de buurt.',
  })
}
