import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countNames, hashName, nameCounter } from './no-natural-person.ts'

const ROOT = join(import.meta.dirname, '..')
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })

/** Where texts that people read stand: the demo, the documents, the words of the screens. */
function textsOfTheProject(): string[] {
  const documents = readdirSync(ROOT).filter((name) => name.endsWith('.md'))
  const words = filesIn(join(ROOT, 'src')).filter((path) => /text\.(nl|en)\.ts$/.test(path))
  const demo = filesIn(join(ROOT, 'demo')).filter((path) => /\.(csv|json|ts)$/.test(path))
  return [...demo, ...filesIn(join(ROOT, 'docs')).filter((path) => path.endsWith('.md')), ...words].concat(
    documents.map((name) => join(ROOT, name)),
  )
}

describe('no natural person of the source documents (GEN-15)', () => {
  test('stands in the demo, the documents or the words of the screens', () => {
    const files = textsOfTheProject()
    expect(files.length).toBeGreaterThan(40)
    const hits = files.filter((path) => countNames(readFileSync(path, 'utf8')) > 0)
    expect(hits).toEqual([])
  })

  test('capitals, accents, dots and line breaks hide no name', () => {
    const count = nameCounter({
      salt: 's',
      sha256: ['Jan de Verzonnen', 'A.B. Bedacht'].map((name) => hashName('s', name)),
    })
    expect(count('gesproken met JAN  de\nVerzonnen, en met A. B. Bédacht')).toBe(2)
    expect(count('Jan en de Verzonnen buurt')).toBe(0)
  })

  const seeds = join(ROOT, '../shared/seeds')
  test.runIf(existsSync(seeds))('the list finds the people in the documents themselves', () => {
    const counts = filesIn(seeds).map((path) => countNames(readFileSync(path, 'utf8')))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(26)
  })
})
