// What is expected of one dwelling in some years, both problems: the table beside the cross-section.
import type { DwellingUrgency } from '../assess-dwelling.ts'
import { probabilityAt } from '../course.ts'
import { dampCourse } from '../damp.ts'
import { floodCourse } from '../flood.ts'
import { floorToWater, levelsAt, type Moment, thresholdToStreetOf } from './levels.ts'

export type Outlook = {
  year: number
  /** m NAP. */
  floor: number | null
  /** Floor above groundwater, m. */
  distance: number | null
  dampChance: number | null
  /** Threshold above the street, m. */
  freeboard: number | null
  floodChance: number | null
}

/** One row per year, in order and each once; years before the day of assessment are left out. */
export function outlookOf(urgency: DwellingUrgency, moment: Moment, years: readonly number[]): Outlook[] {
  const { start, parameters, raises } = moment
  const damp = urgency.damp.status === 'known' ? dampCourse(urgency.filled, parameters, start) : null
  const flood = floodCourse(urgency.dwelling, urgency.filled, parameters, start, raises)
  const chosen = [...new Set([start, ...years])].filter((year) => year >= start).sort((a, b) => a - b)
  return chosen.map((year) => {
    const levels = levelsAt(urgency, year, moment)
    return {
      year,
      floor: levels.floor,
      distance: floorToWater(levels),
      dampChance: urgency.damp.status === 'not_applicable' ? 0 : damp && probabilityAt(damp, year),
      freeboard: thresholdToStreetOf(levels),
      floodChance: flood && probabilityAt(flood, year),
    }
  })
}
