import { Legend } from '#platform/ui/legend.tsx'
import { useText } from '#platform/ui/page-context.tsx'
import type { MapArea } from './map-area.ts'
import { MAP_CLASSES, MAP_PATTERN, type MapClass } from './map-class.ts'

/** The classes that occur in this map, with their words. */
export function MapLegend({
  areas,
  column,
  meanings,
}: {
  areas: readonly MapArea[]
  column: boolean
  meanings: Partial<Record<MapClass, string>>
}) {
  const text = useText()
  const present = MAP_CLASSES.filter(
    (mapClass) => mapClass !== 'plain' && areas.some((area) => area.mapClass === mapClass),
  )
  const entries = present.map((mapClass) => {
    const [name, meaning] = text.map.classes[mapClass]
    return { key: mapClass, fill: MAP_PATTERN[mapClass], name, meaning: meanings[mapClass] ?? meaning }
  })
  return <Legend entries={entries} column={column} />
}
