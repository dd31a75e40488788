import type { Visit } from '#platform/http/route.ts'
import {
  Chip,
  DataTable,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { GROUP_NAMES, PARAMETER_GROUPS, type ParameterGroup, printValue } from '../../model/parameter-sets/layout.ts'
import { type SetVersion, type Standing, standingOf } from '../../model/parameter-sets/set-version.ts'
import {
  PARAMETER_DEFAULTS,
  type ParameterDefault,
  type ParameterName,
  type Parameters,
  parametersHash,
} from '../../model/parameters.ts'
import type { ParametersText } from '../text.nl.ts'
import type { StoredSet } from '../usecases.ts'
import { shortHash, unitOf } from '../words.ts'
import { HistoryPanel } from './history.tsx'

export type ParameterRow = ParameterDefault & {
  name: ParameterName
  group: ParameterGroup
  used: number
  standing: Standing
  reason: string | null
}

/** Every parameter in order of its group, as a run or a set uses it. */
export const parameterRows = (parameters: Parameters, set: SetVersion): ParameterRow[] =>
  GROUP_NAMES.flatMap((group) =>
    PARAMETER_GROUPS[group].map((name) => ({
      ...PARAMETER_DEFAULTS[name],
      name,
      group,
      used: parameters[name],
      standing: standingOf(name, parameters, set),
      reason: set.overrides[name]?.reason ?? null,
    })),
  )

export type ParametersPageProps = {
  t: ParametersText
  visit: Visit
  parameters: Parameters
  set: SetVersion
  current: SetVersion
  /** Number of the run whose values these are; null when a set itself is shown. */
  run: number | null
  sets: readonly StoredSet[]
  makers: ReadonlyMap<string, string | null>
  mayChange: boolean
  /** Words on what was just saved. */
  saved: string | null
}

export function ParametersPage(props: ParametersPageProps) {
  const { t, visit, parameters, set, current, run, mayChange, saved } = props
  return (
    <Stack gap="l">
      <PageTitle
        title={run === null ? t.heading : t.headingOfRun(run)}
        lead={t.intro}
        actions={
          mayChange ? (
            <LinkButton href={visit.href('/urgentie/aannames/wijzigen')} icon="sliders">
              {t.change.button}
            </LinkButton>
          ) : null
        }
      />
      {saved === null ? null : (
        <Notice kind="ok" live>
          {saved}
        </Notice>
      )}
      <Notice kind="info">
        {run === null ? null : `${t.older(t.setLine(set.number, shortHash(parametersHash(parameters))))} `}
        {t.current(t.setName(current.number))}
      </Notice>
      <Panel
        title={t.setNameCapital(set.number)}
        aside={shortHash(run === null ? set.hash : parametersHash(parameters))}
        flush
      >
        <DataTable
          table={parametersTable(t, visit)}
          rows={parameterRows(parameters, set)}
          query={visit.query}
          href={visit.href('/urgentie/aannames')}
          tools
        />
      </Panel>
      <HistoryPanel {...props} />
    </Stack>
  )
}

const STANDING_CHIPS = { own: 'in-use', run: 'signal', source: 'neutral', assumption: 'assumption' } as const

export const parametersTable = (t: ParametersText, { locale }: Visit): TableDefinition<ParameterRow> => {
  const print = ({ name }: ParameterRow, value: number) => printValue(name, value, locale)
  return {
    id: 'aannames',
    caption: t.caption,
    source: t.source,
    rowKey: ({ name }) => name,
    group: ({ group }) => t.groups[group],
    columns: [
      {
        key: 'naam',
        label: t.columns.name,
        kind: 'text',
        rowHeader: true,
        value: ({ name }) => t.words[name].name,
        cell: ({ name }) => (
          <>
            {t.words[name].name}
            <small className="wr-rowtext">{t.words[name].meaning}</small>
          </>
        ),
      },
      {
        key: 'waarde',
        label: t.columns.value,
        kind: 'number',
        value: ({ used }) => used,
        cell: (row) => <strong>{print(row, row.used)}</strong>,
      },
      {
        key: 'standaard',
        label: t.columns.standard,
        kind: 'number',
        value: ({ value }) => value,
        cell: (row) => print(row, row.value),
      },
      {
        key: 'toegestaan',
        label: t.columns.range,
        kind: 'text',
        sortable: false,
        phone: 'hide',
        value: (row) => t.range(print(row, row.low), print(row, row.high)),
      },
      { key: 'eenheid', label: t.columns.unit, kind: 'text', value: ({ name }) => unitOf(name, locale) },
      {
        key: 'soort',
        label: t.columns.basis,
        kind: 'text',
        value: ({ standing }) => t.standings[standing],
        cell: ({ standing }) => <Chip kind={STANDING_CHIPS[standing]}>{t.standings[standing]}</Chip>,
      },
      { key: 'bron', label: t.columns.where, kind: 'text', value: ({ name }) => t.words[name].why },
      { key: 'reden', label: t.columns.reason, kind: 'text', unknown: '–', value: ({ reason }) => reason },
    ],
  }
}

/** The same table for a file, where the meaning has a column of its own. */
export function fileTable(t: ParametersText, visit: Visit): TableDefinition<ParameterRow> {
  const table = parametersTable(t, visit)
  const meaning = {
    key: 'betekenis',
    label: t.columns.meaning,
    kind: 'text' as const,
    value: ({ name }: ParameterRow) => t.words[name].meaning,
  }
  return { ...table, columns: [...table.columns, meaning] }
}
