// Monitoring wells of Voorbeeldstad: one in most neighbourhoods, telling the groundwater of the dwelling beside it.
import { calendarDate } from '#kernel/calendar.ts'
import { type Random, seededRandom } from '#kernel/random.ts'
import type { Well } from '#modules/urgency/groundwater/store.ts'
import type { DemoDwelling } from './dwellings.ts'

/** Not every neighbourhood has a well. */
const SHARE_WITH_WELL = 0.8
/** Spread of the yearly mean of the three highest levels around the GHG, m. */
const YEAR_SD = 0.06
/** Complete hydrological years; a well with fewer than eight tells less. */
const YEARS = { fewest: 3, most: 14, last: 2024 }

/** Invented series, as far as they are kept: a value per hydrological year. */
export function drillWells(dwellings: readonly DemoDwelling[], seed: string): Well[] {
  const perNeighbourhood = Map.groupBy(dwellings, (dwelling) => dwelling.neighbourhood_code)
  return [...perNeighbourhood].flatMap(([code, own]) => {
    const random = seededRandom(`${seed}/wells/${code}`)
    const measured = own.filter((dwelling) => dwelling.groundwater_ghg !== null)
    const beside = measured[Math.floor(measured.length / 2)]
    return beside && random.uniform() < SHARE_WITH_WELL ? [wellBeside(beside, code, random)] : []
  })
}

function wellBeside({ point, groundwater_ghg, street_level }: DemoDwelling, code: string, random: Random): Well {
  const level = groundwater_ghg ?? 0
  const count = random.integer(YEARS.fewest, YEARS.most)
  const years = Array.from({ length: count }, (_, i) => ({
    year: YEARS.last - count + 1 + i,
    halfMonths: random.integer(20, 24),
    hg3: centi(level + random.normal(0, YEAR_SD)),
  }))
  return {
    ...{ id: `VS${code.slice(-4)}-1`, format: 'municipal', x: point[0] + 12, y: point[1] + 9 },
    ...{ groundLevel: street_level, filterTop: centi(level - 1), areaName: null },
    ...{ measurements: count * 24, years },
    firstDate: calendarDate(`${YEARS.last - count + 1}-04-14`),
    lastDate: calendarDate(`${YEARS.last + 1}-03-28`),
  }
}

const centi = (value: number): number => Math.round(value * 100) / 100
