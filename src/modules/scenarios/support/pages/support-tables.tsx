import { formatLongDate } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { Chip, type ChipKind, type TableDefinition } from '#platform/ui/index.ts'
import { judgingText } from '../../judging/pages/judgement.tsx'
import { scenarioColumns } from '../../judging/pages/scenario-columns.tsx'
import type { Conflict, Group, Position, Support } from '../../model/interests/support.ts'
import { scenarioPath } from '../../paths.ts'
import type { SupportText } from '../text.nl.ts'
import type { SupportedScenario, SupportView } from '../usecases.ts'
import { supportWhy } from './support-words.ts'

type Told = { t: SupportText; visit: Visit; view: SupportView; mayWrite: boolean }

const CHIPS: Readonly<Record<Position, ChipKind>> = {
  ...{ supports: 'ok', accepts: 'condition-open', against: 'late', unknown: 'outcome-unknown' },
}
const STATES: Readonly<Record<Support['state'], ChipKind>> = {
  ...{ carried: 'ok', blocked: 'late', unsettled: 'late', open: 'outcome-unknown', 'no-carriers': 'outcome-unknown' },
}

const positionOf = ({ positions }: SupportedScenario, group: string) =>
  positions.find((one) => one.group === group) ?? null

export function positionTable(told: Told): TableDefinition<Group> {
  const { t, visit, view, mayWrite } = told
  const m = t.matrix
  const own = visit.href(scenarioPath(view.row.id, 'draagvlak'))
  return {
    ...{ id: 'standpunten', caption: m.caption(view.row.areaName), source: m.source, wide: true },
    rowKey: ({ name }) => name,
    columns: [
      {
        ...{ key: 'groep', label: m.group, kind: 'text', rowHeader: true, sortable: false },
        value: ({ name, mustCarry }) => (mustCarry ? `${name} (${m.mustCarry})` : name),
        cell: ({ name, mustCarry, why }) => (
          <>
            {name}
            {mustCarry ? <strong className="wr-rowtext">{m.mustCarry}</strong> : null}
            {why === '' ? null : <small className="wr-rowtext">{why}</small>}
            {mayWrite ? (
              <a className="wr-celllink" href={`${own}?wijzig=${encodeURIComponent(name)}#groep`}>
                {m.edit}
                <span className="wr-sr">: {name}</span>
              </a>
            ) : null}
          </>
        ),
      },
      ...scenarioColumns<Group, SupportedScenario>(view.scenarios, {
        cell: ({ name }, one) => <PositionCell {...told} group={name} one={one} />,
        inFile: ({ name }, one) => positionInFile(told, name, one),
        unknown: m.notAsked,
      }),
    ],
    total: {
      groep: m.state,
      ...Object.fromEntries(
        view.scenarios.map((one) => [one.row.id, <StateCell key="" t={t} support={one.support} />]),
      ),
    },
  }
}

function StateCell({ t, support }: { t: SupportText; support: Support }) {
  const why = supportWhy(t, support)
  return (
    <>
      <Chip kind={STATES[support.state]}>{t.support[support.state]}</Chip>
      {why === '' ? null : <small className="wr-rowtext">{why}</small>}
    </>
  )
}

type CellProps = Told & { group: string; one: SupportedScenario }

function PositionCell({ t, visit, view, mayWrite, group, one }: CellProps) {
  const stated = positionOf(one, group)
  const path = visit.href(scenarioPath(one.row.id, 'draagvlak'))
  const m = t.matrix
  return (
    <>
      {stated === null ? (
        <span className="wr-muted">{m.notAsked}</span>
      ) : (
        <>
          <Chip kind={CHIPS[stated.position]}>{t.positions[stated.position]}</Chip>
          <span className="wr-rowtext">{stated.reason}</span>
          <small className="wr-rowtext">
            {judgingText(visit.locale).source(stated.source)}
            <br />
            {m.saidOn(formatLongDate(stated.saidOn, visit.locale))},{' '}
            {view.makers.get(stated.recordedBy) ?? stated.recordedBy}
          </small>
          {stated.version < one.row.latest ? <small className="wr-rowtext">{m.older(stated.version)}</small> : null}
        </>
      )}
      {mayWrite ? (
        <a className="wr-celllink" href={`${path}?groep=${encodeURIComponent(group)}#standpunt`}>
          {stated === null ? m.record : m.change}
          <span className="wr-sr">: {m.of(group, one.row.name)}</span>
        </a>
      ) : null}
    </>
  )
}

function positionInFile({ t, visit }: Told, group: string, one: SupportedScenario): string | null {
  const stated = positionOf(one, group)
  if (stated === null) return null
  const words = judgingText(visit.locale)
  return words.inFile([
    ...[t.positions[stated.position], stated.reason, words.source(stated.source)],
    t.matrix.saidOn(formatLongDate(stated.saidOn, visit.locale)),
    stated.version < one.row.latest ? t.matrix.older(stated.version) : '',
  ])
}

export function conflictTable({ t, view }: Pick<Told, 't' | 'view'>): TableDefinition<Conflict> {
  const c = t.conflicts
  const names = new Map(view.scenarios.map(({ row }) => [row.id, row.name]))
  const nameOf = (id: string) => names.get(id) ?? id
  return {
    ...{ id: 'botsingen', prefix: 'b-', caption: c.caption, source: c.source },
    rowKey: ({ pair }) => pair.join(),
    columns: [
      { key: 'paar', label: c.pair, kind: 'text', rowHeader: true, value: ({ pair: [a, b] }) => c.and(a, b) },
      {
        ...{ key: 'over', label: c.over, kind: 'text' },
        value: ({ over }) => over.map(({ scenario, against }) => c.against(nameOf(scenario), against)).join('; '),
        cell: ({ over }) =>
          over.map(({ scenario, against }) => (
            <div key={scenario}>
              {nameOf(scenario)} <small className="wr-muted">{t.supportWhy.blocked(against)}</small>
            </div>
          )),
      },
      {
        ...{ key: 'samen', label: c.shared, kind: 'text', unknown: c.nothingShared },
        value: ({ shared }) => (shared.length === 0 ? null : shared.map(nameOf).join('; ')),
      },
    ],
  }
}
