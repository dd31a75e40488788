import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { answerOf } from '#platform/rules/testing.ts'
import { indicatorsOf, TASK_KINDS } from '../model/stacked/indicators.ts'
import { stackOf } from '../model/stacked/stack.ts'
import { countFigure, indicatorFigure } from './figures.ts'
import { stackedRules } from './rules.ts'
import { stackedNl } from './text.nl.ts'

const run = (name: string, given: Readonly<Record<string, number>>) => answerOf(stackedRules, name, given).result

test.each([
  ['stacked-labels', { low: 120, labelled: 400 }, { share: 0.3, x: 0.5 }],
  ['stacked-status', { score: -0.15 }, { x: 0.5 }],
  ['stacked-sewer', { due: 100, known: 400 }, { share: 0.25, x: 0.5 }],
  ['stacked-heat', { year: 2031 }, { x: 0.5 }],
  ['stacked-works', { touched: 90, dwellings: 100 }, { share: 0.9, x: 1 }],
  ['stacked-count', { labels: 0.5, sewer: 0.2, works: 1 }, { count: 2, unknown: 2 }],
])('%s gives the numbers of docs/methods/stacked-tasks.md', (name, given, expected) => {
  for (const [key, value] of Object.entries(expected)) expect(run(name, given)[key]).toBeCloseTo(value, 12)
})

test('the worked example stands in the method', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/methods/stacked-tasks.md'), 'utf8')
  expect(page).toContain('120 of the 400 dwellings')
  expect(page).toContain('x = (0.30 - 0.10) / (0.50 - 0.10) = 0.5')
})

test('every figure on a screen has a rule of its name, so that it can be checked', () => {
  const nothing = { labels: null, status: null, sewer: null, heat: null, works: null }
  const read = { labels: true, status: true, sewer: true, heat: true, works: true }
  const indicators = indicatorsOf({ code: 'BU1', dwellings: 1, ...nothing, read }, calendarDate('2026-01-01'))
  const names = [
    ...indicators.map((indicator) => indicatorFigure(stackedNl, indicator).name),
    countFigure(stackedNl, stackOf(indicators), indicators).name,
  ]
  expect(names).toHaveLength(TASK_KINDS.length + 1)
  for (const name of names) expect(stackedRules.map((rule) => rule.name)).toContain(name)
})
