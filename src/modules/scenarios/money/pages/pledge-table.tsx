// What parties said as a table: what stands, what was said about an earlier version, and all that was ever said.
import { formatLargeEuros, formatLongDate, formatShare } from '#kernel/dutch.ts'
import { Chip, type ChipKind, type TableDefinition } from '#platform/ui/index.ts'
import { type Pledge, type PledgeState, pledgeKey } from '../../model/agreed/pledge.ts'
import { levelsAtLimit } from './money-figures.ts'
import { type MoneyPageProps, pathOf } from './money-page.tsx'

export const standingTable = (props: MoneyPageProps): TableDefinition<Pledge> =>
  pledgeTable(props, { id: 'partijen', caption: props.t.pledges.caption(props.view.version.number) })
export const earlierTable = (props: MoneyPageProps): TableDefinition<Pledge> =>
  pledgeTable(props, { id: 'eerder', caption: props.t.earlier.caption })
export const historyTable = (props: MoneyPageProps): TableDefinition<Pledge> =>
  pledgeTable({ ...props, mayWrite: false }, { id: 'historie', caption: props.t.historyCaption })

const CHIPS: Readonly<Record<PledgeState, ChipKind>> = { agreed: 'ok', proposed: 'condition-open', refused: 'late' }

function pledgeTable(props: MoneyPageProps, { id, caption }: { id: string; caption: string }): TableDefinition<Pledge> {
  const { t, visit, view, mayWrite } = props
  const c = t.pledges
  const again = (pledge: Pledge) => `${pathOf(props)}?regel=${encodeURIComponent(pledgeKey(pledge))}#vastleggen`
  const part = ({ bears }: Pledge) =>
    bears.kind === 'share'
      ? c.share(formatShare(bears.share, visit.locale))
      : formatLargeEuros(bears.amount, visit.locale)
  return {
    ...{ id, prefix: `${id}-`, caption, source: c.recordedIn, wide: true },
    rowKey: (pledge) => `${pledgeKey(pledge)}-${view.said.indexOf(pledge)}`,
    columns: [
      {
        ...{ key: 'wie', label: c.who, kind: 'text', rowHeader: true },
        value: ({ who, party }) => `${who}, ${t.parties[party]}`,
        cell: (pledge) => (
          <>
            {mayWrite ? <a href={again(pledge)}>{pledge.who}</a> : pledge.who}
            <small className="wr-rowtext">{t.parties[pledge.party]}</small>
          </>
        ),
      },
      {
        ...{ key: 'stand', label: c.state, kind: 'text' },
        value: ({ state }) => t.states[state],
        cell: ({ state }) => <Chip kind={CHIPS[state]}>{t.states[state]}</Chip>,
      },
      {
        ...{ key: 'draagt', label: c.part, kind: 'text' },
        value: part,
        cell: (pledge) => {
          const levels = levelsAtLimit(view, pledge)
          return (
            <>
              {part(pledge)}
              {levels.length > 0 && pledge.version === view.version.number ? (
                <small className="wr-rowtext">
                  {t.cover.atLimit}: {levels.map((level) => level.toUpperCase()).join(', ')}
                </small>
              ) : null}
            </>
          )
        },
      },
      {
        ...{ key: 'hoogstens', label: c.limit, unit: t.cover.unit, kind: 'number', unknown: c.noLimit },
        value: ({ limit }) => limit,
      },
      {
        ...{ key: 'voorwaarden', label: c.conditions, kind: 'text', unknown: c.noConditions },
        value: ({ conditions }) => conditions || null,
      },
      {
        ...{ key: 'dag', label: c.on, kind: 'date' },
        value: ({ on }) => on,
        cell: ({ on }) => formatLongDate(on, visit.locale),
      },
      { key: 'bron', label: c.source, kind: 'text', value: ({ source }) => source, sortable: false },
      { key: 'versie', label: c.version, kind: 'number', value: ({ version }) => version, phone: 'hide' },
    ],
  }
}
