// A document as text extraction gives it: lines, some of them blank, with page breaks in between.

export type DocumentLine = {
  /** From 1, as an editor counts. */
  number: number
  text: string
  /** A new page begins with this line. */
  opensPage: boolean
}

/**
 * Lines with something on them. A page opens at a form feed; extractions that lose it leave a line that begins with a
 * space directly below another one, in a text whose lines are otherwise set apart by blank ones.
 */
export function readLines(text: string): DocumentLine[] {
  const raw = text.replaceAll('\r\n', '\n').split('\n')
  const isSpaced = isDoubleSpaced(raw)
  const lines: DocumentLine[] = []
  raw.forEach((line, index) => {
    const content = line.trim()
    if (content === '') return
    const below = index > 0 && (raw[index - 1] ?? '').trim() !== ''
    const opensPage = line.includes('\f') || (isSpaced && below && /^\s/.test(line))
    lines.push({ number: index + 1, text: content, opensPage })
  })
  return lines
}

/** Most lines with words are followed by a blank one. */
function isDoubleSpaced(raw: readonly string[]): boolean {
  let [words, apart] = [0, 0]
  raw.forEach((line, index) => {
    if (line.trim() === '') return
    words += 1
    if ((raw[index + 1] ?? '').trim() === '') apart += 1
  })
  return words > 0 && apart / words > 0.5
}

/**
 * Lines of one cell as one text. A word broken at a line's end becomes whole again; the hyphen stays where a word part
 * stands for itself ("werk- en projectgroepen") or a capital or digit follows.
 */
export const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce((text, line) => {
      if (text === '') return line
      const isBroken = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(en|of|en\/of)\b/.test(line)
      return isBroken ? text.slice(0, -1) + line : `${text} ${line}`
    }, '')
