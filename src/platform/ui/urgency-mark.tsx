import { MAP_PATTERN, type MapClass } from '#platform/geo/map/map-class.ts'
import { useText } from './page-context.tsx'

/** A map class in a table or legend: colour, pattern and letters. */
export function UrgencyMark({ mapClass }: { mapClass: MapClass }) {
  const text = useText()
  return (
    <span className="wr-u">
      <svg viewBox="0 0 24 18" aria-hidden="true">
        <rect width="24" height="18" fill={`url(#${MAP_PATTERN[mapClass]})`} />
      </svg>
      {text.map.classes[mapClass][0]}
    </span>
  )
}
