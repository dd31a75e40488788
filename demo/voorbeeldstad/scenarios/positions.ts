// Who stands where on the scenarios of Voorbeeldwijk: invented groups that do not agree, and one start that all can carry.
import { calendarDate } from '#kernel/calendar.ts'
import type { Group, Position } from '#modules/scenarios/model/interests/support.ts'
import { keepGroup, loadSupport, statePosition } from '#modules/scenarios/support/usecases.ts'
import type { Doing } from '#modules/scenarios/usecases.ts'

const GROUPS: readonly Group[] = [
  { name: 'Eigenaren', mustCarry: true, why: 'Zij bezitten de meeste huizen; een blok kan alleen samen.' },
  { name: 'Corporatie', mustCarry: true, why: 'Zij bezit de huurwoningen en betaalt haar deel.' },
  { name: 'Gemeente', mustCarry: true, why: 'Zij betaalt een deel van het tekort en beslist over de openbare ruimte.' },
  { name: 'Huurders', mustCarry: false, why: 'Zij moeten misschien verhuizen; over eigendom beslissen zij niet.' },
  { name: 'Geldverstrekkers', mustCarry: false, why: 'Zij beslissen per huishouden, niet over het plan.' },
]

type Said = readonly [group: string, position: Position, reason: string]
const SAID: Readonly<Record<string, readonly Said[]>> = {
  'voorbeeldwijk-niets-doen': [
    ['Eigenaren', 'against', 'De schade wordt elk jaar groter.'],
    ['Corporatie', 'accepts', 'Kan, als het niet langer dan vijf jaar duurt.'],
    ['Gemeente', 'against', 'Straten ophogen lost niets op.'],
    ['Huurders', 'against', 'Vocht en kou blijven.'],
  ],
  'voorbeeldwijk-herstel-per-blok': [
    ['Eigenaren', 'supports', 'Iedereen kan blijven wonen.'],
    ['Corporatie', 'against', 'Herstel van oude woningen verdient zij niet terug.'],
    ['Gemeente', 'accepts', 'Als eigenaren het herstel zelf betalen of lenen.'],
    ['Geldverstrekkers', 'accepts', 'Als de waarde na herstel is getaxeerd.'],
  ],
  'voorbeeldwijk-vernieuwen-waar-het-moet': [
    ['Eigenaren', 'accepts', 'Als wie wil terug kan komen voor lasten die passen.'],
    ['Corporatie', 'supports', 'Haar oudste woningen worden nieuw.'],
    ['Gemeente', 'unknown', 'Zegt het pas als het tekort is gedekt.'],
    ['Huurders', 'against', 'Een deel moet twee keer verhuizen.'],
  ],
  'voorbeeldwijk-alles-nieuw': [
    ['Eigenaren', 'against', 'Hun huizen en tuinen verdwijnen.'],
    ['Corporatie', 'supports', 'Eén keer goed, met meer woningen.'],
    ['Gemeente', 'against', 'Het tekort is te groot.'],
    ['Huurders', 'unknown', 'Wil eerst weten wat de huur wordt.'],
  ],
  'voorbeeldwijk-klein-begin': [
    ['Eigenaren', 'accepts', 'Als de eerste straat laat zien wat het per maand kost.'],
    ['Corporatie', 'supports', 'Goed om mee te leren.'],
    ['Gemeente', 'supports', 'Een begin dat te betalen is.'],
    ['Huurders', 'accepts', 'Als er een wisselwoning in de buurt is.'],
  ],
}

/** Once: what somebody changed afterwards stays. */
export async function loadPositions(doing: Doing): Promise<void> {
  const [first = ''] = Object.keys(SAID)
  const view = await loadSupport(doing, first)
  if (!view || view.groups.length > 0) return
  for (const group of GROUPS) await keepGroup(doing, first, { ...group, replaces: false })
  for (const [scenario, said] of Object.entries(SAID))
    for (const [group, position, reason] of said) {
      const stated = await statePosition(doing, scenario, group, {
        ...{ position, reason, source: 'Voorbeeldstad, verzonnen: gesprekken in juni 2026' },
        saidOn: calendarDate('2026-06-23'),
      })
      if (!stated?.ok) throw new Error(`${scenario}, ${group}: ${JSON.stringify(stated?.reason ?? 'not there')}`)
    }
}
