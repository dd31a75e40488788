import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figure } from '#kernel/figure.ts'
import {
  type BoundFigure,
  checkLetter,
  type Letter,
  paragraphsOf,
  piecesOf,
  printedText,
  SECTION_KEYS,
} from './letter.ts'

const source = { document: 'Urgentiestudie', asOf: null }
const expected: BoundFigure = {
  key: 'verwacht-2035',
  label: 'verwacht aantal woningen in 2035',
  printed: '4.870',
  figure: figure('expected-affected', { value: 4870.2, unit: 'dwelling', source }),
}
const letter = (reason: string): Letter => ({
  title: 'Brief',
  sections: { reason, content: 'x', next: 'x', costs: 'x', decisions: 'x' },
  figures: [expected],
})
const current = new Map([['verwacht-2035', '4.870']])

describe('COU-01 the letter has five fixed sections', () => {
  test('in this order', () => expect(SECTION_KEYS).toEqual(['reason', 'content', 'next', 'costs', 'decisions']))

  test('an empty one is told', () =>
    expect(checkLetter(letter(' '), current)).toEqual([{ kind: 'empty-section', section: 'reason' }]))
})

describe('bound figures', () => {
  test('stand in the text by their key', () =>
    expect(printedText('Naar verwachting {verwacht-2035} woningen.', [expected])).toBe(
      'Naar verwachting 4.870 woningen.',
    ))

  test('a key without a figure is told, and printed as it stands', () => {
    expect(checkLetter(letter('{onbekend}'), current)).toEqual([
      { kind: 'unknown-figure', section: 'reason', key: 'onbekend' },
    ])
    expect(printedText('{onbekend}', [expected])).toBe('{onbekend}')
  })

  test('a changed source is told with both values', () =>
    expect(checkLetter(letter('{verwacht-2035}'), new Map([['verwacht-2035', '4.910']]))).toEqual([
      { kind: 'stale-figure', key: 'verwacht-2035', printed: '4.870', now: '4.910' },
    ]))

  test.each([
    ['een getypt getal', 'Er zijn 7.000 woningen', ['7.000']],
    ['zonder punt', 'Er zijn 900 woningen', ['900']],
    ['een jaartal niet', 'In 2035 en in 1998', []],
    ['een datum niet', 'Op 27 mei 2025', []],
    ['een klein aantal niet', 'In 3 buurten, 12 keer', []],
  ])('%s', (_, text, loose) => {
    const found = checkLetter(letter(text), current).flatMap((check) =>
      check.kind === 'loose-number' ? [check.text] : [],
    )
    expect(found).toEqual(loose)
  })

  test('pieces put back together are the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const back = piecesOf(text, [expected])
          .map((piece) =>
            piece.kind === 'text' ? piece.text : `{${piece.kind === 'figure' ? piece.figure.key : piece.key}}`,
          )
          .join('')
        expect(back).toBe(text)
      }),
    )
  })
})

test('paragraphs are separated by an empty line', () => {
  expect(paragraphsOf('Een\nzin.\n\n  Nog een.  \r\n\r\n')).toEqual(['Een zin.', 'Nog een.'])
})
