import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CRITERIA, computedEffects, EFFECT_GRADES, EFFECT_SCALE, type EffectGrade } from './effects.ts'
import { countsOf, judge, sideOf, type TypedJudgement } from './judging.ts'
import { EFFECTS, MOST_ITEMS, TOP_FIVE_SCALE } from './top-five.ts'

const typed = (grade: EffectGrade | null, over: Partial<TypedJudgement<EffectGrade>> = {}) => ({
  ...{ point: 'cohesion', grade, upTo: null, reason: 'Buren blijven', source: 'Wijkavond', ...over },
})
const judged = (one: ReturnType<typeof typed>) => judge(EFFECT_SCALE, '', [one], 2)
const problemsOf = (one: ReturnType<typeof typed>) => {
  const result = judged(one)
  return result.ok ? [] : result.reason.map(({ problem }) => problem)
}

describe('SCN-11 effects of a scenario, judged', () => {
  test('on eight sides of a neighbourhood, five words each', () => {
    expect(CRITERIA).toHaveLength(8)
    expect(EFFECT_GRADES).toHaveLength(5)
  })

  test.each([
    ['a judgement with why and where from', typed('better'), []],
    ['no reason', typed('worse', { reason: ' ' }), ['reason-missing']],
    ['no source', typed('same', { source: '' }), ['source-missing']],
    ['"the same" without a reason: that is a judgement too', typed('same', { reason: '' }), ['reason-missing']],
    ['not judged needs nothing', typed(null, { reason: '', source: '' }), []],
  ])('%s', (_, one, problems) => expect(problemsOf(one)).toEqual(problems))

  test('what is not judged is nothing, not the middle of the scale', () => {
    expect(judged(typed(null))).toEqual({ ok: true, value: [] })
  })

  test('a doubt is the stretch between two words, whichever was named first', () => {
    const doubt = judged(typed('better', { upTo: 'worse' }))
    expect(doubt).toMatchObject({ ok: true, value: [{ low: 'worse', high: 'better', version: 2 }] })
    expect(sideOf(EFFECT_SCALE, { low: 'worse', high: 'better' })).toBe('unsure')
    expect(sideOf(EFFECT_SCALE, { low: 'better', high: 'much-better' })).toBe('better')
    expect(sideOf(EFFECT_SCALE, { low: 'same', high: 'better' })).toBe('unsure')
    expect(sideOf(EFFECT_SCALE, { low: 'same', high: 'same' })).toBe('same')
  })

  test('what the model says comes from the outcome: homes more, and what the municipality pays and covers', () => {
    const outcome = {
      homes: { before: 100, after: 130 },
      flows: [
        { party: 'municipality', base: [-5, -7, 2] },
        { party: 'state', base: [9] },
      ],
      cover: {
        granted: [
          { party: 'municipality', amount: 3 },
          { party: 'state', amount: 50 },
        ],
        shares: [{ party: 'municipality', amount: 4 }],
      },
    } as unknown as Parameters<typeof computedEffects>[0]
    expect(computedEffects(outcome)).toEqual({ stockGrowth: 30, municipalityPays: 10, municipalityCovers: 7 })
  })
})

describe('SCN-15 what a scenario does to the points of a group', () => {
  const LIST = { name: 'Bewoners', points: ['Droge kruipruimte', 'Samen blijven', 'Lage lasten'] }
  const of = (point: string, grade: (typeof EFFECTS)[number] | null, reason = '') => ({
    ...{ point, grade, upTo: null, reason, source: '' },
  })

  test('what helps or hurts has a reason; neutral needs none; what nobody judged stays open', () => {
    const points = [of('Droge kruipruimte', 'helps', 'Nieuwe vloer'), of('Samen blijven', 'neutral')]
    const done = judge(TOP_FIVE_SCALE, 'Bewoners', points, 3)
    expect(done).toMatchObject({ ok: true, value: [{ point: 'Droge kruipruimte', version: 3 }, { low: 'neutral' }] })
    expect(countsOf(TOP_FIVE_SCALE, LIST, done.ok ? done.value : [])).toEqual({
      ...{ helps: 1, neutral: 1, hurts: 0, doubted: 0, open: 1 },
    })
    expect(judge(TOP_FIVE_SCALE, 'Bewoners', [of('Samen blijven', 'hurts', ' ')], 3)).toMatchObject({
      ...{ ok: false, reason: [{ point: 'Samen blijven', problem: 'reason-missing' }] },
    })
  })

  test('the counts of a list are its points, whatever was judged', () => {
    const grade = fc.option(fc.constantFrom(...EFFECTS))
    const cells = fc.array(fc.record({ grade, upTo: grade, reason: fc.constant('x') }), { maxLength: MOST_ITEMS + 2 })
    fc.assert(
      fc.property(cells, (given) => {
        const points = given.map((one, index) => ({
          ...one,
          point: LIST.points[index] ?? `anders ${index}`,
          source: '',
        }))
        const done = judge(TOP_FIVE_SCALE, 'Bewoners', points, 1)
        const { helps, neutral, hurts, doubted, open } = countsOf(TOP_FIVE_SCALE, LIST, done.ok ? done.value : [])
        expect(helps + neutral + hurts + doubted + open).toBe(LIST.points.length)
      }),
    )
  })
})
