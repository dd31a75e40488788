/** A run of words that stayed, went or came. */
export type TextPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Words with the space after them, so that the parts joined give the text again. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? []

/** Longest text whose words are compared one by one; above it the whole text is old and new. */
const LONGEST = 4_000

/** B1-R2: what a new version changes, word by word. Same and removed together are the old text, same and added the new. */
export function textDiff(before: string, after: string): TextPart[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (old.length > LONGEST || fresh.length > LONGEST)
    return joined([...old.map((text) => part('removed', text)), ...fresh.map((text) => part('added', text))])
  const common = commonLengths(old, fresh)
  const parts: TextPart[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [a, b] = [old[i], fresh[j]]
    if (a !== undefined && a === b) {
      parts.push(part('same', a))
      i += 1
      j += 1
    } else if (b === undefined || (a !== undefined && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))) {
      parts.push(part('removed', a ?? ''))
      i += 1
    } else {
      parts.push(part('added', b))
      j += 1
    }
  }
  return joined(parts)
}

const part = (kind: TextPart['kind'], text: string): TextPart => ({ kind, text })
const lengthAt = (common: readonly Uint16Array[], i: number, j: number): number => common[i]?.[j] ?? 0

/** Longest common row of words from each pair of places on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = common[i]
      if (row)
        row[j] =
          old[i] === fresh[j]
            ? lengthAt(common, i + 1, j + 1) + 1
            : Math.max(lengthAt(common, i + 1, j), lengthAt(common, i, j + 1))
    }
  return common
}

function joined(parts: readonly TextPart[]): TextPart[] {
  const runs: TextPart[] = []
  for (const { kind, text } of parts) {
    const last = runs.at(-1)
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text }
    else runs.push({ kind, text })
  }
  return runs
}
