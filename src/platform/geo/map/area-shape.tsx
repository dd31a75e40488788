import { useText } from '#platform/ui/page-context.tsx'
import type { DrawnArea } from './map-area.ts'
import { MAP_PATTERN } from './map-class.ts'
import { pathOf } from './projection.ts'

/** The surface of an area; a link with its name, class and rank when it has a page. */
export function AreaShape({ area, selected }: { area: DrawnArea; selected: boolean }) {
  const text = useText()
  const [letters, meaning] = text.map.classes[area.mapClass]
  const rank = area.rank === undefined ? '' : `, ${text.map.rank(area.rank)}`
  const name = area.mapClass === 'plain' ? `${area.name}${rank}` : `${area.name}, ${letters}: ${meaning}${rank}`
  const dashed = area.mapClass === 'unknown' || area.mapClass === 'not-shown'
  const shape = (
    <path
      className={dashed ? 'm-area m-area--dash' : 'm-area'}
      fill={`url(#${MAP_PATTERN[area.mapClass]})`}
      fillRule="evenodd"
      d={pathOf(area.polygons)}
    />
  )
  if (area.href === undefined) return shape
  return (
    <a
      className="m-link"
      href={area.href}
      aria-label={name}
      aria-current={selected ? 'true' : undefined}
      data-code={area.code}
    >
      {shape}
    </a>
  )
}
