// The blocks of the advice as a table: what was asked for in the address, sorted, searched and saved as the others are.
import type { Visit } from '#platform/http/route.ts'
import { addressWith, Chip, type ChipKind, FilterForm, Select, type TableDefinition } from '#platform/ui/index.ts'
import {
  ACTING,
  actingOf,
  type BlockFilter,
  JUDGED,
  passes,
  readBlockFilter,
  STACKING,
} from '../../model/advice/block-filter.ts'
import { SUITED, type Suited } from '../../model/advice/suitability.ts'
import { scenarioPath } from '../../paths.ts'
import type { AdviceText } from '../text.nl.ts'
import type { AdvicePage, BlockAdvice } from '../usecases.ts'

export type AdviceTableProps = { t: AdviceText; visit: Visit; page: AdvicePage; mayWrite: boolean }

/** Names of the choices in the address. */
const NAMES = { suited: 'advies', acting: 'wie', stacking: 'opgaven', judged: 'ingevuld' } as const satisfies Record<
  keyof BlockFilter,
  string
>
const FILTERS = Object.keys(NAMES) as (keyof BlockFilter)[]

export const advicePath = ({ visit, page }: Pick<AdviceTableProps, 'visit' | 'page'>): string =>
  visit.href(scenarioPath(page.row.id, 'advies'))

const filterOf = ({ query }: Visit): BlockFilter =>
  readBlockFilter({
    ...{ suited: query.get(NAMES.suited), acting: query.get(NAMES.acting) },
    ...{ stacking: query.get(NAMES.stacking), judged: query.get(NAMES.judged) },
  })

export const suitedOf = ({ advice, settled }: Pick<BlockAdvice, 'advice' | 'settled'>): Suited =>
  settled?.suited ?? advice.suited

export function askedBlocks({ visit, page }: Pick<AdviceTableProps, 'visit' | 'page'>): readonly BlockAdvice[] {
  const filter = filterOf(visit)
  return page.blocks.filter((one) =>
    passes(filter, {
      ...{ known: one.known, urgency: one.block.urgency, suited: suitedOf(one), isSettled: one.settled !== null },
    }),
  )
}

/** What was asked for, to keep when a block is opened or saved. */
export function askedQuery({ query }: Visit): URLSearchParams {
  const kept = new URLSearchParams(query)
  for (const name of ['blok', 'bewaard', 'export']) kept.delete(name)
  return kept
}

export function AdviceFilter({ t, visit, page }: AdviceTableProps) {
  const filter = filterOf(visit)
  const own = new Set<string>([...Object.values(NAMES), 'pagina'])
  const kept = Object.fromEntries([...askedQuery(visit)].filter(([name]) => !own.has(name)))
  const { filter: f } = t
  const options = {
    suited: SUITED.map((value) => ({ value, label: t.suited[value] })),
    acting: ACTING.map((value) => ({ value, label: f.acting[value] })),
    stacking: STACKING.map((value) => ({ value, label: f.stacking[value] })),
    judged: JUDGED.map((value) => ({ value, label: f.judged[value] })),
  }
  return (
    <FilterForm action={advicePath({ visit, page })} keep={kept}>
      {FILTERS.map((name) => (
        <Select
          key={name}
          name={NAMES[name]}
          label={f.labels[name]}
          compact
          value={filter[name] ?? ''}
          options={[{ value: '', label: f.all }, ...options[name]]}
        />
      ))}
    </FilterForm>
  )
}

const CHIPS: Record<Suited, ChipKind> = {
  repair: 'ok',
  renewal: 'signal',
  wait: 'neutral',
  judge: 'neutral',
  'ask-first': 'outcome-unknown',
  'measure-first': 'outcome-unknown',
}

/** Blocks on one page: a phone shows a block as high as its reasons are long. */
const PAGE_SIZE = 25

export function adviceTable(props: AdviceTableProps): TableDefinition<BlockAdvice> {
  const { t, visit, mayWrite } = props
  const c = t.table
  const open = (id: string) => addressWith(advicePath(props), askedQuery(visit), { blok: id })
  return {
    ...{ id: 'advies', caption: c.caption, source: c.source, pageSize: PAGE_SIZE },
    rowKey: ({ block }) => block.id,
    columns: [
      {
        ...{ key: 'blok', label: c.block, kind: 'text', rowHeader: true },
        value: ({ block }) => block.name,
        cell: ({ block }) => (
          <>
            {mayWrite ? <a href={open(block.id)}>{block.name}</a> : block.name}
            <small className="wr-rowtext">{block.street}</small>
          </>
        ),
      },
      {
        ...{ key: 'urgentie', label: c.urgency, kind: 'text', unknown: c.measure },
        value: ({ block }) => block.urgency,
      },
      { key: 'keuze', label: c.choice, kind: 'text', value: ({ choice }) => t.options[choice.option] },
      {
        ...{ key: 'mee', label: c.ready, kind: 'text' },
        value: ({ readiness: { joined, missing, unknown } }) => c.readiness(joined, missing, unknown),
      },
      {
        key: 'wie',
        label: t.filter.labels.acting,
        kind: 'text',
        value: ({ known }) => t.filter.acting[actingOf(known)],
      },
      { key: 'opgaven', label: c.tasks, kind: 'number', value: ({ known }) => known.stackedTasks },
      {
        ...{ key: 'advies', label: c.advice, kind: 'text' },
        value: (row) => t.suited[suitedOf(row)],
        cell: (row) => <Chip kind={CHIPS[suitedOf(row)]}>{t.suited[suitedOf(row)]}</Chip>,
      },
      {
        ...{ key: 'waarom', label: c.why, kind: 'text' },
        value: ({ advice, settled }) =>
          settled
            ? c.settled(t.suited[settled.suited], settled.reason)
            : advice.reasons.map((reason) => t.reasons[reason]).join('; '),
      },
    ],
  }
}
