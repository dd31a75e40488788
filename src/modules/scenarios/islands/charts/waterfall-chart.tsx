import type { Cover } from '../../model/outcome/outcome.ts'
import { BAR, BAR_TEXT, BAR_TOP, Bar, BarRow, BarRows } from './bar-rows.tsx'
import { across, linear, type Scale, WHOLE } from './scale.ts'

/** From here on an amount fits at the left of its bar, thousandths. */
const ROOM_BEFORE = 160

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
  const x = linear([0, Math.max(1, cover.shortage)], [0, WHOLE])
  return (
    <BarRows title={words.title} room="end">
      <BarRow>
        <text className="t t--s t--2" x="0" y="20">
          {words.unit}
        </text>
      </BarRow>
      {steps.map((step, index) => (
        <StepRow key={step.key} step={step} x={x} words={words} isLast={index === steps.length - 1} />
      ))}
      {cover.possible.map(({ id, name, amount }) => (
        <BarRow key={id} name={name} note={words.possible} tone="wr-row__name--possible">
          <Bar from={0} to={Math.min(WHOLE, x(amount))} tone="bposs" />
          <text className="t t--warn" x={across(Math.min(WHOLE, x(amount)))} dx="8" y={BAR_TEXT}>
            {words.million(amount)}
          </text>
        </BarRow>
      ))}
    </BarRows>
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

const LOOKS = {
  total: { bar: 'b0', name: 'wr-row__name--b', text: ' t--b' },
  cover: { bar: 'b1', name: '', text: '' },
  gap: { bar: 'bgap', name: 'wr-row__name--b wr-row__name--gap', text: ' t--b t--danger' },
} as const

type StepProps = { step: Step; x: Scale; words: WaterfallWords; isLast: boolean }

function StepRow({ step: { name, from, to, kind }, x, words, isLast }: StepProps) {
  const looks = LOOKS[kind]
  const isBefore = kind === 'cover' && x(from) > ROOM_BEFORE
  const next = across(x(kind === 'total' ? to : from))
  return (
    <BarRow name={name} tone={looks.name}>
      <Bar from={x(from)} to={x(to)} tone={looks.bar} />
      <text
        className={`t${looks.text}${isBefore ? ' t--e' : ''}`}
        x={across(x(isBefore ? from : to))}
        dx={isBefore ? -8 : 8}
        y={BAR_TEXT}
      >
        {words.million(to - from)}
      </text>
      {isLast ? null : <line className="gr" x1={next} x2={next} y1={BAR_TOP + BAR} y2="100%" />}
    </BarRow>
  )
}
