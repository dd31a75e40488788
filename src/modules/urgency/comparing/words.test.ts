import { expect, test } from 'vitest'
import type { RankedArea } from '../publishing/published-areas.ts'
import type { ComparedArea, ComparedPart } from './usecases.ts'
import { sentenceOf, signed } from './words.ts'

const ranked = (rank: number | null) => ({ rank }) as RankedArea
const FLOOR: ComparedPart = { name: 'floor', amount: 12.3, dwellings: 40 }
const DATE: ComparedPart = { name: 'date', amount: -2.1, dwellings: 90 }

const area = (was: number | null, is: number | null, change: ComparedArea['change']): ComparedArea => ({
  ...{ code: 'BU1', name: 'Kleipolder-Noord', before: ranked(was), after: ranked(is), change },
})

test.each<[string, ComparedArea, string]>([
  [
    'up with more dwellings',
    area(2, 1, { before: 40, after: 50.2, parts: [DATE, FLOOR] }),
    'Kleipolder-Noord ging van rang 2 naar 1 doordat het verwachte aantal steeg van 40,0 naar 50,2 woningen, vooral door vloerpeil (+12,3 woningen) en peildatum (−2,1 woningen).',
  ],
  [
    'up with fewer: the others did it',
    area(2, 1, { before: 40, after: 37.9, parts: [DATE] }),
    'Kleipolder-Noord ging van rang 2 naar 1 doordat andere buurten meer veranderden. Hier geldt: het verwachte aantal daalde van 40,0 naar 37,9 woningen, vooral door peildatum (−2,1 woningen).',
  ],
  [
    'the same rank',
    area(3, 3, { before: 40, after: 37.9, parts: [DATE] }),
    'Kleipolder-Noord bleef op rang 3; het verwachte aantal daalde van 40,0 naar 37,9 woningen, vooral door peildatum (−2,1 woningen).',
  ],
  [
    'nothing changed here, the rank did',
    area(3, 4, { before: 40, after: 40, parts: [] }),
    'Kleipolder-Noord ging van rang 3 naar 4 doordat andere buurten veranderden; hier veranderde niets.',
  ],
  [
    'nothing at all',
    area(3, 3, { before: 40, after: 40, parts: [] }),
    'Kleipolder-Noord bleef op rang 3; er veranderde niets.',
  ],
  [
    'too few dwellings to tell of',
    area(null, 5, null),
    'Kleipolder-Noord kreeg rang 5. Er veranderde iets bij minder dan 10 woningen; dat leggen wij niet uit in getallen.',
  ],
])('%s', (_, compared, sentence) => expect(sentenceOf(compared, 'nl')).toBe(sentence))

test.each([
  [0.04, '0,0'],
  [-0.04, '0,0'],
  [1.26, '+1,3'],
  [-1.26, '−1,3'],
])('%f is written as %s', (amount, text) => expect(signed(amount, 'nl')).toBe(text))
