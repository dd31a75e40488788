// Makes the report of a year from what was recorded: the same facts give the same report on whatever day it is made.
import type { CalendarDate } from '#kernel/calendar.ts'
import { seriesSeenBy } from '#modules/process/index.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db } from '#platform/db/scope.ts'
import { shownOrNull } from '#platform/suppression/index.ts'
import { AGENDA_PATH } from '../agenda/usecases.ts'
import { listDisputes, type StoredDispute } from '../disputes/store.ts'
import { type JudgedAgreement, judgeAgreement } from '../model/agreement-state.ts'
import { stateOf } from '../model/disputes/dispute-ladder.ts'
import { compareAgreementNumbers } from '../model/due-windows.ts'
import { yearOfPeriod } from '../model/monitors/monitor-period.ts'
import type {
  AskedPeriod,
  YearAgreement,
  YearCount,
  YearDispute,
  YearFigure,
  YearMeetings,
  YearReport,
  YearTheme,
} from '../model/year-monitor/year-report.ts'
import { endOfYear, stateOfYear, yearStateOf } from '../model/year-monitor/year-state.ts'
import { AS_PARTY } from '../monitors/parties.ts'
import { partsOf, publicCounts } from '../monitors/public-counts.ts'
import { deliveriesOf, publicationsOf } from '../monitors/store.ts'
import { type MonitorView, monitorsAsOf } from '../monitors/usecases.ts'
import type { StoredSet } from '../sets/store.ts'
import { loadBook } from '../store.ts'
import { evidenceOf, type FiledEvidence, stepsOf } from '../tracker/store.ts'
import { type StoredTold, toldOf } from './store.ts'

export type Compiled = { report: YearReport; asked: readonly AskedPeriod[] }

/** The report holds what every party may read and nothing internal, whoever asks for it: so its hash is one. */
const SEEN = visibleAudiences(AS_PARTY.roles)

/** Null when the set is not for the parties. */
export async function compileYear(db: Db, set: StoredSet, year: number): Promise<Compiled | null> {
  const book = await loadBook(db, SEEN, set.slug)
  if (!book) return null
  const end = endOfYear(year)
  const steps = await stepsOf(db, set.slug, SEEN)
  const evidence = await evidenceOf(db, set.slug, SEEN)
  const told = await toldOf(db, { set: set.slug, year })
  const agreements = book.agreements.map((one) =>
    yearAgreement(
      judgeAgreement(one, book.entries, book.outcomes, book.set, end, steps),
      evidence,
      told.get(one.nr) ?? null,
      year,
    ),
  )
  const views = await monitorsAsOf(db, AS_PARTY, end)
  return {
    asked: views.flatMap((view) => askedOf(view, year)),
    report: {
      ...{ version: 1, year, set: { slug: set.slug, title: set.title, source: set.source.document } },
      themes: themesOf(book.agreements, agreements),
      meetings: await meetingsIn(db, year),
      disputes: (await listDisputes(db, SEEN)).filter((one) => concerns(one, set.slug, year)).map(at(end)),
      figures: views.flatMap((view) => figuresOf(view, year)),
      publicCounts: await countsOf(db, views, year),
    },
  }
}

function yearAgreement(
  judged: JudgedAgreement,
  evidence: readonly FiledEvidence[],
  told: StoredTold | null,
  year: number,
): YearAgreement {
  const { nr, subtheme, summary, lead, audience } = judged.agreement
  const end = endOfYear(year)
  const steps = judged.windows
    .filter(({ from, to }) => from <= end && to >= `${year}-01-01`)
    .map(({ entry, from, to, state, delay }) => ({ label: entry.label, from, to, state, delay }))
  return {
    ...{ nr, subtheme, summary, lead, audience, steps, comment: told?.comment ?? '' },
    ...stateOfYear(yearStateOf(judged, end), told),
    delay: Math.max(0, ...judged.windows.filter(({ to }) => to <= end).map(({ delay }) => delay)),
    evidence: standing(evidence, nr, end).map(({ party, on, title, reference }) => ({ party, on, title, reference })),
  }
}

/** Evidence of an agreement that stood at the end of the year. */
export const standing = (evidence: readonly FiledEvidence[], nr: string, end: CalendarDate): FiledEvidence[] =>
  evidence.filter((one) => one.nr === nr && one.on <= end && one.withdrawnReason === null)

function themesOf(
  rows: readonly { nr: string; themeNr: string; theme: string }[],
  agreements: readonly YearAgreement[],
): YearTheme[] {
  const titles = new Map(rows.map(({ themeNr, theme }) => [themeNr, theme]))
  const themeOf = new Map(rows.map(({ nr, themeNr }) => [nr, themeNr]))
  return [...titles]
    .sort(([a], [b]) => compareAgreementNumbers(a, b))
    .map(([nr, title]) => ({
      ...{ nr, title, ambition: null },
      agreements: agreements
        .filter((one) => themeOf.get(one.nr) === nr)
        .toSorted((a, b) => compareAgreementNumbers(a.nr, b.nr)),
    }))
}

/** Meetings about the agreements: those whose agenda is prepared from them. */
async function meetingsIn(db: Db, year: number): Promise<YearMeetings[]> {
  const views = (await seriesSeenBy(db, SEEN, endOfYear(year))).filter(
    ({ series }) => series.proposalsPath === AGENDA_PATH,
  )
  return views.map(({ series, meetings, chairedTwice }) => {
    const own = meetings.filter(({ on }) => on.startsWith(`${year}-`))
    const count = (state: (typeof own)[number]['state']) => own.filter((meeting) => meeting.state === state).length
    return {
      ...{ series: series.slug, name: series.name, atLeast: series.atLeast, audience: series.audience },
      ...{ held: count('held'), informative: count('informative'), cancelled: count('cancelled') },
      days: own.filter(({ state }) => state === 'held').map(({ on }) => on),
      chairedTwice: chairedTwice.filter(({ on }) => on.startsWith(`${year}-`)).length,
    }
  })
}

/** Raised before the year ended, and not over before it began. */
function concerns({ set, raisedOn, steps }: StoredDispute, slug: string, year: number): boolean {
  const last = steps.at(-1)
  const isOver = last !== undefined && (last.to === 'solved' || last.to === 'unsolved')
  return set === slug && raisedOn <= endOfYear(year) && !(isOver && last.on < `${year}-01-01`)
}

const at =
  (end: CalendarDate) =>
  (dispute: StoredDispute): YearDispute => {
    const { nr, subject, raisedBy, raisedOn } = dispute
    const steps = dispute.steps.filter(({ on }) => on <= end)
    const state = stateOf({ ...dispute, steps })
    return { ...{ nr, subject, raisedBy, raisedOn, state }, outcome: steps.at(-1)?.outcome ?? '' }
  }

const periodsOf = ({ periods }: MonitorView, year: number) =>
  periods.filter(({ period }) => yearOfPeriod(period) === year)

function askedOf(view: MonitorView, year: number): AskedPeriod[] {
  if (view.terms.corporations.length === 0) return []
  return periodsOf(view, year).map(({ period, published }) => ({
    ...{ monitor: view.monitor.name, period },
    ...{ edition: published?.edition ?? null, isOutdated: published?.isOutdated ?? false },
  }))
}

function figuresOf(view: MonitorView, year: number): YearFigure[] {
  return periodsOf(view, year).flatMap(({ period, cells, total, published }) => {
    const common = { monitor: view.monitor.name, period, edition: published?.edition ?? null }
    const each = cells.flatMap(({ organisation, delivery, verdict }): YearFigure[] =>
      delivery
        ? [{ ...common, organisation: organisation.code, name: organisation.name, values: delivery.values, verdict }]
        : [],
    )
    const all: YearFigure[] = total ? [{ ...common, organisation: null, name: '', ...total }] : []
    return [...each, ...all]
  })
}

async function countsOf(db: Db, views: readonly MonitorView[], year: number): Promise<YearCount[]> {
  const counts: YearCount[] = []
  for (const { monitor, terms } of views.filter((view) => partsOf(view.monitor.name).length > 0)) {
    const names = new Map(terms.corporations.map(({ code, name }) => [code, name]))
    const shown = publicCounts(
      monitor.name,
      await deliveriesOf(db, monitor.name),
      await publicationsOf(db, monitor.name),
    )
    for (const { period, organisation, part, count } of shown)
      if (yearOfPeriod(period) === year)
        counts.push({
          ...{ monitor: monitor.name, period, name: names.get(organisation) ?? organisation, part },
          count: shownOrNull(count),
        })
  }
  return counts
}
