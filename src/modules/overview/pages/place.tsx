import { printSource } from '#kernel/source.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { KeyValues, Notice, PageTitle, Panel, SourceNote } from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import { type PlaceDossier, placeWords } from '../usecases.ts'
import { PartOf } from './area-documents.tsx'
import { areaName } from './area-page-props.ts'
import { Contradictions } from './contradictions.tsx'

export type PlacePageProps = { t: OverviewText; locale: Locale; dossier: PlaceDossier; href(path: string): string }

/** A name in the documents that is no statistical area: a street, a complex, Dordt West. */
export function PlacePage({ t, locale, dossier, href }: PlacePageProps) {
  const { place, tasks, areas, contradictions } = dossier
  const words = placeWords(locale)
  const text = t.place
  return (
    <>
      <PageTitle title={place.name} lead={text.lead(words.levels[place.level])} />
      {place.areaCodes.length > 0 ? null : (
        <Notice kind="info">{place.level === 'model' ? text.model : text.notStatistical}</Notice>
      )}
      <Panel>
        <KeyValues
          items={[
            { label: text.why, value: place.why },
            ...(place.aliases.length > 0 ? [{ label: text.names, value: place.aliases.join(', ') }] : []),
            ...(place.partOf
              ? [{ label: text.partOf, value: <PartOf t={t} place={place} locale={locale} bare /> }]
              : []),
            ...(areas.length > 0
              ? [
                  {
                    label: text.stands,
                    value: areas.map((area) => (
                      <a key={area.code} href={href(`/gebieden/${area.code}`)}>
                        {areaName(t, area)}{' '}
                      </a>
                    )),
                  },
                ]
              : []),
          ]}
        />
        <SourceNote>
          {text.source}: {place.sources.map(printSource).join('; ')}
        </SourceNote>
      </Panel>
      <Panel title={text.tasks}>
        {tasks.length === 0 ? <p>{text.noTasks}</p> : null}
        <ul className="wr-list">
          {tasks.map(({ task, label, coverage, ref, sources }) => (
            <li key={`${task} ${label}`}>
              {t.area.taskKinds[task] ?? task}:{' '}
              {ref?.kind === 'agreement' ? <a href={href(`/afspraken/${ref.id}`)}>{label}</a> : label}
              {coverage === 'whole' ? '' : ` (${words.coverage[coverage]})`}{' '}
              <span className="wr-muted">({sources.map(printSource).join('; ')})</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Contradictions t={t} contradictions={contradictions} />
    </>
  )
}
