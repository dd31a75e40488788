import type { CalendarDate } from '#kernel/calendar.ts'
import { formatDate, formatList, formatLongDate, formatNumber } from '#kernel/dutch.ts'
import { figure } from '#kernel/figure.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  ErrorSummary,
  Field,
  FigureValue,
  FilterForm,
  Form,
  HiddenFields,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { mistakesInWords } from '../../document/words.ts'
import type { RuleDifference } from '../../model/index.ts'
import type { Money } from '../../model/outcome/outcome.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { parametersText, printParameter } from '../../parameters/print-value.ts'
import { scenarioPath } from '../../paths.ts'
import type { RepricingText } from '../text.nl.ts'
import type { Repricing, RepricingPage } from '../usecases.ts'

export type RepricingProps = {
  t: RepricingText
  visit: Visit
  page: RepricingPage
  day: CalendarDate
  errors: readonly FieldError[]
  mayWrite: boolean
}

export function ScenarioRepricingPage(props: RepricingProps) {
  const { t, visit, page, day, errors } = props
  const { row } = page.view
  const path = visit.href(scenarioPath(row.id, 'herprijzen'))
  return (
    <Stack gap="l">
      <PageTitle title={t.title(row.name)} lead={t.lead} />
      <ScenarioTabs visit={visit} id={row.id} current="herprijzen" />
      <ErrorSummary errors={errors} />
      <FilterForm action={path} submit={t.show}>
        <Field name="dag" type="date" label={t.day} value={day} />
      </FilterForm>
      {page.repriced.ok ? (
        <Effects {...props} repriced={page.repriced.value} />
      ) : (
        <Notice kind="warn" title={t.refused}>
          <ul className="wr-list">
            {mistakesInWords(page.repriced.reason, visit.locale).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Stack>
  )
}

function Effects({ t, visit, page, day, mayWrite, repriced }: RepricingProps & { repriced: Repricing }) {
  const { locale, query } = visit
  const { row, version } = page.view
  const path = visit.href(scenarioPath(row.id, 'herprijzen'))
  const words = parametersText(locale).words
  const { ruleDate } = version.document.settings
  const notes = [
    ...repriced.changes.flatMap(({ rule, from, to, kept }) =>
      rule === 'transfer-tax'
        ? []
        : [
            (kept ? t.kept : t.moved)(
              words[rule].name,
              printParameter(rule, from, locale),
              printParameter(rule, to, locale),
            ),
          ],
    ),
    ...(repriced.unknown.length > 0
      ? [
          t.unknown(
            formatList(
              repriced.unknown.map(({ table }) => t.tables[table] ?? table),
              locale,
            ),
          ),
        ]
      : []),
  ]
  return (
    <>
      <Panel title={t.rules} flush={repriced.rules.length > 0}>
        {repriced.rules.length === 0 ? (
          <p>{t.noRules}</p>
        ) : (
          <DataTable table={ruleTable(t, ruleDate, day, locale)} rows={repriced.rules} query={query} href={path} />
        )}
      </Panel>
      {notes.length > 0 ? <Notice kind="info">{notes.join(' ')}</Notice> : null}
      <Panel title={t.money} flush>
        <DataTable table={moneyTable(t, visit, page, repriced, day)} rows={AMOUNTS} query={query} href={path} />
      </Panel>
      {mayWrite && ruleDate !== day ? (
        <Panel title={t.save}>
          {row.state === 'draft' ? (
            <Form action={path} submit={t.save}>
              <p>{t.saveLead}</p>
              <HiddenFields fields={{ dag: day, basis: String(row.latest) }} />
              <Field name="reden" label={t.reason} value={t.reasonSuggested(formatDate(day, locale))} required />
            </Form>
          ) : (
            <p>{t.frozen}</p>
          )}
        </Panel>
      ) : null}
    </>
  )
}

const ruleTable = (
  t: RepricingText,
  from: CalendarDate,
  to: CalendarDate,
  locale: Visit['locale'],
): TableDefinition<RuleDifference> => {
  const inForce = (value: RuleDifference['before']): string | null =>
    value === null
      ? null
      : [t.from(formatLongDate(value.validFrom, locale)), value.note.replace(/\.$/, ''), value.source.document]
          .filter((part) => part !== '')
          .join('. ')
  return {
    id: 'regels',
    prefix: 'r-',
    caption: t.caption(formatLongDate(from, locale), formatLongDate(to, locale)),
    source: t.source,
    rowKey: ({ table }) => table,
    columns: [
      { key: 'regel', label: t.rule, kind: 'text', rowHeader: true, value: ({ table }) => t.tables[table] ?? table },
      {
        key: 'was',
        label: t.was(formatDate(from, locale)),
        kind: 'text',
        value: ({ before }) => inForce(before),
        unknown: t.none,
      },
      {
        key: 'wordt',
        label: t.was(formatDate(to, locale)),
        kind: 'text',
        value: ({ after }) => inForce(after),
        unknown: t.none,
      },
    ],
  }
}

const AMOUNTS: readonly (keyof Money)[] = ['shortage', 'landEndValue', 'landNcwBbv', 'landNpv', 'peakFunding']

function moneyTable(
  t: RepricingText,
  { locale }: Visit,
  { view }: RepricingPage,
  { before, after, difference }: Repricing,
  day: CalendarDate,
): TableDefinition<keyof Money> {
  const saved = view.version.document.settings.ruleDate
  const shown = (label: string, name: keyof Money, money: Money, rules: CalendarDate) => {
    const { p5, p50, p95 } = money[name]
    return (
      <FigureValue
        title={`${t.amounts[name]}, ${label}`}
        figure={figure(`scenario-${name}`, {
          ...{ value: p50, unit: 'EUR', band: [p5, p95] },
          inputs: { [t.howOf]: formatLongDate(rules, locale) },
          source: { document: `${view.row.name}, ${view.version.number}`, asOf: rules },
        })}
      >
        {inMillions(p50, locale)}
      </FigureValue>
    )
  }
  return {
    id: 'geld',
    prefix: 'g-',
    caption: t.moneyCaption,
    source: t.moneySource,
    rowKey: (name) => name,
    columns: [
      { key: 'bedrag', label: t.amount, kind: 'text', rowHeader: true, value: (name) => t.amounts[name] },
      {
        ...{ key: 'bewaard', label: t.before, kind: 'number', decimals: 2 },
        value: (name) => before[name].p50 / MILLION,
        cell: (name) => shown(t.before, name, before, saved),
      },
      {
        ...{ key: 'anders', label: t.after, kind: 'number', decimals: 2 },
        value: (name) => after[name].p50 / MILLION,
        cell: (name) => shown(t.after, name, after, day),
      },
      {
        ...{ key: 'verschil', label: t.difference, kind: 'number', decimals: 2 },
        value: (name) => difference[name] / MILLION,
      },
    ],
  }
}

const MILLION = 1e6
const inMillions = (euros: number, locale: Visit['locale']): string => formatNumber(euros / MILLION, 2, locale)
