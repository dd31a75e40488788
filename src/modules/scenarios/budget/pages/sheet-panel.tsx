import { formatNumber } from '#kernel/dutch.ts'
import { DataTable, errorOf, Field, Form, Panel, Select, type TableDefinition } from '#platform/ui/index.ts'
import { columnsOf } from '../../model/budget/mapping.ts'
import { headsOf, letterOf, type RawCell, type RawSheet, textOfCell } from '../../model/budget/raw-sheet.ts'
import { suggestHeadingRow } from '../../model/budget/suggest-mapping.ts'
import type { BudgetText } from '../text.nl.ts'
import { LAST_USED, type OpenDraft } from '../usecases.ts'
import { type DraftProps, pathOf } from './draft-page.tsx'

/** Rows and columns of a sheet that are shown: enough to see where the headings are. */
const SHOWN = { rows: 15, columns: 12 }

/** Which sheet, and which of its lines names the columns. */
export function SheetPanel(props: DraftProps) {
  const { t, visit, open, errors } = props
  const { draft, kept } = open
  const asked = visit.form.get('blad') ?? draft.sheet
  const sheet = draft.sheets.find(({ name }) => name === asked) ?? likeliest(draft.sheets)
  if (!sheet) return null
  const suggested = String(suggestHeadingRow(sheet))
  const count = (value: number) => formatNumber(value, 0, visit.locale)
  return (
    <>
      <Panel title={t.sheet.heading}>
        <Form action={pathOf(props, '/blad')} submit={t.sheet.submit}>
          <Select
            name="blad"
            label={t.sheet.sheet}
            value={sheet.name}
            options={draft.sheets.map(({ name, rows }) => ({
              value: name,
              label: t.sheet.sheetRows(name, count(rows.length)),
            }))}
            error={errorOf(errors, 'blad')}
          />
          <Field
            name="regel"
            label={t.sheet.line}
            help={t.sheet.lineHelp(suggested)}
            value={visit.form.get('regel') ?? String(draft.headingRow ?? suggested)}
            size={4}
            inputMode="numeric"
            error={errorOf(errors, 'regel')}
            required
          />
          {kept.length > 0 ? (
            <Select
              name="koppeling"
              label={t.sheet.kept}
              value={visit.form.get('koppeling') ?? usualMapping(open, sheet)}
              options={[
                { value: '', label: t.sheet.noKept },
                ...kept.map(({ name }) => ({ value: name, label: name === LAST_USED ? t.lastUsed : name })),
              ]}
            />
          ) : null}
        </Form>
      </Panel>
      <Panel title={`${t.sheet.preview}: ${sheet.name}`} flush>
        <DataTable
          table={previewTable(t, sheet, draft.file)}
          rows={[...sheet.rows.slice(0, SHOWN.rows).entries()]}
          query={visit.query}
          href={pathOf(props)}
        />
      </Panel>
    </>
  )
}

/** That of the last time, when this sheet has its columns. */
function usualMapping({ kept }: OpenDraft, sheet: RawSheet): string {
  const last = kept.find(({ name }) => name === LAST_USED)
  const keys = new Set(headsOf(sheet.rows, suggestHeadingRow(sheet)).map(({ key }) => key))
  return last && columnsOf(last.mapping).every((column) => keys.has(column)) ? LAST_USED : ''
}

/** The sheet with most rows: a budget, rather than its cover. */
const likeliest = (sheets: readonly RawSheet[]): RawSheet | undefined =>
  [...sheets].sort((a, b) => b.rows.length - a.rows.length)[0]

function previewTable(t: BudgetText, { rows }: RawSheet, file: string): TableDefinition<[number, readonly RawCell[]]> {
  const width = Math.min(SHOWN.columns, Math.max(...rows.slice(0, SHOWN.rows).map((row) => row.length)))
  return {
    id: 'blad-begin',
    caption: t.sheet.preview,
    source: t.sheet.previewSource(file),
    wide: width > 6,
    rowKey: ([index]) => String(index),
    columns: [
      {
        key: 'rij',
        label: t.trial.line,
        kind: 'text',
        rowHeader: true,
        sortable: false,
        value: ([i]) => String(i + 1),
      },
      ...Array.from({ length: width }, (_, column) => ({
        ...{ key: `k${column}`, label: letterOf(column), kind: 'text' as const, sortable: false, unknown: ' ' },
        value: ([, row]: [number, readonly RawCell[]]) => textOfCell(row[column]),
      })),
    ],
  }
}
