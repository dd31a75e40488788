import { formatNumber } from '#kernel/dutch.ts'
import type { Warning } from '../../model/outcome/outcome.ts'
import { useWords, type Words } from './words.ts'

/** What one must know beside the figures; the same warning for many blocks is one sentence. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const words = useWords()
  if (warnings.length === 0) return null
  return (
    <div className="wr-result wr-benchwarn">
      <h3>{words.t.results.warnings}</h3>
      <ul>
        {sentencesOf(warnings, words).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

function sentencesOf(warnings: readonly Warning[], words: Words): string[] {
  const kinds = [...new Set(warnings.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const same = warnings.filter((warning) => warning.kind === kind)
    const together = words.t.blockWarnings[kind]
    if (together && same.length > 1) return [together(String(same.length))]
    return same.map((warning) => words.t.warnings[kind](printed(warning, words)))
  })
}

/** Its numbers in the notation of the reader. */
const printed = (warning: Warning, { locale }: Words): Record<string, string> =>
  Object.fromEntries(
    Object.entries(warning).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(value, Number.isInteger(value) ? 0 : 2, locale) : String(value),
    ]),
  )
