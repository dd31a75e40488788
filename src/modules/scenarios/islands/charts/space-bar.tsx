import { across, linear, WHOLE } from './scale.ts'

const BAR_TOP = 32
const BAR = 36
const HEIGHT = 94
/** Narrower than this a part has its number above it, thousandths of the width. */
const ROOM_FOR_NUMBER = 42
/** Pixels above the bar: a number that would touch the one before it stands higher. */
const ABOVE = [26, 12] as const

export type SpacePart = { key: string; name: string; area: number; fill: string; isDark: boolean }

type Placed = SpacePart & { number: number; from: number; to: number; above: number | null }

export type SpaceBarProps = {
  parts: readonly SpacePart[]
  available: number
  title: string
  limit: string
  /** 9660 -> "9.660 m²". */
  square(area: number): string
}

/** One bar of everything that needs ground, against the ground there is; numbers tell what is what, not colour alone. */
export function SpaceBar({ parts, available, title, limit, square }: SpaceBarProps) {
  const used = parts.reduce((sum, { area }) => sum + area, 0)
  const x = linear([0, Math.max(available, used)], [0, WHOLE])
  const isEarly = x(available) < WHOLE / 2
  return (
    <>
      <div className="wr-space">
        <svg height={HEIGHT} role="img" aria-label={title}>
          {place(parts, x).map((part) => (
            <Part key={part.key} part={part} />
          ))}
          <line
            className="lref"
            x1={across(x(available))}
            x2={across(x(available))}
            y1={BAR_TOP - 8}
            y2={HEIGHT - 18}
          />
          <text className={`t t--b ${isEarly ? '' : 't--e'}`} x={across(x(available))} y={HEIGHT - 4}>
            {limit}
          </text>
        </svg>
      </div>
      <ol className="wr-spacekey">
        {parts.map(({ key, name, area, fill, isDark }, index) => (
          <li key={key}>
            <svg viewBox="0 0 26 22" aria-hidden="true" focusable="false">
              <rect className={`${fill} sp-part`} width="26" height="22" />
              <text className={`t t--b t--m ${isDark ? 't--on' : 'm-haloed'}`} x="13" y="16">
                {index + 1}
              </text>
            </svg>
            <span>
              <strong>{name}</strong> {square(area)}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function place(parts: readonly SpacePart[], x: (area: number) => number): Placed[] {
  let [area, lastAbove, level] = [0, -WHOLE, 0]
  return parts.flatMap((part, index): Placed[] => {
    const [from, to] = [x(area), x(area + part.area)]
    area += part.area
    if (part.area <= 0) return []
    if (to - from >= ROOM_FOR_NUMBER) return [{ ...part, number: index + 1, from, to, above: null }]
    const middle = (from + to) / 2
    level = middle - lastAbove < ROOM_FOR_NUMBER ? (level + 1) % ABOVE.length : 0
    lastAbove = middle
    return [{ ...part, number: index + 1, from, to, above: ABOVE[level] ?? ABOVE[0] }]
  })
}

function Part({ part: { number, from, to, above, fill, isDark } }: { part: Placed }) {
  const middle = across((from + to) / 2)
  return (
    <g>
      <rect className={`${fill} sp-part`} x={across(from)} y={BAR_TOP} width={across(to - from)} height={BAR} />
      {above === null ? (
        <text className={`t t--b t--m ${isDark ? 't--on' : 'm-haloed'}`} x={middle} y={BAR_TOP + BAR / 2 + 5}>
          {number}
        </text>
      ) : (
        <>
          <line className="lthin" x1={middle} x2={middle} y1={above + 2} y2={BAR_TOP + 6} />
          <text className="t t--b t--m" x={middle} y={above}>
            {number}
          </text>
        </>
      )}
    </g>
  )
}
