import { formatNumber } from '#kernel/dutch.ts'
import { usePage, useText } from '#platform/ui/page-context.tsx'
import { MARGIN, type Projection } from './projection.ts'

/** Room under the map, drawing units. */
export const SCALE_HEIGHT = 30
/** Lengths a reader knows, in metres. */
const SCALE_STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]

export function ScaleBar({ projection }: { projection: Projection }) {
  const { locale } = usePage()
  const text = useText()
  const metres = SCALE_STEPS.filter((step) => step * projection.scale <= 140).at(-1) ?? 100
  const length = Math.round(metres * projection.scale)
  const words = metres >= 1000 ? `${formatNumber(metres / 1000, 0, locale)}\u00A0km` : `${metres}\u00A0m`
  const y = projection.height + 14
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a group of drawings takes the focus
    <g aria-hidden="true" className="m-foot">
      <path className="ax" d={`M${MARGIN} ${y}h${length}m0-4v8M${MARGIN} ${y - 4}v8`} />
      <text className="t t--2" x={MARGIN + length + 8} y={y + 4}>
        {words}
      </text>
      <text className="t t--2 t--e" x={projection.width - MARGIN} y={y + 4}>
        {text.map.north}
      </text>
    </g>
  )
}
