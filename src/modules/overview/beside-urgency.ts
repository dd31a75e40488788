// What lies on an area beside its urgency: tasks in figures, and planned investments in its homes.
import type { CalendarDate } from '#kernel/calendar.ts'
import { printSource } from '#kernel/source.ts'
import type { Place, PlaceTask } from '#modules/areas/index.ts'
import {
  type BalanceLines,
  balancesInWords,
  investmentBalances,
  type TaskLines,
  tasksInWords,
  tasksOfArea,
} from '#modules/urgency/index.ts'
import type { Measure } from '#modules/urgency/model/index.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Locale } from '#platform/i18n/locale.ts'

export type BesideUrgency = {
  /** What registers and plans say of a buurt; null for a wijk. */
  tasksInFigures: TaskLines | null
  /** Whether investments in homes that are planned here should wait for a look at the foundations; null = none known. */
  balance: (BalanceLines & { plans: readonly string[] }) | null
}
export const NOTHING_BESIDE: BesideUrgency = { tasksInFigures: null, balance: null }

type Asked = {
  asOf: CalendarDate
  tasks: ReadonlyMap<string, readonly PlaceTask[]>
  places: readonly Place[]
  locale: Locale
}

export async function besideUrgency(
  db: Db,
  code: string,
  { asOf, tasks, places, locale }: Asked,
): Promise<BesideUrgency> {
  const own = await tasksOfArea(db, code, asOf)
  const plans = fundPlans(tasks.get('fund') ?? [], places)
  const low = own?.stacked.indicators.find(({ kind }) => kind === 'labels')?.inputs.low
  const measures: Measure[] = [
    ...(plans.length > 0 ? ['fund-measure' as const] : []),
    ...(typeof low === 'number' && low > 0 ? ['efg-renovation' as const] : []),
  ]
  const balance = balancesInWords(await investmentBalances(db, { neighbourhoodCode: code }, measures), locale)
  return { tasksInFigures: own && tasksInWords(own.stacked, locale), balance: balance && { ...balance, plans } }
}

/** Money of a fund for the area as a whole; what it does in one street or with public space is no work on its homes. */
function fundPlans(funds: readonly PlaceTask[], places: readonly Place[]): string[] {
  const areas = new Map(places.flatMap((place) => (place.areaCodes.length > 0 ? [[place.slug, place.name]] : [])))
  return funds.flatMap(({ place, label, sources }) => {
    const name = areas.get(place)
    return name === undefined ? [] : [`${label}, ${name} (${sources.map(printSource).join('; ')})`]
  })
}
