import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlanning } from '#kernel/planning.ts'
import { readDocumentText } from './read-document-text.ts'

/** Invented: other parties, other themes, rows of two parts, columns in another order of words. */
const SAMPLE = `
Afspraken Voorbeeldstad

1. Wonen
2. Groen

 1. Wonen

Nr Prestatie Wie Wanneer

1.1 Partijen leggen samen vast hoeveel woningen er in de eerste drie jaren bij moeten

komen, en verdelen die over de wijken. De lijst staat in de bijlage.

Stadswonen Q3 2031

1.2 In de tweede helft van het jaar spreken de partijen over de verkoop van woningen die

2031 nieuwe bewoners krijgen en over wat er dan met de opbrengst gebeurt, ook als de

Huurders-

raad

Start:

Q1 2031

Besluit:

uiterlijk

2032
 verkoop later begint dan gedacht of als er een andere koper komt dan eerst de bedoeling

was.

Verslag: jaarlijks Q2

1.3 De stad en de verhuurder spreken af wie er opruimt na een verhuizing in een portiek of

een hof, en wie dat betaalt.

Stadswonen -

2. Groen

Nr Prestatie Wie Wanneer

2.1 Bij elke renovatie van meer dan tien woningen komt er ten minste een boom per woning

bij in dezelfde straat.

De stad / Stadswonen Continu
 Bijlage 1: Lijst

Kerkakker 20
`

describe('a document of agreements, whatever it holds', () => {
  const draft = readDocumentText(SAMPLE, ['De stad', 'Huurdersraad', 'Stadswonen'])

  test('rows with their cells, also when broken over lines and pages', () => {
    expect(draft.rows.map(({ nr, lead, planning }) => [nr, lead, planning])).toEqual([
      ['1.1', 'Stadswonen', 'Q3 2031'],
      ['1.2', 'Huurdersraad', 'Start: Q1 2031 Besluit: uiterlijk 2032 Verslag: jaarlijks Q2'],
      ['1.3', 'Stadswonen', '-'],
      ['2.1', 'De stad / Stadswonen', 'Continu'],
    ])
    expect(draft.rows.flatMap(({ doubts }) => doubts)).toEqual([])
    expect(draft.problems).toEqual([])
  })

  test('a number in a sentence starts no row, and what follows the tables belongs to no agreement', () => {
    expect(draft.rows[1]?.text).toContain('woningen die 2031 nieuwe bewoners krijgen')
    expect(draft.rows[1]?.text).toMatch(/als de verkoop later begint .* de bedoeling was\.$/)
    expect(draft.rows.at(-1)?.text).toMatch(/dezelfde straat\.$/)
  })

  test('headings stand above their rows, once', () => {
    expect(draft.headings.map(({ nr, title }) => `${nr} ${title}`)).toEqual(['1 Wonen', '2 Groen'])
  })

  test('each row says where it stands', () => {
    const lines = SAMPLE.split('\n')
    for (const { nr, lines: place } of draft.rows) expect(lines[place.from - 1]).toMatch(new RegExp(`^\\s*${nr} `))
  })

  test('without known parties a name that leads once is taken with a doubt', () => {
    const doubts = new Map(readDocumentText(SAMPLE).rows.map((row) => [row.nr, row.doubts]))
    expect(doubts.get('1.1')).toEqual([])
    expect(doubts.get('2.1')?.length).toBe(1)
  })
})

describe('other tables', () => {
  const table = (head: string, ...rows: string[]) => readDocumentText([head, ...rows].join('\n\n'))

  test('two columns: number and agreement', () => {
    const { rows } = table('Nr Afspraak', '1 Wij planten bomen', 'in elke straat.', '2 Wij ruimen op.')
    expect(rows.map(({ nr, text, lead }) => [nr, text, lead])).toEqual([
      ['1', 'Wij planten bomen in elke straat.', null],
      ['2', 'Wij ruimen op.', null],
    ])
  })

  test('three columns: who, but not when', () => {
    const { rows } = table(
      'Nummer Actie Wie',
      'A1 Bomen planten in alle straten van de stad die nu geen boom hebben,',
      'Gemeente',
      'A2 Opruimen na elke markt en na elk feest dat op straat gevierd wordt',
      'Gemeente',
    )
    expect(rows.map(({ nr, lead, planning, doubts }) => [nr, lead, planning, doubts])).toEqual([
      ['A1', 'Gemeente', null, []],
      ['A2', 'Gemeente', null, []],
    ])
  })

  test.each([
    [
      'a fifth quarter',
      '2.1.5 Een afspraak over iets dat nog lang niet klaar is en veel werk vraagt',
      'Gemeente Q5 2024',
    ],
    [
      'quarters turned round',
      '2.1.5 Een afspraak over iets dat nog lang niet klaar is en veel werk vraagt',
      'Gemeente Q3 en Q1 2024',
    ],
  ])('%s is not guessed at: the row is there with a doubt', (_, text, tail) => {
    const { rows } = readDocumentText(['Nr Afspraak Trekker Planning', text, tail].join('\n'), ['Gemeente'])
    expect(rows[0]?.planning).toBeNull()
    expect(rows[0]?.doubts).toContain('planning-missing')
  })

  test('B1-R1: a number that was there already is refused with both places', () => {
    const { rows, problems } = table('Nr Afspraak', '2.1.1 Een.', '2.1.2 Twee.', '2.1.1 Nog eens een.')
    expect(rows).toHaveLength(2)
    expect(problems).toEqual([{ line: 7, problem: 'number-twice', detail: '2.1.1, 3' }])
  })

  test('a gap in the numbers is remarked', () => {
    expect(table('Nr Afspraak', '2.1.1 Een.', '2.1.3 Drie.').rows[1]?.doubts).toEqual(['number-out-of-order'])
  })

  test('a text without a table says so', () => {
    expect(readDocumentText('Beste raad,\n\nhierbij een brief.').problems).toEqual([
      { line: 1, problem: 'no-table', detail: '' },
    ])
  })

  test('any text is read without a crash, and no row loses its place', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('Nr Afspraak Trekker Planning', '1.1 Iets', 'Gemeente -', ' 2. Kop'),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { rows } = readDocumentText(lines.join('\n'))
        for (const { lines: place } of rows) expect(place.from).toBeLessThanOrEqual(place.to)
      }),
    )
  })
})

const DOCUMENT = join(import.meta.dirname, '../../../../../../shared/seeds/002_816ecb771477361c.txt')

describe.runIf(existsSync(DOCUMENT))('AC1: the real document', () => {
  const parties = ['Gemeente', 'Corporaties', 'Huurdersorganisaties', 'Trivire', 'Woonbron', 'Allen']
  const read = () => readDocumentText(readFileSync(DOCUMENT, 'utf8'), parties)

  test('43 agreements in 13 blocks of 5 themes, none in doubt', () => {
    const { rows, headings, problems } = read()
    expect(rows).toHaveLength(43)
    expect(headings.filter(({ nr }) => /^\d\.\d$/.test(nr))).toHaveLength(13)
    expect(headings.filter(({ nr }) => /^\d$/.test(nr))).toHaveLength(5)
    expect(rows.filter(({ doubts }) => doubts.length > 0)).toEqual([])
    expect(problems).toEqual([])
  })

  test('leads and kinds of planning as counted by hand', () => {
    const { rows } = read()
    const leads = Object.values(Object.groupBy(rows, ({ lead }) => lead ?? '')).map((group) => group?.length ?? 0)
    expect(leads.sort((a, b) => b - a)).toEqual([24, 10, 4, 2, 1, 1, 1])
    const kinds = Object.groupBy(rows, ({ planning }) => kindOf(planning ?? ''))
    expect(Object.fromEntries(Object.entries(kinds).map(([kind, group]) => [kind, group?.length]))).toEqual({
      none: 10,
      'to-be-determined': 2,
      continuous: 3,
      yearly: 11,
      dated: 17,
    })
  })

  test('without any name given, the two leads that occur once are in doubt', () => {
    const { rows } = readDocumentText(readFileSync(DOCUMENT, 'utf8'))
    expect(rows.filter(({ doubts }) => doubts.length > 0).map(({ nr }) => nr)).toEqual(['5.2.1', '5.2.2'])
  })
})

function kindOf(planning: string): string {
  const read = parsePlanning(planning)
  if (!read.ok) return 'not understood'
  const kinds = read.value.map(({ when }) => when.kind)
  if (kinds.some((kind) => kind === 'yearly' || kind === 'half-yearly')) return 'yearly'
  const [only] = kinds
  return kinds.length === 1 && (only === 'none' || only === 'to-be-determined' || only === 'continuous')
    ? only
    : 'dated'
}
