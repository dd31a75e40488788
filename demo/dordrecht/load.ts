// Puts what the documents say about Dordrecht into a municipality. Figures of streets and dwellings come from real
// files only: none are invented here.
import { join } from 'node:path'
import { z } from 'zod'
import { calendarDate } from '#kernel/calendar.ts'
import { euros } from '#kernel/money.ts'
import { citedSources } from '#kernel/source.ts'
import {
  type AgreementBook,
  type EvidenceRule,
  type HousingProject,
  isEvidenceKind,
  readAgreementTable,
  readPlanningTable,
  replaceBook,
  replaceEvidenceRules,
  replaceHousingProjects,
  replaceParties,
  type SetParties,
} from '#modules/agreements/index.ts'
import { readFactTables, readTable, replaceFacts } from '#modules/areas/index.ts'
import { type StoredSeries, saveSeries } from '#modules/process/index.ts'
import {
  DEADLINE_KINDS,
  FUND_STATES,
  PRECISIONS,
  type Programmes,
  replaceProgrammes,
} from '#modules/programmes/index.ts'
import type { Scope } from '#platform/db/scope.ts'

const FOLDER = import.meta.dirname
const table = <Row>(name: string, row: z.ZodType<Row>): Promise<Row[]> => readTable(join(FOLDER, name), name, row)

/** Days to which each leading document tells what happened, by its title. */
const TOLD_UNTIL = new Map([
  ['Prestatieafspraken Dordrecht 2024-2025', '2023-12-31'],
  ['Raadsinformatiebrief Nationaal Programma Dordt West (2024)', '2024-06-30'],
  ['Raadsinformatiebrief uitvoeringsprogramma Woonzorgvisie (2025)', '2025-05-27'],
  ['Raadsinformatiebrief leeraanpak fundering (november 2025)', '2025-11-30'],
  ['Rapport wijkaanpak binnenstedelijke funderingen (2025)', '2025-12-31'],
])

/** The vision of 4.1.1, planned for Q1 2024, was adopted on 27 May 2025. */
const VISION = {
  nr: '4.1.1',
  seq: 1,
  doneOn: '2025-05-27',
  sources: citedSources('Raadsinformatiebrief uitvoeringsprogramma Woonzorgvisie (2025), aanleiding'),
}

/** All facts in place of those that were there, in one transaction; the same again changes nothing. */
export async function loadDordrecht(scope: Scope): Promise<void> {
  const facts = await readFactTables(FOLDER)
  const book = await readBook()
  const evidence = await readEvidenceRules()
  const projects = await readProjects()
  const programmes = await readProgrammes()
  await scope.transaction(async (db) => {
    await replaceFacts(db, facts)
    await replaceBook(db, book)
    await replaceParties(db, book.set.slug, DORDRECHT_PARTIES)
    await replaceEvidenceRules(db, book.set.slug, evidence)
    for (const series of SERIES) await saveSeries(db, series)
    await replaceHousingProjects(db, projects)
    await replaceProgrammes(db, programmes)
  })
}

export const DORDRECHT_SET = 'prestatieafspraken-2024-2025'

/** The five that signed; the documents do not tell on which day. Prestatieafspraken Dordrecht 2024-2025, introduction. */
export const DORDRECHT_PARTIES: SetParties = {
  parties: [
    { code: 'municipality', name: 'Gemeente', side: 'municipality', signedOn: null },
    { code: 'trivire', name: 'Trivire', side: 'corporation', signedOn: null },
    { code: 'woonbron', name: 'Woonbron', side: 'corporation', signedOn: null },
    { code: 'hpt', name: 'Huurdersparticipatieraad Trivire', side: 'tenants', signedOn: null },
    { code: 'brwd', name: 'Bewonersraad Woonbron Dordrecht', side: 'tenants', signedOn: null },
  ],
  groups: [
    { name: 'Allen', of: 'all' },
    { name: 'Corporaties', of: 'corporation' },
    { name: 'Huurdersorganisaties', of: 'tenants' },
  ],
}

/** Agreements 1.1.1 and 1.1.2: at least three times a year each; the chair of the core group goes round. */
const SERIES: readonly StoredSeries[] = [
  { slug: 'bestuurlijk-overleg', name: 'Bestuurlijk overleg', basis: 'Afspraak 1.1.1', chairs: [] as string[] },
  {
    slug: 'kerngroep',
    name: 'Kerngroep',
    basis: 'Afspraak 1.1.2',
    chairs: DORDRECHT_PARTIES.parties.map(({ code }) => code),
  },
].map((series) => ({
  ...series,
  atLeast: 3,
  proposalsPath: '/afspraken/agenda',
  members: DORDRECHT_PARTIES.parties.map(({ code, name, side }) => ({ code, name, side })),
  requiredSides: ['municipality', 'corporation', 'tenants'],
  audience: 'partner',
}))

async function readBook(): Promise<AgreementBook> {
  const { entries, refused } = await readPlanningTable(join(FOLDER, 'agreement-planning.csv'), 'agreement-planning.csv')
  const [problem] = refused
  if (problem) throw new Error(`${problem.file}:${problem.line}: ${problem.reason}`)
  return {
    set: {
      slug: DORDRECHT_SET,
      title: 'Prestatieafspraken Dordrecht 2024-2025',
      term: { from: calendarDate('2024-01-01'), to: calendarDate('2025-12-31') },
      knownUntil: '2023-12-31',
      audience: 'public',
      source: { document: 'Prestatieafspraken Dordrecht 2024-2025', asOf: null },
    },
    agreements: await readAgreementTable(join(FOLDER, 'agreements.csv')),
    entries,
    outcomes: [VISION],
  }
}

const sources = z.string().transform(citedSources)
const integer = z
  .string()
  .regex(/^\d*$/)
  .transform((text) => (text === '' ? null : Number(text)))
const amount = z
  .string()
  .regex(/^\d*$/)
  .transform((text) => (text === '' ? null : euros(Number(text))))

const evidenceRow = z
  .object({ nr: z.string(), seq: integer, kind: z.string().refine(isEvidenceKind), asks: z.string().min(1) })
  .transform((row): EvidenceRule => row as EvidenceRule)
/** Which evidence each step asks, in our own words after the text of the agreement. */
const readEvidenceRules = (): Promise<EvidenceRule[]> => table('agreement-evidence.csv', evidenceRow)

const projectRow = z
  .object({
    row_type: z.enum(['project', 'total']),
    category: z.string(),
    corporation: z.string(),
    project: z.string(),
    dwellings: integer,
    dwellings_text: z.string(),
    year_text: z.string(),
    year_from: integer,
    unit_kind: z.enum(['new', 'demolished']),
    note: z.string(),
    source: sources,
  })
  .transform(
    (row): HousingProject => ({
      rowType: row.row_type,
      category: row.category,
      corporation: row.corporation,
      project: row.project,
      dwellings: row.dwellings,
      dwellingsText: row.dwellings_text,
      yearText: row.year_text,
      yearFrom: row.year_from,
      unitKind: row.unit_kind,
      note: row.note,
      sources: row.source,
    }),
  )
const readProjects = (): Promise<HousingProject[]> => table('housing-projects.csv', projectRow)

const deadlineRow = z
  .object({
    date: z.string(),
    precision: z.enum(PRECISIONS),
    what: z.string(),
    kind: z.enum(DEADLINE_KINDS),
    owner: z.string(),
    domain: z.string(),
    audience: z.enum(['public', 'internal']),
    source: sources,
  })
  .transform(({ date, source, ...row }) => ({
    ...row,
    given: date,
    knownUntil: TOLD_UNTIL.get(source[0]?.document ?? '') ?? null,
    sources: source,
  }))

const fundRow = z
  .object({
    slug: z.string(),
    name: z.string(),
    amount_eur: amount,
    amount_kind: z.enum(['exact', 'at-most', 'unknown']),
    status: z.enum(FUND_STATES),
    purpose: z.string(),
    giver: z.string(),
    receiver: z.string(),
    channel: z.string(),
    date: z.string(),
    conditions: z.string(),
    source: sources,
  })
  .transform(({ amount_eur, amount_kind, status, source, ...row }) => ({
    ...row,
    state: status,
    amount: amount_eur,
    amountKind: amount_kind,
    committed: null,
    spent: null,
    audience: 'public' as const,
    sources: source,
  }))

const lineRow = z
  .object({
    fund: z.string(),
    nr: z.string().transform(Number),
    summary: z.string(),
    quantity: integer,
    unit: z.string(),
    part_of_line: integer,
    detail: z.string(),
    ownership: z.string(),
    amount_eur: amount,
    source: sources,
  })
  .transform(({ part_of_line, amount_eur, source, ...row }) => ({
    ...row,
    partOfLine: part_of_line,
    amount: amount_eur,
    sources: source,
  }))

const text = z.string()
const topicRow = z
  .object({
    code: text,
    programme: text,
    period: text,
    theme: text,
    kind: text,
    sector: text,
    topic: text,
    source: sources,
  })
  .transform(({ source, ...row }) => ({ ...row, sources: source }))
const eventRow = z
  .object({ date: text, precision: text, event: text, parties: text, kind: text, source: sources })
  .transform(({ source, ...row }) => ({ ...row, sources: source }))

async function readProgrammes(): Promise<Programmes> {
  return {
    deadlines: await table('deadlines.csv', deadlineRow),
    funds: await table('funds.csv', fundRow),
    lines: await table('fund-lines.csv', lineRow),
    topics: await table('programmes.csv', topicRow),
    events: await table('events.csv', eventRow),
  }
}
