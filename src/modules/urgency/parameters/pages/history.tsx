import { dayOf } from '#kernel/calendar.ts'
import type { Visit } from '#platform/http/route.ts'
import { DataTable, LinkButton, Panel, type TableDefinition } from '#platform/ui/index.ts'
import type { Change } from '../../model/parameter-sets/changes.ts'
import { printValue } from '../../model/parameter-sets/layout.ts'
import { DEFAULT_SET, type SetVersion } from '../../model/parameter-sets/set-version.ts'
import type { ParametersText } from '../text.nl.ts'
import type { StoredSet } from '../usecases.ts'
import { shortHash } from '../words.ts'

type HistoryRow = Change & { set: StoredSet }

export type HistoryPanelProps = {
  t: ParametersText
  visit: Visit
  sets: readonly StoredSet[]
  makers: ReadonlyMap<string, string | null>
  current: SetVersion
  mayChange: boolean
}

/** What was changed, when, by whom and why; every version can be looked at and taken over. */
export function HistoryPanel({ t, visit, sets, makers, current, mayChange }: HistoryPanelProps) {
  if (sets.length === 0)
    return (
      <Panel title={t.history.title}>
        <p>{t.history.none}</p>
      </Panel>
    )
  const rows = sets.flatMap((set) => set.changes.map((change): HistoryRow => ({ ...change, set })))
  return (
    <Panel title={t.history.title} flush>
      <div className="wr-stack">
        <ul className="wr-list">
          {[...sets, DEFAULT_SET].map((set) => (
            <li key={set.number}>
              <a href={visit.href(`/urgentie/aannames?set=${set.number}`)}>{t.setNameCapital(set.number)}</a>{' '}
              <code>{shortHash(set.hash)}</code>{' '}
              {set.number === current.number ? (
                <strong>{t.history.now}</strong>
              ) : mayChange ? (
                <LinkButton href={visit.href(`/urgentie/aannames/wijzigen?van=${set.number}`)}>
                  {t.history.use}
                </LinkButton>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
      <DataTable
        table={historyTable(t, visit, makers)}
        rows={rows}
        query={visit.query}
        href={visit.href('/urgentie/aannames')}
      />
    </Panel>
  )
}

const historyTable = (
  t: ParametersText,
  { locale }: Visit,
  makers: HistoryPanelProps['makers'],
): TableDefinition<HistoryRow> => ({
  id: 'geschiedenis',
  prefix: 'g-',
  caption: t.history.caption,
  source: t.history.source,
  rowKey: ({ set, name }) => `${set.number}-${name}`,
  columns: [
    { key: 'versie', label: t.history.version, kind: 'number', value: ({ set }) => set.number },
    { key: 'wanneer', label: t.history.when, kind: 'date', value: ({ set }) => dayOf(set.createdAt) },
    { key: 'wie', label: t.history.who, kind: 'text', value: ({ set }) => makerName(t, set, makers) },
    { key: 'wat', label: t.history.what, kind: 'text', rowHeader: true, value: ({ name }) => t.words[name].name },
    {
      key: 'van',
      label: t.history.from,
      kind: 'number',
      value: ({ from }) => from,
      cell: ({ name, from }) => printValue(name, from, locale),
    },
    {
      key: 'naar',
      label: t.history.to,
      kind: 'number',
      value: ({ to }) => to,
      cell: ({ name, to }) => printValue(name, to, locale),
    },
    { key: 'reden', label: t.history.reason, kind: 'text', sortable: false, value: ({ reason }) => reason },
  ],
})

const makerName = (t: ParametersText, { createdBy }: StoredSet, makers: HistoryPanelProps['makers']): string =>
  createdBy === 'console' ? t.history.console : (makers.get(createdBy) ?? t.history.somebody)
