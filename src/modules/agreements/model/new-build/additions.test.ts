import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AdditionWish, doublesIn, judgeAddition, type ListedProject } from './additions.ts'
import { sameAddress, streetsIn } from './addresses.ts'
import { projectId } from './moves.ts'

const listed = (
  project: string,
  unitKind: ListedProject['unitKind'] = 'new',
  corporation = 'Woonhof',
): ListedProject => ({
  ...{ project, unitKind, corporation },
  id: projectId({ corporation, project, unitKind }),
})

describe('B11 the same address', () => {
  test('a street with its numbers is found in a name', () => {
    expect(streetsIn('Vogelbuurt fase 6 (Noordendijk 317-375)')).toEqual([
      { street: 'noordendijk', numbers: { from: 317, to: 375 } },
    ])
    expect(streetsIn('Poelwijckstraat/Oudelandstraat').map(({ street }) => street)).toEqual([
      'poelwijckstraat',
      'oudelandstraat',
    ])
    expect(streetsIn('Charlotte de Bourbonstraat e.o.')).toEqual([
      { street: 'charlotte de bourbonstraat', numbers: null },
    ])
  })

  test.each([
    ['M.H. Trompweg 292-338', 'M.H. Trompweg 300', true],
    ['M.H. Trompweg 292-338', 'm.h. trompweg 340-360', false],
    ['Noordendijk 317-375', 'Vogelbuurt fase 6 (Noordendijk 317-375)', true],
    ['Vogelbuurt fase 6 (Noordendijk 317-375)', 'Vogelbuurt fase 7 (Noordendijk 377-435)', false],
    ['Colijnstraat blok 6 (Van der Goesstraat, blok A)', 'Colijnstraat blok 7 (Van der Goesstraat, blok B)', false],
    ['Oudelandstraat', 'Poelwijckstraat/Oudelandstraat', true],
    ['Witte Dorp veld 2', 'Witte Dorp veld 3', false],
    ['Witte Dorp veld 2', 'witte dorp  veld 2', true],
    ['Kerkstraat 1-9', 'Kerkweg 1-9', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect([sameAddress(a, b), sameAddress(b, a)]).toEqual([same, same])
  })

  test('two ranges in a street are one address exactly when a number is in both', () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(20))
      .map(([from, more]) => [from, from + more] as const)
    fc.assert(
      fc.property(range, range, ([a, b], [c, d]) => {
        const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)
        const both = numbers(a, b).some((number) => numbers(c, d).includes(number))
        expect(sameAddress(`Kade ${a}-${b}`, `Kade ${c}-${d}`)).toBe(both)
      }),
    )
  })
})

describe('B11 adding a project', () => {
  const WISH: AdditionWish = {
    ...{ corporation: 'Woonhof', name: 'Turfkade 1-39', kind: 'new', dwellings: '38', year: '2027', different: '' },
  }
  const FACTS = {
    ...{ corporations: ['Woonhof'], listed: [listed('Havenweg 2-80')] },
    existing: (corporation: string) => (corporation === 'Woonhof' ? 900 : null),
  }
  const wrong = (wish: Partial<AdditionWish>, facts: Partial<typeof FACTS> = {}) => {
    const judged = judgeAddition({ ...WISH, ...wish }, { ...FACTS, ...facts })
    return judged.ok ? [] : judged.reason.map(({ field, problem }) => `${field}: ${problem}`)
  }

  test('n.t.b. stays n.t.b., "v.a." stays a lower bound', () => {
    expect(judgeAddition({ ...WISH, dwellings: 'n.t.b.', year: 'v.a. 2029' }, FACTS)).toMatchObject({
      ok: true,
      value: { id: 'new-woonhof-turfkade-1-39', dwellings: null, year: { kind: 'from', year: 2029 } },
    })
    expect(judgeAddition({ ...WISH, dwellings: '1.200' }, FACTS)).toMatchObject({ value: { dwellings: 1200 } })
  })

  test.each([
    ['another corporation', { corporation: 'Stadswonen' }, ['corporation: corporation-unknown']],
    [
      'nothing filled in',
      { name: ' ', kind: '', dwellings: '', year: '' },
      ['name: name-missing', 'kind: kind-missing', 'dwellings: dwellings-wrong', 'year: year-not-understood'],
    ],
    ['no homes', { dwellings: '0' }, ['dwellings: dwellings-wrong']],
    ['half a home', { dwellings: '2,5' }, ['dwellings: dwellings-wrong']],
    ['a year that is none', { year: '2027-2028' }, ['year: year-not-understood']],
    ['a duplicate address is a question', { name: 'Havenweg 40' }, ['different: same-address']],
    ['which is answered with why it is another', { name: 'Havenweg 40', different: 'achter het plein' }, []],
    ['the same project is moved, not added', { name: 'havenweg 2-80', different: 'x' }, ['name: there-already']],
    ['what goes stands where it came', { name: 'Havenweg 2-80', kind: 'demolished' }, []],
    ['demolition of all there is', { kind: 'demolished', dwellings: '900' }, []],
    ['demolition > existing', { kind: 'demolished', dwellings: '901' }, ['dwellings: more-than-exists']],
  ] as const)('%s', (_, wish, problems) => {
    expect(wrong(wish)).toEqual(problems)
  })

  test('without a list of stock nothing is compared: unknown is not zero', () => {
    expect(wrong({ kind: 'demolished', dwellings: '901' }, { existing: () => null })).toEqual([])
  })

  test('a list that was read in is asked about pair by pair', () => {
    const list = [
      listed('Havenweg 2-80'),
      listed('Havenweg 10', 'new', 'Stadswonen'),
      listed('Havenweg 2-80', 'demolished'),
    ]
    expect(doublesIn(list).map((pair) => pair.map(({ id }) => id))).toEqual([
      ['new-woonhof-havenweg-2-80', 'new-stadswonen-havenweg-10'],
    ])
  })
})
