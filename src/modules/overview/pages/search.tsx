import type { Locale } from '#platform/i18n/locale.ts'
import { Field, FilterForm, PageTitle, Panel, Stack } from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import { placeWords, type SearchResult } from '../usecases.ts'
import { areaName } from './area-page-props.ts'

export type SearchPageProps = {
  t: OverviewText
  locale: Locale
  words: string
  found: SearchResult
  href(path: string): string
}

export function SearchPage({ t, locale, words, found, href }: SearchPageProps) {
  const text = t.gebieden
  const { levels } = placeWords(locale)
  return (
    <Stack>
      <PageTitle title={text.title} lead={text.lead} />
      <FilterForm action={href('/zoeken')} submit={text.find}>
        <Field name="woord" label={text.search} type="search" value={words} />
      </FilterForm>
      {words === '' ? (
        <p>
          <a href={href('/gebieden')}>{text.all}</a>
        </p>
      ) : null}
      {words === '' ? null : <p role="status">{text.found(found.areas.length + found.places.length, words)}</p>}
      {found.areas.length === 0 ? null : (
        <Panel title={text.districts}>
          <ul className="wr-list">
            {found.areas.map((area) => (
              <li key={area.code}>
                <a href={href(`/gebieden/${area.code}`)}>{areaName(t, area)}</a> ({t.area.levels[area.level]}{' '}
                {area.code})
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {found.places.length === 0 ? null : (
        <Panel title={text.places}>
          <ul className="wr-list">
            {found.places.map((place) => (
              <li key={place.slug}>
                <a href={href(`/plekken/${place.slug}`)}>{place.name}</a> ({levels[place.level]})
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Stack>
  )
}
