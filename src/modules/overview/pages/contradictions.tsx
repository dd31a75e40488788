import { printSource } from '#kernel/source.ts'
import { Panel } from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import type { RegisteredContradiction } from '../usecases.ts'

/** Both sides as found, with their sources, and what people go by. */
export function Contradictions({
  t,
  contradictions,
}: {
  t: OverviewText
  contradictions: readonly RegisteredContradiction[]
}) {
  if (contradictions.length === 0) return null
  return (
    <Panel title={t.area.contradictions}>
      <p>{t.area.contradictionsLead}</p>
      {contradictions.map(({ id, topic, a, b, resolution }) => (
        <article key={id} className="wr-stack wr-stack--s">
          <h3>{topic}</h3>
          <ol className="wr-list">
            {[a, b].map(({ text, sources }) => (
              <li key={text}>
                {text} <span className="wr-muted">({sources.map(printSource).join('; ')})</span>
              </li>
            ))}
          </ol>
          <p>
            <strong>{t.area.settled}</strong> {resolution}
          </p>
        </article>
      ))}
    </Panel>
  )
}
