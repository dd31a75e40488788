// What the ground is made of, as far as the foundation tree asks: sand or not.

export type Ground = 'sandy' | 'other'

/**
 * Physical-geographical regions that count as sand: higher sandy ground, the dune belt and their parts not yet mapped.
 * The codes of FunderMaps' risk model.
 */
const SANDY_REGIONS: ReadonlySet<string> = new Set(['hz', 'ni-hz', 'ni-du'])
/** Regions of the same classification that are not sand: river, sea clay, peat, tidal and enclosed sea-arm land. */
const OTHER_REGIONS: ReadonlySet<string> = new Set([
  ...['ri', 'zk', 'lv', 'az', 'gg', 'hl', 'ni-ri', 'ni-zk', 'ni-lv', 'ni-az', 'ni-gg', 'ni-hl'],
])

/** Words of soil maps, Dutch and English, without capitals. Sandy clay is clay. */
const SOIL_WORDS: Readonly<Record<string, Ground>> = {
  sand: 'sandy',
  zand: 'sandy',
  zandgronden: 'sandy',
  clay: 'other',
  klei: 'other',
  kleigronden: 'other',
  zeeklei: 'other',
  rivierklei: 'other',
  sandy_clay: 'other',
  zavel: 'other',
  loam: 'other',
  leem: 'other',
  peat: 'other',
  veen: 'other',
  veengronden: 'other',
  moerig: 'other',
}

/** Words with which a map says that it has no class there: normal for built-up land. */
const NO_CLASS: ReadonlySet<string> = new Set([
  '',
  'geen klasse',
  'geen',
  'none',
  'null',
  'onbekend',
  'unknown',
  'bebouwing',
  'urban',
])

export type ReadSoil = { ground: Ground } | 'no-class' | 'unknown-word'

/** Ground of a soil class as a file writes it. */
export function readSoil(word: string): ReadSoil {
  const plain = word.trim().toLowerCase()
  if (NO_CLASS.has(plain)) return 'no-class'
  if (SANDY_REGIONS.has(plain)) return { ground: 'sandy' }
  if (OTHER_REGIONS.has(plain)) return { ground: 'other' }
  const ground = Object.hasOwn(SOIL_WORDS, plain) ? SOIL_WORDS[plain] : undefined
  return ground ? { ground } : 'unknown-word'
}

/** A point of a soil map speaks for buildings up to this distance, m (documented default). */
export const SOIL_REACH = 50
