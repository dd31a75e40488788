import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answerOf } from '#platform/rules/testing.ts'
import { measuringRules } from './rules.ts'

const visitGain = (input: Readonly<Record<string, number>>) => answerOf(measuringRules, 'visit-gain', input).result

test('the worked example of the method gives the numbers that it says', () => {
  const method = readFileSync(new URL('../../../../docs/methods/urgency.md', import.meta.url), 'utf8')
  const input = { threshold: 0.4, distance: 0.35, sd: Math.sqrt(0.0325), sd_before: 0.15, sd_after: 0.02 }
  const { gain, points } = visitGain(input)
  expect(gain).toBeCloseTo(0.1123, 4)
  expect(method).toContain('gain = 0.1123: 45 points')
  expect(Math.round(Number(points))).toBe(45)
})

test.each([
  ['measured as well as can be', { sd: 0.1, sd_before: 0.02, sd_after: 0.02 }, 0],
  ['less well than it was', { sd: 0.1, sd_before: 0.02, sd_after: 0.05 }, 0],
  ['certain already', { sd: 0, sd_before: 0, sd_after: 0 }, 0],
  ['all doubt gone, from heads or tails', { sd: 0.1, sd_before: 0.1, sd_after: 0 }, 0.25],
])('%s', (_, spreads, gain) =>
  expect(visitGain({ threshold: 0.4, distance: 0.4, ...spreads }).gain).toBeCloseTo(gain, 9))
