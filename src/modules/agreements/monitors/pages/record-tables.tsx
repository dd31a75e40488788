import { formatLongDate, formatShare } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { Chip, DataTable, Panel, type TableDefinition } from '#platform/ui/index.ts'
import type { SetParty } from '../../model/sets/parties.ts'
import type { Associations, AssociationView } from '../records.ts'
import type { RenovationView } from '../renovations.ts'
import type { MonitorsText } from '../text.nl.ts'
import type { FreeRoomChoice } from '../usecases.ts'

type Props = { t: MonitorsText; visit: Visit }

export function AssociationsPanel({ t, visit, found }: Props & { found: Associations }) {
  const { associations, deadline } = found
  return (
    <Panel title={t.associations.title} flush={associations.length > 0}>
      {deadline ? <p className="wr-note">{t.associations.deadline(formatLongDate(deadline, visit.locale))}</p> : null}
      {associations.length === 0 ? (
        <p>{t.associations.none}</p>
      ) : (
        <DataTable table={associationTable(t, associations)} rows={associations} query={visit.query} />
      )}
    </Panel>
  )
}

const associationTable = (t: MonitorsText, rows: readonly AssociationView[]): TableDefinition<AssociationView> => ({
  id: 'verenigingen',
  caption: t.associations.caption,
  source: t.associations.source,
  rowKey: ({ organisation, name }) => `${organisation}-${name}`,
  columns: [
    { key: 'naam', label: t.associations.name, kind: 'text', rowHeader: true, value: ({ name }) => name },
    // On one's own desk every row has the same.
    ...(new Set(rows.map(({ organisation }) => organisation)).size > 1
      ? [
          {
            ...{ key: 'corporatie', label: t.detail.organisation, kind: 'text' as const },
            value: ({ organisationName }: AssociationView) => organisationName,
          },
        ]
      : []),
    { key: 'stand', label: t.associations.state, kind: 'text', value: ({ state }) => t.associations.states[state] },
    { key: 'vergadering', label: t.associations.meeting, kind: 'date', value: ({ meetingOn }) => meetingOn },
    {
      ...{ key: 'optijd', label: t.associations.inTime, kind: 'text', unknown: t.associations.noEnd },
      value: ({ isInTime }) => (isInTime === null ? null : isInTime ? t.associations.yes : t.associations.no),
    },
  ],
})

export function RenovationsPanel({ t, visit, projects }: Props & { projects: readonly RenovationView[] }) {
  return (
    <Panel title={t.renovation.title} flush={projects.length > 0}>
      {projects.length === 0 ? (
        <p>{t.renovation.none}</p>
      ) : (
        <DataTable table={renovationTable(t)} rows={projects} query={visit.query} />
      )}
    </Panel>
  )
}

const renovationTable = (t: MonitorsText): TableDefinition<RenovationView> => ({
  id: 'projecten',
  caption: t.renovation.caption,
  source: t.renovation.source,
  rowKey: ({ id }) => id,
  columns: [
    { key: 'project', label: t.renovation.name, kind: 'text', rowHeader: true, value: ({ name }) => name },
    {
      key: 'corporatie',
      label: t.detail.organisation,
      kind: 'text',
      value: ({ organisationName }) => organisationName,
    },
    { key: 'buurt', label: t.renovation.where, kind: 'text', value: ({ neighbourhood }) => neighbourhood },
    { key: 'woningen', label: t.renovation.dwellings, kind: 'number', value: ({ dwellings }) => dwellings },
    { key: 'start', label: t.renovation.start, kind: 'text', value: ({ startYear }) => String(startYear) },
    {
      key: 'advies',
      label: t.renovation.advice,
      kind: 'text',
      value: ({ words }) => words.verdict,
      cell: ({ words: { verdict, reason, source } }) => (
        <>
          {verdict}
          <span className="wr-rowtext">{source ? `${reason} ${source}` : reason}</span>
        </>
      ),
    },
    {
      key: 'afweging',
      label: t.renovation.weighing,
      kind: 'text',
      value: (project) => weighingWords(t, project),
      cell: (project) => (
        <>
          <Chip kind={CHIPS[project.state]}>{weighingWords(t, project)}</Chip>
          {project.weighing && project.state !== 'free' ? (
            <span className="wr-rowtext">{project.weighing.reason}</span>
          ) : null}
        </>
      ),
    },
  ],
})

const CHIPS = {
  free: 'neutral',
  'to-weigh': 'condition-open',
  outdated: 'condition-open',
  'goes-on': 'ok',
  waits: 'neutral',
} as const

function weighingWords(t: MonitorsText, { state }: RenovationView): string {
  const r = t.renovation
  const words = {
    free: r.notNeeded,
    'to-weigh': r.noWeighing,
    outdated: r.outdated,
    'goes-on': r.goesOn,
    waits: r.waits,
  }
  return words[state]
}

/** The newest choice per corporation and year. */
export function ChoicesPanel({
  t,
  visit,
  choices,
  parties,
}: Props & { choices: readonly FreeRoomChoice[]; parties: readonly SetParty[] }) {
  const newest = [...Map.groupBy(choices, ({ organisation, year }) => `${year}/${organisation}`).values()]
    .flatMap(([first]) => first ?? [])
    .filter(({ organisation }) => parties.some(({ code }) => code === organisation))
  const name = (code: string) => parties.find((party) => party.code === code)?.name ?? code
  return (
    <Panel title={t.choice.title}>
      <p>{t.choice.help}</p>
      {newest.length === 0 ? <p>{t.choice.none}</p> : null}
      <ul className="wr-list">
        {newest.map(({ organisation, year, cap, reason }) => (
          <li key={`${year}/${organisation}`}>
            {t.choice.line(name(organisation), year, formatShare(cap, visit.locale), reason)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
