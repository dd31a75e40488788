import { useText } from '#platform/ui/page-context.tsx'
import type { AreaMapProps } from './area-map.tsx'
import type { DrawnArea } from './map-area.ts'

/** The first ten are numbered. */
const RANKED = 10
/** Room that a text or circle needs around its middle, drawing units. */
const ROOM = { rank: 9, rankAndLabel: 25, label: 12, word: 20 }

/** Rank in a circle and the class's letters, as far as they fit in the area. */
export function AreaLabel({ area, labels }: { area: DrawnArea; labels: NonNullable<AreaMapProps['labels']> }) {
  const text = useText()
  const point = area.point
  if (point === null || labels === 'none') return null
  const ranked = area.rank !== undefined && area.rank <= RANKED && labels !== 'names'
  const mark = area.mapClass === 'plain' ? '' : (text.map.marks as Record<string, string>)[area.mapClass]
  const words = labels === 'ranks' ? '' : (area.label ?? (labels === 'names' ? area.name : (mark ?? area.mapClass)))
  const room = words.length > 3 ? ROOM.word : ROOM.label
  const fits = words !== '' && point.room >= (ranked ? ROOM.rankAndLabel : room)
  const up = ranked && fits ? 9 : 0
  return (
    <>
      {ranked ? (
        <circle className="m-halo" cx={point.x} cy={point.y - up} r={point.room < ROOM.rank ? 10 : 13} />
      ) : null}
      {ranked ? (
        <text className={point.room < ROOM.rank ? 'm-t m-t--s' : 'm-t'} x={point.x} y={point.y - up + 1}>
          {area.rank}
        </text>
      ) : null}
      {fits ? (
        <text className="m-c" x={point.x} y={ranked ? point.y + 15 : point.y}>
          {words}
        </text>
      ) : null}
    </>
  )
}
