// A small municipality of which every text says whose it is and who may see it.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'drizzle-orm'
import { calendarDate } from '#kernel/calendar.ts'
import type { Cents } from '#kernel/money.ts'
import type { RunId, UserId } from '#kernel/ref.ts'
import { AUDIENCES, type Audience } from '#kernel/source.ts'
import { projectId } from '#modules/agreements/model/new-build/moves.ts'
import {
  declareSlice,
  insertAreas,
  insertBlocks,
  insertDwellings,
  insertKeyFigures,
  insertLiveability,
  replaceFacts,
} from '#modules/areas/index.ts'
import { changeBatch, createBatch, pointSlicesAt } from '#modules/areas/store.ts'
import { SECTION_KEYS } from '#modules/council/model/index.ts'
import { insertLetter } from '#modules/council/store.ts'
import { saveApproach } from '#modules/process/index.ts'
import { replaceProgrammes } from '#modules/programmes/index.ts'
import { studyNeighbourhood } from '#modules/urgency/model/neighbourhood-study.ts'
import { performRun } from '#modules/urgency/perform-run.ts'
import { decideAreas } from '#modules/urgency/publishing/decide-shows.ts'
import { parametersFor } from '#modules/urgency/usecases.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import { saveMunicipality } from '#platform/auth/municipality.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { storedPath } from '#platform/files/stored-file.ts'
import type { WorkerPool } from '#platform/jobs/worker-pool.ts'
import { fillAgreements, fillMeetings } from './fill-agreements.ts'
import { fillScenarios } from './fill-scenarios.ts'

/** What a text of this municipality, of this kind and for this audience says; found again in every kind of answer. */
export const markOf = (town: Municipality, kind: string, audience: Audience): string =>
  `Merk${town.id}-${kind}-${audience}-einde`

/** The year whose monitor was signed. */
export const SIGNED_YEAR = 2024

/** Ids of one object per kind and audience. */
export const areaCode = (town: Municipality, audience: Audience): string =>
  `BU${town.id.slice(2)}010${AUDIENCES.indexOf(audience)}`
const blockIdOf = (code: string): string => `blok-${code}`
export const blockId = (town: Municipality, audience: Audience): string => blockIdOf(areaCode(town, audience))
export const dwellingId = (town: Municipality, audience: Audience): string => `${areaCode(town, audience)}-0`
export const districtCode = (town: Municipality): string => `WK${town.id.slice(2)}01`
export const placeSlug = (town: Municipality, audience: Audience): string =>
  markOf(town, 'plek', audience).toLowerCase()
export const agreementNr = (town: Municipality, audience: Audience): string =>
  `1.${town.id.slice(4)}.${AUDIENCES.indexOf(audience) + 1}`
export const seriesSlug = (town: Municipality): string => `overleg-${town.id.toLowerCase()}`
export const meetingPath = (town: Municipality): string => `${seriesSlug(town)}/overleg-van-${town.id.toLowerCase()}`
export const evidenceId = (town: Municipality): string => `bewijs-${town.id.toLowerCase()}`
export const evidencePath = (town: Municipality): string => `${agreementNr(town, 'public')}/${evidenceId(town)}`
/** The document of that evidence. */
export const EVIDENCE_FILE = { sha256: 'e'.repeat(64), bytes: 5, kind: 'pdf' } as const
export const registerEntryPath = (town: Municipality): string => `heat-plans/plan-${town.id.toLowerCase()}`
export const proposalId = (town: Municipality): string => `voorstel-${town.id.toLowerCase()}`
export const disputeId = (town: Municipality): string => `geschil-${town.id.toLowerCase()}`
export const setSlug = (town: Municipality): string => `set-${town.id.toLowerCase()}`
export const corporationCode = (town: Municipality): string => `corporatie-${town.id.toLowerCase()}`
export const corporationName = (town: Municipality): string => `Corporatie ${town.id}`
export const tenantsCode = (town: Municipality): string => `huurders-${town.id.toLowerCase()}`
/** A project of the building list goes by its own words. */
export const projectOf = (town: Municipality, audience: Audience): string =>
  projectId({ unitKind: 'new', corporation: corporationName(town), project: markOf(town, 'bouwproject', audience) })
export const deskPathOf = (town: Municipality): string => `${corporationCode(town)}/voorraad/2024`
export const letterId = (town: Municipality, audience: Audience): string => `brief-${town.id}-${audience}`
export const scenarioId = (town: Municipality, audience: Audience): string =>
  `plan-${town.id.toLowerCase()}-${audience}`
/** A budget file on its way into the scenario of that audience. */
export const budgetDraftId = (town: Municipality, audience: Audience): string =>
  `budget-${town.id.toLowerCase()}-${audience}`
export const runId = (town: Municipality): string => `run-${town.id}`
export const batchId = (town: Municipality): string => `batch-${town.id}`
export const draftId = (town: Municipality): string => `draft-${town.id}`
export const agendaItemId = (town: Municipality): string => `punt-${town.id}`
export const actionId = (town: Municipality): string => `actie-${town.id}`
export const trialId = (town: Municipality): string => `trial-${town.id}`
export const jobMark = (town: Municipality): string => `Bestand${town.id}.csv`

const CONSOLE: Actor = { kind: 'console', id: 'console' as string as UserId, name: 'console', roles: [] }
export const SOURCE = { document: 'Bron', asOf: calendarDate('2024-01-01') }
export const CITED = [{ document: 'Brief', place: 'inhoud', asOf: null }]

/** Fills one municipality with a row per audience class of everything that has one. */
export async function fillTown(deps: Deps, town: Municipality): Promise<void> {
  await saveMunicipality(deps.database, town)
  const scope = deps.database.scope(town.id)
  const mark = (kind: string, audience: Audience) => markOf(town, kind, audience)
  await scope.transaction(async (db) => {
    await fillAreas(db, town, deps.now())
    await fillFacts(db, town)
    await fillAgreements(db, town, deps.now())
    await fillProgrammes(db, town)
    await fillMeetings(db, town)
    await fillScenarios(db, town, deps.now())
    for (const audience of AUDIENCES) {
      await saveApproach(db, approach(mark('aanpak', audience), audience))
      const sections = Object.fromEntries(SECTION_KEYS.map((key) => [key, mark(`brieftekst-${key}`, audience)]))
      await insertLetter(db, {
        ...{ id: letterId(town, audience), title: mark('brief', audience), runId: runId(town), now: deps.now() },
        ...{ sections: sections as never, figures: [] },
      })
      await db.execute(sql`update letter set audience = ${audience} where id = ${letterId(town, audience)}`)
    }
  })
  const owner = { dataFolder: deps.config.dataFolder, municipality: town.id, kind: 'evidence', id: evidenceId(town) }
  const document = storedPath(owner, EVIDENCE_FILE.sha256)
  await mkdir(dirname(document), { recursive: true })
  await writeFile(document, '%PDF-')
  await performRun({
    ...{ scope, actor: CONSOLE, progress: async () => {} },
    deps: { ...deps, workers: inThisThread },
    order: {
      ...{ runId: runId(town) as string as RunId, date: calendarDate('2026-01-01') },
      parameters: parametersFor('envelope'),
    },
  })
  await scope.transaction((db) => db.execute(sql`update urgency_run set model_name = ${mark('run', 'internal')}`))
}

const COMPUTED = { studyNeighbourhood, decideAreas }
/** A few dwellings need no thread of their own. */
const inThisThread = {
  run: async (_module: string, name: keyof typeof COMPUTED, input: never) => COMPUTED[name](input),
} as unknown as WorkerPool

const square = (x: number) => [
  [
    [
      [x, 425_000],
      [x + 100, 425_000],
      [x + 100, 425_100],
      [x, 425_100],
      [x, 425_000],
    ] as [number, number][],
  ],
]

const DWELLINGS_EACH = 12

async function fillAreas(db: Db, town: Municipality, at: Date): Promise<void> {
  const batch = batchId(town)
  const files = [{ originalName: jobMark(town), sha256: '0'.repeat(64), bytes: 1 }]
  const report = {
    ...{ read: 1, accepted: 0, warned: 1, refused: 0, reasons: { 'out-of-range': 1 }, summary: {} },
    messages: [
      { file: jobMark(town), line: 2, column: 'x', outcome: 'warned' as const, reason: 'out-of-range', detail: '' },
    ],
  }
  const given = { importer: 'cbs-areas', dryRun: false, files, fingerprint: 'f', createdBy: 'console', at }
  await createBatch(db, { ...given, id: batch, state: 'loading' })
  await createBatch(db, { ...given, id: trialId(town), state: 'judged', dryRun: true })
  for (const dataset of ['area', 'key-figure', 'block', 'dwelling'])
    await declareSlice(db, batch, { dataset, slice: 'all', source: SOURCE })
  const district = { code: districtCode(town), name: markOf(town, 'wijk', 'public'), level: 'wijk' as const }
  const land = { year: 2024, isWater: false }
  await insertAreas(db, batch, 'all', [{ ...land, ...district, parentCode: town.id, geometry: null }])
  for (const [n, audience] of AUDIENCES.entries()) {
    const code = areaCode(town, audience)
    const name = markOf(town, 'gebied', audience)
    const area = { ...land, code, name, level: 'buurt' as const, parentCode: district.code, audience }
    await insertAreas(db, batch, 'all', [{ ...area, geometry: square(105_000 + 200 * n) }])
    const home = areaCode(town, 'public')
    const value = { value: 71_000 + n, missingReason: null, unit: 'count', audience }
    await insertKeyFigures(db, batch, 'all', [
      { ...value, areaCode: home, year: 2024, key: markOf(town, 'kerncijfer', audience) },
    ])
    const source = { ...SOURCE, document: markOf(town, 'leefbaarheid', audience) }
    await declareSlice(db, batch, { dataset: 'liveability', slice: audience, source })
    await insertLiveability(db, batch, audience, [liveability(home, 2014 + 2 * n)])
    await db.execute(sql`update liveability_score set audience = ${audience} where year = ${2014 + 2 * n}`)
    const blocks = [
      { id: blockIdOf(code), neighbourhoodCode: code, name: `Blok ${n}`, geometry: square(105_000 + 200 * n) },
    ]
    await insertBlocks(db, batch, 'all', blocks)
    await insertDwellings(db, batch, 'all', dwellingsOf(code, blockIdOf(code)))
  }
  await pointSlicesAt(db, batch)
  await changeBatch(db, batch, { state: 'applied', report, appliedAt: at })
  await changeBatch(db, trialId(town), { report })
}

const dwellingsOf = (code: string, block: string) =>
  Array.from({ length: DWELLINGS_EACH }, (_, n) => ({
    ...{ dwelling_id: `${code}-${n}`, neighbourhood_code: code, block_id: block, construction_year: 1930 },
    ...{ floor_level: 0.1 * n, groundwater_ghg: -0.5, subsidence_rate: 5, foundation_quality: 'B' as const },
    ...{ groundwater_quality: 'A' as const, subsidence_quality: 'A' as const, shallow_probability: 0.7 },
    ...{ street_id: `straat-${code}`, street_level: null, street_level_sd: null, street_subsidence_rate: null },
    ...{ floor_level_sd: null, threshold_level: null, threshold_level_sd: null },
    ...{ rain_depth_100: null, rain_depth_1000: null },
  }))

const liveability = (code: string, year: number) => ({
  ...{ areaCode: code, year, geometry: null },
  ...{ overallClass: 5, housingClass: 5, physicalClass: 5, servicesClass: 5, socialClass: 5, nuisanceClass: 5 },
  ...{ overallDeviation: 0, housingDeviation: 0, physicalDeviation: 0 },
  ...{ servicesDeviation: 0, socialDeviation: 0, nuisanceDeviation: 0 },
})

async function fillFacts(db: Db, town: Municipality): Promise<void> {
  const mark = (kind: string, audience: Audience) => markOf(town, kind, audience)
  const seenByAll = mark('plek', 'public')
  const each = <Row>(make: (audience: Audience) => Row): Row[] => AUDIENCES.map(make)
  await replaceFacts(db, {
    documents: each((audience) => ({
      ...{ title: mark('document', audience), type: 'brief', date: '', dateNote: '', owner: '', role: '' },
      ...{ audience, sources: CITED },
    })),
    places: each((audience) => ({
      ...{ slug: placeSlug(town, audience), name: mark('plek', audience), aliases: [], level: 'neighbourhood' },
      ...{ partOf: null, partOfBasis: null, areaCodes: [areaCode(town, 'public')], outsideNote: null },
      ...{ why: mark('waarom', audience), audience, sources: CITED },
    })),
    tasks: each((audience) => ({
      ...{ place: placeSlug(town, audience), task: 'foundation', label: mark('opgave', audience) },
      ...{ coverage: 'whole', ref: null, sources: CITED },
    })),
    figures: each((audience) => ({
      ...{ id: `cijfer-${audience}`, key: audience, value: '1', unit: 'count', date: '2024', qualifier: 'exact' },
      ...{ derived: false, kind: 'count', meaning: `${mark('cijfer', audience)} in ${seenByAll}` },
      ...{ audience, sources: CITED },
    })),
    statements: each((audience) => ({
      ...{ key: audience, label: mark('uitspraak', audience), kind: 'text', value: 'x', role: '', weekday: null },
      ...{ note: '', source: SOURCE },
    })),
    contradictions: each((audience) => ({
      ...{ id: `X-${audience}`, topic: `${mark('tegenspraak', audience)} in ${seenByAll}`, kind: 'value' },
      ...{ a: { text: 'a', sources: CITED }, b: { text: 'b', sources: CITED }, leading: 'a', resolution: '' },
      ...{ rule: null, subject: audience, audience },
    })),
    organisations: each((audience) => ({
      ...{ name: mark('organisatie', audience), short: '', kind: 'x', role: '', audience, sources: CITED },
    })),
  } as Parameters<typeof replaceFacts>[1])
  for (const audience of AUDIENCES)
    await db.execute(sql`update statement set audience = ${audience} where key = ${audience}`)
}

async function fillProgrammes(db: Db, town: Municipality): Promise<void> {
  const mark = (kind: string, audience: Audience) => markOf(town, kind, audience)
  const each = <Row>(make: (audience: Audience) => Row): Row[] => AUDIENCES.map(make)
  await replaceProgrammes(db, {
    deadlines: each((audience) => ({
      ...{ given: '2026-02-15', what: mark('termijn', audience), knownUntil: null, precision: 'day' },
      ...{ kind: 'deadline', owner: 'gemeente', domain: 'FND', audience, sources: CITED },
    })),
    funds: each((audience) => ({
      ...{ slug: `fonds-${audience}`, name: mark('fonds', audience), state: 'awarded', amount: fundOf(audience) },
      ...{ amountKind: 'exact', committed: null, spent: null, purpose: '', giver: '', receiver: '', channel: '' },
      ...{ date: '', conditions: '', audience, sources: CITED },
    })),
    lines: each((audience) => ({
      ...{ fund: `fonds-${audience}`, nr: 1, summary: mark('fondsregel', audience), quantity: null, unit: '' },
      ...{ partOfLine: null, detail: '', ownership: '', amount: null, sources: CITED },
    })),
    topics: each((audience) => ({
      ...{ code: audience, programme: 'x', period: 'x', theme: 'x', kind: 'x', sector: 'x' },
      ...{ topic: mark('programma', audience), sources: CITED },
    })),
    events: each((audience) => ({
      ...{ date: '2024', precision: 'year', event: mark('gebeurtenis', audience), parties: '', kind: 'x' },
      sources: CITED,
    })),
  } as Parameters<typeof replaceProgrammes>[1])
  for (const [seq, audience] of AUDIENCES.entries()) {
    await db.execute(sql`update fund_line set audience = ${audience} where fund = ${`fonds-${audience}`}`)
    await db.execute(sql`update programme_topic set audience = ${audience} where seq = ${seq}`)
    await db.execute(sql`update dated_event set audience = ${audience} where seq = ${seq}`)
  }
}

/** 1, 2, 4 and 8 million euros: every set of classes has a sum of its own. */
const fundOf = (audience: Audience): Cents => (2 ** AUDIENCES.indexOf(audience) * 100_000_000) as Cents

const approach = (name: string, audience: Audience) => ({
  ...{ slug: `aanpak-${audience}`, name, areaCode: null, dwellings: null, blocks: null, since: '2026-01-01' },
  ...{ phase: 'explore' as const, tracks: [], nextStep: name, nextStepOn: null },
  ...{ conditions: { open: 0, total: 0 }, audience },
})

export const marksIn = (text: string): string[] => [...text.matchAll(MARKS)].map(([mark]) => mark)
const MARKS = /merk(GM\d{4})-([a-z-]+)-(public|stakeholder|partner|internal)-einde/gi

/** Texts of another municipality, or for an audience that these do not belong to. */
export function leaksIn(text: string, town: Municipality, audiences: readonly Audience[]): string[] {
  const found = text.matchAll(MARKS)
  const leaked = [...found].filter(
    ([, id, , audience]) => id?.toUpperCase() !== town.id || !audiences.some((one) => one === audience?.toLowerCase()),
  )
  return [...new Set(leaked.map(([mark]) => mark))]
}
