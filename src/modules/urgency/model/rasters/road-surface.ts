/**
 * Functions of road parts in the large-scale base map (BGT, wegdeel) on which people and cars come to a door.
 * Railways, bridle paths and runways are left out: their bed lies apart from the street.
 */
const FUNCTIONS: ReadonlySet<string> = new Set([
  ...['rijbaan lokale weg', 'rijbaan regionale weg', 'rijbaan autoweg', 'rijbaan autosnelweg', 'ov-baan'],
  ...['fietspad', 'voetpad', 'voetpad op trap', 'voetgangersgebied', 'parkeervlak', 'inrit', 'woonerf', 'overweg'],
  ...['verbindingsweg', 'rijbaan', 'trottoir'],
])

/** Names under which deliveries give the function. */
const COLUMNS = ['function', 'functie', 'bgt_functie', 'bgt-functie']
const LEVELS = ['relatieveHoogteligging', 'relatieve_hoogteligging', 'hoogteligging']

/** Is this a part of a road on the ground? What lies on or under a bridge is not the street before the door. */
export function isRoadSurface(properties: Readonly<Record<string, unknown>>): boolean {
  const called = COLUMNS.map((column) => properties[column]).find((value) => typeof value === 'string')
  if (typeof called !== 'string' || !FUNCTIONS.has(called.trim().toLowerCase())) return false
  const level = LEVELS.map((column) => properties[column]).find((value) => value !== undefined && value !== null)
  return level === undefined || Number(level) === 0
}
