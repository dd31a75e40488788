// Keeps what an import reads of each well, until all its files are read.
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Position } from '#kernel/geometry.ts'
import type { RowRemark } from '#modules/areas/index.ts'
import { HalfMonthLevels } from '../model/groundwater/half-months.ts'
import { isPlausibleLevel, suspicionOf } from '../model/groundwater/level-in-nap.ts'
import { groundwaterYears, joinYears, oddLevels } from '../model/groundwater/mean-highest-level.ts'
import type { WellFormat } from './schema.ts'
import type { Well } from './store.ts'
import type { WellPlaces } from './well-places.ts'

/** What a file says about a well, apart from its levels. Heights in m NAP. */
export type WellDescription = Pick<Well, 'groundLevel' | 'filterTop' | 'areaName'> & { point: Position }

export type Measured = {
  id: string
  format: WellFormat
  date: CalendarDate
  /** m NAP. */
  level: number
  /** Judged by the register; provisional levels give way to those. */
  isAssessed?: boolean
}

type OpenWell = {
  format: WellFormat
  description: WellDescription
  assessed: HalfMonthLevels
  provisional: HalfMonthLevels
  measurements: number
  firstDate: CalendarDate
  lastDate: CalendarDate
}

/** A row is taken, perhaps with remarks, or refused for a reason. */
export type Verdict = { refusal: RowRemark } | { remarks: RowRemark[] }

/** The same well may be given twice with its place rounded differently, m. */
const SAME_PLACE = 5

export class WellBook {
  readonly #places: WellPlaces
  readonly #today: CalendarDate
  readonly #described = new Map<string, WellDescription>()
  readonly #refused = new Map<string, RowRemark>()
  readonly #earlier: ReadonlyMap<string, Well>
  readonly #wells = new Map<string, OpenWell>()

  constructor(places: WellPlaces, earlier: readonly Well[], today: CalendarDate) {
    this.#places = places
    this.#today = today
    this.#earlier = new Map(earlier.map((well) => [well.id, well]))
  }

  /** Takes down where a well stands and how high; what is given first counts, later rows fill what it left open. */
  describe(id: string, given: WellDescription): Verdict {
    const known = this.#described.get(id)
    if (known) {
      if (distanceBetween(known.point, given.point) > SAME_PLACE)
        return { refusal: { reason: 'well-moved', detail: id } }
      known.groundLevel = given.groundLevel ?? known.groundLevel
      known.filterTop ??= given.filterTop
      known.areaName ??= given.areaName
      return { remarks: [] }
    }
    const place = this.#places.judge(given.point)
    if (place === 'far') {
      const refusal = { reason: 'well-far-away', detail: id }
      this.#refused.set(id, refusal)
      return { refusal }
    }
    this.#described.set(id, { ...given })
    return { remarks: place === 'outside' ? [{ reason: 'well-outside', detail: id }] : [] }
  }

  /** Ground level as far as it is known by now, m NAP. */
  groundLevelOf(id: string): number | null {
    return this.#description(id)?.groundLevel ?? null
  }

  /** Takes down one level. */
  measure({ id, format, date, level, isAssessed = true }: Measured): Verdict {
    const refused = this.#refused.get(id)
    if (refused) return { refusal: refused }
    const description = this.#description(id)
    if (!description) return { refusal: { reason: 'well-without-place', detail: id } }
    if (date > this.#today) return { refusal: { reason: 'date-in-future', detail: date } }
    if (!isPlausibleLevel(level)) return { refusal: { reason: 'out-of-range', detail: String(level) } }
    const well = this.#wells.get(id) ?? this.#open(id, format, description, date)
    well.measurements += 1
    if (date < well.firstDate) well.firstDate = date
    if (date > well.lastDate) well.lastDate = date
    ;(isAssessed ? well.assessed : well.provisional).add(date, level)
    const suspicion = suspicionOf(level, description.groundLevel)
    return { remarks: suspicion ? [{ reason: suspicion, detail: `${id} ${date} ${level}` }] : [] }
  }

  /** The wells that were read, by id, each with the years of an earlier import that this one does not have. */
  *finish(): Generator<{ well: Well; remarks: RowRemark[] }> {
    for (const [id, open] of [...this.#wells].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const levels = new Map([...open.provisional.levels(), ...open.assessed.levels()])
      const earlier = this.#earlier.get(id)
      const { point, ...description } = open.description
      const well: Well = {
        ...{ id, format: open.format, x: point[0], y: point[1], ...description },
        measurements: open.measurements,
        firstDate: earlier && earlier.firstDate < open.firstDate ? earlier.firstDate : open.firstDate,
        lastDate: earlier && earlier.lastDate > open.lastDate ? earlier.lastDate : open.lastDate,
        years: joinYears(earlier?.years ?? [], groundwaterYears(levels)),
      }
      const odd = oddLevels(levels).length
      yield { well, remarks: odd === 0 ? [] : [{ reason: 'levels-jump', detail: `${id}: ${odd}` }] }
    }
  }

  #description(id: string): WellDescription | undefined {
    const earlier = this.#earlier.get(id)
    return this.#described.get(id) ?? (earlier && { ...earlier, point: [earlier.x, earlier.y] })
  }

  #open(id: string, format: WellFormat, description: WellDescription, date: CalendarDate): OpenWell {
    const levels = { assessed: new HalfMonthLevels(), provisional: new HalfMonthLevels() }
    const well = { format, description, ...levels, measurements: 0, firstDate: date, lastDate: date }
    this.#wells.set(id, well)
    return well
  }
}

const distanceBetween = ([ax, ay]: Position, [bx, by]: Position): number => Math.hypot(ax - bx, ay - by)
