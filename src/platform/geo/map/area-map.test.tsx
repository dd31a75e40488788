import { existsSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { AreaMap, type MapArea } from './index.ts'

const area = (index: number, changes: Partial<MapArea> = {}): MapArea => ({
  code: `BU${index}`,
  name: `Buurt ${index}`,
  mapClass: 'U3',
  href: `/gebieden/BU${index}`,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [index * 100, 0],
        [index * 100 + 100, 0],
        [index * 100 + 100, 100],
        [index * 100, 100],
        [index * 100, 0],
      ],
    ],
  },
  ...changes,
})
const render = (areas: readonly MapArea[]) => renderToStaticMarkup(<AreaMap title="Kaart" areas={areas} />)

describe('the area map', () => {
  test('every area with a page is a link that says name, class and rank', () => {
    const html = render([area(0, { rank: 1 }), area(1, { mapClass: 'measure-first' })])
    expect(html).toContain('aria-label="Buurt 0, U3: over de grens in 2035 of eerder, rang 1"')
    expect(html).toContain('aria-label="Buurt 1, Eerst meten: te weinig woningen bekend"')
  })

  test('only the first ten carry their rank, the first one on top', () => {
    const html = render(Array.from({ length: 12 }, (_, index) => area(index, { rank: index + 1 })))
    expect(html.match(/class="m-halo"/g)).toHaveLength(10)
    expect(html.lastIndexOf('>1</text>')).toBeGreaterThan(html.lastIndexOf('>2</text>'))
  })

  test('the legend names the classes that occur', () => {
    const html = render([area(0), area(1, { mapClass: 'not-shown' })])
    expect(html).toContain('Niet getoond')
    expect(html).not.toContain('niet voor 2075')
  })

  test('colour is never alone: each class has its pattern', () => {
    expect(render([area(0)])).toContain('url(#p-u3)')
  })

  test('points stand on top, with their letter and what they are', () => {
    const points = [{ id: 'p1', position: [50, 50] as const, mark: 'A', title: 'Peilbuis p1' }]
    const html = renderToStaticMarkup(<AreaMap title="Kaart" areas={[area(0)]} points={points} />)
    expect(html).toContain('<g class="m-point"><title>Peilbuis p1</title>')
    expect(html).toMatch(/<circle class="m-halo"[^>]*><\/circle><text[^>]*>A<\/text>/)
  })

  test('no areas, no map', () => {
    expect(render([])).toBe('')
  })
})

const DORDRECHT = '../shared/data/cbs-buurten-dordrecht-2020/buurten_dordrecht_2020.rd.geojson'
test.runIf(existsSync(DORDRECHT))(
  'a real municipality stays below 150 kB with an area for each of its 130 polygons',
  () => {
    const { features } = JSON.parse(readFileSync(DORDRECHT, 'utf8'))
    const areas = features.map(
      (feature: { properties: Record<string, string>; geometry: MapArea['geometry'] }): MapArea => ({
        code: feature.properties.bu_code ?? '',
        name: feature.properties.bu_naam ?? 'Water',
        mapClass: 'U1',
        href: `/dordrecht/gebieden/${feature.properties.bu_code}`,
        district: feature.properties.wk_code ?? '',
        geometry: feature.geometry,
      }),
    )
    const html = renderToStaticMarkup(<AreaMap title="Dordrecht" areas={areas} size="wide" />)
    expect(html.match(/class="m-link"/g)).toHaveLength(130)
    expect(html.length).toBeLessThan(150_000)
  },
)
