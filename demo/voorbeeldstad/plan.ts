// What Voorbeeldstad is meant to show, before anything is drawn: invented names, sizes and ground. The urgency class
// is not stored anywhere; it comes out of the heights that are drawn around these means.

/** How buildings and ground are in a neighbourhood; heights in m, rates in mm/year (positive = sinking). */
export type Ground = {
  /** Mean height of the ground floor above high groundwater (GHG). */
  floorAboveGroundwater: number
  /** Mean height of the threshold above the street. */
  thresholdAboveStreet: number
  /** Mean depth of water in the street at 70 mm in two hours. */
  rainDepth: number
  subsidence: number
  /** Share of blocks on shallow foundations. */
  shallow: number
  builtFrom: number
  builtTo: number
}

const GROUNDS = {
  sunk: {
    floorAboveGroundwater: 0.37,
    thresholdAboveStreet: 0.08,
    rainDepth: 0.075,
    subsidence: 5.5,
    shallow: 0.9,
    builtFrom: 1905,
    builtTo: 1938,
  },
  sinking: {
    floorAboveGroundwater: 0.445,
    thresholdAboveStreet: 0.11,
    rainDepth: 0.07,
    subsidence: 6,
    shallow: 0.88,
    builtFrom: 1912,
    builtTo: 1945,
  },
  soft: {
    floorAboveGroundwater: 0.53,
    thresholdAboveStreet: 0.15,
    rainDepth: 0.065,
    subsidence: 5.8,
    shallow: 0.8,
    builtFrom: 1922,
    builtTo: 1958,
  },
  slow: {
    floorAboveGroundwater: 0.62,
    thresholdAboveStreet: 0.2,
    rainDepth: 0.06,
    subsidence: 5,
    shallow: 0.75,
    builtFrom: 1936,
    builtTo: 1968,
  },
  firm: {
    floorAboveGroundwater: 0.92,
    thresholdAboveStreet: 0.22,
    rainDepth: 0.045,
    subsidence: 1.1,
    shallow: 0.15,
    builtFrom: 1964,
    builtTo: 2012,
  },
} satisfies Record<string, Ground>

export type GroundName = keyof typeof GROUNDS
export const groundOf = (name: GroundName): Ground => GROUNDS[name]

/** What is missing where little has been measured. */
export type Gap = 'threshold' | 'groundwater' | 'street' | 'rain'

export type NeighbourhoodPlan = {
  name: string
  dwellings: number
  ground: GroundName
  /** Share of dwellings for which both problems can be judged. */
  known: number
  /** What lacks at the others; the first lacks most. */
  gaps: readonly Gap[]
  /** Blocks of terraces, when the number matters. */
  blocks?: number
}

const row = (
  ground: GroundName,
  name: string,
  dwellings: number,
  known: number,
  gaps: readonly Gap[] = ['threshold', 'groundwater'],
  blocks?: number,
): NeighbourhoodPlan => ({ name, dwellings, ground, known, gaps, ...(blocks ? { blocks } : {}) })

/** Inner neighbourhoods, the softest ground first: they are laid out from the old clay polder outwards. */
export const INNER: readonly NeighbourhoodPlan[] = [
  row('sunk', 'Kleipolder-Noord', 812, 0.95, ['threshold'], 64),
  row('sunk', 'Steenoven', 655, 0.95, ['groundwater'], 52),
  row('sunk', 'Turfkade', 268, 0.9),
  row('sinking', 'Voorbeeldwijk', 904, 0.96, ['threshold'], 80),
  row('sinking', 'Wilgenhof', 664, 0.85),
  row('sinking', 'Achterdijk', 590, 0.95, ['groundwater']),
  row('sinking', 'Zuiderkade', 486, 0.97),
  row('sinking', 'Tuinstraten', 392, 0.96),
  row('sinking', 'Smidsveld', 310, 0.91, ['groundwater', 'threshold']),
  row('soft', 'Rietlanden', 1096, 0.84),
  row('soft', 'Molenveld-West', 1012, 0.88, ['groundwater']),
  row('soft', 'Lage Weide', 704, 0.73, ['threshold', 'rain']),
  row('soft', 'Kerkakker', 540, 0.92),
  row('soft', 'Oosterwal', 612, 0.94, ['groundwater']),
  row('soft', 'Bleekveld', 446, 0.74),
  row('soft', 'Lindehage', 664, 0.9),
  row('soft', 'Veerhoek', 388, 0.87, ['rain', 'threshold']),
  row('slow', 'Havendijk', 790, 0.91),
  row('slow', 'Molenveld-Oost', 934, 0.9, ['groundwater']),
  row('slow', 'Kleipolder-Zuid', 840, 0.93),
  row('slow', 'Elzenbroek', 850, 0.88),
  row('slow', 'Gildekwartier', 655, 0.92, ['rain']),
  row('slow', 'Nieuwe Meent', 880, 0.86),
  row('slow', 'Papaverhof', 590, 0.95),
  row('slow', 'Houtwal', 498, 0.89, ['groundwater']),
  row('slow', 'Kreekrug', 730, 0.91),
  row('slow', 'Ambachtsland', 905, 0.9),
  row('firm', 'Hoge Akkers', 960, 0.93),
  row('firm', 'Noorderpark', 1070, 0.95),
  row('firm', 'Vogelweide', 1010, 0.94, ['groundwater']),
  row('firm', 'Zandkamp', 990, 0.96),
  row('firm', 'Nieuwland', 1084, 0.97),
  row('firm', 'Sterrenbuurt', 925, 0.95),
  row('firm', 'Kasteleinsveld', 914, 0.93),
  row('firm', 'Hazelaar', 760, 0.92, ['rain']),
  row('firm', 'Beukenrode', 870, 0.96),
  row('firm', 'Parkrand', 870, 0.94),
  row('firm', 'Bovenweg', 820, 0.91),
]

/** Neighbourhoods at the edge of town where too little was measured, and two that are too small to show. */
export const EDGE: readonly NeighbourhoodPlan[] = [
  row('soft', 'Polderrand', 174, 0.22, ['threshold', 'groundwater']),
  row('slow', 'Oude Haven', 296, 0.41, ['threshold', 'groundwater']),
  row('slow', 'Dijkstraten', 388, 0.55, ['threshold']),
  row('slow', 'Spoorzoom', 512, 0.63, ['groundwater']),
  row('firm', 'Eiland', 240, 0.68, ['threshold']),
  row('firm', 'Sluispad', 6, 0.67, ['threshold']),
  row('firm', 'Buitengors', 8, 0.75, ['threshold']),
]

/** Districts, west to east: four north of the river, five south of it. */
export const DISTRICTS_NORTH = ['Noordwest', 'Bovendijk', 'Overrivier', 'Noordoost'] as const
export const DISTRICTS_SOUTH = ['Westpolder', 'Kleipolder', 'Oude Stad', 'Ambachten', 'Oosterland'] as const

const STREET_FIRST =
  'Klei Riet Wilgen Molen Turf Elzen Linden Kievit Leem Baksteen Schelp Kreek Dotter Lisdodde Meidoorn Vlier Zegge Biezen Esdoorn Berken Wouw Klaver Gerst Haver Koolzaad Vlas Hennep Smeden Kuipers Wagenmakers Touwslagers Schippers Veerman Lijnbaan Bleek Wevers Mandenmakers Zilver Reiger Aalscholver Futen Grutto Tureluur Zwaluw Lepelaar Roerdomp Sterren Maan Planeten Kometen Poolster Anjer Papaver Korenbloem Madelief Zonnebloem Lavendel Tijm Salie Rozemarijn'.split(
    ' ',
  )
const STREET_LAST = ['straat', 'laan', 'weg', 'hof', 'pad', 'singel', 'dreef', 'plein', 'kade', 'gaarde'] as const

/** The nth street name; every name once. */
export function streetName(n: number): string {
  const first = STREET_FIRST[n % STREET_FIRST.length] as string
  const last = STREET_LAST[Math.floor(n / STREET_FIRST.length)]
  if (!last) throw new Error(`Voorbeeldstad has no name for street ${n}`)
  return first + last
}
