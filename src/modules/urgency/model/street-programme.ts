/** A planned raising of a street: from the start of that calendar year it lies so much higher. */
export type Raise = { year: number; metres: number }

/** A raising as a row of a street programme. */
export type PlannedRaise = Raise & { street_id: string }

/** Raisings per street, in order of year. */
export type StreetProgramme = ReadonlyMap<string, readonly Raise[]>

export const NO_PROGRAMME: StreetProgramme = new Map()

/** Groups planned raisings per street, in order of year, whatever the order of the rows. */
export function streetProgramme(rows: readonly PlannedRaise[]): StreetProgramme {
  const programme = new Map<string, Raise[]>()
  for (const { street_id, year, metres } of rows.toSorted((a, b) => a.year - b.year || a.metres - b.metres)) {
    const raises = programme.get(street_id) ?? []
    raises.push({ year, metres })
    programme.set(street_id, raises)
  }
  return programme
}
