// A street that was decided on in 2024, with three years of payments beside its plan. All invented.
import { calendarDate } from '#kernel/calendar.ts'
import { type Booking, bookActuals, closeYear } from '#modules/scenarios/actuals/usecases.ts'
import { freezeScenario } from '#modules/scenarios/freezing.ts'
import type { Block, Choice, Scenario } from '#modules/scenarios/model/index.ts'
import { createScenario, type Doing } from '#modules/scenarios/usecases.ts'

const ID = 'voorbeeldwijk-eerste-straat'
const FIRST_YEAR = 2024
const YEARS = 10
const INVENTED = 'Voorbeeldstad, verzonnen'
const DAY = calendarDate('2024-01-01')

/** Two blocks a year; the last one waits longest. */
const STARTS = [2024, 2024, 2025, 2025, 2026, 2027] as const

export const FIRST_STREET_ID = ID

/** Repair of six blocks, at the prices of 2024. */
export function firstStreet(blocks: readonly Block[], area: Scenario['area']): Scenario {
  const chosen = [...blocks]
    .filter(({ shallowProbability }) => (shallowProbability ?? 0) >= 0.5)
    .slice(0, STARTS.length)
  const choices = Object.fromEntries(
    chosen.map(({ id }, at): [string, Choice] => [
      id,
      { option: 'repair', start: STARTS[at] ?? FIRST_YEAR, method: 'jacking' },
    ]),
  )
  const price = (value: number) => ({
    ...{
      value,
      source: `${INVENTED}: aanbesteding 2024`,
      sourceDate: DAY,
      priceDate: DAY,
      reliability: 'block' as const,
    },
  })
  return {
    ...{ schema: 'wijkregie-scenario/1', id: ID, name: '0. Eerste straat (besloten in 2024)', area },
    summary:
      'De eerste straat krijgt herstel, elk jaar twee blokken. Het besluit viel in 2024; hier staat wat het kost.',
    settings: {
      horizon: { start: FIRST_YEAR, years: YEARS },
      ...{ referenceDate: DAY, announcedOn: null, ruleDate: calendarDate('2024-07-01') },
      ...{ labelTable: 'official', landPrice: 'residual-at-issue', returnTerms: 'market', transferTaxExemption: null },
    },
    parameters: { repairJacking: price(74_000), research: price(2_400) },
    ...{ blocks: chosen, choices, contributions: [], key: [], tasks: [] },
  }
}

const REPAIR = { category: 'repair', payer: 'open', payee: 'world' } as const
const RESEARCH = { category: 'research', payer: 'open', payee: 'world' } as const
const UPKEEP = { category: 'public-maintenance', payer: 'municipality', payee: 'world' } as const

type Paid = Omit<Booking, 'source' | 'settles' | 'units' | 'plannedYear'> &
  Partial<Pick<Booking, 'settles' | 'units' | 'plannedYear'>>
const paid = (source: string, given: Paid): Booking => ({
  ...{ settles: null, units: null, plannedYear: given.year, source: `${INVENTED}: ${source}` },
  ...given,
})

/** What was paid: the works cost more, one block came a year late, and upkeep was less than planned. */
const payments = (homes: readonly number[]): { year: number; reason: string; bookings: Booking[] }[] => {
  const [first = 0, second = 0, third = 0, fourth = 0] = homes
  return [
    {
      year: 2024,
      reason: 'Blok 2 begon pas in 2025: twee eigenaren tekenden later. Het werk van blok 1 viel duurder uit.',
      bookings: [
        paid('eindafrekening blok 1', {
          ...{ ...REPAIR, year: 2024, amount: first * 79_500, settles: first * 74_000 },
          units: { planned: first, actual: first },
        }),
        paid('onderzoek blok 1 en 2', { ...RESEARCH, year: 2024, amount: (first + second) * 2_300 }),
        paid('jaarrekening 2024', { ...UPKEEP, year: 2024, amount: 41_800 }),
      ],
    },
    {
      year: 2025,
      reason: 'Blok 2 is ingehaald en blok 3 is klaar. Blok 4 wacht op een vergunning.',
      bookings: [
        paid('eindafrekening blok 2', {
          ...{ ...REPAIR, year: 2025, plannedYear: 2024, amount: second * 81_000, settles: second * 74_000 },
          units: { planned: second, actual: second },
        }),
        paid('eindafrekening blok 3', {
          ...{ ...REPAIR, year: 2025, amount: third * 82_400, settles: third * 76_220 },
          units: { planned: third, actual: third },
        }),
        paid('onderzoek blok 3 en 4', { ...RESEARCH, year: 2025, amount: (third + fourth) * 2_650 }),
        paid('jaarrekening 2025', { ...UPKEEP, year: 2025, amount: 38_900 }),
      ],
    },
  ]
}

/** Decided on, booked for three years, two of them closed. */
export async function loadFirstStreet(doing: Doing, blocks: readonly Block[], area: Scenario['area']): Promise<void> {
  const document = firstStreet(blocks, area)
  const made = await createScenario(doing, { document, id: ID, reason: 'Raadsbesluit 2024, verzonnen gegevens' })
  if (!made.ok) throw new Error(`${ID}: ${JSON.stringify(made.reason)}`)
  const frozen = await freezeScenario(doing, ID, {
    ...{ purpose: 'decision', audience: 'internal', revision: made.value.revision, decisionBy: null },
    reason: 'Raadsbesluit van juni 2024, verzonnen gegevens',
    openReason: 'De eerste straat gaat vast voor; over de verdeling besluit de raad bij de hele wijk. Verzonnen.',
  })
  if (!frozen?.ok) throw new Error(`${ID} cannot be frozen`)
  const homes = document.blocks.map(({ groups }) => groups.reduce((sum, { count }) => sum + count, 0))
  for (const { year, reason, bookings } of payments(homes)) {
    const booked = await bookActuals(doing, ID, bookings)
    if (!booked?.ok) throw new Error(`${ID}: ${year} cannot be booked`)
    const closed = await closeYear(doing, ID, { year, rest: 'moves', reason, thisYear: 2026 })
    if (!closed?.ok) throw new Error(`${ID}: ${year} cannot be closed`)
  }
  const fourth = homes[3] ?? 0
  await bookActuals(doing, ID, [
    paid('eerste termijn blok 4', {
      ...{ ...REPAIR, year: 2026, plannedYear: 2025, amount: fourth * 41_000, settles: fourth * 38_110 },
      units: { planned: fourth / 2, actual: fourth / 2 },
    }),
  ])
}
