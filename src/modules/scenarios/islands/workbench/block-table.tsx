import { type FormEvent, useState } from 'react'
import { askedChoice } from '../../model/draft/asked-choice.ts'
import { blockStateIn } from '../../model/draft/block-state.ts'
import { valuesOf } from '../../model/parameters/values.ts'
import { type Choice, choiceFor, NOTHING, OPTIONS, type Scenario } from '../../model/scenario.ts'
import { type Block, dwellingsOf } from '../../model/stock/block.ts'
import { ChoiceFields, fieldsOf } from './block-card.tsx'
import { useWords, type Words } from './words.ts'

export type BlockTableProps = {
  scenario: Scenario
  year: number
  action: string
  fields: readonly (readonly [string, string])[]
  isAlive: boolean
  hrefOf(block: string): string
  select(block: string): void
  choose(blocks: readonly string[], choice: Choice): void
}

const COLUMNS = ['block', 'street', 'homes', 'urgency', 'option', 'start', 'state'] as const
type Column = (typeof COLUMNS)[number]
type Row = { block: Block; choice: Choice; cells: Record<Column, string>; order: Record<Column, string | number> }

/** The same as the map, with all blocks below each other; those that are ticked change together. */
export function BlockTable(props: BlockTableProps) {
  const { scenario, year, action, fields, isAlive, choose } = props
  const words = useWords()
  const { t, count } = words
  const [sort, setSort] = useState<{ by: Column; isDown: boolean }>({ by: 'block', isDown: false })
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const rows = sorted(
    scenario.blocks.map((block) => rowOf(block, scenario, year, words)),
    sort,
  )
  const toggle = (id: string) =>
    setPicked((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = askedChoice(fieldsOf(event.currentTarget), scenario)
    if (asked && picked.size > 0) choose([...picked], asked)
  }
  const isAll = picked.size === rows.length
  return (
    <form method="get" action={action} onSubmit={isAlive ? submit : undefined}>
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <section
        className="wr-scroll wr-blocktable"
        aria-label={`${t.table}: ${t.map.title(String(year))}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table scrolls here, also by keyboard
        tabIndex={0}
      >
        <table className="wr-table wr-table--dense">
          <caption>{t.blockTable.caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t.blockTable.selectAll}
                  checked={isAll}
                  disabled={!isAlive}
                  onChange={() => setPicked(isAll ? new Set() : new Set(rows.map(({ block }) => block.id)))}
                />
              </th>
              {COLUMNS.map((column) => (
                <Heading key={column} column={column} sort={sort} isAlive={isAlive} setSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BlockRow key={row.block.id} {...props} row={row} isPicked={picked.has(row.block.id)} toggle={toggle} />
            ))}
          </tbody>
        </table>
      </section>
      <div className="wr-bulk">
        <ChoiceFields id="bulk" scenario={scenario} choice={NOTHING} legend={t.blockTable.bulk} />
        <p className="wr-actions">
          <button type="submit" className="wr-btn">
            {t.blockTable.bulk}
          </button>
          <span className="wr-note" aria-live="polite">
            {isAlive ? t.blockTable.bulkCount(count(picked.size)) : ''}
          </span>
        </p>
      </div>
    </form>
  )
}

type HeadingProps = {
  column: Column
  sort: { by: Column; isDown: boolean }
  isAlive: boolean
  setSort(sort: { by: Column; isDown: boolean }): void
}

function Heading({ column, sort, isAlive, setSort }: HeadingProps) {
  const { t } = useWords()
  const isSorted = sort.by === column
  return (
    <th
      scope="col"
      className={column === 'homes' || column === 'start' ? 'wr-num' : undefined}
      aria-sort={isSorted ? (sort.isDown ? 'descending' : 'ascending') : undefined}
    >
      {isAlive ? (
        <button
          type="button"
          className="wr-linkbtn"
          onClick={() => setSort({ by: column, isDown: isSorted && !sort.isDown })}
        >
          {t.blockTable[column]}
        </button>
      ) : (
        t.blockTable[column]
      )}
    </th>
  )
}

type BlockRowProps = BlockTableProps & { row: Row; isPicked: boolean; toggle(id: string): void }

function BlockRow({ row: { block, cells }, isAlive, isPicked, toggle, hrefOf, select }: BlockRowProps) {
  const { t } = useWords()
  return (
    <tr className={isPicked ? 'is-marked' : undefined}>
      <td>
        <input
          type="checkbox"
          name="wijzig"
          value={block.id}
          aria-label={t.blockTable.select(block.id)}
          {...(isAlive ? { checked: isPicked, onChange: () => toggle(block.id) } : { defaultChecked: false })}
        />
      </td>
      <th scope="row">
        <a
          href={hrefOf(block.id)}
          onClick={(event) => {
            event.preventDefault()
            select(block.id)
          }}
        >
          {cells.block}
        </a>
      </th>
      <td>{cells.street}</td>
      <td className="wr-num">{cells.homes}</td>
      <td>{cells.urgency}</td>
      <td>{cells.option}</td>
      <td className="wr-num">{cells.start}</td>
      <td>{cells.state}</td>
    </tr>
  )
}

function rowOf(block: Block, scenario: Scenario, year: number, { t, count }: Words): Row {
  const choice = choiceFor(scenario, block.id)
  const state = blockStateIn(choice, year, valuesOf(scenario.parameters))
  const homes = dwellingsOf(block)
  const method = 'method' in choice ? `, ${t.map.methods[choice.method]}` : ''
  return {
    block,
    choice,
    cells: {
      block: block.id,
      street: block.street,
      homes: count(homes),
      urgency: block.urgency ?? t.block.measureFirst,
      option: `${t.map.letters[choice.option]} ${t.map.options[choice.option]}${method}`,
      start: choice.start === null ? t.notApplicable : String(choice.start),
      state: t.map.states[state],
    },
    order: {
      block: block.id,
      street: block.street,
      homes,
      urgency: block.urgency ?? '',
      option: OPTIONS.indexOf(choice.option),
      start: choice.start ?? 0,
      state: t.map.states[state],
    },
  }
}

const sorted = (rows: readonly Row[], { by, isDown }: { by: Column; isDown: boolean }): Row[] =>
  [...rows].sort((a, b) => {
    const [first, second] = [a.order[by], b.order[by]]
    const order = first < second ? -1 : first > second ? 1 : 0
    return isDown ? -order : order
  })
