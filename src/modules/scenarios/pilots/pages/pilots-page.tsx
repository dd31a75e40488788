import { formatNumber, formatYear } from '#kernel/dutch.ts'
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
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { PilotsView } from '../usecases.ts'
import { EvaluationForm, LessonForm, PlaceForm, PlanForm, UptakeForm } from './pilot-forms.tsx'
import { PilotPanel } from './pilot-panel.tsx'
import { formAddress, type PilotsPageProps, pilotsPath } from './pilot-words.ts'

export function PilotsPage(props: PilotsPageProps) {
  const { t, visit, view, errors, mayWrite } = props
  const { row, pilots } = view
  const plan = mayWrite ? <LinkButton href={formAddress(props, 'nieuw')}>{t.plan.open}</LinkButton> : undefined
  return (
    <Stack gap="l">
      <PageTitle title={t.title(row.name)} lead={t.lead} actions={pilots.length > 0 ? plan : undefined} />
      <ScenarioTabs visit={visit} id={row.id} current="pilots" />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {mayWrite ? <OpenedForm {...props} /> : null}
      <PlacePanel {...props} />
      {view.parts.length > 0 ? <PartsPanel {...props} /> : null}
      {pilots.length === 0 ? (
        <Panel>
          <EmptyState {...t.list.none} action={plan} />
        </Panel>
      ) : null}
      {pilots.map((pilot) => (
        <PilotPanel key={pilot.number} {...props} pilot={pilot} />
      ))}
    </Stack>
  )
}

function OpenedForm(props: PilotsPageProps) {
  const { open, view } = props
  if (open === null) return null
  if (open.form === 'plaats') return <PlaceForm {...props} />
  if (open.form === 'nieuw') return <PlanForm {...props} />
  const pilot = view.pilots.find(({ number }) => number === open.pilot)
  if (!pilot) return null
  const Opened = { les: LessonForm, afronden: EvaluationForm, opgepakt: UptakeForm }[open.form]
  return <Opened {...props} pilot={pilot} />
}

/** SCN-18: a part says of what it is a part, and what it is to lead to. */
function PlacePanel(props: PilotsPageProps) {
  const { t, visit, view, mayWrite } = props
  const { larger, row } = view
  const change = <a href={formAddress(props, 'plaats')}>{t.place.change}</a>
  return (
    <Panel title={t.place.title} aside={mayWrite ? change : undefined}>
      <KeyValues
        items={[
          {
            label: t.place.larger,
            value: larger ? (
              <a href={visit.href(scenarioPath(larger.id, 'pilots'))}>{larger.name}</a>
            ) : (
              (row.partOf ?? t.place.whole)
            ),
          },
          { label: t.place.aim, value: row.largerAim === '' ? t.place.noAim : row.largerAim },
        ]}
      />
    </Panel>
  )
}

type Part = PilotsView['parts'][number]

/** SCN-12: the parts one after the other, and what is in none of them. */
function PartsPanel(props: PilotsPageProps) {
  const { t, visit, view } = props
  const { leftOut, twice } = view.coverage
  const names = new Map(view.version.document.blocks.map(({ id, name }) => [id, name]))
  const count = t.parts.blocks(formatNumber(leftOut.length, 0, visit.locale))
  return (
    <Panel title={t.parts.title} flush>
      <DataTable table={partTable(props)} rows={view.parts} query={visit.query} href={pilotsPath(props)} />
      <Stack gap="s">
        <p>{leftOut.length === 0 ? t.parts.covered : t.parts.leftOut(count)}</p>
        {twice.length === 0 ? null : <p>{t.parts.twice(twice.map((id) => names.get(id) ?? id).join(', '))}</p>}
      </Stack>
    </Panel>
  )
}

const partTable = ({ t, visit }: PilotsPageProps): TableDefinition<Part> => ({
  ...{ id: 'delen', caption: t.parts.caption, source: t.parts.source },
  rowKey: ({ row }) => row.id,
  columns: [
    {
      ...{ key: 'deel', label: t.parts.name, kind: 'text', rowHeader: true, value: ({ row }) => row.name },
      cell: ({ row }) => <a href={visit.href(scenarioPath(row.id, 'pilots'))}>{row.name}</a>,
    },
    { key: 'werk', label: t.parts.busy, kind: 'number', value: ({ span }) => span.busy.length },
    { key: 'niets', label: t.parts.idle, kind: 'number', value: ({ span }) => span.idle.length },
    {
      ...{ key: 'jaren', label: t.parts.years, kind: 'text', unknown: t.parts.noWorks },
      value: ({ span: { from, to } }) =>
        from === null || to === null ? null : t.parts.span(formatYear(from), formatYear(to)),
    },
  ],
})
