import { formatNumber } from '#kernel/dutch.ts'
import { addressWith, Chip, DataTable, Panel, type TableDefinition } from '#platform/ui/index.ts'
import { type RawCell, textOfCell } from '../../model/budget/raw-sheet.ts'
import type { ReadBudgetRow } from '../../model/budget/read-budget.ts'
import { pathOf } from './draft-page.tsx'
import { sourceOf, type TrialProps } from './trial-panels.tsx'

/** Every row of the file beside what we read in it: what was not read first, then in the order of the sheet. */
export function RowsPanel(props: TrialProps) {
  const { t, visit } = props
  return (
    <Panel title={t.trial.rowsHeading} flush>
      <KindsOfRows {...props} />
      <DataTable table={rowTable(props)} rows={rowsAsked(props)} query={visit.query} href={pathOf(props)} tools />
    </Panel>
  )
}

/** Kinds that one can look at alone; in the address. */
const KINDS = {
  refused: 'niet-gelezen',
  read: 'gelezen',
  sum: 'totaal',
  left: 'telt-niet-mee',
} as const
type Kind = keyof typeof KINDS
const KIND_NAMES = Object.keys(KINDS) as Kind[]
const kindOf = ({ state }: ReadBudgetRow): Kind => (state === 'no-amount' || state === 'nought' ? 'left' : state)
const KIND_FIELD = 'r-soort'

export function rowsAsked({ visit, reading }: Pick<TrialProps, 'visit' | 'reading'>): ReadBudgetRow[] {
  const asked = KIND_NAMES.find((kind) => KINDS[kind] === visit.query.get(KIND_FIELD))
  const rows = reading.rows.filter((row) => asked === undefined || kindOf(row) === asked)
  return [...rows.filter(({ state }) => state === 'refused'), ...rows.filter(({ state }) => state !== 'refused')]
}

function KindsOfRows(props: TrialProps) {
  const { t, visit, reading } = props
  const asked = visit.query.get(KIND_FIELD)
  const href = (kind: string | null) =>
    `${addressWith(pathOf(props), visit.query, { [KIND_FIELD]: kind, 'r-pagina': null })}#rijen`
  const counts = KIND_NAMES.map((kind) => [kind, reading.rows.filter((row) => kindOf(row) === kind).length] as const)
  const count = (rows: number) => formatNumber(rows, 0, visit.locale)
  return (
    <nav className="wr-pager" aria-label={t.trial.kindsLabel}>
      <a href={href(null)} aria-current={asked === null ? 'true' : undefined}>
        {t.trial.kinds.all(count(reading.rows.length))}
      </a>
      {counts
        .filter(([, rows]) => rows > 0)
        .map(([kind, rows]) => (
          <a key={kind} href={href(KINDS[kind])} aria-current={asked === KINDS[kind] ? 'true' : undefined}>
            {t.trial.kinds[kind](count(rows))}
          </a>
        ))}
    </nav>
  )
}

/** Rows on one page of the screen. */
const PAGE = 100

export function rowTable(props: TrialProps): TableDefinition<ReadBudgetRow> {
  const { t, open } = props
  const cells = open.reading.sheet?.rows ?? []
  const rawOf = ({ line }: ReadBudgetRow): string => rawText(cells[line - 1] ?? [])
  return {
    id: 'rijen',
    prefix: 'r-',
    pageSize: PAGE,
    caption: t.trial.rowsCaption,
    source: sourceOf(props),
    rowKey: ({ line }) => String(line),
    columns: [
      {
        key: 'rij',
        label: t.trial.line,
        kind: 'text',
        rowHeader: true,
        sortable: false,
        value: ({ line }) => String(line),
      },
      { key: 'bestand', label: t.trial.raw, kind: 'text', sortable: false, value: rawOf },
      {
        ...{
          key: 'gelezen',
          label: t.trial.reading,
          kind: 'text',
          sortable: false,
          value: (row) => readText(props, row),
        },
        cell: (row) =>
          row.state === 'read' ? (
            readText(props, row)
          ) : (
            <Chip kind={row.state === 'refused' ? 'late' : 'neutral'}>{readText(props, row)}</Chip>
          ),
      },
      {
        ...{ key: 'bedrag', label: t.trial.amount, unit: 'euro', kind: 'number', decimals: 2, sortable: false },
        ...{ unknown: '–', value: (row) => (row.state === 'read' ? amountOf(row) : null) },
      },
    ],
  }
}

const rawText = (row: readonly RawCell[]): string =>
  row
    .map(textOfCell)
    .filter((text) => text !== '')
    .join(' | ')

const amountOf = ({ payments, contributions }: ReadBudgetRow): number =>
  payments.reduce((sum, { amount }) => sum + amount, 0) + contributions.reduce((sum, { cap }) => sum + (cap ?? 0), 0)

function readText({ t, words, open }: TrialProps, row: ReadBudgetRow): string {
  const { state, problems } = row
  if (state === 'refused')
    return [...new Set(problems.map(({ cell, kind }) => `${cell} ${t.problems[kind]}`))].join('; ')
  const [contribution] = row.contributions
  if (contribution)
    return t.trial.contribution(
      words.parties[contribution.party],
      yearWords(row.contributions.map(({ window: [year] }) => year)),
    )
  const [payment] = row.payments
  if (state !== 'read' || !payment) return t.trial.states[state]
  const block = open.view.version.document.blocks.find(({ id }) => id === payment.block)
  const { categories, parties } = words
  const years = yearWords(row.payments.map(({ year }) => year))
  const place = block?.name ?? t.trial.area
  return `${place}: ${t.trial.payment(categories[payment.category], parties[payment.payer], parties[payment.payee], years)}`
}

const yearWords = (years: readonly number[]): string =>
  years.length > 1 ? `${Math.min(...years)}–${Math.max(...years)}` : String(years[0] ?? '')
