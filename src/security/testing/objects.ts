import type { Audience } from '#kernel/source.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import {
  agreementNr,
  areaCode,
  batchId,
  blockId,
  budgetDraftId,
  corporationCode,
  deskPathOf,
  disputeId,
  draftId,
  dwellingId,
  evidencePath,
  letterId,
  meetingPath,
  placeSlug,
  projectOf,
  proposalId,
  registerEntryPath,
  runId,
  SIGNED_YEAR,
  scenarioId,
  seriesSlug,
  setSlug,
  trialId,
} from './test-town.ts'

type ObjectOf = (town: Municipality, audience: Audience) => string

const YEAR_ROUTES = [
  ...['', '/verslag.pdf', '/verslag.odt', '/verslag.ods', '/stand', '/instemmen', '/vaststellen'],
].map((end) => `/afspraken/jaarmonitor/:year${end}`)

/** For every route with an object in its path: which object of a test municipality to ask for. */
const OBJECTS: Readonly<Record<string, { id: ObjectOf; hasAudience: boolean }>> = {
  '/afspraken/nieuwbouw/:project': { id: projectOf, hasAudience: true },
  '/afspraken/nieuwbouw/:project/grondprijs': { id: projectOf, hasAudience: true },
  '/afspraken/:nr/voortgang/bewijs/:id': { id: evidencePath, hasAudience: false },
  '/gebieden/:code': { id: areaCode, hasAudience: true },
  '/plekken/:slug': { id: placeSlug, hasAudience: true },
  '/afspraken/:nr': { id: agreementNr, hasAudience: true },
  ...Object.fromEntries(
    ['', '/stap', '/reactie'].map((end) => [`/afspraken/geschillen/:id${end}`, { id: disputeId, hasAudience: false }]),
  ),
  ...Object.fromEntries(
    ['', '/bewijs', '/register', '/intrekken', '/stand'].map((end) => [
      `/afspraken/:nr/voortgang${end}`,
      { id: agreementNr, hasAudience: true },
    ]),
  ),
  ...Object.fromEntries(
    ['', '/blad', '/inlezen', '/koppelen'].map((end) => [
      `/afspraken/registers/:register${end}`,
      { id: () => 'heat-plans', hasAudience: false },
    ]),
  ),
  ...Object.fromEntries(
    ['', '/vervallen'].map((end) => [
      `/afspraken/registers/:register/:id${end}`,
      { id: registerEntryPath, hasAudience: false },
    ]),
  ),
  '/overleg/:series': { id: seriesSlug, hasAudience: false },
  '/overleg/:series/plannen': { id: seriesSlug, hasAudience: false },
  '/overleg/:series/klaarzetten': { id: seriesSlug, hasAudience: false },
  ...Object.fromEntries(
    [
      '',
      '/agenda',
      '/agenda.odt',
      '/agenda.pdf',
      '/uitkomst',
      '/vastleggen',
      '/afzeggen',
      '/acties',
      '/actie-klaar',
    ].map((end) => [`/overleg/:series/:meeting${end}`, { id: meetingPath, hasAudience: false }]),
  ),
  ...Object.fromEntries(
    YEAR_ROUTES.map((path) => [path, { id: () => String(SIGNED_YEAR), hasAudience: false }] as const),
  ),
  '/afspraken/sets/:slug': { id: setSlug, hasAudience: false },
  ...Object.fromEntries(
    ['stoppen', 'ondertekenen', 'opvolger', 'opvolger/punt'].map((end) => [
      `/afspraken/sets/:slug/${end}`,
      { id: setSlug, hasAudience: false },
    ]),
  ),
  ...Object.fromEntries(
    ['', '/akkoord', '/eerste'].map((end) => [`/afspraken/:nr/tekst${end}`, { id: agreementNr, hasAudience: true }]),
  ),
  ...Object.fromEntries(
    ['', '/antwoord', '/uitkomst'].map((end) => [
      `/afspraken/voorstellen/:id${end}`,
      { id: proposalId, hasAudience: false },
    ]),
  ),
  '/afspraken/inlezen/:batch': { id: draftId, hasAudience: false },
  '/afspraken/inlezen/:batch/namen': { id: draftId, hasAudience: false },
  '/afspraken/inlezen/:batch/rijen': { id: draftId, hasAudience: false },
  '/afspraken/inlezen/:batch/set': { id: draftId, hasAudience: false },
  ...Object.fromEntries(
    ['', '/wijzigen', '/nakijken', '/rekenblad', '/versturen', '/ontvangen', '/formulier'].map((end) => [
      `/aanleveren/:organisation/:monitor/:period${end}`,
      { id: deskPathOf, hasAudience: false },
    ]),
  ),
  ...Object.fromEntries(
    ['keuze', 'verenigingen', 'projecten', 'projecten/afwegen', 'bezit', 'bezit/sjabloon', 'bezit/terug'].map((end) => [
      `/aanleveren/:organisation/${end}`,
      { id: corporationCode, hasAudience: false },
    ]),
  ),
  '/raad/brieven/:id': { id: letterId, hasAudience: true },
  '/raad/brieven/:id/cijfers': { id: letterId, hasAudience: true },
  '/raad/brieven/:id/odt': { id: letterId, hasAudience: true },
  '/raad/brieven/:id/pdf': { id: letterId, hasAudience: true },
  '/urgentie/buurten/:code': { id: areaCode, hasAudience: true },
  '/urgentie/eerst-meten/:code': { id: areaCode, hasAudience: true },
  '/urgentie/eerst-meten/:code/route': { id: areaCode, hasAudience: true },
  '/urgentie/eerst-meten/:code/route/formulier.pdf': { id: areaCode, hasAudience: true },
  '/urgentie/buurten/:code/bestand': { id: areaCode, hasAudience: true },
  '/urgentie/buurten/:code/rapport.pdf': { id: areaCode, hasAudience: true },
  '/urgentie/buurten/:code/rapport.odt': { id: areaCode, hasAudience: true },
  '/urgentie/blokken/:id': { id: blockId, hasAudience: false },
  '/urgentie/woningen/:id': { id: dwellingId, hasAudience: false },
  '/urgentie/woningen/:id/meting': { id: dwellingId, hasAudience: false },
  '/urgentie/woningen/:id/oordeel': { id: dwellingId, hasAudience: false },
  '/urgentie/woningen/:id/melding': { id: dwellingId, hasAudience: false },
  '/beheer/imports/:batch': { id: batchId, hasAudience: false },
  '/beheer/imports/:batch/stop': { id: batchId, hasAudience: false },
  '/beheer/imports/:batch/ongedaan': { id: batchId, hasAudience: false },
  '/beheer/imports/:batch/inlezen': { id: trialId, hasAudience: false },
  '/reken-na/:name': { id: () => 'available-money', hasAudience: false },
  '/scenarios/:id': { id: scenarioId, hasAudience: true },
  '/scenarios/:id/outcome': { id: scenarioId, hasAudience: true },
  '/scenarios/:id/versies/:number/json': {
    id: (town, audience) => `${scenarioId(town, audience)}/1`,
    hasAudience: true,
  },
  ...Object.fromEntries(
    [
      ...[
        'versies',
        'versions',
        'vastzetten',
        'terughalen',
        'kopie',
        'archief',
        'bewaren',
        'advies',
        'herprijzen',
        'geld',
        'geld/grens',
        'effecten',
        'pilots',
        'pilots/plaats',
        'pilots/start',
        'pilots/les',
        'pilots/afronden',
        'pilots/opgepakt',
        'draagvlak',
        'draagvlak/groep',
        'draagvlak/groep-weg',
        'draagvlak/impasse',
        'draagvlak/impasse-voorbij',
        'geld/middelen',
        'geld/positie',
        'geld/uitvoering',
        'geld/uitvoering/partij',
        'top-5',
        'top-5/oordeel',
        'onderdelen',
        'onderdelen/weg',
        'beste-plan',
        'beste-plan/stop',
        'beste-plan/overnemen',
        'rekenblad',
        'keuze.pdf',
        'keuze.odt',
        'inlezen',
        'begroting-weg',
        'werkelijk',
        'werkelijk/boeken',
        'werkelijk/terug',
        'werkelijk/sluiten',
        'werkelijk/inlezen',
      ],
    ].map((end) => [`/scenarios/:id/${end}`, { id: scenarioId, hasAudience: true }]),
  ),
  ...Object.fromEntries(
    ['', '/blad', '/kolommen', '/woorden', '/onthouden', '/overnemen', '/wegdoen'].map((end) => [
      `/scenarios/:id/inlezen/:draft${end}`,
      {
        id: (town: Municipality, audience: Audience) =>
          `${scenarioId(town, audience)}/${budgetDraftId(town, audience)}`,
        hasAudience: true,
      },
    ]),
  ),
  '/neighbourhoods/:code': { id: areaCode, hasAudience: true },
  '/urgency-runs/:id': { id: runId, hasAudience: false },
  '/urgency-runs/:id/neighbourhoods': { id: runId, hasAudience: false },
  '/urgency-runs/:id/blocks': { id: runId, hasAudience: false },
  '/urgency-runs/:id/streets': { id: runId, hasAudience: false },
}

/** Rules, kinds of registers and years are the same everywhere: theirs are no objects of a municipality. */
const OF_NOBODY: readonly string[] = [
  '/reken-na/:name',
  ...['', '/blad', '/inlezen', '/koppelen'].map((end) => `/afspraken/registers/:register${end}`),
  ...YEAR_ROUTES,
]

/** A route's path in the form of pages, whether it is a page's or the API's. */
export const patternOf = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')
const nameOf = (path: string): string => patternOf(path).replace(/^\/api\/v1/, '')
export const hasObject = (path: string): boolean => patternOf(path).includes(':')
export const isOfOneTown = (path: string): boolean => hasObject(path) && !OF_NOBODY.includes(nameOf(path))
export const hasAudience = (path: string): boolean => hasObject(path) && known(path).hasAudience

/** The path with the object of a municipality filled in, `series/meeting` for an object within another; throws for a route that nobody named an object for. */
export function filledIn(path: string, town: Municipality, audience: Audience = 'public'): string {
  if (!hasObject(path)) return path
  const parts = known(path).id(town, audience).split('/')
  return patternOf(path).replaceAll(/:\w+/g, () => encodeURIComponent(parts.shift() ?? ''))
}

function known(path: string) {
  const found = OBJECTS[nameOf(path)]
  if (!found) throw new Error(`Name an object for ${path} here, so that nobody gets another municipality's`)
  return found
}
