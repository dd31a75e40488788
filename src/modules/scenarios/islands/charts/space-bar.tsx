import { at, linear } from './scale.ts'

const WIDTH = 900
const HEIGHT = 96
const MARGIN = 8

export type SpacePart = { key: string; name: string; area: number; fill: string; isDark: boolean }

/** One bar of everything that needs ground, against the ground there is. */
export function SpaceBar({
  parts,
  available,
  title,
  limit,
}: {
  parts: readonly SpacePart[]
  available: number
  title: string
  limit: string
}) {
  const used = parts.reduce((sum, { area }) => sum + area, 0)
  const x = linear([0, Math.max(available, used) * 1.02], [MARGIN, WIDTH - MARGIN])
  let from = 0
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {parts.map(({ key, name, area, fill, isDark }) => {
        const [left, right] = [x(from), x(from + area)]
        from += area
        return (
          <g key={key}>
            <rect className={`${fill} sp-part`} x={at(left)} y="30" width={at(right - left)} height="36" />
            {right - left > name.length * 7.5 + 6 ? (
              <text className={`t t--b t--m ${isDark ? 't--on' : 'm-haloed'}`} x={at((left + right) / 2)} y="53">
                {name}
              </text>
            ) : null}
          </g>
        )
      })}
      <path className="lref" d={`M${at(x(available))} 20V76`} />
      <text className="t t--b t--e" x={at(x(available))} y="16">
        {limit}
      </text>
      <text className="t t--s t--2" x={MARGIN} y="90">
        0 m²
      </text>
    </svg>
  )
}
