// Building and demolition of social dwellings as parties list them (B11). A number to be determined is never 0.

/** in: delivered in that year · from: in that year at the earliest ("v.a.") · open: no year given. */
export type ProjectYear = { kind: 'in' | 'from'; year: number } | { kind: 'open' }

export type HousingChange = {
  corporation: string
  project: string
  kind: 'new' | 'demolished'
  /** null = to be determined. */
  dwellings: number | null
  year: ProjectYear
}

/** A total that says what it leaves out. */
export type ListTotal = { dwellings: number; projects: number; unknown: number }

export function totalOf(changes: readonly HousingChange[]): ListTotal {
  return {
    dwellings: changes.reduce((sum, { dwellings }) => sum + (dwellings ?? 0), 0),
    projects: changes.length,
    unknown: changes.filter(({ dwellings }) => dwellings === null).length,
  }
}

/** A lower bound counts in a year's total only when somebody chose so: "v.a. 2029" is not 2029. */
export type YearChoice = { countsEarliest: boolean }

/** B11: totals per year, years ascending; what has no year, or only an earliest one, stands apart. */
export function totalsPerYear(
  changes: readonly HousingChange[],
  kind: HousingChange['kind'],
  { countsEarliest }: YearChoice = { countsEarliest: false },
): { years: ReadonlyMap<number, ListTotal>; apart: ListTotal } {
  const own = changes.filter((change) => change.kind === kind)
  const yearOf = ({ year }: HousingChange): number | null =>
    year.kind === 'in' || (year.kind === 'from' && countsEarliest) ? year.year : null
  const years = [...new Set(own.map(yearOf))].filter((year) => year !== null).sort((a, b) => a - b)
  return {
    years: new Map(years.map((year) => [year, totalOf(own.filter((change) => yearOf(change) === year))])),
    apart: totalOf(own.filter((change) => yearOf(change) === null)),
  }
}

export type TargetDistance = {
  /** Gross additions dated up to and including the target's year. */
  dated: ListTotal
  /** Target minus what is dated: not a shortfall, as the list does not cover everything. */
  distance: number
}

/**
 * B11, HSG-08: distance of the list to a gross target. Only additions with a year that is not a lower bound count;
 * demolition never does, since the target is gross; additions after the target's year never prove it.
 */
export function distanceToTarget(
  changes: readonly HousingChange[],
  target: { dwellings: number; fromYear: number; year: number },
): TargetDistance {
  const dated = totalOf(
    changes.filter(
      ({ kind, year }) =>
        kind === 'new' && year.kind === 'in' && year.year >= target.fromYear && year.year <= target.year,
    ),
  )
  return { dated, distance: target.dwellings - dated.dwellings }
}

/** Net change over some years: additions minus demolition, each dated; unknown when a part is unknown. */
export function netChange(changes: readonly HousingChange[], from: number, to: number): ListTotal {
  const inYears = changes.filter(({ year }) => year.kind === 'in' && year.year >= from && year.year <= to)
  const [gained, lost] = (['new', 'demolished'] as const).map((kind) => totalOf(inYears.filter((c) => c.kind === kind)))
  return {
    dwellings: (gained?.dwellings ?? 0) - (lost?.dwellings ?? 0),
    projects: inYears.length,
    unknown: (gained?.unknown ?? 0) + (lost?.unknown ?? 0),
  }
}
