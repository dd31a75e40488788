// Numbers as documents give them: "2.1.4", "3.2", "A1", "7", with or without a closing point.

export type NumberedLine = { nr: string; rest: string }

const NUMBERED = /^(?<nr>[A-Za-z]?\d+(?:\.\d+)*[a-z]?)\.?\s+(?<rest>\S.*)$/
const ALONE = /^(?<nr>[A-Za-z]?\d+(?:\.\d+)*[a-z]?)\.?$/

export function readNumbered(text: string): NumberedLine | null {
  const { nr, rest = '' } = (NUMBERED.exec(text) ?? ALONE.exec(text))?.groups ?? {}
  return nr === undefined ? null : { nr, rest }
}

/** The kind of number: how many parts, with a letter in front or not. */
export const shapeOf = (nr: string): string =>
  nr
    .replace(/[a-z]$/, '')
    .replace(/\d+/g, '0')
    .replace(/^[A-Za-z]/, 'A')

const partsOf = (nr: string): number[] => (nr.match(/\d+/g) ?? []).map(Number)

/** Does this number follow the other in a list: the last part one higher, or a new start under a higher part? */
export function follows(nr: string, previous: string): boolean {
  const [here, before] = [partsOf(nr), partsOf(previous)]
  const changed = here.findIndex((part, index) => part !== before[index])
  if (changed < 0 || here.length !== before.length) return false
  const isNext = (here[changed] ?? 0) > (before[changed] ?? 0)
  return changed === here.length - 1
    ? here[changed] === (before[changed] ?? 0) + 1
    : isNext && here.slice(changed + 1).every((part) => part === 1)
}

/** "2.1" stands above "2.1.4". */
export const isAbove = (heading: string, nr: string): boolean => nr.startsWith(`${heading}.`)
