import { formatNumber } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import { EmptyState, Panel } from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import { type Place, placeWords } from '../usecases.ts'
import { type AreaPageProps, decimalsOf } from './area-page-props.ts'

export function PlacesPanel({ t, locale, dossier: { places }, href }: AreaPageProps) {
  const text = t.area
  return (
    <Panel title={text.names}>
      {places.length === 0 ? (
        <EmptyState what={text.namesNone.what} why={text.namesNone.why} />
      ) : (
        <>
          <p>{text.namesLead}</p>
          <ul className="wr-list">
            {places.map((place) => (
              <li key={place.slug}>
                <a href={href(`/plekken/${place.slug}`)}>{place.name}</a>
                {place.aliases.length === 0 ? null : ` (${text.alsoCalled} ${place.aliases.join(', ')})`}: {place.why}.{' '}
                <PartOf t={t} place={place} locale={locale} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/** "ligt in Reeland (kennis van buiten de documenten, nog na te gaan)". */
export function PartOf({
  t,
  place,
  locale,
  bare = false,
}: {
  t: OverviewText
  place: Place
  locale: Locale
  /** Beside a label that already says it. */
  bare?: boolean
}) {
  const words = placeWords(locale)
  if (!place.partOf || !place.partOfBasis) return null
  return (
    <span className="wr-muted">
      {bare ? '' : `${t.area.liesIn} `}
      {place.partOf} ({words.partOf[place.partOfBasis]}).
      {place.outsideNote ? ` ${t.area.outside} ${place.outsideNote}.` : ''}
    </span>
  )
}

export function FactsPanel({ t, dossier: { figures } }: AreaPageProps) {
  if (figures.length === 0) return null
  return (
    <Panel title={t.area.facts}>
      <ul className="wr-list">
        {figures.map((one) => (
          <li key={one.id}>
            {one.meaning}:{' '}
            <strong>{one.value === null ? '?' : formatNumber(Number(one.value), decimalsOf(Number(one.value)))}</strong>{' '}
            {one.unit}
            {one.derived ? ` (${t.area.derived})` : ''}{' '}
            <span className="wr-muted">
              ({one.sources.map(printSource).join('; ')}, {one.date})
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function AgreementsPanel({ t, dossier: { agreements }, href }: AreaPageProps) {
  if (agreements.length === 0) return null
  return (
    <Panel title={t.area.agreements}>
      <ul className="wr-list">
        {agreements.map(({ agreement }) => (
          <li key={agreement.nr}>
            <a href={href(`/afspraken/${agreement.nr}`)}>
              {agreement.nr} {agreement.subtheme}
            </a>
            : {agreement.summary}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
