// Types of foundation as the archives of municipalities and the Dutch foundation register (KCAF, F3O) name them.

/** Sinks with the ground, or stands on piles. What is part one, part the other, or not said, tells nothing. */
export type FoundationFamily = 'shallow' | 'piled' | 'undecided'

/** Type names of F3O reports, written without spaces, hyphens and capitals, with their family. */
const F3O_TYPES: Readonly<Record<string, FoundationFamily>> = {
  nopile: 'shallow',
  nopilemasonry: 'shallow',
  nopilestrips: 'shallow',
  nopilebearingfloor: 'shallow',
  nopileconcretefloor: 'shallow',
  nopileslit: 'shallow',
  wood: 'piled',
  woodamsterdam: 'piled',
  woodrotterdam: 'piled',
  woodrotterdamamsterdam: 'piled',
  woodamsterdamarch: 'piled',
  woodrotterdamarch: 'piled',
  woodcharger: 'piled',
  concrete: 'piled',
  weightedpile: 'piled',
  steelpile: 'piled',
  combined: 'undecided',
  other: 'undecided',
  unknown: 'undecided',
}

/** The same in the words of archives. */
const DUTCH_TYPES: Readonly<Record<string, FoundationFamily>> = {
  staal: 'shallow',
  opstaal: 'shallow',
  ondiep: 'shallow',
  nietonderheid: 'shallow',
  gemetseld: 'shallow',
  opstaalgemetseld: 'shallow',
  stroken: 'shallow',
  strokenfundering: 'shallow',
  opstaalstroken: 'shallow',
  dragendevloer: 'shallow',
  betonplaat: 'shallow',
  slieten: 'shallow',
  palen: 'piled',
  onderheid: 'piled',
  hout: 'piled',
  houtenpalen: 'piled',
  amsterdams: 'piled',
  rotterdams: 'piled',
  oplanger: 'piled',
  houtenpalenmetbetonoplanger: 'piled',
  beton: 'piled',
  betonpalen: 'piled',
  betonnenpalen: 'piled',
  verzwaardepunt: 'piled',
  stalenpalen: 'piled',
  stalenbuispalen: 'piled',
  combinatie: 'undecided',
  gecombineerd: 'undecided',
  overig: 'undecided',
  anders: 'undecided',
  onbekend: 'undecided',
}

const FAMILIES = new Map(Object.entries({ ...F3O_TYPES, ...DUTCH_TYPES }))

/** Family of a type as a file writes it; null for a word that is no type. */
export const readFoundationType = (word: string): FoundationFamily | null =>
  FAMILIES.get(word.toLowerCase().replace(/[^a-z]/g, '')) ?? null
