import type { LineString, MultiLineString } from 'geojson'
import { useId } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import { Island } from '#platform/islands/island.tsx'
import { MapReader } from '#platform/islands/map-reader.tsx'
import { Legend } from '#platform/ui/legend.tsx'
import { usePage, useText } from '#platform/ui/page-context.tsx'
import { districtBorder } from './district-border.ts'
import { type LabelPoint, labelPoint } from './label-point.ts'
import { MAP_CLASSES, MAP_PATTERN, type MapClass } from './map-class.ts'
import { type AreaGeometry, boxOf, fitBox, type Projection, pathOf, type Ring, ringsOf } from './projection.ts'

export type MapArea = {
  /** Stable code, e.g. BU05050101. */
  code: string
  name: string
  /** Short text in the map; the class's own letters when absent. '' for none. */
  label?: string
  mapClass: MapClass
  /** The first ten are numbered in a circle. */
  rank?: number
  /** Every area with a page is a link. */
  href?: string
  /** Code of the district (wijk): borders between districts are drawn. */
  district?: string
  /** RD metres. */
  geometry: AreaGeometry
}

export type WaterGeometry = AreaGeometry | LineString | MultiLineString

export type AreaMapProps = {
  /** What the map shows, e.g. "Kaart van Voorbeeldstad met de urgentieklasse per buurt". */
  title: string
  /** Where the same data stands, e.g. "De tabel naast de kaart geeft dezelfde gegevens." */
  description?: string
  areas: readonly MapArea[]
  /** Lines are rivers, surfaces are lakes; drawn below the areas' labels. */
  water?: readonly WaterGeometry[]
  /** Code of the area that the page is about. */
  selected?: string
  labels?: 'classes' | 'ranks' | 'names' | 'none'
  /** Under the map; the classes that occur, with their words. 'column' for beside or below in one column. */
  legend?: 'row' | 'column' | 'none'
  /** Other words for a class in the legend, e.g. { 'measure-first': 'minder dan 70 % bekend' }. */
  meanings?: Partial<Record<MapClass, string>>
  size?: 'panel' | 'wide'
  /** Id of the table with the same data: a link past the map for the keyboard. */
  tableId?: string
}

/** Drawing units, close to CSS pixels on a desktop: beside a table, or over the whole width. */
const SIZES = { panel: { width: 620, height: 560 }, wide: { width: 1100, height: 820 } }
const MARGIN = 12
const FOOT = 30
const RANKED = 10
/** Room that a text or circle needs around its middle, drawing units. */
const ROOM = { rank: 9, rankAndLabel: 25, label: 12, word: 20 }

type DrawnArea = MapArea & { polygons: Ring[][]; point: LabelPoint | null }

/** A choropleth of areas in RD: colour, pattern and letters, keyboard links, equal table elsewhere on the page. */
export function AreaMap(props: AreaMapProps) {
  const { title, description, areas, water = [], selected, labels = 'classes', legend = 'row', size = 'panel' } = props
  const text = useText()
  const id = useId()
  if (areas.length === 0) return null
  const projection = fitBox(boxOf(areas.map((area) => area.geometry)), SIZES[size].width, MARGIN, SIZES[size].height)
  const drawn = areas.map((area): DrawnArea => {
    const polygons = ringsOf(area.geometry, projection)
    return { ...area, polygons, point: labelPoint(polygons) }
  })
  const chosen = drawn.find((area) => area.code === selected)
  return (
    <figure className="wr-mapbox" data-map={id}>
      {props.tableId === undefined ? null : (
        <a className="nl-skip-link nl-skip-link--visible-on-focus wr-skipmap" href={`#${props.tableId}`}>
          {text.map.skip}
        </a>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it has no element of its own */}
      <svg
        className={`wr-map wr-map--${size} wr-map--${labels}`}
        viewBox={`0 0 ${projection.width} ${projection.height + FOOT}`}
        role="group"
        aria-labelledby={`${id}-t`}
        aria-describedby={`${id}-d`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description ?? text.map.help}</desc>
        <g className="m-areas">
          {drawn.map((area) => (
            <AreaShape key={area.code} area={area} selected={area === chosen} />
          ))}
        </g>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a group of drawings takes the focus */}
        <g aria-hidden="true" className="m-over">
          <Water water={water} projection={projection} />
          <path
            className="m-district"
            d={districtBorder(drawn.flatMap(({ district, polygons }) => (district ? [{ district, polygons }] : [])))}
          />
          {chosen ? <path className="m-selected" d={pathOf(chosen.polygons)} /> : null}
          {inLabelOrder(drawn).map((area) => (
            <AreaLabel key={area.code} area={area} labels={labels} />
          ))}
        </g>
        <ScaleBar projection={projection} />
      </svg>
      <figcaption>
        {areas.some((area) => area.href !== undefined) ? (
          <Island name="map-reader" component={MapReader} props={{ map: id, hint: text.map.help }} />
        ) : null}
        {legend === 'none' ? null : (
          <MapLegend areas={areas} column={legend === 'column'} meanings={props.meanings ?? {}} />
        )}
      </figcaption>
    </figure>
  )
}

function AreaShape({ area, selected }: { area: DrawnArea; selected: boolean }) {
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

function AreaLabel({ area, labels }: { area: DrawnArea; labels: NonNullable<AreaMapProps['labels']> }) {
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

/** The first rank is drawn last, so that nothing lies over it. */
const inLabelOrder = (areas: readonly DrawnArea[]): DrawnArea[] =>
  areas.toSorted((a, b) => (b.rank ?? areas.length + 1) - (a.rank ?? areas.length + 1))

function Water({ water, projection }: { water: readonly WaterGeometry[]; projection: Projection }) {
  return water.map((geometry, index) => {
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
      // biome-ignore lint/suspicious/noArrayIndexKey: water has no name and never changes place
      return <path key={index} className="m-lake" fillRule="evenodd" d={pathOf(ringsOf(geometry, projection))} />
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
    const path = lines.map((line) => `M${line.map((point) => projection.project(point).join(' ')).join('L')}`).join('')
    // biome-ignore lint/suspicious/noArrayIndexKey: water has no name and never changes place
    return <path key={index} className="m-water" d={path} />
  })
}

/** Lengths a reader knows, in metres. */
const SCALE_STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]

function ScaleBar({ projection }: { projection: Projection }) {
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

function MapLegend({
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
