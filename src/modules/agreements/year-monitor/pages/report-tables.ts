// The parts of a report as tables: the page shows them, the document prints them, the workbook holds them.
import { formatNumber } from '#kernel/dutch.ts'
import type { Period } from '#kernel/period.ts'
import type { TableDefinition } from '#platform/ui/index.ts'
import { monitor } from '../../model/monitors/monitor.ts'
import type {
  YearAgreement,
  YearCount,
  YearDispute,
  YearFigure,
  YearMeetings,
  YearReport,
} from '../../model/year-monitor/year-report.ts'
import { valueWords, verdictValue } from '../../monitors/pages/show-value.tsx'
import { fieldLabel } from '../../monitors/words.ts'
import { windowLabel } from '../../window-label.ts'
import type { ReportWords } from '../words.ts'

export type AgreementRow = YearAgreement & { theme: string }

export const agreementRows = ({ themes }: YearReport): AgreementRow[] =>
  themes.flatMap(({ nr, title, agreements }) => agreements.map((one) => ({ ...one, theme: `${nr}. ${title}` })))

const sourceOf = ({ t }: ReportWords, { set, year }: YearReport): string => t.source(set.source, year)

export const stepWords = ({ t, a }: ReportWords, { steps }: YearAgreement): string | null =>
  steps
    .map(({ label, from, to, state }) =>
      t.agreements.step(`${label} (${windowLabel({ from, to } as Period)})`, a.states[state]),
    )
    .join('; ') || null

export function agreementsTable(words: ReportWords, report: YearReport): TableDefinition<AgreementRow> {
  const { t } = words
  const c = t.agreements
  return {
    id: 'jaar-afspraken',
    caption: c.caption(agreementRows(report).length),
    source: sourceOf(words, report),
    rowKey: ({ nr }) => nr,
    group: ({ theme }) => theme,
    columns: [
      { key: 'nr', label: c.nr, kind: 'text', value: ({ nr }) => nr },
      { key: 'afspraak', label: c.agreement, kind: 'text', rowHeader: true, value: (row) => row.summary },
      { key: 'trekker', label: c.lead, kind: 'text', value: ({ lead }) => lead },
      {
        ...{ key: 'stand', label: c.state, kind: 'text', unknown: t.noState },
        value: ({ state }) => (state === null ? null : t.states[state]),
      },
      {
        ...{ key: 'volgt', label: c.basis, kind: 'text', unknown: t.noState },
        value: ({ basis }) => basis && c.bases[basis],
      },
      { key: 'kwartalen', label: c.delay, kind: 'number', value: ({ delay }) => delay },
      { key: 'stappen', label: c.steps, kind: 'text', value: (row) => stepWords(words, row), unknown: c.noSteps },
      {
        ...{ key: 'bewijs', label: c.evidence, kind: 'text', unknown: c.noComment },
        value: ({ evidence }) => evidence.map(({ title }) => title).join('; ') || null,
      },
      {
        ...{ key: 'toelichting', label: c.comment, kind: 'text', unknown: c.noComment },
        value: ({ comment }) => comment || null,
      },
    ],
  }
}

const whose = ({ t }: ReportWords, { organisation, name }: YearFigure): string =>
  organisation === null ? t.figures.all : name

const figureKey = ({ monitor: name, period, organisation }: YearFigure): string =>
  `${name}-${period}-${organisation ?? 'all'}`

/** What a figure says, with the kind of rule that says it: the three kinds never mix. */
export function signalsTable(words: ReportWords, report: YearReport): TableDefinition<YearFigure> {
  const { t, m, locale } = words
  const s = t.signals
  return {
    id: 'jaar-signalen',
    caption: s.caption,
    source: sourceOf(words, report),
    rowKey: figureKey,
    columns: [
      { key: 'monitor', label: s.monitor, kind: 'text', rowHeader: true, value: (row) => m.names[row.monitor] },
      { key: 'periode', label: s.period, kind: 'text', value: ({ period }) => m.period(period) },
      { key: 'van', label: s.whose, kind: 'text', value: (row) => whose(words, row) },
      { key: 'soort', label: s.kind, kind: 'text', value: ({ verdict }) => verdict && m.kinds[verdict.kind] },
      { key: 'uitkomst', label: s.outcome, kind: 'text', value: ({ verdict }) => verdict && m.states[verdict.state] },
      {
        ...{ key: 'waarde', label: s.value, kind: 'text', unknown: '' },
        value: ({ verdict }) => verdict && verdictValue(m, verdict, locale),
      },
    ],
  }
}

export type MeetingRow = YearMeetings & { year: number }

export function meetingsTable({ t }: ReportWords, source: string): TableDefinition<MeetingRow> {
  const c = t.meetings
  return {
    id: 'jaar-overleggen',
    caption: c.tableCaption,
    source,
    rowKey: ({ series, year }) => `${series}-${year}`,
    columns: [
      { key: 'jaar', label: t.list.year, kind: 'text', value: ({ year }) => String(year) },
      { key: 'overleg', label: c.series, kind: 'text', rowHeader: true, value: ({ name }) => name },
      { key: 'gehouden', label: c.held, kind: 'number', value: ({ held }) => held },
      { key: 'afgesproken', label: c.atLeast, kind: 'number', value: ({ atLeast }) => atLeast, unknown: c.noNumber },
      { key: 'informatief', label: c.informative, kind: 'number', value: ({ informative }) => informative },
      { key: 'afgezegd', label: c.cancelled, kind: 'number', value: ({ cancelled }) => cancelled },
      { key: 'voorzitter', label: c.chairedTwice, kind: 'number', value: ({ chairedTwice }) => chairedTwice },
    ],
  }
}

export function disputesTable(words: ReportWords, report: YearReport): TableDefinition<YearDispute> {
  const d = words.t.disputes
  return {
    id: 'jaar-geschillen',
    caption: d.caption,
    source: sourceOf(words, report),
    rowKey: ({ nr, raisedOn, raisedBy }) => `${nr}-${raisedOn}-${raisedBy}`,
    columns: [
      { key: 'onderwerp', label: d.subject, kind: 'text', rowHeader: true, value: ({ subject }) => subject },
      { key: 'nr', label: d.nr, kind: 'text', value: ({ nr }) => nr },
      { key: 'door', label: d.by, kind: 'text', value: ({ raisedBy }) => raisedBy },
      { key: 'op', label: d.on, kind: 'date', value: ({ raisedOn }) => raisedOn },
      { key: 'stand', label: d.state, kind: 'text', value: ({ state }) => words.d.states[state] },
      { key: 'uitkomst', label: d.outcome, kind: 'text', value: ({ outcome }) => outcome || null, unknown: '' },
    ],
  }
}

/** One line per delivery and per total, with its figures in words. */
export function figuresTable(words: ReportWords, report: YearReport): TableDefinition<YearFigure> {
  const { t, m } = words
  const f = t.figures
  return {
    id: 'jaar-cijfers',
    caption: f.caption,
    source: sourceOf(words, report),
    rowKey: figureKey,
    group: ({ monitor: name }) => m.names[name],
    columns: [
      { key: 'monitor', label: t.signals.monitor, kind: 'text', phone: 'hide', value: (row) => m.names[row.monitor] },
      { key: 'periode', label: t.signals.period, kind: 'text', value: ({ period }) => m.period(period) },
      { key: 'van', label: t.signals.whose, kind: 'text', rowHeader: true, value: (row) => whose(words, row) },
      { key: 'cijfers', label: f.figure, kind: 'text', value: (row) => figureWords(words, row), unknown: '' },
      {
        ...{ key: 'uitkomst', label: t.signals.outcome, kind: 'text', unknown: '' },
        value: ({ verdict }) => verdict && outcomeWords(words, verdict),
      },
      {
        ...{ key: 'gepubliceerd', label: f.published, kind: 'text' },
        value: ({ edition }) => (edition === null ? f.no : f.yes(edition)),
      },
    ],
  }
}

const outcomeWords = ({ m, locale }: ReportWords, verdict: NonNullable<YearFigure['verdict']>): string =>
  [m.states[verdict.state], verdictValue(m, verdict, locale)].filter(Boolean).join(', ')

/** "Vrijgekomen 205; Regulier 172; ...": what was filled in, without long texts. */
function figureWords({ m, locale }: ReportWords, { monitor: name, values }: YearFigure): string {
  return monitor(name)
    .fields.filter(({ unit }) => unit !== 'text' && unit !== 'date')
    .flatMap(({ name: field, unit }) => {
      const words = valueWords(unit, values[field], locale)
      return words === null ? [] : [`${m.columns[field] ?? fieldLabel(m, field)} ${words}`]
    })
    .join('; ')
    .replaceAll('\u00AD', '')
}

/** One line per number, for who computes on. */
export type ValueRow = { figure: YearFigure; field: string; value: number }

export const valueRows = ({ figures }: YearReport): ValueRow[] =>
  figures.flatMap((figure) =>
    Object.entries(figure.values).flatMap(([field, value]) =>
      typeof value === 'number' ? [{ figure, field, value }] : [],
    ),
  )

export function valuesTable(words: ReportWords, report: YearReport): TableDefinition<ValueRow> {
  const { t, m } = words
  return {
    id: 'jaar-waarden',
    caption: t.figures.title,
    source: sourceOf(words, report),
    columns: [
      { key: 'monitor', label: t.signals.monitor, kind: 'text', value: ({ figure }) => m.names[figure.monitor] },
      { key: 'periode', label: t.signals.period, kind: 'text', value: ({ figure }) => figure.period },
      { key: 'van', label: t.signals.whose, kind: 'text', value: ({ figure }) => whose(words, figure) },
      { key: 'cijfer', label: t.figures.figure, kind: 'text', value: ({ field }) => fieldLabel(m, field) },
      { key: 'waarde', label: t.signals.value, kind: 'number', value: ({ value }) => value },
    ],
  }
}

export function countsTable({ t, m, locale }: ReportWords): TableDefinition<YearCount> {
  return {
    id: 'jaar-aantallen',
    caption: t.figures.counts,
    source: m.detail.publicSource,
    columns: [
      { key: 'monitor', label: t.signals.monitor, kind: 'text', value: (row) => m.names[row.monitor] },
      { key: 'periode', label: t.signals.period, kind: 'text', value: ({ period }) => m.period(period) },
      { key: 'van', label: t.signals.whose, kind: 'text', rowHeader: true, value: ({ name }) => name },
      { key: 'deel', label: m.detail.part, kind: 'text', value: ({ part }) => m.detail.partOf[part] ?? part },
      {
        ...{ key: 'aantal', label: m.detail.count, kind: 'text', unknown: t.figures.suppressed },
        value: ({ count }) => (count === null ? null : formatNumber(count, 0, locale)),
      },
    ],
  }
}
