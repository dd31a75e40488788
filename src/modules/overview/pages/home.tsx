import type { CalendarDate } from '#kernel/calendar.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import {
  AttentionList,
  Chip,
  EmptyState,
  Field,
  FilterForm,
  formatLongDay,
  Grid,
  Notice,
  PageTitle,
  Panel,
  Select,
} from '#platform/ui/index.ts'
import {
  ATTENTION_KINDS,
  type AttentionRow,
  filterAttention,
  groupAttention,
  partiesOf,
  SHOWN_PER_KIND,
} from '../model/attention.ts'
import type { OverviewText } from '../text.nl.ts'
import type { Home } from '../usecases.ts'
import { ApproachCards } from './approach-cards.tsx'
import { MoneyPanel } from './money-panel.tsx'
import { UrgentPanel } from './urgent-panel.tsx'

export type HomePageProps = {
  t: OverviewText
  locale: Locale
  municipality: string
  home: Home
  asOf: CalendarDate
  badDay: boolean
  query: URLSearchParams
  href(path: string): string
  mayImport: boolean
}

export function HomePage(props: HomePageProps) {
  const { t, locale, home, asOf, badDay, query, href } = props
  return (
    <>
      <PageTitle
        title={t.home.title}
        lead={t.home.lead(formatLongDay(asOf, locale))}
        actions={<HomeFilter t={t} rows={home.attention} asOf={asOf} query={query} href={href} />}
      />
      {badDay ? (
        <Notice kind="warn" live>
          {t.home.badDay}
        </Notice>
      ) : null}
      <Grid columns="map">
        <AttentionPanel t={t} rows={home.attention} query={query} href={href} />
        <UrgentPanel {...props} />
      </Grid>
      <ApproachCards t={t} locale={locale} approaches={home.approaches} href={href} />
      {home.money ? <MoneyPanel t={t} locale={locale} money={home.money} /> : null}
    </>
  )
}

function HomeFilter({
  t,
  rows,
  asOf,
  query,
  href,
}: { t: OverviewText; rows: readonly AttentionRow[]; asOf: string } & Pick<HomePageProps, 'query' | 'href'>) {
  const places = [...new Set(rows.flatMap((row) => row.where.split(', ')))].filter((name) => name !== '').sort()
  const whose = partiesOf(rows)
  return (
    <FilterForm action={href('/')} keep={query.get('toon') === 'alles' ? { toon: 'alles' } : {}}>
      <Field name="stand" label={t.home.asOf} type="date" value={asOf} compact />
      <Select
        name="soort"
        label={t.home.kind}
        compact
        value={query.get('soort') ?? ''}
        options={[
          { value: '', label: t.home.everything },
          ...ATTENTION_KINDS.map((kind) => ({ value: kind, label: t.home.kinds[kind] })),
        ]}
      />
      <Select
        name="wie"
        label={t.home.whose}
        compact
        value={query.get('wie') ?? ''}
        options={[{ value: '', label: t.home.everybody }, ...whose.map((name) => ({ value: name, label: name }))]}
      />
      {places.length === 0 ? null : (
        <Select
          name="waar"
          label={t.home.where}
          compact
          value={query.get('waar') ?? ''}
          options={[{ value: '', label: t.home.everywhere }, ...places.map((name) => ({ value: name, label: name }))]}
        />
      )}
    </FilterForm>
  )
}

function AttentionPanel({
  t,
  rows,
  query,
  href,
}: { t: OverviewText; rows: readonly AttentionRow[] } & Pick<HomePageProps, 'query' | 'href'>) {
  const showsAll = query.get('toon') === 'alles'
  const chosen = filterAttention(rows, {
    kind: query.get('soort') ?? '',
    whose: query.get('wie') ?? '',
    where: query.get('waar') ?? '',
  })
  const groups = groupAttention(chosen, showsAll ? chosen.length : SHOWN_PER_KIND)
  const other = new URLSearchParams(query)
  if (showsAll) other.delete('toon')
  else other.set('toon', 'alles')
  const link = (
    <a className="wr-small" href={`${href('/')}?${other}`}>
      {showsAll ? t.home.less : t.home.all}
    </a>
  )
  return (
    <Panel title={t.home.attention} flush aside={groups.length > 0 ? link : undefined}>
      {groups.length === 0 ? <EmptyState what={t.home.nothing.what} why={t.home.nothing.why} /> : null}
      <AttentionList
        groups={groups.map(({ kind, rows: shown, count }) => ({
          key: kind,
          chip: <Chip kind={kind}>{t.home.kinds[kind]}</Chip>,
          count: t.home.count(shown.length, count),
          items: shown.map((row) => ({
            key: `${row.path} ${row.what} ${row.dateLabel}`,
            what: row.what,
            href: href(row.path),
            why: [row.where && `${row.where}.`, row.why, row.source && t.home.source(row.source)]
              .filter(Boolean)
              .join(' '),
            ...(row.whose && { who: `${row.whose}.` }),
            date: row.dateLabel,
          })),
        }))}
      />
    </Panel>
  )
}
