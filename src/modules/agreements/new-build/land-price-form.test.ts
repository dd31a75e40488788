import { describe, expect, test } from 'vitest'
import { basePrices } from '../model/land-price/land-price.ts'
import { answerAsked } from './pages/land-price-form.ts'
import { newBuildNl } from './text.nl.ts'

const ask = (query: string) => answerAsked(newBuildNl.price, basePrices([]), new URLSearchParams(query))
const wrong = (query: string) => {
  const answer = ask(query)
  return answer?.ok === false ? answer.reason.map(({ field, message }) => `${field}: ${message}`) : []
}

describe('B8 what somebody asks of the land price (AC3)', () => {
  test('nothing asked is no answer, and one home is taken when none is named', () => {
    expect(ask('')).toBeNull()
    expect(ask('jaar=2024&lagen=2&woningen=')).toMatchObject({ ok: true, value: { dwellings: 1 } })
  })

  test.each([
    ['jaar=2025&lagen=1', /^jaar: .*Bekend: 2016 en 2024/],
    ['jaar=2024&lagen=0', /^lagen: .*minstens één woonlaag/],
    ['jaar=2024&lagen=2,5', /^lagen: .*heel aantal woonlagen/],
    ['jaar=2024&lagen=', /^lagen: /],
    ['jaar=2024&lagen=2&woningen=0', /^woningen: /],
    ['jaar=2024&lagen=2&woningen=2,5', /^woningen: /],
  ])('%s is refused with its reason', (query, reason) => {
    expect(wrong(query)).toEqual([expect.stringMatching(reason)])
  })

  test('everything that is wrong is told at once', () => {
    expect(wrong('jaar=abc&lagen=2,5&woningen=-1').map((one) => one.split(':')[0])).toEqual([
      'jaar',
      'lagen',
      'woningen',
    ])
  })
})
