import { printSource } from '#kernel/source.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { EmptyState, Panel } from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import { type AreaDossier, placeWords } from '../usecases.ts'

export type StackedTasksProps = {
  t: OverviewText
  dossier: AreaDossier
  locale: Locale
  href(path: string): string
}

/** The tasks that meet in one area, each kind counted once, with how much of the place they cover. */
export function StackedTasks({ t, dossier: { tasks, places }, locale, href }: StackedTasksProps) {
  const text = t.area
  const words = placeWords(locale)
  if (tasks.size === 0)
    return (
      <Panel title={text.stacked}>
        <EmptyState what={text.stackedNone.what} why={text.stackedNone.why} />
      </Panel>
    )
  const nameOf = (slug: string): string => places.find((place) => place.slug === slug)?.name ?? slug
  return (
    <Panel title={text.stacked} aside={<strong>{text.stackedCount(tasks.size)}</strong>}>
      <dl className="wr-kv">
        {[...tasks].map(([kind, rows]) => (
          <div key={kind}>
            <dt>{text.taskKinds[kind] ?? kind}</dt>
            <dd>
              <ul>
                {rows.map(({ place, label, coverage, ref, sources }) => (
                  <li key={`${place} ${label}`}>
                    {ref?.kind === 'agreement' ? <a href={href(`/afspraken/${ref.id}`)}>{label}</a> : label}, {text.in}{' '}
                    {coverage === 'whole' ? '' : `${words.coverage[coverage]} `}
                    {nameOf(place)} <span className="wr-muted">({sources.map(printSource).join('; ')})</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
