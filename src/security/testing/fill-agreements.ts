// Agreements, a draft and a meeting of the small municipality.
import { sql } from 'drizzle-orm'
import { calendarDate } from '#kernel/calendar.ts'
import { AUDIENCES } from '#kernel/source.ts'
import { insertDraftRows } from '#modules/agreements/drafts/store.ts'
import { replaceBook, replaceHousingProjects } from '#modules/agreements/index.ts'
import { declareSlice } from '#modules/areas/index.ts'
import { saveSeries } from '#modules/process/index.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/scope.ts'
import { agreementNr, batchId, CITED, markOf, meetingPath, SOURCE, seriesSlug, setSlug } from './test-town.ts'

export async function fillAgreements(db: Db, town: Municipality): Promise<void> {
  await replaceBook(db, {
    set: {
      ...{ slug: setSlug(town), title: 'Afspraken', knownUntil: null, audience: 'public', source: SOURCE },
      term: { from: calendarDate('2024-01-01'), to: calendarDate('2025-12-31') } as never,
    },
    agreements: AUDIENCES.map((audience) => ({
      ...{ nr: agreementNr(town, audience), themeNr: '1', theme: 'Thema', subthemeNr: '1.1' },
      ...{ subtheme: markOf(town, 'onderwerp', audience), lead: 'Gemeente', leads: ['municipality'] },
      ...{ summary: markOf(town, 'afspraak', audience), planningGiven: 'Q1 2024', audience, sources: CITED },
    })),
    entries: AUDIENCES.map((audience) => ({
      ...{ nr: agreementNr(town, audience), seq: 1, kind: 'deadline', label: markOf(town, 'stap', audience) },
      ...{ basis: 'column', when: { kind: 'date', date: calendarDate('2024-03-01') } },
      ...{ years: null, minPerYear: null, sources: CITED },
    })),
    outcomes: [],
  } as Parameters<typeof replaceBook>[1])
  const draft = batchId(town)
  await declareSlice(db, draft, { dataset: 'agreement-draft', slice: draft, source: SOURCE })
  await insertDraftRows(db, draft, draft, [
    {
      ...{
        seq: 1,
        kind: 'agreement',
        nr: '1.1.1',
        text: markOf(town, 'conceptafspraak', 'internal'),
        lead: 'Gemeente',
      },
      ...{ planning: '-', lines: { from: 1, to: 1 }, raw: '', doubts: [] },
    },
  ])
  await replaceHousingProjects(
    db,
    AUDIENCES.map((audience) => ({
      ...{ rowType: 'project', category: 'x', corporation: 'x', project: markOf(town, 'bouwproject', audience) },
      ...{ dwellings: 1, dwellingsText: '1', yearText: '2024', yearFrom: 2024, unitKind: 'new' },
      ...{ note: '', sources: CITED },
    })),
  )
  for (const [seq, audience] of AUDIENCES.entries())
    await db.execute(sql`update housing_project set audience = ${audience} where seq = ${seq}`)
}

/** A series that partners may see, with one planned meeting. */
export async function fillMeetings(db: Db, town: Municipality): Promise<void> {
  await saveSeries(db, {
    ...{ slug: seriesSlug(town), name: 'Overleg', atLeast: 3, basis: '', requiredSides: [], chairs: [] },
    ...{ members: [{ code: 'municipality', name: 'Gemeente', side: 'municipality' }], audience: 'partner' },
  })
  await db.execute(sql`insert into meeting (id, series, "on", state, present, reason, version, audience)
    values (${meetingPath(town).split('/')[1]}, ${seriesSlug(town)}, '2026-01-15', 'planned', '{}', '', 1, 'partner')`)
}
