import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { PALETTE } from './chart-palette.ts'
import { cleanDrawing } from './clean-drawing.ts'
import { barChart, crossingFan, rankingChart, renderChart } from './index.ts'

const BAD = '</text><script>alert(1)</script>'
const words = { title: BAD, description: `"${BAD}` }
const years = [2026, 2046, 2066].map((year, index) => {
  const p50 = 0.6 - 0.2 * index
  return { year, p10: p50 - 0.2, p25: p50 - 0.1, p50, p75: p50 + 0.1, p90: p50 + 0.2 }
})

describe('a chart', () => {
  const drawings: string[] = []
  beforeAll(async () => {
    const crossing = { year: 2046, low: 2027, high: 2067, label: BAD }
    drawings.push(
      await renderChart(
        crossingFan({ years, axis: 'm', format: '.1f', threshold: { value: 0.4, label: BAD }, crossing }),
        words,
      ),
      await renderChart(rankingChart([{ name: BAD, rank: 2, low: 1, high: 4 }], 'rang'), words),
      await renderChart(barChart([{ name: BAD, value: -1234.5 }], BAD, ',.1f'), words),
    )
  })

  test('has no style attributes, scripts or handlers', () => {
    for (const svg of drawings) expect(svg).not.toMatch(/\sstyle=|<script|\son\w+="|javascript:/i)
  })

  test('takes its colours from the theme', () => {
    for (const svg of drawings) expect(svg.match(/(?:fill|stroke)="(?!none|transparent)[^"]*"/g) ?? []).toEqual([])
  })

  test('is an image with a name and a description', () => {
    for (const svg of drawings) {
      expect(svg).toMatch(/^<svg [^>]*role="img"/)
      expect(svg).toContain('<title>&lt;/text&gt;&lt;script&gt;')
      expect(svg.match(/<title>/g)).toHaveLength(1)
    }
  })

  test('writes numbers the Dutch way', () => {
    expect(drawings[2]).toContain('\u22121.234,5')
    expect(drawings[0]).toContain('>0,4<')
  })
})

test('style declarations become attributes and theme colours become classes', () => {
  const svg = cleanDrawing(
    `<svg xmlns="x"><path style="stroke: ${PALETTE.c1}; stroke-dasharray: 8,5" fill="#123456"/></svg>`,
    {
      title: 't',
      description: 'd',
    },
  )
  expect(svg).toContain('<path stroke-dasharray="8,5" fill="#123456" class="q-c1"/>')
})

test('every chart colour is the light value of a token', () => {
  const theme = readFileSync(new URL('../ui/styles/theme.css', import.meta.url), 'utf8')
  for (const colour of Object.values(PALETTE)) expect(theme.toLowerCase()).toContain(colour.toLowerCase())
})
