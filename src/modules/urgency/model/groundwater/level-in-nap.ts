// One measured groundwater level in m NAP, from the unit and the reference in which it was written down.

/** What a level is counted from: NAP upwards, ground level or measuring point downwards. */
export const REFERENCES = ['nap', 'ground', 'measuring-point'] as const
export type Reference = (typeof REFERENCES)[number]
export const UNITS = { m: 1, cm: 0.01, mm: 0.001 } as const
export type LevelUnit = keyof typeof UNITS

export type WrittenLevel = {
  value: number
  unit: LevelUnit
  reference: Reference
  /** Height of the ground level or measuring point, m NAP; not needed for NAP. */
  referenceHeight: number | null
}

/** m NAP; null when the height of the reference is not known. Depths below a reference are positive downwards. */
export function levelInNap({ value, unit, reference, referenceHeight }: WrittenLevel): number | null {
  if (reference === 'nap') return inMetres(value, unit)
  return referenceHeight === null ? null : clean(referenceHeight - inMetres(value, unit))
}

const inMetres = (value: number, unit: LevelUnit): number => clean(value * UNITS[unit])

/** Tenths of millimetres: binary noise of 5.76 + 1.09 is not a level. */
const clean = (metres: number): number => Math.round(metres * 1e4) / 1e4

/** The Netherlands lies between -7 and +323 m NAP, groundwater somewhat lower; same range as DWELLINGS.csv. */
const PLAUSIBLE = [-15, 325] as const
export const isPlausibleLevel = (level: number): boolean => level >= PLAUSIBLE[0] && level <= PLAUSIBLE[1]

/** Water may stand some decimetres above the ground for a while; more is more likely a unit or sign mistake, m. */
const ABOVE_GROUND = 0.5
/** The first groundwater in built-up polder land lies within a few metres; this deep is another unit or another water, m. */
const BELOW_GROUND = 15

export type SuspiciousLevel = 'above-ground' | 'far-below-ground'

/** Why a level deserves a second look; null when it does not, or when the ground level is unknown. */
export function suspicionOf(level: number, groundLevel: number | null): SuspiciousLevel | null {
  if (groundLevel === null) return null
  if (level > groundLevel + ABOVE_GROUND) return 'above-ground'
  return level < groundLevel - BELOW_GROUND ? 'far-below-ground' : null
}
