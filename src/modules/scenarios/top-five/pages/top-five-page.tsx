import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  Grid,
  HiddenFields,
  PageTitle,
  Panel,
  Select,
  Stack,
} from '#platform/ui/index.ts'
import { EFFECTS, MOST_ITEMS, type TopFive } from '../../model/interests/top-five.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { TopFiveText } from '../text.nl.ts'
import type { TopFiveView } from '../usecases.ts'
import { judgementOf, topFiveTable } from './top-five-table.tsx'

export type TopFivePageProps = {
  t: TopFiveText
  visit: Visit
  view: TopFiveView
  errors: readonly FieldError[]
  mayWrite: boolean
}

export function TopFivePage(props: TopFivePageProps) {
  const { t, visit, view, errors, mayWrite } = props
  const { row, lists } = view
  const changed = lists.find(({ group }) => group === visit.query.get('groep')) ?? null
  return (
    <Stack gap="l">
      <PageTitle title={t.title(row.name)} lead={t.lead} />
      <ScenarioTabs visit={visit} id={row.id} current="top-5" />
      <ErrorSummary errors={errors} />
      {lists.length === 0 ? (
        <Panel>
          <EmptyState {...t.none} />
        </Panel>
      ) : null}
      {lists.map((list, index) => (
        <GroupPanel key={list.group} {...props} list={list} index={index} />
      ))}
      {mayWrite ? <ListForm {...props} list={changed} /> : null}
    </Stack>
  )
}

function GroupPanel(props: TopFivePageProps & { list: TopFive; index: number }) {
  const { t, visit, view, mayWrite, list, index } = props
  const path = visit.href(scenarioPath(view.row.id, 'top-5'))
  const edit = <a href={`${path}?groep=${encodeURIComponent(list.group)}#lijst`}>{t.edit}</a>
  return (
    <Panel title={list.group} aside={mayWrite ? edit : undefined} flush>
      <DataTable table={topFiveTable(props, list, index)} rows={list.items} query={visit.query} href={path} tools />
      {mayWrite ? <JudgeForm {...props} /> : null}
    </Panel>
  )
}

/** What the scenario of this page does to the list; open when it came back with something wrong. */
function JudgeForm({ t, visit, view, errors, list }: TopFivePageProps & { list: TopFive }) {
  const { row, scenarios } = view
  const judgements = scenarios.find((one) => one.row.id === row.id)?.judgements ?? []
  const isBack = visit.form.get('groep') === list.group && visit.form.has('oordeel-1')
  const typed = (name: string, otherwise: string) => (isBack ? (visit.form.get(name) ?? '') : otherwise)
  return (
    <details className="wr-fold wr-fold--in" open={isBack}>
      <summary>{t.judge.fold}</summary>
      <Form action={`${visit.href(scenarioPath(row.id, 'top-5'))}/oordeel`} submit={t.judge.submit}>
        <p>{t.judge.title(list.group, row.name)}</p>
        <HiddenFields fields={{ groep: list.group }} />
        {list.items.map((item, rank) => {
          const held = judgementOf(judgements, list, item)
          const [effect, reason] = [`oordeel-${rank + 1}`, `reden-${rank + 1}`]
          return (
            <Grid key={item} columns="2">
              <Select
                name={effect}
                label={t.judge.effect(item)}
                value={typed(effect, held?.low ?? '')}
                options={[
                  { value: '', label: t.judge.choose },
                  ...EFFECTS.map((value) => ({ value, label: t.effects[value] })),
                ]}
              />
              <Field
                name={reason}
                label={t.judge.reason}
                value={typed(reason, held?.reason ?? '')}
                error={isBack ? errorOf(errors, reason) : undefined}
                size={32}
              />
            </Grid>
          )
        })}
      </Form>
    </details>
  )
}

function ListForm({ t, visit, view, errors, list }: TopFivePageProps & { list: TopFive | null }) {
  const isBack = visit.form.has('punt-1')
  const typed = (name: string, otherwise: string) => (isBack ? (visit.form.get(name) ?? '') : otherwise)
  const isChange = isBack ? visit.form.get('vervangt') === 'ja' : list !== null
  const group = typed('groep', list?.group ?? '')
  const field = (name: string, otherwise: string) => ({
    ...{ name, value: typed(name, otherwise), error: isBack ? errorOf(errors, name) : undefined },
  })
  return (
    <Panel title={isChange ? t.add.change(group) : t.add.title} id="lijst">
      <Form action={visit.href(scenarioPath(view.row.id, 'top-5'))} submit={t.add.submit}>
        <p>{t.add.help}</p>
        {isChange ? (
          <HiddenFields fields={{ vervangt: 'ja', groep: group }} />
        ) : (
          <Field {...field('groep', '')} label={t.add.group} size={32} required />
        )}
        {Array.from({ length: MOST_ITEMS }, (_, place) => (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: five lines in their order
            key={place}
            {...field(`punt-${place + 1}`, list?.items[place] ?? '')}
            label={t.add.point(place + 1)}
            size={32}
            required={place === 0}
          />
        ))}
        <Field {...field('bron', list?.source ?? '')} label={t.source} help={t.add.sourceHelp} size={32} required />
      </Form>
    </Panel>
  )
}
