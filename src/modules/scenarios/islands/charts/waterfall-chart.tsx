import type { Cover } from '../../model/outcome/outcome.ts'
import { at, linear } from './scale.ts'

const WIDTH = 560
const LEFT = 172
const RIGHT = 500
const ROW = 32
const BAR = 22
const TOP = 30

export type WaterfallWords = {
  title: string
  unit: string
  shortage: string
  uncovered: string
  possible: string
  party(party: string): string
  million(amount: number): string
}

type Step = { key: string; name: string; from: number; to: number; kind: 'total' | 'cover' | 'gap' }

/** F20: from the shortage down to what nobody has promised; what is possible stands below, outside the sum. */
export function WaterfallChart({ cover, words }: { cover: Cover; words: WaterfallWords }) {
  const steps = stepsOf(cover, words)
  const x = linear([0, Math.max(1, cover.shortage)], [LEFT, RIGHT])
  const possibleTop = TOP + steps.length * ROW + 8
  const height = possibleTop + cover.possible.length * ROW + 4
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words.title}>
      <text className="t t--s t--2" x={LEFT} y="18">
        {words.unit}
      </text>
      {steps.map((step, index) => (
        <StepBar
          key={step.key}
          step={step}
          y={TOP + index * ROW}
          x={x}
          words={words}
          isLast={index === steps.length - 1}
        />
      ))}
      {cover.possible.map(({ id, name, amount }, index) => (
        <g key={id}>
          <rect
            className="bposs"
            x={LEFT}
            y={possibleTop + index * ROW}
            width={at(Math.min(RIGHT - LEFT, x(amount) - LEFT))}
            height={BAR}
          />
          {index === 0 ? (
            <text className="t t--warn t--e" x={LEFT - 10} y={possibleTop + 16}>
              {words.possible}
            </text>
          ) : null}
          <text className="t t--warn" x={at(Math.min(RIGHT, x(amount)) + 8)} y={possibleTop + index * ROW + 16}>
            {`${words.million(amount)} ${shorten(name, 30)}`}
          </text>
        </g>
      ))}
    </svg>
  )
}

function stepsOf(cover: Cover, words: WaterfallWords): Step[] {
  let left = cover.shortage
  const covered = [
    ...cover.granted.map(({ id, name, amount }) => ({ key: id, name, amount })),
    ...cover.shares.map(({ party, amount }) => ({ key: `share-${party}`, name: words.party(party), amount })),
  ].map(({ key, name, amount }): Step => {
    const step: Step = { key, name, from: left - amount, to: left, kind: 'cover' }
    left -= amount
    return step
  })
  return [
    { key: 'shortage', name: words.shortage, from: 0, to: cover.shortage, kind: 'total' },
    ...covered,
    { key: 'uncovered', name: words.uncovered, from: 0, to: cover.uncovered, kind: 'gap' },
  ]
}

const BAR_CLASS = { total: 'b0', cover: 'b1', gap: 'bgap' } as const

type StepProps = { step: Step; y: number; x: (value: number) => number; words: WaterfallWords; isLast: boolean }

function StepBar({ step: { name, from, to, kind }, y, x, words, isLast }: StepProps) {
  const weight = kind === 'cover' ? '' : ' t--b'
  const tone = kind === 'gap' ? ' t--danger' : ''
  const amount = words.million(to - from)
  return (
    <g>
      <rect className={BAR_CLASS[kind]} x={at(x(from))} y={y} width={at(Math.max(0, x(to) - x(from)))} height={BAR} />
      <text className={`t t--e${weight}${tone}`} x={LEFT - 10} y={y + 16}>
        {shorten(name, 24)}
      </text>
      {kind === 'cover' && x(from) - LEFT > 34 ? (
        <text className="t t--e" x={at(x(from) - 8)} y={y + 16}>
          {amount}
        </text>
      ) : (
        <text className={`t${weight}${tone}`} x={at(x(to) + 8)} y={y + 16}>
          {amount}
        </text>
      )}
      {isLast ? null : <path className="gr" d={`M${at(kind === 'total' ? x(to) : x(from))} ${y + BAR}v${ROW - BAR}`} />}
    </g>
  )
}

/** What does not fit beside the bar stands whole in the table. */
const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
