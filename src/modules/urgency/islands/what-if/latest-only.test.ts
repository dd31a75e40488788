import { describe, expect, test } from 'vitest'
import { latestOnly } from './latest-only.ts'

/** Questions that are answered when the test says so. */
function setUp() {
  const asked: string[] = []
  const shown: string[] = []
  const open: ((how: 'answer' | 'fail') => void)[] = []
  const ask = latestOnly<string, string>({
    ask: (question) => {
      asked.push(question)
      return new Promise((resolve, reject) => {
        open.push((how) => (how === 'answer' ? resolve(`to ${question}`) : reject(new Error('no'))))
      })
    },
    show: (answer, _, isLast) => shown.push(`${answer}${isLast ? ', last' : ''}`),
    fail: (isLast) => shown.push(`failed${isLast ? ', last' : ''}`),
  })
  const answer = async (how: 'answer' | 'fail' = 'answer') => {
    open.shift()?.(how)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { ask, asked, shown, answer }
}

describe('of many moves only the newest is asked', () => {
  test('while one is being answered, the ones in between are dropped', async () => {
    const { ask, asked, shown, answer } = setUp()
    for (const move of ['a', 'b', 'c', 'd']) ask(move)
    expect(asked).toEqual(['a'])
    await answer()
    expect(asked).toEqual(['a', 'd'])
    await answer()
    expect(asked).toEqual(['a', 'd'])
    expect(shown).toEqual(['to a', 'to d, last'])
  })

  test('a failure does not stop what comes after it', async () => {
    const { ask, asked, shown, answer } = setUp()
    ask('a')
    ask('b')
    await answer('fail')
    await answer()
    ask('c')
    await answer('fail')
    expect(asked).toEqual(['a', 'b', 'c'])
    expect(shown).toEqual(['failed', 'to b, last', 'failed, last'])
  })
})
