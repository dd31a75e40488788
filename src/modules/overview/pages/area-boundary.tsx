import { printSource } from '#kernel/source.ts'
import { AreaMap, type MapArea } from '#platform/geo/map/index.ts'
import { Panel, SourceNote } from '#platform/ui/index.ts'
import { type AreaPageProps, areaName } from './area-page-props.ts'
import { mapClassOf } from './district-urgency.tsx'
import { toGeoJson } from './map-shape.ts'

/** Where the area lies: a wijk as its buurten, a buurt with those around it. */
export function BoundaryPanel(props: AreaPageProps) {
  const { t, dossier } = props
  const { area, boundary, change, years } = dossier
  const text = t.area
  const isDistrict = area.level === 'wijk'
  return (
    <Panel title={text.boundary}>
      <AreaMap
        title={text.mapTitle(areaName(t, area))}
        description={isDistrict ? text.mapDistrict : text.mapAround}
        areas={mapAreas(props)}
        labels={isDistrict && dossier.study === null ? 'names' : 'classes'}
        legend={dossier.study === null ? 'none' : 'row'}
        meanings={{ 'measure-first': t.urgent.measureFirst }}
        {...(isDistrict ? {} : { selected: area.code, closeUp: true })}
      />
      <p>
        {boundary === null && isDistrict && dossier.shapes.length > 0
          ? text.boundaryInside(area.year)
          : text.boundaryYear(area.year, boundary?.year ?? null)}
      </p>
      {change ? (
        <p>
          {change.is === 'renamed'
            ? text.change.renamed(change.year, change.from ?? '')
            : text.change[change.is](change.year)}
        </p>
      ) : null}
      <SourceNote>
        {text.source}: {printSource(area.source)}. {text.years(years.join(', '))}
      </SourceNote>
    </Panel>
  )
}

function mapAreas({ t, dossier, href }: AreaPageProps): MapArea[] {
  const { area, names, shapes, study } = dossier
  return shapes.map(({ code, geometry }) => {
    const ranked = study?.areas.find((one) => one.code === code)
    const isThis = code === area.code
    return {
      code,
      name: names.get(code) ?? t.area.noName(code),
      mapClass: study ? mapClassOf(ranked) : 'plain',
      geometry: toGeoJson(geometry),
      ...(isThis ? { label: areaName(t, area) } : { href: href(`/gebieden/${code}`) }),
      ...(isThis || area.level === 'wijk' ? {} : { label: '' }),
      ...(ranked?.rank ? { rank: ranked.rank } : {}),
    }
  })
}
