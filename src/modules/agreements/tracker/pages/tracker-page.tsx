import type { CalendarDate } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  DataTable,
  ErrorSummary,
  errorOf,
  Field,
  FilterForm,
  PageTitle,
  Panel,
  Radios,
  Select,
  Stack,
  StatStrip,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { JudgedAgreement, JudgedWindow } from '../../model/agreement-state.ts'
import { AgreementTabs } from '../../pages/agreement-tabs.tsx'
import { StateChip, stateWords } from '../../pages/state-chip.tsx'
import type { AgreementsText } from '../../text.nl.ts'
import { windowLabel } from '../../window-label.ts'
import { TRACKER_PATH, trackPath } from '../paths.ts'
import type { TrackerText } from '../text.nl.ts'
import type { TrackedWindow, Tracker } from '../usecases.ts'

export type TrackedRow = TrackedWindow & { judged: JudgedAgreement }

export type TrackerPageProps = {
  t: TrackerText
  words: AgreementsText
  visit: Visit
  tracker: Tracker
  /** Steps of whom the visitor asked for. */
  rows: readonly TrackedRow[]
  asOf: CalendarDate
  errors: readonly FieldError[]
}

type WindowState = JudgedWindow['state']
const SHOWN: readonly WindowState[] = ['late', 'due-soon', 'outcome-unknown', 'running', 'planned', 'done', 'lapsed']

export const inState = (rows: readonly TrackedRow[], state: string | null): readonly TrackedRow[] =>
  state ? rows.filter(({ window }) => window.state === state) : rows

export function TrackerPage({ t, words, visit, tracker, rows, asOf, errors }: TrackerPageProps) {
  const { query } = visit
  const shown = inState(rows, query.get('staat'))
  const here = visit.href(TRACKER_PATH)
  const states = SHOWN.filter((state) => rows.some(({ window }) => window.state === state))
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead(tracker.set.title)} />
      <AgreementTabs visit={visit} current="progress" />
      <ErrorSummary errors={errors} />
      <FilterForm action={here} keep={query.has('set') ? { set: tracker.set.slug } : {}}>
        <Field name="stand" label={t.filter.asOf} type="date" value={asOf} error={errorOf(errors, 'stand')} compact />
        <Radios
          name="van"
          label={t.filter.whose}
          inline
          value={query.get('van') === 'mij' ? 'mij' : ''}
          options={[
            { value: '', label: t.filter.everyone },
            { value: 'mij', label: t.filter.mine },
          ]}
        />
        <Select
          name="staat"
          label={t.filter.state}
          compact
          value={query.get('staat') ?? ''}
          options={[
            { value: '', label: t.filter.allStates },
            ...states.map((state) => ({ value: state, label: words.states[state] })),
          ]}
        />
      </FilterForm>
      <StatStrip
        items={states.map((state) => ({
          label: words.states[state],
          value: String(rows.filter(({ window }) => window.state === state).length),
        }))}
      />
      <Panel title={t.steps.title} flush>
        <DataTable
          table={stepTable({ t, words, visit, tracker, shown: shown.length, all: rows.length })}
          rows={shown}
          query={query}
          href={here}
          tools
        />
      </Panel>
      <Stack gap="l">
        <Panel title={t.perParty.title} flush>
          <DataTable
            table={countTable(words, 'p-', t.perParty)}
            rows={perLead(tracker, rows)}
            query={query}
            href={here}
          />
        </Panel>
        <Panel title={t.perTheme.title} flush>
          <DataTable
            table={countTable(words, 't-', { ...t.perParty, ...t.perTheme, party: t.perTheme.theme })}
            rows={perTheme(rows)}
            query={query}
            href={here}
          />
        </Panel>
      </Stack>
    </Stack>
  )
}

export const stepTable = ({
  t,
  words,
  visit,
  tracker,
  shown,
  all,
}: {
  t: TrackerText
  words: AgreementsText
  visit: Visit
  tracker: Tracker
  shown: number
  all: number
}): TableDefinition<TrackedRow> => ({
  id: 'stappen',
  caption: t.steps.caption(shown, all),
  source: tracker.set.title,
  rowKey: ({ judged, window }) => `${judged.agreement.nr}-${window.entry.seq}-${window.to}`,
  columns: [
    { key: 'nr', label: t.steps.nr, kind: 'text', value: ({ judged }) => judged.agreement.nr },
    {
      key: 'stap',
      label: t.steps.step,
      kind: 'text',
      rowHeader: true,
      value: ({ window }) => window.entry.label,
      cell: ({ judged, window }) => (
        <a href={visit.href(`${trackPath(judged.agreement.nr)}?stap=${window.entry.seq}-${window.to}`)}>
          {window.entry.label}
        </a>
      ),
    },
    {
      key: 'stand',
      label: t.steps.state,
      kind: 'text',
      value: ({ window }) => stateWords(words, window.state, window.delay),
      cell: ({ window }) => <StateChip t={words} state={window.state} delay={window.delay} />,
    },
    { key: 'trekker', label: t.steps.lead, kind: 'text', value: ({ judged }) => judged.agreement.lead },
    { key: 'wanneer', label: t.steps.when, kind: 'text', value: ({ window }) => windowLabel(window), phone: 'hide' },
    { key: 'laatste', label: t.steps.due, kind: 'date', value: ({ window }) => window.to },
    {
      key: 'bewijs',
      label: t.steps.evidence,
      kind: 'text',
      value: ({ missing }) => (missing.length === 0 ? t.steps.complete : t.steps.lacking(missing.length)),
    },
    {
      key: 'prognose',
      label: t.steps.forecast,
      kind: 'date',
      value: ({ window }) => window.progress?.forecast?.expectedOn ?? null,
      unknown: t.steps.noForecast,
      phone: 'hide',
    },
    {
      key: 'herinnering',
      label: t.steps.reminder,
      kind: 'date',
      value: ({ reminder }) => reminder?.on ?? null,
      cell: ({ reminder }) =>
        reminder ? `${t.reminders(reminder)} (${formatLongDate(reminder.on, visit.locale)})` : t.steps.noReminder,
      unknown: t.steps.noReminder,
      phone: 'hide',
    },
  ],
})

type Count = { name: string; rows: readonly TrackedRow[] }

const perLead = ({ parties }: Tracker, rows: readonly TrackedRow[]): Count[] => {
  const codes = [...new Set(rows.flatMap(({ judged }) => judged.agreement.leads))]
  return codes.map((code) => ({
    name: parties.find((party) => party.code === code)?.name ?? code,
    rows: rows.filter(({ judged }) => judged.agreement.leads.includes(code)),
  }))
}

const perTheme = (rows: readonly TrackedRow[]): Count[] =>
  [...Map.groupBy(rows, ({ judged }) => `${judged.agreement.themeNr} ${judged.agreement.theme}`)].map(
    ([name, own]) => ({ name, rows: own }),
  )

const countTable = (
  words: AgreementsText,
  prefix: string,
  t: { caption: string; party: string; all: string },
): TableDefinition<Count> => ({
  id: `tellen-${prefix}`,
  prefix,
  caption: t.caption,
  source: words.title,
  rowKey: ({ name }) => name,
  columns: [
    { key: 'naam', label: t.party, kind: 'text', rowHeader: true, value: ({ name }) => name },
    ...(['late', 'due-soon', 'outcome-unknown', 'done'] as const).map((state) => ({
      ...{ key: state, label: words.states[state], kind: 'number' as const },
      value: ({ rows }: Count) => rows.filter(({ window }) => window.state === state).length,
    })),
    { key: 'alle', label: t.all, kind: 'number', value: ({ rows }) => rows.length },
  ],
})
