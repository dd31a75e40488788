// Finds names of people in texts without holding the names: their salted hashes are kept, never the names.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const listSchema = z.object({ salt: z.string(), sha256: z.array(z.string().regex(/^[0-9a-f]{64}$/)) })
export type HashedNames = z.infer<typeof listSchema>

/** A name has at most this many words: initials count as words of their own. */
const LONGEST_NAME = 5

/** Lower case, without accents; everything but letters and digits separates words. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? []

export const hashName = (salt: string, name: string): string =>
  createHash('sha256')
    .update(`${salt} ${wordsOf(name).join(' ')}`)
    .digest('hex')

/** Counts how many times one of the names stands in a text; which one is not told. */
export function nameCounter({ salt, sha256 }: HashedNames): (text: string) => number {
  const names = new Set(sha256)
  const known = new Map<string, boolean>()
  const isName = (phrase: string): boolean => {
    const found = known.get(phrase) ?? names.has(hashName(salt, phrase))
    known.set(phrase, found)
    return found
  }
  return (text) => {
    const words = wordsOf(text)
    let count = 0
    for (let start = 0; start < words.length; start++)
      for (let length = 1; length <= LONGEST_NAME && start + length <= words.length; length++)
        if (isName(words.slice(start, start + length).join(' '))) count += 1
    return count
  }
}

const FILE = join(import.meta.dirname, 'names-that-never-appear.json')
/** Names of the people in the source documents: participants, office holders, signatories. */
export const countNames = nameCounter(listSchema.parse(JSON.parse(readFileSync(FILE, 'utf8'))))
