// The tables of works that meet and of works without a decision; the same on the page and in a file.
import { formatLongDate, formatNumber } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { type Column, type TableDefinition, UrgencyMark } from '#platform/ui/index.ts'
import type { PlannedWork, StreetNeed } from '../../model/stacked/opportunities.ts'
import type { StoredRun } from '../../store.ts'
import type { OpportunityRow, StreetPlans, StreetRow, WarningRow } from '../street-plans.ts'
import type { StackedText } from '../text.nl.ts'

type Words = { t: StackedText; locale: Locale; source: string; areaHref(code: string): string }

/** "2031: ophoging (0,14 m), riool; 2034: warmte". */
const worksInWords = (t: StackedText, works: readonly PlannedWork[], locale: Locale): string =>
  [...Map.groupBy(works, ({ year }) => year)]
    .map(([year, own]) => t.opportunities.inYear(year, own.map((work) => kindInWords(t, work, locale)).join(', ')))
    .join('; ')

function kindInWords(t: StackedText, { kind, raiseM }: PlannedWork, locale: Locale): string {
  if (raiseM === null || raiseM === 0) return t.works[kind]
  return t.opportunities.raisedBy(t.works[kind], `${formatNumber(raiseM, 2, locale)}\u00A0m`)
}

const workInWords = (t: StackedText, work: PlannedWork, locale: Locale): string =>
  t.opportunities.workAt(kindInWords(t, work, locale), work.year)

export const sourceOfPlans = (
  t: StackedText,
  { source }: Pick<StreetPlans, 'source'>,
  run: StoredRun | null,
  locale: Locale,
): string =>
  t.opportunities.source(
    source ? printSource(source) : t.sourceNone,
    run ? t.balance.source(run.number, formatLongDate(run.date, locale)) : t.opportunities.noRunSource,
  )

const year = (of: number | null | undefined): string | null => (of == null ? null : String(of))

/** Year as a word, since it is no amount; a street that is not measured says so. */
const needWords = (t: StackedText, need: StreetNeed): string => {
  if (need.state === 'unknown') return t.opportunities.notMeasured
  return need.state === 'urgent' ? String(need.year) : t.opportunities.none
}

function streetColumns<Row>({ t, areaHref }: Words, streetOf: (row: Row) => StreetRow): Column<Row>[] {
  return [
    { key: 'straat', label: t.opportunities.street, kind: 'text', rowHeader: true, value: (row) => streetOf(row).name },
    {
      key: 'buurt',
      label: t.opportunities.area,
      kind: 'text',
      value: (row) => streetOf(row).neighbourhoodName,
      cell: (row) => <a href={areaHref(streetOf(row).neighbourhoodCode)}>{streetOf(row).neighbourhoodName}</a>,
    },
  ]
}

/** Counts below ten dwellings never come this far: the run hides them. */
function homeColumns<Row>(t: StackedText, streetOf: (row: Row) => StreetRow): Column<Row>[] {
  const text = t.opportunities
  return [
    {
      key: 'klasse',
      label: text.class,
      kind: 'text',
      value: (row) => {
        const { need } = streetOf(row).plan
        return need.state === 'unknown' ? null : need.class
      },
      unknown: text.notMeasured,
      cell: (row) => {
        const { need } = streetOf(row).plan
        return need.state === 'unknown' ? (
          <span className="wr-muted">{text.notMeasured}</span>
        ) : (
          <UrgencyMark mapClass={need.class} />
        )
      },
    },
    {
      key: 'woningen',
      label: text.dwellings,
      unit: text.dwellingsUnit,
      kind: 'number',
      phone: 'hide',
      value: (row) => streetOf(row).outcome?.dwellings ?? null,
      unknown: text.hidden,
    },
    {
      key: 'verwacht',
      label: text.expected,
      unit: text.expectedUnit,
      kind: 'number',
      phone: 'hide',
      value: (row) => streetOf(row).outcome?.expected ?? null,
      unknown: text.hidden,
    },
  ]
}

export function opportunityTable(words: Words): TableDefinition<OpportunityRow> {
  const { t, locale, source } = words
  return {
    id: 'koppelkansen',
    caption: t.opportunities.tableCaption,
    source,
    rowKey: ({ key }) => key,
    columns: [
      ...streetColumns<OpportunityRow>(words, ({ street }) => street),
      { key: 'van', label: t.opportunities.from, kind: 'text', value: ({ opportunity }) => year(opportunity.from) },
      { key: 'tot', label: t.opportunities.to, kind: 'text', value: ({ opportunity }) => year(opportunity.to) },
      {
        key: 'werken',
        label: t.opportunities.what,
        kind: 'text',
        value: ({ opportunity }) => worksInWords(t, opportunity.works, locale),
      },
      {
        key: 'over-de-grens',
        label: t.opportunities.needYear,
        kind: 'text',
        value: ({ street }) => needWords(t, street.plan.need),
      },
      ...homeColumns<OpportunityRow>(t, ({ street }) => street),
      {
        key: 'besluit',
        label: t.opportunities.decision,
        kind: 'text',
        phone: 'hide',
        value: ({ street }) => (street.decided ? t.opportunities.decided : t.opportunities.undecided),
      },
      {
        key: 'vernieuwd',
        label: t.opportunities.recent,
        kind: 'text',
        phone: 'hide',
        value: ({ street }) => (street.recent ? workInWords(t, street.recent, locale) : t.opportunities.none),
      },
    ],
  }
}

export function warningTable(words: Words): TableDefinition<WarningRow> {
  const { t, locale, source } = words
  return {
    id: 'zonder-besluit',
    prefix: 'z-',
    caption: t.opportunities.warningCaption,
    source,
    rowKey: ({ key }) => key,
    columns: [
      ...streetColumns<WarningRow>(words, ({ street }) => street),
      { key: 'jaar', label: t.opportunities.year, kind: 'text', value: ({ warning }) => year(warning.work.year) },
      {
        key: 'werk',
        label: t.opportunities.firstWork,
        kind: 'text',
        value: ({ warning }) => workInWords(t, warning.work, locale),
      },
      {
        key: 'waarom',
        label: t.opportunities.why,
        kind: 'text',
        value: ({ warning }) => t.opportunities.whys[warning.why],
      },
      ...homeColumns<WarningRow>(t, ({ street }) => street),
    ],
  }
}
