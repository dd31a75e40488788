// Stock and choice per block: what the lines of a block are multiplied with.
import type { Sheet, SheetCell } from '#platform/documents/sheet.ts'
import { hazardOf, shallowChance } from '../../model/options/nothing.ts'
import { partsOf } from '../../model/outcome/homes.ts'
import { choiceFor, type Option } from '../../model/scenario.ts'
import { type Block, dwellingsOf, dwellingsWith, TENURES, type Tenure, totalValueOf } from '../../model/stock/block.ts'
import { BLOCK_COLUMNS, type BlockColumn } from '../../model/workbook/columns.ts'
import { columnOf, fixed, here, input, live } from './cells.ts'
import type { Workings } from './workings.ts'

export const blockColumn = (column: BlockColumn): number => BLOCK_COLUMNS.indexOf(column)

const HOME_COLUMNS = ['block', 'kind', 'tenure', 'count', 'value', 'total'] as const
const homeColumn = (column: (typeof HOME_COLUMNS)[number]): number => HOME_COLUMNS.indexOf(column)

/** Groups of equal homes, in the order of the blocks: counts and values are inputs. */
export function homeSheet({ prepared, t, words }: Workings): Sheet {
  const groups = prepared.scenario.blocks.flatMap((block) => block.groups.map((group) => ({ block, group })))
  return {
    title: t.sheets.homes,
    columns: HOME_COLUMNS.map((column) => ({ label: t.homes[column], kind: 'text' })),
    rows: groups.map(({ block, group }, row) => [
      block.id,
      words.kinds[group.kind],
      words.tenures[group.tenure],
      input(group.count, 'euros'),
      input(group.value, 'cents'),
      live(`${here(homeColumn('count'), row)}*${here(homeColumn('value'), row)}`, group.count * group.value, 'cents'),
    ]),
    notes: [],
  }
}

export function blockSheet(workings: Workings): Sheet {
  const { prepared, t } = workings
  let firstHome = 0
  return {
    title: t.sheets.blocks,
    columns: BLOCK_COLUMNS.map((column) => ({ label: t.blocks[column], kind: 'text' })),
    rows: prepared.scenario.blocks.map((block, row) => {
      const cells = blockRow(workings, block, row, firstHome)
      firstHome += block.groups.length
      return cells
    }),
    notes: [],
  }
}

function blockRow(workings: Workings, block: Block, row: number, firstHome: number): SheetCell[] {
  const { prepared, words } = workings
  const { scenario, values } = prepared
  const choice = choiceFor(scenario, block.id)
  const { renewed, repaired } = partsOf(choice.option, values)
  const sum = (of: 'count' | 'total', tenure: Tenure) => sumOfHomes(workings, block, firstHome, of, tenure)
  const counts = TENURES.map((tenure) => live(sum('count', tenure), dwellingsWith(block, tenure), 'euros'))
  const owned = TENURES.map((tenure) => live(sum('total', tenure), totalValueOf(block, tenure), 'cents'))
  const homes = [here(blockColumn('owner'), row), here(blockColumn('privateRent'), row)].join(':')
  const hazard = hazardOf(block.urgency)
  return [
    block.id,
    block.name,
    words.options[choice.option],
    'method' in choice ? words.methods[choice.method] : null,
    fixed(choice.start, 'year'),
    live(`SUM(${homes})`, dwellingsOf(block), 'euros'),
    ...counts,
    ...owned,
    input(block.landArea, 'count'),
    block.shallowProbability === null
      ? live(workings.parameter('shallowUnknown'), shallowChance(block, values), 'percent')
      : input(block.shallowProbability, 'percent'),
    live(workings.parameter(hazard), values[hazard], 'percent'),
    partCell(workings, choice.option, renewed, ''),
    partCell(workings, choice.option, repaired, '1-'),
  ]
}

/** A part of a block follows its parameter; all or nothing is what the choice says. */
const partCell = (workings: Workings, option: Option, value: number, before: '' | '1-'): SheetCell =>
  option === 'partial'
    ? live(`${before}${workings.parameter('partialShare')}`, value, 'percent')
    : fixed(value, 'percent')

function sumOfHomes(
  { t, words }: Workings,
  { groups }: Block,
  first: number,
  of: 'count' | 'total',
  tenure: Tenure,
): string {
  if (groups.length === 0) return '0'
  const rows = (column: number) => columnOf(t.sheets.homes, column, groups.length, first)
  return `SUMIFS(${rows(homeColumn(of))},${rows(homeColumn('tenure'))},"${words.tenures[tenure]}")`
}
