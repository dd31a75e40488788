// Agreements, a draft and a meeting of the small municipality.
import { sql } from 'drizzle-orm'
import { calendarDate } from '#kernel/calendar.ts'
import { AUDIENCES } from '#kernel/source.ts'
import { insertDraftRows } from '#modules/agreements/drafts/store.ts'
import { replaceBook, replaceHousingProjects } from '#modules/agreements/index.ts'
import type { MonitorPeriod } from '#modules/agreements/model/monitors/monitor-period.ts'
import { hashOf } from '#modules/agreements/model/year-monitor/year-report.ts'
import { insertDelivery } from '#modules/agreements/monitors/store.ts'
import { listSets, replaceParties } from '#modules/agreements/sets/store.ts'
import { compileYear } from '#modules/agreements/year-monitor/compile.ts'
import { insertAdoption, insertEdition } from '#modules/agreements/year-monitor/store.ts'
import { declareSlice } from '#modules/areas/index.ts'
import { changeBatch, createBatch, pointSlicesAt } from '#modules/areas/store.ts'
import { saveSeries } from '#modules/process/index.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/scope.ts'
import {
  actionId,
  agendaItemId,
  agreementNr,
  CITED,
  corporationCode,
  corporationName,
  disputeId,
  draftId,
  EVIDENCE_FILE,
  evidenceId,
  markOf,
  meetingPath,
  proposalId,
  registerEntryPath,
  SIGNED_YEAR,
  SOURCE,
  seriesSlug,
  setSlug,
  tenantsCode,
} from './test-town.ts'

/** Number of the agreement in the draft. */
export const DRAFT_NR = '1.1.1'
/** The one step of every agreement, as its form calls it. */
export const STEP = '1-2024-03-01'

/** Every party leads what is public, so that each opens its documents. */
const leadsOf = (town: Municipality, audience: (typeof AUDIENCES)[number]): string[] =>
  audience === 'public' ? ['municipality', corporationCode(town), tenantsCode(town)] : ['municipality']

export async function fillAgreements(db: Db, town: Municipality, at: Date): Promise<void> {
  await replaceBook(db, {
    set: {
      ...{ slug: setSlug(town), title: 'Afspraken', knownUntil: null, audience: 'public', source: SOURCE },
      term: { from: calendarDate('2024-01-01'), to: calendarDate('2025-12-31') } as never,
    },
    agreements: AUDIENCES.map((audience) => ({
      ...{ nr: agreementNr(town, audience), themeNr: '1', theme: 'Thema', subthemeNr: '1.1' },
      ...{ subtheme: markOf(town, 'onderwerp', audience), lead: 'Gemeente', leads: leadsOf(town, audience) },
      ...{ summary: markOf(town, 'afspraak', audience), planningGiven: 'Q1 2024', audience, sources: CITED },
    })),
    entries: AUDIENCES.map((audience) => ({
      ...{ nr: agreementNr(town, audience), seq: 1, kind: 'deadline', label: markOf(town, 'stap', audience) },
      ...{ basis: 'column', when: { kind: 'date', date: calendarDate('2024-03-01') } },
      ...{ years: null, minPerYear: null, sources: CITED },
    })),
    outcomes: [],
  } as Parameters<typeof replaceBook>[1])
  await replaceParties(db, setSlug(town), {
    parties: [
      { code: 'municipality', name: 'Gemeente', side: 'municipality', signedOn: null },
      { code: corporationCode(town), name: corporationName(town), side: 'corporation', signedOn: null },
      { code: tenantsCode(town), name: `Huurders ${town.id}`, side: 'tenants', signedOn: null },
    ],
    groups: [],
  })
  await db.execute(sql`insert into agreement_dispute
    (id, set, nr, raised_by, raised_on, subject, still_in_effect, recorded_by, recorded_at, audience)
    values (${disputeId(town)}, ${setSlug(town)}, ${agreementNr(town, 'public')}, 'municipality', '2024-05-01',
      ${markOf(town, 'geschil', 'partner')}, '', 'console', '2024-05-01', 'partner')`)
  await db.execute(sql`insert into agreement_proposal
    (id, set, nrs, ground, "by", "to", "on", cause, policy_source, alternative, outcome_reason, recorded_by, recorded_at, audience)
    values (${proposalId(town)}, ${setSlug(town)}, array[${agreementNr(town, 'public')}], 'hardship', 'municipality',
      array[${corporationCode(town)}], '2024-05-01', ${markOf(town, 'voorstel', 'partner')}, '', 'anders', '', 'console',
      '2024-05-01', 'partner')`)
  const entry = registerEntryPath(town).split('/')[1] ?? ''
  await db.execute(sql`insert into agreement_register_entry
    (register, id, version, "values", removed, reason, recorded_by, recorded_at, audience)
    values ('heat-plans', ${entry}, 1, ${JSON.stringify({ area: markOf(town, 'warmteplan', 'partner') })}::jsonb, false, '',
      'console', '2024-05-01', 'partner')`)
  await fillDelivery(db, town, at)
  await db.execute(sql`insert into agreement_evidence
    (id, set, nr, seq, window_to, form, party, "on", title, reference, file, joint, recorded_by, recorded_at, audience)
    values (${evidenceId(town)}, ${setSlug(town)}, ${agreementNr(town, 'public')}, 1, '2024-03-01', 'document',
      'municipality', '2024-02-01', ${markOf(town, 'bewijsstuk', 'partner')}, 'Z-1',
      ${JSON.stringify(EVIDENCE_FILE)}::jsonb, false, 'console', '2024-02-01', 'partner')`)
  await fillDraft(db, town, at)
  await replaceHousingProjects(
    db,
    AUDIENCES.map((audience) => ({
      ...{
        rowType: 'project',
        category: 'x',
        corporation: corporationName(town),
        project: markOf(town, 'bouwproject', audience),
      },
      ...{ dwellings: 1, dwellingsText: '1', yearText: '2024', yearFrom: 2024, unitKind: 'new' },
      ...{ note: '', sources: CITED },
    })),
  )
  for (const [seq, audience] of AUDIENCES.entries())
    await db.execute(sql`update housing_project set audience = ${audience} where seq = ${seq}`)
  await fillYear(db, town, at)
}

/** A signed year: everybody reads its public version. */
async function fillYear(db: Db, town: Municipality, at: Date): Promise<void> {
  const [set] = await listSets(db, ['public'])
  const compiled = set && (await compileYear(db, set, SIGNED_YEAR))
  if (!compiled) throw new Error('There is no set to sign a year of')
  const [key, by] = [
    { set: setSlug(town), year: SIGNED_YEAR },
    { by: 'console', at },
  ]
  const signed = { edition: 1, hash: hashOf(compiled.report), meeting: '' }
  const agreedOn = calendarDate('2025-02-01')
  await insertEdition(db, key, { ...signed, report: compiled.report, agreedOn, reason: '' }, by)
  await insertAdoption(db, { ...key, ...signed, adoptedOn: agreedOn }, by)
}

/** A document that was read: a draft of one agreement, for who may change agreements. */
async function fillDraft(db: Db, town: Municipality, at: Date): Promise<void> {
  const id = draftId(town)
  const report = { ...{ read: 1, accepted: 1, warned: 0, refused: 0, reasons: {}, summary: {} }, messages: [] }
  const files = [{ originalName: `Afspraken${town.id}.txt`, sha256: '1'.repeat(64), bytes: 1 }]
  const batch = { id, importer: 'agreements', dryRun: false, files, fingerprint: 'draft', createdBy: 'console', at }
  await createBatch(db, { ...batch, state: 'loading' })
  await declareSlice(db, id, { dataset: 'agreement-draft', slice: id, source: SOURCE })
  const text = markOf(town, 'conceptafspraak', 'internal')
  await insertDraftRows(db, id, id, [
    {
      ...{ seq: 1, kind: 'agreement', nr: DRAFT_NR, text, lead: 'Gemeente', planning: '-' },
      ...{ lines: { from: 1, to: 1 }, raw: '', doubts: [] },
    },
  ])
  await pointSlicesAt(db, id)
  await changeBatch(db, id, { state: 'applied', report, appliedAt: at })
}

/** A series that partners may see, with one planned meeting that has an item and an action. */
export async function fillMeetings(db: Db, town: Municipality): Promise<void> {
  await saveSeries(db, {
    ...{ slug: seriesSlug(town), name: 'Overleg', atLeast: 3, basis: '', requiredSides: [], chairs: [] },
    ...{ members: [{ code: 'municipality', name: 'Gemeente', side: 'municipality' }], audience: 'partner' },
    proposalsPath: '/afspraken/agenda',
  })
  const meeting = meetingPath(town).split('/')[1] ?? ''
  await db.execute(sql`insert into meeting (id, series, "on", state, present, reason, version, audience)
    values (${meeting}, ${seriesSlug(town)}, '2026-01-15', 'planned', '{}', '', 1, 'partner')`)
  await db.execute(sql`insert into agenda_item (id, series, meeting, seq, title, reason, ref, state, outcome, audience)
    values (${agendaItemId(town)}, ${seriesSlug(town)}, ${meeting}, 1, ${markOf(town, 'agendapunt', 'partner')}, '', '',
      'on-agenda', '', 'partner')`)
  await db.execute(sql`insert into meeting_action (id, meeting, what, organisation, due_on, audience)
    values (${actionId(town)}, ${meeting}, ${markOf(town, 'actie', 'partner')}, 'municipality', '2026-02-01', 'partner')`)
}

/** A year of stock of the corporation, so that there is a receipt to see. */
async function fillDelivery(db: Db, town: Municipality, at: Date): Promise<void> {
  const values = { opening: 100, newBuild: 2, transformation: 0, purchase: 0, sale: 0, demolition: 1, closing: 101 }
  const key = { monitor: 'stock', organisation: corporationCode(town), period: '2024' as MonitorPeriod } as const
  const nothing = { correction: null, correctionReason: null }
  await insertDelivery(db, { ...key, version: 1, values: { ...values, ...nothing }, reason: '' }, { by: 'console', at })
}
