import { formatNumber } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  Chip,
  type ChipKind,
  DataTable,
  EmptyState,
  FigureValue,
  LinkButton,
  PageTitle,
  Panel,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { ScenarioState } from '../../model/versions/lifecycle.ts'
import { comparePath, SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { ImpasseNotice } from '../../support/pages/impasse-notice.tsx'
import type { StandingImpasse } from '../../support/standing-impasses.ts'
import type { ListedScenario } from '../overview.ts'
import type { ListText } from '../text.nl.ts'

const CHIPS: Record<ScenarioState, ChipKind> = {
  draft: 'neutral',
  'frozen-consultation': 'condition-open',
  'frozen-decision': 'in-use',
}

export const StateChip = ({ t, state }: { t: ListText; state: ScenarioState }) => (
  <Chip kind={CHIPS[state]}>{t.states[state]}</Chip>
)

type Props = {
  t: ListText
  visit: Visit
  listed: readonly ListedScenario[]
  /** By area, where one stands and is meant for the visitor. */
  impasses: ReadonlyMap<string, StandingImpasse>
  mayWrite: boolean
  seesDrafts: boolean
}

export function ScenarioListPage({ t, visit, listed, impasses, mayWrite, seesDrafts }: Props) {
  const make = mayWrite ? (
    <LinkButton href={visit.href(`${SCENARIOS_PATH}/nieuw`)} icon="sliders" primary>
      {t.make}
    </LinkButton>
  ) : undefined
  const archived = visit.query.has('archief')
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={t.lead} actions={make} />
      {listed.length === 0 ? (
        <Panel>
          {seesDrafts ? (
            <EmptyState what={t.none} why={t.noneWhy} action={make} />
          ) : (
            <EmptyState what={t.noneShared} why={t.noneSharedWhy} />
          )}
        </Panel>
      ) : (
        [...Map.groupBy(listed, ({ row }) => row.areaCode)].map(([code, own]) => (
          <AreaPanel key={code} t={t} visit={visit} listed={own} impasse={impasses.get(code) ?? null} />
        ))
      )}
      {seesDrafts ? (
        <p>
          <a href={visit.href(archived ? SCENARIOS_PATH : `${SCENARIOS_PATH}?archief`)}>
            {archived ? t.hideArchived : t.showArchived}
          </a>
        </p>
      ) : null}
    </Stack>
  )
}

function AreaPanel({
  t,
  visit,
  listed,
  impasse,
}: Pick<Props, 't' | 'visit' | 'listed'> & { impasse: StandingImpasse | null }) {
  const [first, ...others] = listed
  if (!first) return null
  const { areaName, areaCode } = first.row
  const compared = others.slice(-2).map(({ row }) => row.id)
  return (
    <Panel
      title={areaName}
      aside={
        compared.length > 0 ? <a href={visit.href(comparePath(first.row.id, compared))}>{t.compare}</a> : undefined
      }
      flush
    >
      {impasse ? (
        <Stack gap="s">
          <ImpasseNotice visit={visit} impasse={impasse} id={first.row.id} />
        </Stack>
      ) : null}
      <DataTable
        table={tableOf(t, visit, listed, areaCode)}
        rows={listed}
        query={visit.query}
        href={visit.href(SCENARIOS_PATH)}
      />
    </Panel>
  )
}

const MILLION = 1e6
type MoneyColumn = 'shortage' | 'peak' | 'uncovered' | 'uncoveredAgreed'

function tableOf(
  t: ListText,
  visit: Visit,
  listed: readonly ListedScenario[],
  areaCode: string,
): TableDefinition<ListedScenario> {
  const { locale, href } = visit
  const names = new Map(listed.map(({ row }) => [row.id, row.name]))
  const millions = (value: number | null) => (value === null ? null : value / MILLION)
  const inMillions = (value: number | null) => formatNumber(millions(value), 1, locale)
  /** All of one kind: the middle of the futures with its band, so that they can be put side by side. */
  const money = (key: MoneyColumn): TableDefinition<ListedScenario>['columns'][number] => ({
    ...{
      key,
      label: t.columns[key],
      unit: key === 'peak' ? t.columns.peakUnit : t.columns.presentUnit,
      kind: 'number',
      decimals: 1,
    },
    value: ({ headline }) => millions(headline[key]?.value ?? null),
    cell: ({ headline }) => {
      const shown = headline[key]
      if (shown === null) return null
      const [low, high] = shown.band ?? [null, null]
      return (
        <>
          <FigureValue figure={shown} title={t.columns[key]}>
            {inMillions(shown.value)}
          </FigureValue>
          <small className="wr-rowtext">{t.band(inMillions(low), inMillions(high))}</small>
        </>
      )
    },
  })
  const count = (key: 'more' | 'repaired' | 'renewed'): TableDefinition<ListedScenario>['columns'][number] => ({
    key,
    label: t.columns[key],
    kind: 'number',
    value: ({ headline }) => headline[key].value,
    cell: ({ headline }) => <FigureValue figure={headline[key]} title={t.columns[key]} decimals={0} />,
  })
  return {
    id: `scenarios-${areaCode.toLowerCase()}`,
    prefix: `${areaCode.toLowerCase()}-`,
    caption: t.caption(listed[0]?.row.areaName ?? ''),
    source: t.source(formatNumber(10_000, 0, locale)),
    rowKey: ({ row }) => row.id,
    columns: [
      {
        key: 'naam',
        label: t.columns.name,
        kind: 'text',
        rowHeader: true,
        value: ({ row }) => row.name,
        cell: ({ row, version }) => (
          <>
            <a href={href(scenarioPath(row.id))}>{row.name}</a>
            <small className="wr-rowtext">
              {t.version(row.latest)}
              {row.partOf ? `, ${t.part(names.get(row.partOf) ?? row.partOf)}` : ''}.{' '}
              {row.largerAim === '' ? version.document.summary : t.aim(row.largerAim)}
            </small>
          </>
        ),
      },
      money('shortage'),
      money('uncovered'),
      ...(listed.some(({ headline }) => headline.uncoveredAgreed) ? [money('uncoveredAgreed')] : []),
      money('peak'),
      {
        key: 'stand',
        label: t.columns.state,
        kind: 'text',
        value: ({ row }) => t.states[row.state],
        cell: ({ row }) =>
          row.archivedAt ? <Chip kind="replaced">{t.archived}</Chip> : <StateChip t={t} state={row.state} />,
      },
      count('repaired'),
      count('renewed'),
      count('more'),
      {
        key: 'tot',
        label: t.columns.until,
        kind: 'text',
        value: ({ until }) => (until === null ? null : String(until)),
        unknown: t.noWorks,
      },
    ],
  }
}
