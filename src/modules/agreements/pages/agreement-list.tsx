import type { ReactNode } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import {
  DataTable,
  EmptyState,
  Field,
  FilterForm,
  formatLongDay,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Select,
  Stack,
  StatStrip,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { countStates, type JudgedAgreement, STATES } from '../model/agreement-state.ts'
import type { AgreementsText } from '../text.nl.ts'
import type { AgreementsAsOf } from '../usecases.ts'
import { windowLabel } from '../window-label.ts'
import { StateChip, stateWords } from './state-chip.tsx'
import { YearLine } from './year-line.tsx'

export type AgreementListProps = {
  t: AgreementsText
  locale: Locale
  found: AgreementsAsOf
  asOf: CalendarDate
  /** The visitor typed a day that does not exist. */
  badDay: boolean
  tabs: ReactNode
  query: URLSearchParams
  href(path: string): string
}

export function AgreementListPage({ t, locale, found, asOf, badDay, tabs, query, href }: AgreementListProps) {
  const { set, agreements } = found
  const day = formatLongDay(asOf, locale)
  const counts = countStates(agreements)
  const shown = filterAgreements(agreements, query)
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead(set.title, agreements.length)} />
      {tabs}
      {badDay ? (
        <Notice kind="warn" live>
          {t.badDay}
        </Notice>
      ) : null}
      <FilterForm action={href('/afspraken')} keep={query.has('set') ? { set: set.slug } : {}}>
        <Field name="stand" label={t.asOf} type="date" value={asOf} compact />
        <Select
          name="thema"
          label={t.theme}
          compact
          value={query.get('thema') ?? ''}
          options={themeOptions(t, agreements)}
        />
        <Select
          name="staat"
          label={t.stateFilter}
          compact
          value={query.get('staat') ?? ''}
          options={[
            { value: '', label: t.allStates },
            ...STATES.filter((state) => counts[state] > 0).map((state) => ({ value: state, label: t.states[state] })),
          ]}
        />
      </FilterForm>
      <StatStrip
        items={STATES.filter((state) => counts[state] > 0).map((state) => ({
          label: t.states[state],
          value: String(counts[state]),
        }))}
      />
      {asOf > set.term.to ? <Notice kind="info">{t.ended(formatLongDay(set.term.to, locale))}</Notice> : null}
      {counts['outcome-unknown'] > 0 && set.knownUntil ? (
        <Notice kind="info" title={t.unknownTitle}>
          {t.unknown(formatLongDay(set.knownUntil, locale))}
        </Notice>
      ) : null}
      <Panel title={t.yearLine.title}>
        <YearLine t={t} agreements={shown} asOf={asOf} />
      </Panel>
      <Panel flush>
        <DataTable
          table={agreementTable(t, found, shown.length, day, detailLink(href, query))}
          rows={shown}
          query={query}
          href={href('/afspraken')}
          tools
        />
      </Panel>
    </Stack>
  )
}

/** The day and the set chosen on the list go along to the agreement. */
const detailLink =
  (href: (path: string) => string, query: URLSearchParams) =>
  (nr: string): string => {
    const kept = new URLSearchParams([...query].filter(([name]) => name === 'stand' || name === 'set'))
    return href(`/afspraken/${nr}`) + (kept.size > 0 ? `?${kept}` : '')
  }

export function filterAgreements(agreements: readonly JudgedAgreement[], query: URLSearchParams): JudgedAgreement[] {
  const [theme, state] = [query.get('thema'), query.get('staat')]
  return agreements.filter(
    (judged) => (!theme || judged.agreement.themeNr === theme) && (!state || judged.state === state),
  )
}

function themeOptions(t: AgreementsText, agreements: readonly JudgedAgreement[]) {
  const themes = new Map(agreements.map(({ agreement }) => [agreement.themeNr, agreement.theme]))
  return [
    { value: '', label: t.allThemes },
    ...[...themes].map(([value, theme]) => ({ value, label: `${value} ${theme}` })),
  ]
}

export const agreementTable = (
  t: AgreementsText,
  { set, agreements }: AgreementsAsOf,
  shown: number,
  day: string,
  link: (nr: string) => string,
): TableDefinition<JudgedAgreement> => ({
  id: 'afspraken',
  caption: t.table.caption(shown, agreements.length),
  source: t.table.source(set.title, day),
  rowKey: ({ agreement }) => agreement.nr,
  group: ({ agreement }) => `${agreement.themeNr} ${agreement.theme}`,
  columns: [
    { key: 'nr', label: t.table.nr, kind: 'text', value: ({ agreement }) => agreement.nr },
    {
      key: 'afspraak',
      label: t.table.agreement,
      kind: 'text',
      rowHeader: true,
      value: ({ agreement }) => agreement.summary,
      cell: ({ agreement }) => (
        <>
          <a href={link(agreement.nr)}>{agreement.subtheme}</a>
          <span className="wr-rowtext">{agreement.summary}</span>
        </>
      ),
    },
    { key: 'trekker', label: t.table.lead, kind: 'text', value: ({ agreement }) => agreement.lead },
    {
      key: 'eerstvolgend',
      label: t.table.next,
      kind: 'date',
      value: ({ next }) => next?.to ?? null,
      cell: ({ next }) => (next ? windowLabel(next) : t.table.noNext),
      unknown: t.table.noNext,
    },
    {
      key: 'stand',
      label: t.table.state,
      kind: 'text',
      value: (judged) => stateWords(t, judged.state, delayOf(judged)),
      cell: (judged) => <StateChip t={t} state={judged.state} delay={delayOf(judged)} />,
    },
    {
      key: 'planning',
      label: t.table.planning,
      kind: 'text',
      value: ({ agreement }) => (agreement.planningGiven === '-' ? null : agreement.planningGiven),
      unknown: t.table.noPlanning,
    },
  ],
})

const delayOf = ({ state, windows }: JudgedAgreement): number =>
  Math.max(0, ...windows.filter((window) => window.state === state).map(({ delay }) => delay))

export function NoAgreementsPage({ t, href }: { t: AgreementsText; href(path: string): string }) {
  return (
    <>
      <PageTitle title={t.title} />
      <Panel>
        <EmptyState
          what={t.empty.what}
          why={t.empty.why}
          action={<LinkButton href={href('/termijnen')}>{t.empty.action}</LinkButton>}
        />
      </Panel>
    </>
  )
}
