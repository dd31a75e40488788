import { useId } from 'react'
import { Island } from '#platform/islands/island.tsx'
import { MapReader } from '#platform/islands/map-reader.tsx'
import { useText } from '#platform/ui/page-context.tsx'
import { AreaLabel } from './area-label.tsx'
import { AreaShape } from './area-shape.tsx'
import { districtBorder } from './district-border.ts'
import { labelPoint } from './label-point.ts'
import type { DrawnArea, MapArea, WaterGeometry } from './map-area.ts'
import type { MapClass } from './map-class.ts'
import { MapLegend } from './map-legend.tsx'
import { type MapPoint, MapPoints } from './map-points.tsx'
import { type Box, boxesMeet, boxOf, fitBox, MARGIN, pathOf, ringsOf, roomAround } from './projection.ts'
import { SCALE_HEIGHT, ScaleBar } from './scale-bar.tsx'
import { Water } from './water.tsx'

export type AreaMapProps = {
  /** What the map shows, e.g. "Kaart van Voorbeeldstad met de urgentieklasse per buurt". */
  title: string
  /** Where the same data stands, e.g. "De tabel naast de kaart geeft dezelfde gegevens." */
  description?: string
  areas: readonly MapArea[]
  /** Lines are rivers, surfaces are lakes; drawn below the areas' labels. */
  water?: readonly WaterGeometry[]
  /** Places on top of the areas. */
  points?: readonly MapPoint[]
  /** Code of the area that the page is about. */
  selected?: string
  /** Only the selected area and what lies around it, instead of all areas. */
  closeUp?: boolean
  labels?: 'classes' | 'ranks' | 'names' | 'none'
  /** Under the map; the classes that occur, with their words. 'column' for beside or below in one column. */
  legend?: 'row' | 'column' | 'none'
  /** Other words for a class in the legend, e.g. { 'measure-first': 'minder dan 70 % bekend' }. */
  meanings?: Partial<Record<MapClass, string>>
  size?: 'narrow' | 'panel' | 'wide'
  /** Id of the table with the same data: a link past the map for the keyboard. */
  tableId?: string
}

/** Drawing units, close to CSS pixels on a desktop: beside a wide table, in half a page, over the whole width. */
const SIZES = {
  narrow: { width: 430, height: 420 },
  panel: { width: 620, height: 560 },
  wide: { width: 1100, height: 820 },
}

/** A choropleth of areas in RD: colour, pattern and letters, keyboard links, equal table elsewhere on the page. */
export function AreaMap(props: AreaMapProps) {
  const { title, description, areas, water = [], selected, labels = 'classes', legend = 'row', size = 'panel' } = props
  const text = useText()
  const id = useId()
  if (areas.length === 0) return null
  const box = viewOf(props)
  const projection = fitBox(box, SIZES[size].width, MARGIN, SIZES[size].height)
  const inView = areas.filter(({ geometry }) => boxesMeet(boxOf([geometry]), box))
  const drawn = inView.map((area): DrawnArea => {
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
        className={`wr-map wr-map--${size} wr-map--${labels}${props.closeUp ? ' wr-map--close' : ''}`}
        viewBox={`0 0 ${projection.width} ${projection.height + SCALE_HEIGHT}`}
        role="group"
        aria-labelledby={`${id}-t`}
        aria-describedby={`${id}-d`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description ?? text.map.help}</desc>
        <clipPath id={`${id}-c`}>
          <rect width={projection.width} height={projection.height} />
        </clipPath>
        <g className="m-areas" clipPath={props.closeUp ? `url(#${id}-c)` : undefined}>
          {drawn.map((area) => (
            <AreaShape key={area.code} area={area} selected={area === chosen} />
          ))}
        </g>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a group of drawings takes the focus */}
        <g aria-hidden="true" className="m-over" clipPath={props.closeUp ? `url(#${id}-c)` : undefined}>
          <Water water={water} projection={projection} />
          <path
            className="m-district"
            d={districtBorder(drawn.flatMap(({ district, polygons }) => (district ? [{ district, polygons }] : [])))}
          />
          {chosen ? <path className="m-selected" d={pathOf(chosen.polygons)} /> : null}
          {inLabelOrder(drawn).map((area) => (
            <AreaLabel key={area.code} area={area} labels={labels} />
          ))}
          {props.points ? <MapPoints points={props.points} projection={projection} /> : null}
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

/** Around an area in close-up, share of its longest side: enough to see which areas lie next to it. */
const SURROUNDINGS = 0.35

function viewOf({ areas, selected, closeUp }: AreaMapProps): Box {
  const middle = closeUp ? areas.find(({ code }) => code === selected) : undefined
  return middle ? roomAround(boxOf([middle.geometry]), SURROUNDINGS) : boxOf(areas.map(({ geometry }) => geometry))
}

/** The first rank is drawn last, so that nothing lies over it. */
const inLabelOrder = (areas: readonly DrawnArea[]): DrawnArea[] =>
  areas.toSorted((a, b) => (b.rank ?? areas.length + 1) - (a.rank ?? areas.length + 1))
