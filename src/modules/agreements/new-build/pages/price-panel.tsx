// What was agreed for the land of a project, beside the highest price of its year.
import { dayOf } from '#kernel/calendar.ts'
import { formatCents, formatDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  DataTable,
  errorOf,
  Field,
  Form,
  LinkButton,
  Notice,
  Panel,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { ProjectPrice } from '../land-prices.ts'
import type { NewBuildText } from '../text.nl.ts'
import type { MovingProject } from '../usecases.ts'
import { LAND_PRICE_PATH, projectPath } from './new-build-page.tsx'

export type PricePanelProps = {
  t: NewBuildText
  visit: Visit
  project: MovingProject
  /** The newest first. */
  prices: readonly ProjectPrice[]
  mayAgree: boolean
  errors: readonly FieldError[]
}

export function PricePanel(props: PricePanelProps) {
  const { t, visit, prices, mayAgree } = props
  const { agreed: a } = t
  const [newest] = prices
  return (
    <Panel
      title={a.title}
      id="grondprijs"
      aside={newest ? <Chip kind={CHIPS[newest.state]}>{a.states[newest.state]}</Chip> : undefined}
    >
      {newest?.state === 'above' ? (
        <Notice kind="warn">
          {newest.price.decision === '' ? a.aboveWithout : a.aboveWith(newest.price.decision)}
        </Notice>
      ) : null}
      {prices.length === 0 ? <p>{a.none}</p> : <DataTable table={priceTable(t, visit)} rows={prices} />}
      <p>
        <LinkButton href={visit.href(LAND_PRICE_PATH)}>{t.price.title}</LinkButton>
      </p>
      {mayAgree ? <PriceForm {...props} /> : null}
    </Panel>
  )
}

const CHIPS = { within: 'ok', above: 'signal', 'cannot-be-tested': 'outcome-unknown' } as const

function PriceForm({ t: { agreed: a, price }, visit, project, errors }: PricePanelProps) {
  const box = (name: string) => ({ name, value: visit.form.get(name) ?? '', error: errorOf(errors, name) })
  return (
    <Form action={`${visit.href(projectPath(project.id))}/grondprijs`} submit={a.submit}>
      <Field {...box('prijsjaar')} label={price.year} help={a.yearHelp} size={4} inputMode="numeric" />
      <Field {...box('lagen')} label={price.storeys} help={price.storeysHelp} size={4} inputMode="numeric" />
      <Field {...box('prijs')} label={a.price} help={a.priceHelp} size={8} inputMode="decimal" />
      <Field {...box('besluit')} label={a.decision} help={a.decisionHelp} size={32} required={false} />
    </Form>
  )
}

const priceTable = ({ agreed: a, price }: NewBuildText, visit: Visit): TableDefinition<ProjectPrice> => ({
  id: 'afgesproken-grondprijs',
  caption: a.caption,
  source: a.source,
  rowKey: ({ price: { version } }) => String(version),
  columns: [
    {
      ...{ key: 'jaar', label: price.year, kind: 'text', rowHeader: true },
      value: ({ price: { year } }) => String(year),
    },
    { key: 'lagen', label: price.storeys, kind: 'number', value: ({ price: { storeys } }) => storeys },
    {
      ...{ key: 'prijs', label: a.price, kind: 'text' },
      value: ({ price: { agreed } }) => formatCents(agreed, visit.locale),
    },
    {
      ...{ key: 'hoogste', label: price.maximum, kind: 'text', unknown: a.states['cannot-be-tested'] },
      value: ({ maximum }) => maximum && formatCents(maximum.maximum, visit.locale),
    },
    {
      ...{ key: 'stand', label: a.state, kind: 'text' },
      value: ({ state }) => a.states[state],
      cell: ({ state }) => <Chip kind={CHIPS[state]}>{a.states[state]}</Chip>,
    },
    {
      ...{ key: 'besluit', label: a.decision, kind: 'text', unknown: '' },
      value: ({ price: { decision } }) => decision || null,
    },
    { key: 'op', label: a.on, kind: 'text', value: ({ price: { at } }) => formatDate(dayOf(at), visit.locale) },
  ],
})
