import { expect, test } from 'vitest'
import { renderChart } from './render-chart.ts'
import { waterfallBars, waterfallChart } from './waterfall-chart.ts'

const STEPS = [
  { name: 'Run 1', value: 40, kind: 'total' },
  { name: 'Vloer', value: 12, kind: 'change' },
  { name: 'Grondwater', value: -7, kind: 'change' },
  { name: 'Run 2', value: 45, kind: 'total' },
] as const

test('each change hangs where the one before it ended, and the last total closes it', () => {
  expect(waterfallBars(STEPS).map(({ from, to, sign }) => [from, to, sign])).toEqual([
    [0, 40, 'total'],
    [40, 52, 'more'],
    [52, 45, 'less'],
    [0, 45, 'total'],
  ])
})

test('is drawn with the names and the labels in it', async () => {
  const labels = ['40', '+12', '-7', '45']
  const svg = await renderChart(waterfallChart(STEPS, labels, 'woningen'), {
    title: 'Waarom',
    description: 'Van 40 naar 45.',
  })
  for (const word of ['Run 1', 'Vloer', 'Grondwater', 'Run 2', ...labels]) expect(svg).toContain(word)
})
