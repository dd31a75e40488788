import { dayOf } from '#kernel/calendar.ts'
import { formatList, formatLongDate } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  Chart,
  DataTable,
  EmptyState,
  FilterForm,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Select,
  Stack,
} from '#platform/ui/index.ts'
import { parametersText, valueWithUnit } from '../../parameters/words.ts'
import type { ComparedArea, ComparePage, Comparison } from '../usecases.ts'
import { comparingText, sentenceOf } from '../words.ts'
import { areaTable, partRows, partTable, stepsOf, stepTable } from './compare-tables.tsx'
import type { AskedComparison } from './routes.tsx'

export const PATH = '/urgentie/runs/vergelijken'

export type CompareProps = {
  visit: Visit
  page: ComparePage
  asked: AskedComparison
  /** The neighbourhood that is explained, with its drawing; null when nothing can be. */
  explained: { area: ComparedArea; svg: string | null } | null
}

export function CompareView(props: CompareProps) {
  const { visit, page } = props
  const t = comparingText(visit.locale)
  const { comparison } = page
  return (
    <Stack gap="l">
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={<LinkButton href={visit.href('/urgentie/runs')}>{t.oneRun.action}</LinkButton>}
      />
      {page.runs.length < 2 ? (
        <Panel title={t.title}>
          <EmptyState
            what={t.oneRun.what}
            why={t.oneRun.why}
            action={<LinkButton href={visit.href('/urgentie/runs')}>{t.oneRun.action}</LinkButton>}
          />
        </Panel>
      ) : (
        <RunChoice {...props} />
      )}
      {comparison ? (
        <>
          <Differences visit={visit} comparison={comparison} />
          <Explained {...props} comparison={comparison} />
          <Areas {...props} comparison={comparison} />
        </>
      ) : null}
    </Stack>
  )
}

function RunChoice({ visit, page, asked }: CompareProps) {
  const t = comparingText(visit.locale)
  const options = page.runs.map(({ number, date, mode, createdAt }) => ({
    value: String(number),
    label: t.option(
      number,
      formatLongDate(date, visit.locale),
      t.modes[mode],
      formatLongDate(dayOf(createdAt), visit.locale),
    ),
  }))
  return (
    <Panel>
      <FilterForm action={visit.href(PATH)} submit={t.show}>
        <Select name="van" label={t.from} value={String(asked.from ?? '')} options={options} />
        <Select name="met" label={t.to} value={String(asked.to ?? '')} options={options} />
      </FilterForm>
      {page.comparison ? null : <Notice kind="info">{t.choose}</Notice>}
    </Panel>
  )
}

type Compared = CompareProps & { comparison: Comparison }

function Differences({ visit, comparison: { from, to, differences } }: Pick<Compared, 'visit' | 'comparison'>) {
  const { locale } = visit
  const t = comparingText(locale)
  const { differs } = t
  const changed = differences.parameters.map((name) =>
    differs.value(
      parametersText(locale).words[name].name,
      valueWithUnit(name, from.parameters[name], locale),
      valueWithUnit(name, to.parameters[name], locale),
    ),
  )
  const lines = [
    ...(changed.length > 0 ? [differs.parameters(formatList(changed, locale))] : []),
    ...(differences.isOtherDate
      ? [differs.date(formatLongDate(from.date, locale), formatLongDate(to.date, locale))]
      : []),
    ...(differences.isOtherMode ? [differs.mode(t.modes[from.mode], t.modes[to.mode])] : []),
    ...(differences.isOtherModel ? [differs.model(from.modelVersion, to.modelVersion)] : []),
  ]
  const input = differences.isOtherInput ? differs.input : differs.sameInput
  const all = lines.length === 0 && !differences.isOtherInput ? [differs.nothing] : [...lines, input]
  return (
    <Panel title={differs.heading}>
      <ul className="wr-list">
        {all.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  )
}

export const sourceOf = ({ locale }: Visit, { from, to }: Comparison): string =>
  comparingText(locale).source(from.number, to.number)

function Explained({ visit, explained, comparison }: Compared) {
  if (!explained) return null
  const { locale } = visit
  const t = comparingText(locale)
  const { area, svg } = explained
  const { change } = area
  return (
    <Panel title={t.waterfall.heading(area.name)}>
      <p>{sentenceOf(area, locale)}</p>
      {svg && change ? (
        <Chart
          svg={svg}
          caption={t.waterfall.caption}
          table={stepTable({ t, locale, source: sourceOf(visit, comparison) })}
          rows={stepsOf(t, comparison, change, locale)}
        />
      ) : (
        <Notice kind="info">{change ? t.waterfall.same : t.waterfall.few}</Notice>
      )}
    </Panel>
  )
}

function Areas({ visit, asked, comparison }: Compared) {
  const { locale } = visit
  const t = comparingText(locale)
  const words = { t, locale, source: sourceOf(visit, comparison) }
  const address = (code: string) => visit.href(`${PATH}?van=${asked.from}&met=${asked.to}&buurt=${code}`)
  return (
    <>
      <Panel title={t.table.heading} flush>
        <DataTable
          table={areaTable(words, address)}
          rows={comparison.areas}
          query={visit.query}
          href={visit.href(PATH)}
          tools
        />
      </Panel>
      <details className="wr-fold">
        <summary>{t.parts.heading}</summary>
        <DataTable
          table={partTable(words)}
          rows={partRows(comparison.areas)}
          query={visit.query}
          href={visit.href(PATH)}
          tools
        />
      </details>
    </>
  )
}
