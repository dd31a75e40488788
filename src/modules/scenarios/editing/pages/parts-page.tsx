import { formatLongDate, formatShare } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  KeyValues,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { AddedTask, Contribution, KeyShare, ScenarioSettings } from '../../model/scenario.ts'
import { lastYearOf } from '../../model/scenario.ts'
import { lateSales, type Sale } from '../../model/stock/sales.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { OpenLessonsNotice } from '../../pilots/pages/open-lessons-notice.tsx'
import type { OpenLesson } from '../../pilots/usecases.ts'
import type { ScenarioView } from '../../usecases.ts'
import { isList, type ListName, type PartName } from '../parts.ts'
import { PartForm } from './part-form.tsx'
import { choiceWords, type Words } from './words.ts'

/** The form that is open: of a part, and of which of its items; null for a new one. */
export type Open = { part: PartName; item: string | null }

export type PartsPageProps = {
  words: Words
  visit: Visit
  view: ScenarioView
  open: Open | null
  /** What pilots taught and no version took up yet. */
  lessons: readonly OpenLesson[]
  errors: readonly FieldError[]
  mayWrite: boolean
  path: string
}

export function PartsPage(props: PartsPageProps) {
  const { words, visit, view, open, errors, mayWrite, path } = props
  const { t } = words
  const { row, version } = view
  const scenario = version.document
  return (
    <Stack gap="l">
      <PageTitle title={t.title(row.name)} lead={t.lead} />
      <ScenarioTabs visit={visit} id={row.id} current="onderdelen" />
      <ErrorSummary errors={errors} />
      {mayWrite ? null : <Notice kind="info">{t.readOnly}</Notice>}
      <OpenLessonsNotice visit={visit} id={row.id} lessons={props.lessons} />
      {open && mayWrite ? (
        <PartForm
          key={`${open.part} ${open.item}`}
          {...{ words, visit, scenario, errors, path, ...open }}
          version={version.number}
        />
      ) : null}
      <ListPanel {...props} part="contributions" rows={scenario.contributions} table={contributionTable(props)} />
      <KeyPanel {...props} />
      <ListPanel
        {...props}
        part="tasks"
        rows={scenario.tasks.toSorted((a, b) => a.year - b.year)}
        table={taskTable(props)}
      />
      <ListPanel {...props} part="sales" rows={scenario.sales ?? []} table={saleTable(props)} />
      <Panel title={t.parts.settings} aside={editLink(props, 'settings')}>
        <KeyValues items={settingItems(props, scenario.settings)} />
      </Panel>
      <Panel title={t.parts.about} aside={editLink(props, 'about')}>
        <p>
          <strong>{scenario.name}</strong>
        </p>
        <p>{scenario.summary}</p>
      </Panel>
    </Stack>
  )
}

const formAddress = (path: string, part: PartName, item?: string): string =>
  `${path}?deel=${part}${item === undefined ? '' : `&item=${encodeURIComponent(item)}`}#formulier`

const editLink = ({ words, mayWrite, path }: PartsPageProps, part: PartName) =>
  mayWrite ? <a href={formAddress(path, part)}>{words.t.edit}</a> : undefined

type ListPanelProps<Row> = PartsPageProps & { part: ListName; rows: readonly Row[]; table: TableDefinition<Row> }

function ListPanel<Row>({ words: { t }, visit, mayWrite, path, part, rows, table }: ListPanelProps<Row>) {
  const add = mayWrite ? <LinkButton href={formAddress(path, part)}>{t.add[part]}</LinkButton> : undefined
  if (rows.length === 0)
    return (
      <Panel title={t.parts[part]}>
        <EmptyState what={t.none[part].what} why={t.none[part].why} action={add} />
      </Panel>
    )
  return (
    <Panel title={t.parts[part]} aside={add} flush>
      <DataTable table={table} rows={rows} query={visit.query} href={path} tools />
    </Panel>
  )
}

function KeyPanel(props: PartsPageProps) {
  const { words, visit, view, path } = props
  const { t } = words
  const { key } = view.version.document
  if (key.length === 0)
    return (
      <Panel title={t.parts.key} aside={editLink(props, 'key')}>
        <p>
          {t.none.key.what} {t.none.key.why}
        </p>
      </Panel>
    )
  return (
    <Panel title={t.parts.key} aside={editLink(props, 'key')} flush>
      <DataTable table={keyTable(props)} rows={key} query={visit.query} href={path} />
    </Panel>
  )
}

const sourceOf = ({ words, view }: PartsPageProps): string => words.t.source(view.row.name, view.version.number)

const nameCell = ({ mayWrite, path }: PartsPageProps, part: ListName, { id, name }: { id: string; name: string }) =>
  mayWrite ? <a href={formAddress(path, part, id)}>{name}</a> : name

function contributionTable(props: PartsPageProps): TableDefinition<Contribution> {
  const { words, view } = props
  const { t, bench } = words
  const { contributions } = view.version.document
  const nameOf = (id: string) => contributions.find((one) => one.id === id)?.name ?? id
  return {
    ...{ id: 'bijdragen', caption: t.caption.contributions, source: sourceOf(props), prefix: 'b-', wide: true },
    rowKey: ({ id }) => id,
    columns: [
      {
        ...{ key: 'naam', label: t.fields.name ?? '', kind: 'text', rowHeader: true },
        ...{ value: ({ name }) => name, cell: (one) => nameCell(props, 'contributions', one) },
      },
      { key: 'van', label: t.fields.party ?? '', kind: 'text', value: ({ party }) => bench.parties[party] },
      { key: 'zeker', label: t.fields.state ?? '', kind: 'text', value: ({ state }) => t.states[state] },
      {
        ...{ key: 'bedrag', label: t.fields.cap ?? '', unit: t.units.euro, kind: 'number' },
        ...{ value: ({ cap }) => cap, unknown: t.nothingChosen },
      },
      {
        ...{ key: 'woning', label: t.fields.perDwelling ?? '', unit: t.units.euro, kind: 'number' },
        ...{ value: ({ perDwelling }) => perDwelling, unknown: bench.notApplicable },
      },
      {
        ...{ key: 'telt', label: t.fields.counts ?? '', kind: 'text', unknown: bench.notApplicable },
        value: ({ counts }) => (counts === null ? null : t.counted[counts]),
      },
      { key: 'jaren', label: t.window, kind: 'text', value: ({ window: [from, until] }) => `${from}\u2013${until}` },
      {
        ...{ key: 'niet-met', label: t.fields.excludes ?? '', kind: 'text', unknown: t.nothingChosen },
        value: ({ excludes }) => (excludes.length === 0 ? null : excludes.map(nameOf).join(', ')),
      },
      { key: 'bron', label: t.fields.source ?? '', kind: 'text', value: ({ source }) => source, sortable: false },
    ],
  }
}

function taskTable(props: PartsPageProps): TableDefinition<AddedTask> {
  const { t, bench } = props.words
  const { tasks } = props.view.version.document
  const nameOf = (id: string) => tasks.find((one) => one.id === id)?.name ?? id
  return {
    ...{ id: 'taken', caption: t.caption.tasks, source: sourceOf(props), prefix: 't-', wide: true },
    rowKey: ({ id }) => id,
    columns: [
      {
        ...{ key: 'naam', label: t.fields.name ?? '', kind: 'text', rowHeader: true },
        ...{ value: ({ name }) => name, cell: (one) => nameCell(props, 'tasks', one) },
      },
      { key: 'soort', label: t.fields.kind ?? '', kind: 'text', value: ({ kind }) => t.kinds[kind] },
      { key: 'jaar', label: t.fields.year ?? '', kind: 'text', value: ({ year }) => String(year) },
      { key: 'na', label: t.fields.after ?? '', kind: 'text', unknown: t.nothingChosen, value: afterOf },
      {
        key: 'apart',
        label: t.fields.costApart ?? '',
        unit: t.units.euro,
        kind: 'number',
        value: (one) => one.costApart,
      },
      {
        ...{ key: 'samen', label: t.fields.costCombined ?? '', unit: t.units.euro, kind: 'number' },
        value: ({ costCombined }) => costCombined,
      },
      { key: 'baten', label: t.fields.benefit ?? '', unit: t.units.euro, kind: 'number', value: (one) => one.benefit },
      { key: 'betaalt', label: t.fields.payer ?? '', kind: 'text', value: ({ payer }) => bench.parties[payer] },
      { key: 'bron', label: t.fields.source ?? '', kind: 'text', value: ({ source }) => source, sortable: false },
    ],
  }
  function afterOf({ after }: AddedTask): string | null {
    return after.length === 0 ? null : after.map(nameOf).join(', ')
  }
}

/** FIN-07: what was sold since the values were fixed, with what the plan reckons with. */
function saleTable(props: PartsPageProps): TableDefinition<Sale> {
  const { words, view, mayWrite, path } = props
  const { t, bench } = words
  const late = new Map(lateSales(view.version.document).map((one) => [one.sale.id, one]))
  return {
    ...{ id: 'verkopen', caption: t.caption.sales, source: sourceOf(props), prefix: 's-' },
    rowKey: ({ id }) => id,
    columns: [
      {
        ...{ key: 'blok', label: t.fields.block ?? '', kind: 'text', rowHeader: true },
        value: ({ block }) => block,
        cell: ({ id, block }) => (mayWrite ? <a href={formAddress(path, 'sales', id)}>{block}</a> : block),
      },
      { key: 'dag', label: t.fields.date ?? '', kind: 'date', value: ({ date }) => date },
      { key: 'prijs', label: t.fields.price ?? '', unit: t.units.euro, kind: 'number', value: ({ price }) => price },
      {
        ...{ key: 'index', label: t.indexed, unit: t.units.euro, kind: 'number', unknown: bench.notApplicable },
        value: ({ id }) => late.get(id)?.indexed ?? null,
      },
      {
        ...{ key: 'boven', label: t.above, unit: t.units.euro, kind: 'number', unknown: bench.notApplicable },
        value: ({ id }) => late.get(id)?.above ?? null,
      },
      { key: 'bron', label: t.fields.source ?? '', kind: 'text', value: ({ source }) => source, sortable: false },
    ],
  }
}

function keyTable(props: PartsPageProps): TableDefinition<KeyShare> {
  const { words, visit } = props
  const { t, bench } = words
  return {
    ...{ id: 'verdeling', caption: t.caption.key, source: sourceOf(props), prefix: 'v-' },
    rowKey: ({ party }) => party,
    columns: [
      {
        ...{ key: 'partij', label: t.fields.party ?? '', kind: 'text', rowHeader: true },
        value: ({ party }) => bench.parties[party],
      },
      {
        ...{ key: 'deel', label: t.share, kind: 'number', value: ({ share }) => share },
        cell: ({ share }) => formatShare(share, visit.locale, 0),
      },
      {
        ...{ key: 'hoogstens', label: t.fields.cap ?? '', unit: t.units.euro, kind: 'number' },
        ...{ value: ({ cap }) => cap, unknown: t.nothingChosen },
      },
    ],
  }
}

function settingItems({ words, visit }: PartsPageProps, settings: ScenarioSettings) {
  const { t, bench } = words
  const day = (date: ScenarioSettings['announcedOn']) =>
    date === null ? bench.rules.notAnnounced : formatLongDate(date, visit.locale)
  const exemption = settings.transferTaxExemption
  return [
    {
      label: t.fields.years ?? '',
      value: bench.rules.horizonYears(String(settings.horizon.start), String(lastYearOf(settings))),
    },
    { label: t.fields.referenceDate ?? '', value: day(settings.referenceDate) },
    { label: t.fields.announcedOn ?? '', value: day(settings.announcedOn) },
    { label: t.fields.ruleDate ?? '', value: day(settings.ruleDate) },
    ...(['labelTable', 'landPrice', 'returnTerms'] as const).map((name) => ({
      label: t.fields[name] ?? '',
      value: choiceWords(words, name, settings[name]),
    })),
    {
      label: bench.rules.exemption,
      value: exemption === null ? bench.rules.noExemption : `${exemption.ground}, ${exemption.document}`,
    },
  ]
}

export const isOpenable = (part: string): part is PartName =>
  isList(part as PartName) || part === 'about' || part === 'settings' || part === 'key'
