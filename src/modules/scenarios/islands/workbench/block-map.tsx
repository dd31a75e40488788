import { type KeyboardEvent, memo, useId } from 'react'
import type { BlockDrawing, BlockShape } from '../../model/draft/block-drawing.ts'
import { type BlockState, blockStateIn } from '../../model/draft/block-state.ts'
import { valuesOf } from '../../model/parameters/values.ts'
import { choiceFor, OPTIONS, type Option, type Scenario } from '../../model/scenario.ts'
import { type Block, dwellingsOf } from '../../model/stock/block.ts'
import { useWords, type Words } from './words.ts'

const PATTERN: Readonly<Record<Option, string>> = {
  nothing: 'url(#p-on)',
  repair: 'url(#p-oh)',
  renewal: 'url(#p-ov)',
  partial: 'url(#p-og)',
}
/** The edge tells where a block stands: width beyond the block, and its line. */
const EDGE: Readonly<Record<BlockState, { width: number; name: string }>> = {
  untouched: { width: 2, name: 'o-edge' },
  waiting: { width: 3, name: 'o-edge o-edge--waiting' },
  works: { width: 5, name: 'o-edge o-edge--works' },
  done: { width: 2, name: 'o-edge' },
}

export type BlockMapProps = {
  scenario: Scenario
  drawing: BlockDrawing
  year: number
  selected: string | null
  isAlive: boolean
  hrefOf(block: string): string
  select(block: string): void
}

/** Every block with its option as colour, pattern and letter; its edge tells where it stands in that year. */
export const BlockMap = memo(function BlockMap(props: BlockMapProps) {
  const { scenario, drawing, year } = props
  const words = useWords()
  const keys = useId()
  return (
    <figure className="wr-mapbox">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing groups its links */}
      <svg
        className="wr-map wr-map--blocks"
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="group"
        aria-describedby={keys}
        aria-label={words.t.map.described(String(year), countsInWords(scenario, words))}
      >
        <rect className="m-land" x="1" y="1" width={drawing.width - 2} height={drawing.height - 2} rx="4" />
        {drawing.shapes.map((shape, index) => (
          <BlockLink key={shape.id} {...props} shape={shape} index={index} words={words} />
        ))}
      </svg>
      <p id={keys} className="wr-map__keys">
        {words.t.map.keys}
      </p>
      {drawing.isSchematic ? <figcaption className="wr-note">{words.t.map.schematic}</figcaption> : null}
    </figure>
  )
})

type BlockLinkProps = BlockMapProps & { shape: BlockShape; index: number; words: Words }

function BlockLink({
  scenario,
  drawing,
  year,
  selected,
  isAlive,
  hrefOf,
  select,
  shape,
  index,
  words,
}: BlockLinkProps) {
  const { t } = words
  const choice = choiceFor(scenario, shape.id)
  const state = blockStateIn(choice, year, valuesOf(scenario.parameters))
  const block = scenario.blocks.find(({ id }) => id === shape.id)
  // One stop for the tab key once arrows work: the chosen block, else the first.
  const stop = drawing.shapes.some(({ id }) => id === selected) ? shape.id === selected : index === 0
  const isPlain = state === 'waiting' || state === 'untouched'
  const paint = isPlain ? PATTERN.nothing : PATTERN[choice.option]
  return (
    <a
      href={hrefOf(shape.id)}
      className="m-link"
      data-block={shape.id}
      tabIndex={isAlive && !stop ? -1 : undefined}
      aria-current={shape.id === selected ? 'true' : undefined}
      aria-label={t.map.blockLabel(
        nameOf(block, shape.id),
        t.map.options[choice.option],
        choice.start === null ? '' : t.map.start(String(choice.start)),
        t.map.states[state],
      )}
      onClick={(event) => {
        event.preventDefault()
        select(shape.id)
      }}
      onKeyDown={(event) => moveFocus(event, drawing.shapes, shape)}
    >
      <path className={EDGE[state].name} strokeWidth={drawing.plot + EDGE[state].width} d={shape.path} />
      <path className="o-body" fill={paint} stroke={paint} strokeWidth={drawing.plot} d={shape.path} />
      <BlockLetter {...shape} letter={t.map.letters[choice.option]} isPlain={isPlain} />
    </a>
  )
}

const HALF_LETTER = 7.5

function BlockLetter({ x, y, letter, isPlain }: { x: number; y: number; letter: string; isPlain: boolean }) {
  return (
    <>
      <rect
        className="h-pill"
        x={x - HALF_LETTER}
        y={y - HALF_LETTER}
        width={2 * HALF_LETTER}
        height={2 * HALF_LETTER}
        rx="2"
      />
      <text className={`o-letter${isPlain ? ' o-letter--wait' : ''}`} x={x} y={y}>
        {letter}
      </text>
    </>
  )
}

export const nameOf = (block: Block | undefined, id: string): string => (block ? `${block.id}, ${block.street}` : id)

/** The nearest block in the direction of the arrow. */
function moveFocus(event: KeyboardEvent<Element>, shapes: readonly BlockShape[], from: BlockShape): void {
  const direction = DIRECTIONS[event.key]
  if (!direction) return
  event.preventDefault()
  const [dx, dy] = direction
  let best: { shape: BlockShape; cost: number } | null = null
  for (const shape of shapes) {
    const along = (shape.x - from.x) * dx + (shape.y - from.y) * dy
    const across = Math.abs((shape.x - from.x) * dy) + Math.abs((shape.y - from.y) * dx)
    const cost = along + 2.5 * across
    if (along > 1 && (best === null || cost < best.cost)) best = { shape, cost }
  }
  const next =
    best && event.currentTarget.parentElement?.querySelector<SVGAElement>(`[data-block="${CSS.escape(best.shape.id)}"]`)
  next?.focus()
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Blocks and homes per option, in reading order from most to least done. */
export function countsPerOption(scenario: Scenario): { option: Option; blocks: number; homes: number }[] {
  return [...OPTIONS].reverse().map((option) => {
    const blocks = scenario.blocks.filter(({ id }) => choiceFor(scenario, id).option === option)
    return { option, blocks: blocks.length, homes: blocks.reduce((sum, block) => sum + dwellingsOf(block), 0) }
  })
}

const countsInWords = (scenario: Scenario, { t, count }: Words): string =>
  countsPerOption(scenario)
    .map(({ option, blocks }) => `${t.blocks(count(blocks))} ${t.map.options[option].toLowerCase()}`)
    .join(', ')

/** What colour, pattern and letter mean, with how much of each, and what the edge means. */
export function BlockLegend({ scenario }: { scenario: Scenario }) {
  const { t, count } = useWords()
  return (
    <ul className="wr-legend">
      {countsPerOption(scenario).map(({ option, blocks, homes }) => (
        <li key={option}>
          <svg viewBox="0 0 32 19" aria-hidden="true" focusable="false">
            <rect width="32" height="19" fill={PATTERN[option]} />
          </svg>
          <span>
            <strong>
              {t.map.letters[option]} {t.map.options[option]}
            </strong>{' '}
            {t.map.inLegend(count(blocks), count(homes))}
          </span>
        </li>
      ))}
      {(['waiting', 'works'] as const).map((state) => (
        <li key={state}>
          <svg viewBox="0 0 32 19" aria-hidden="true" focusable="false">
            <rect
              className="o-body"
              x="4"
              y="4"
              width="24"
              height="11"
              fill={state === 'works' ? PATTERN.renewal : PATTERN.nothing}
            />
            <rect className={EDGE[state].name} strokeWidth={EDGE[state].width} x="3" y="3" width="26" height="13" />
          </svg>
          <span>{t.map.states[state]}</span>
        </li>
      ))}
    </ul>
  )
}
