// A buurt where groups want what the others cannot carry: two scenarios, nobody moves, and an impasse that was recorded.
// Invented.
import { calendarDate, dayOf } from '#kernel/calendar.ts'
import type { Result } from '#kernel/result.ts'
import type { Group } from '#modules/scenarios/model/interests/support.ts'
import type { Choice } from '#modules/scenarios/model/scenario.ts'
import { allowedOptions } from '#modules/scenarios/model/stock/allowed-options.ts'
import { createFromNeighbourhood } from '#modules/scenarios/new-from-neighbourhood.ts'
import { declareImpasse, keepGroup, statePosition } from '#modules/scenarios/support/usecases.ts'
import { type Doing, loadScenario, loadScenarios, saveVersion } from '#modules/scenarios/usecases.ts'

/** After Voorbeeldwijk in every list: the worked examples stay in front. */
export const COLLIDING = 'Wilgenhof'
const SOURCE = 'Voorbeeldstad, verzonnen: gesprekken in juni 2026'
const ON = calendarDate('2026-06-23')

const GROUPS: readonly Group[] = [
  { name: 'Eigenaren', mustCarry: true, why: 'Zonder hen kan geen blok worden hersteld of gesloopt.' },
  { name: 'Corporatie', mustCarry: true, why: 'Zij bezit de helft van de huizen.' },
]

type Plan = {
  name: string
  summary: string
  choice: Choice
  said: readonly (readonly [string, 'supports' | 'against', string])[]
}
const PLANS: readonly Plan[] = [
  {
    ...{ name: 'Alle blokken herstellen', summary: 'Elk blok krijgt een nieuwe fundering. De huizen blijven staan.' },
    choice: { option: 'repair', start: 2030, method: 'refoundation' },
    said: [
      ['Eigenaren', 'supports', 'Iedereen kan in zijn eigen huis blijven.'],
      ['Corporatie', 'against', 'Haar huizen zijn over twintig jaar op; herstel verdient zij niet terug.'],
    ],
  },
  {
    ...{ name: 'Alle blokken vernieuwen', summary: 'De buurt wordt in stappen gesloopt en nieuw gebouwd.' },
    choice: { option: 'renewal', start: 2030 },
    said: [
      ['Eigenaren', 'against', 'Zij willen hun huis en tuin niet kwijt en kunnen de lasten niet dragen.'],
      ['Corporatie', 'supports', 'Eén keer goed, met meer woningen.'],
    ],
  },
]

/** Usual for terraced homes of this age; the figures are assumptions and say so. */
const ASSUMED = { value: 230_000, floorArea: 85, landPerDwelling: 170, ownerShare: 0.5, socialShare: 0.5 }

/** Once: what somebody changed afterwards stays. */
export async function loadColliding(doing: Doing, code: string): Promise<void> {
  if ((await loadScenarios(doing, { area: code, archived: true })).length > 0) return
  const ids: string[] = []
  for (const { name, summary, choice } of PLANS) {
    const made = await createFromNeighbourhood(doing, {
      ...{ code, name, summary, assumed: ASSUMED, referenceDate: calendarDate('2026-01-01'), fictional: true },
      ...{ reason: 'Eerste opzet, verzonnen', today: dayOf(doing.deps.now()) },
    })
    // Without the buildings of the register there is no block to choose for.
    if (!made.ok && made.reason.why === 'no-homes') return
    const { id } = settled(made)
    await chooseEverywhere(doing, id, choice)
    ids.push(id)
  }
  const [first = ''] = ids
  for (const group of GROUPS) settled(await keepGroup(doing, first, { ...group, replaces: false }))
  for (const [at, { said }] of PLANS.entries())
    for (const [group, position, reason] of said)
      settled(await statePosition(doing, ids[at] ?? '', group, { position, reason, source: SOURCE, saidOn: ON }))
  const reason = 'Na vier gesprekken wil geen van beide groepen bewegen.'
  settled(await declareImpasse(doing, first, { reason, audience: 'internal' }))
}

async function chooseEverywhere(doing: Doing, id: string, choice: Choice): Promise<void> {
  const { document } = (await loadScenario(doing, id))?.version ?? {}
  if (!document) throw new Error(`${id} was just made`)
  const choices = Object.fromEntries(
    document.blocks.flatMap((block) => (allowedOptions(block).includes(choice.option) ? [[block.id, choice]] : [])),
  )
  settled(
    await saveVersion(doing, id, {
      base: 1,
      document: { ...document, choices },
      reason: 'Eén keuze voor elk blok waar zij kan',
    }),
  )
}

function settled<Value>(result: Result<Value, unknown> | null): Value {
  if (!result?.ok) throw new Error(`${COLLIDING}: ${JSON.stringify(result)}`)
  return result.value
}
