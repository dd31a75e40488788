import { describe, expect, test } from 'vitest'
import { area, contains, type Position } from '#kernel/geometry.ts'
import { sha256 } from '#kernel/sha-256.ts'
import { generateVoorbeeldstad } from './generate.ts'
import { sampleCsv } from './sample.ts'

const town = generateVoorbeeldstad()
const { areas, neighbourhoods, blocks, dwellings, streets } = town
const levelled = (level: string) => areas.filter((a) => a.level === level)
const surface = (polygons: readonly (readonly Position[])[]): number => area(polygons.map((ring) => [ring]))

/** How often each directed border segment is used by the neighbourhoods and the river. */
function segmentCounts(): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { polygons } of levelled('neighbourhood')) {
    for (const ring of polygons) {
      for (let i = 1; i < ring.length; i++) {
        const segment = `${ring[i - 1]}>${ring[i]}`
        counts.set(segment, (counts.get(segment) ?? 0) + 1)
      }
    }
  }
  return counts
}
const backwards = (segment: string): string => segment.split('>').reverse().join('>')

describe('Voorbeeldstad tiles', () => {
  const counts = segmentCounts()
  const outline = new Set(
    levelled('municipality').flatMap(({ polygons }) =>
      polygons.flatMap((ring) => ring.slice(1).map((point, i) => `${ring[i]}>${point}`)),
    ),
  )

  test('every border segment is used once in each direction, on the outline once', () => {
    expect(Math.max(...counts.values())).toBe(1)
    const alone = [...counts.keys()].filter((segment) => !counts.has(backwards(segment)))
    expect(alone).toHaveLength(outline.size)
    expect(alone.every((segment) => outline.has(segment))).toBe(true)
    expect(counts.size - outline.size).toBeGreaterThan(1000)
  })

  test('neighbourhoods and river together are as large as the municipality', () => {
    const whole = surface(levelled('municipality')[0]?.polygons ?? [])
    const parts = levelled('neighbourhood').reduce((sum, { polygons }) => sum + surface(polygons), 0)
    expect(Math.abs(parts - whole)).toBeLessThan(0.01)
    expect(whole).toBeGreaterThan(15e6)
  })

  test('districts are one piece each and as large as their neighbourhoods', () => {
    for (const district of levelled('district')) {
      const own = levelled('neighbourhood').filter(({ parent }) => parent === district.code)
      expect(district.polygons, district.name).toHaveLength(1)
      const parts = own.reduce((sum, { polygons }) => sum + surface(polygons), 0)
      expect(Math.abs(parts - surface(district.polygons))).toBeLessThan(0.01)
    }
  })

  test('no two areas overlap: every point of a grid lies in at most one, and inside the town in exactly one', () => {
    const whole = (levelled('municipality')[0]?.polygons ?? []).map((ring) => [ring])
    const shapes = levelled('neighbourhood').map(({ polygons }) => polygons.map((ring) => [ring]))
    for (let x = 144300.5; x < 149700; x += 61) {
      for (let y = 506000.5; y < 510000; y += 61) {
        const holding = shapes.filter((shape) => contains(shape, [x, y])).length
        expect(holding, `${x},${y}`).toBe(contains(whole, [x, y]) ? 1 : 0)
      }
    }
  })

  test('every terrace stands inside its neighbourhood and every dwelling inside its terrace', () => {
    const shapes = new Map(neighbourhoods.map(({ code, ring }) => [code, [[[...ring, ring[0] as Position]]]]))
    const terraces = new Map(blocks.map((block) => [block.id, [[block.ring]]]))
    for (const block of blocks) {
      const shape = shapes.get(block.neighbourhood) ?? []
      expect(
        block.ring.every((corner) => contains(shape, corner)),
        block.id,
      ).toBe(true)
    }
    for (const { block_id, point } of dwellings) expect(contains(terraces.get(block_id ?? '') ?? [], point)).toBe(true)
  })
})

describe('Voorbeeldstad counts', () => {
  test('45 neighbourhoods in 9 districts, and a river', () => {
    expect(levelled('neighbourhood').filter((a) => !a.isWater)).toHaveLength(45)
    expect(levelled('district').filter((a) => !a.isWater)).toHaveLength(9)
    expect(areas.filter((a) => a.isWater).map((a) => a.code)).toEqual(['WK999999', 'BU99999997'])
    expect(new Set(areas.map((a) => a.code)).size).toBe(areas.length)
    expect(new Set(neighbourhoods.map(({ plan }) => plan.name)).size).toBe(45)
  })

  test('30.112 dwellings with their own ids, in terraces of 6 to 14', () => {
    expect(dwellings).toHaveLength(30112)
    expect(new Set(dwellings.map((d) => d.dwelling_id)).size).toBe(30112)
    expect(new Set(streets.map((s) => s.name)).size).toBe(streets.length)
    const sizes = blocks.map((b) => b.dwellings)
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([6, 14])
  })

  test('Voorbeeldwijk has 904 dwellings in 80 blocks', () => {
    const code = neighbourhoods.find(({ plan }) => plan.name === 'Voorbeeldwijk')?.code
    expect(dwellings.filter((d) => d.neighbourhood_code === code)).toHaveLength(904)
    expect(blocks.filter((b) => b.neighbourhood === code)).toHaveLength(80)
  })

  test('heights are plausible: depths in order, nothing filled in with nought', () => {
    for (const d of dwellings) {
      if (d.rain_depth_100 !== null) expect(d.rain_depth_1000).toBeGreaterThanOrEqual(d.rain_depth_100)
      if (d.floor_level !== null) expect(Math.abs(d.floor_level)).toBeLessThan(2)
      expect(d.shallow_probability).toBeGreaterThanOrEqual(0)
      expect(d.shallow_probability).toBeLessThanOrEqual(1)
    }
  })
})

test('the same seed gives the same town, byte for byte', () => {
  const { tasks, ...heights } = town
  expect(JSON.stringify(generateVoorbeeldstad())).toBe(JSON.stringify(town))
  expect(sha256(JSON.stringify(heights))).toMatchInlineSnapshot(
    `"65ab67c40ff4854c14a86957d7658c46ee07f393c3d5e041c4af2b26d8a3cce5"`,
  )
  expect(sha256(JSON.stringify(tasks))).toMatchInlineSnapshot(
    `"dbfd83a5d1eaba7071ca65aae751693c0ee12bffbb29d474054db2d6363b8f78"`,
  )
})

test('the file for the console is the neighbourhood as it is generated now', async () => {
  await expect(sampleCsv(town)).toMatchFileSnapshot('./dwellings-sample.csv')
})
