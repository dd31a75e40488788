// A report on paper: the same parts in the same order as on the page, as PDF/UA and ODT.
import type { CalendarDate } from '#kernel/calendar.ts'
import { formatLongDate, formatNumber } from '#kernel/dutch.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import type { Sheet } from '#platform/documents/sheet.ts'
import type { TextBlock, TextDocument } from '#platform/documents/text-document.ts'
import { type Column, formatDay, type TableDefinition, tableToSheet } from '#platform/ui/index.ts'
import { notMetIn, signalsIn, type YearReport } from '../../model/year-monitor/year-report.ts'
import type { ReportWords } from '../words.ts'
import {
  agreementRows,
  agreementsTable,
  countsTable,
  disputesTable,
  figuresTable,
  meetingsTable,
  signalsTable,
  stepWords,
  valueRows,
  valuesTable,
} from './report-tables.ts'

export type Print = {
  words: ReportWords
  report: YearReport
  hash: string
  municipality: Municipality
  banner: string
  today: CalendarDate
  /** How it was signed, in sentences. */
  signed: readonly string[]
  isPublic: boolean
}

export function reportDocument(print: Print): TextDocument {
  const { words, report, municipality, today, signed, isPublic } = print
  const { t, locale } = words
  const title = isPublic ? t.publicTitle : t.documentTitle
  return {
    title: title(report.year, municipality.name),
    subject: report.set.title,
    ...{ author: municipality.name, locale, created: today },
    banner: municipality.fictional ? print.banner : null,
    footer: t.footer(print.hash),
    blocks: [
      { kind: 'paragraph', text: t.yearLead(report.set.title) },
      ...signed.map((text): TextBlock => ({ kind: 'paragraph', text })),
      { kind: 'note', text: isPublic ? `${t.isPublic} ${t.footer(print.hash)}` : t.footer(print.hash) },
      ...agreementBlocks(print),
      ...signalBlocks(print),
      ...figureBlocks(print),
      ...meetingBlocks(print),
      ...disputeBlocks(print),
    ],
  }
}

const heading = (text: string, level: 2 | 3 = 2): TextBlock => ({ kind: 'heading', level, text })
const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text })

/** Per theme a short table, and below it what was told and done per agreement: nine columns fit no page. */
function agreementBlocks({ words, report }: Print): TextBlock[] {
  const { t } = words
  const table = agreementsTable(words, report)
  const shown = ['nr', 'afspraak', 'trekker', 'stand', 'kwartalen']
  return [
    heading(t.agreements.title),
    ...report.themes.flatMap(({ nr, title, ambition }): TextBlock[] => {
      const rows = agreementRows(report).filter(({ theme }) => theme === `${nr}. ${title}`)
      const details = rows.flatMap((row) =>
        [
          ...(row.steps.length > 0 ? [`${row.nr}: ${stepWords(words, row)}`] : []),
          ...(row.comment ? [`${row.nr}: ${row.comment}`] : []),
          ...row.evidence.map((one) => `${row.nr}: ${one.title} (${formatDay(one.on)})`),
        ].map((text) => text),
      )
      return [
        heading(`${nr}. ${title}`, 3),
        ...(ambition ? [paragraph(`${t.agreements.ambition}: ${ambition}`)] : []),
        printed(words, { ...table, caption: title }, rows, shown),
        ...(details.length > 0 ? [{ kind: 'list' as const, items: details }] : []),
      ]
    }),
  ]
}

function signalBlocks({ words, report, isPublic }: Print): TextBlock[] {
  const rows = [...signalsIn(report), ...notMetIn(report)]
  if (isPublic && rows.length === 0) return []
  const { signals } = words.t
  return [
    heading(signals.title),
    paragraph(rows.length === 0 ? signals.none : signals.lead),
    ...(rows.length > 0 ? [printed(words, signalsTable(words, report), rows)] : []),
  ]
}

function figureBlocks({ words, report, isPublic }: Print): TextBlock[] {
  const { t } = words
  return [
    heading(t.figures.title),
    ...(report.figures.length === 0
      ? [paragraph(t.figures.none)]
      : [
          printed(words, figuresTable(words, report), report.figures, [
            ...['monitor', 'periode', 'van', 'cijfers', 'uitkomst'],
          ]),
        ]),
    ...(isPublic && report.publicCounts.length > 0 ? [printed(words, countsTable(words), report.publicCounts)] : []),
  ]
}

function meetingBlocks({ words, report, isPublic }: Print): TextBlock[] {
  if (isPublic && report.meetings.length === 0) return []
  const { t } = words
  const rows = report.meetings.map((row) => ({ ...row, year: report.year }))
  const table = meetingsTable(words, t.source(report.set.source, report.year))
  return [heading(t.meetings.title), rows.length === 0 ? paragraph(t.meetings.none) : printed(words, table, rows)]
}

function disputeBlocks({ words, report, isPublic }: Print): TextBlock[] {
  if (isPublic) return []
  const { disputes } = words.t
  return [
    heading(disputes.title),
    report.disputes.length === 0
      ? paragraph(disputes.none)
      : printed(words, disputesTable(words, report), report.disputes),
  ]
}

/** A table of the screen as a table on paper: the same words, numbers in the reader's notation. */
function printed<Row>(
  words: ReportWords,
  table: TableDefinition<Row>,
  rows: readonly Row[],
  keys: readonly string[] = table.columns.map(({ key }) => key),
): TextBlock {
  const columns = table.columns.filter(({ key }) => keys.includes(key))
  return {
    ...{ kind: 'table', caption: table.caption },
    columns: columns.map(({ label, kind, rowHeader }) => ({
      label,
      align: kind === 'number' ? 'number' : 'text',
      ...(rowHeader ? { rowHeader } : {}),
    })),
    rows: rows.map((row) => columns.map((column) => cell(words, column, row))),
  }
}

function cell<Row>({ locale }: ReportWords, column: Column<Row>, row: Row): string {
  const value = column.value(row)
  if (value === null) return column.unknown ?? ''
  if (typeof value === 'number') return formatNumber(value, column.decimals ?? 0, locale)
  return column.kind === 'date' ? formatLongDate(value as CalendarDate, locale) : value
}

/** The report as a workbook: a sheet per part. */
export function reportSheets({ words, report, hash, isPublic, signed }: Print): Sheet[] {
  const { t } = words
  const notes = [...signed, t.footer(hash)]
  const named = (title: string, sheet: Sheet): Sheet => ({ ...sheet, title })
  const meetings = meetingsTable(words, t.source(report.set.source, report.year))
  const rows = report.meetings.map((row) => ({ ...row, year: report.year }))
  return [
    named(t.agreements.title, tableToSheet(agreementsTable(words, report), agreementRows(report), notes)),
    named(t.figures.title, tableToSheet(valuesTable(words, report), valueRows(report), notes)),
    ...(isPublic
      ? [named(t.list.source, tableToSheet(countsTable(words), report.publicCounts, notes))]
      : [
          named(
            t.signals.title,
            tableToSheet(signalsTable(words, report), [...signalsIn(report), ...notMetIn(report)], notes),
          ),
          named(t.list.title, tableToSheet(meetings, rows, notes)),
          named(t.disputes.title, tableToSheet(disputesTable(words, report), report.disputes, notes)),
        ]),
  ]
}
