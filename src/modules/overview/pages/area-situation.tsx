import { formatShare } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import { AreaMap } from '#platform/geo/map/index.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import {
  EmptyState,
  FigureValue,
  formatLongDay,
  KeyValues,
  LinkButton,
  Panel,
  SourceNote,
  UrgencyMark,
} from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import type { AreaDossier } from '../usecases.ts'
import { type AreaPageProps, areaName } from './area-page-props.ts'
import { toGeoJson } from './map-shape.ts'

export function ImportLink({ mayImport, href, label }: Pick<AreaPageProps, 'mayImport' | 'href'> & { label: string }) {
  return mayImport ? <LinkButton href={href('/beheer/imports')}>{label}</LinkButton> : null
}

export function UrgencyPanel({ t, locale, dossier, href, mayImport }: AreaPageProps) {
  const text = t.area
  const none = text.notRanked
  const shown = dossier.urgency?.shown
  const ranked = shown?.ranked
  if (!shown || !ranked || ranked.rank === null || ranked.rankLow === null || ranked.rankHigh === null)
    return (
      <Panel title={text.urgency}>
        <EmptyState
          what={none.what}
          why={whyUnranked(t, dossier.urgency, locale)}
          action={<ImportLink mayImport={mayImport} href={href} label={none.action} />}
        />
      </Panel>
    )
  return (
    <Panel title={text.urgency} aside={ranked.class ? <UrgencyMark mapClass={ranked.class} /> : undefined}>
      <p>
        <strong>{text.urgencyRank(ranked.rank, ranked.rankLow, ranked.rankHigh)}</strong>
      </p>
      <KeyValues
        items={[
          { label: text.expected, value: <FigureValue title={text.expected} figure={shown.expected} decimals={0} /> },
          { label: t.urgent.share, value: <FigureValue title={t.urgent.share} figure={shown.share} /> },
          { label: text.known, value: <FigureValue title={text.known} figure={shown.coverage} /> },
        ]}
      />
      <a href={href(`/urgentie/buurten/${dossier.area.code}`)}>{text.toNeighbourhood}</a>
      <SourceNote>
        {shown.expected.source.document}, {formatLongDay(dossier.urgency?.run.date ?? '', locale)}
      </SourceNote>
    </Panel>
  )
}

function whyUnranked(t: OverviewText, urgency: AreaDossier['urgency'], locale: Locale): string {
  const { why, whyNothing, tooFew } = t.area.notRanked
  if (!urgency) return whyNothing
  return urgency.shown ? why(formatShare(urgency.shown.ranked.coverage, locale, 0)) : tooFew
}

export function BoundaryPanel({ t, dossier, href }: AreaPageProps) {
  const { area, boundary, change, years, inside } = dossier
  const text = t.area
  return (
    <Panel title={text.boundary}>
      {boundary ? (
        <AreaMap
          title={text.mapTitle(areaName(t, area))}
          areas={[
            {
              code: area.code,
              name: areaName(t, area),
              mapClass: 'plain',
              geometry: toGeoJson(boundary.geometry),
            },
          ]}
          labels="names"
          legend="none"
        />
      ) : null}
      <p>{text.boundaryYear(area.year, boundary?.year ?? null)}</p>
      {change ? (
        <p>
          {change.is === 'renamed'
            ? text.change.renamed(change.year, change.from ?? '')
            : text.change[change.is](change.year)}
        </p>
      ) : null}
      <SourceNote>
        {printSource(area.source)}. {text.years(years.join(', '))}
      </SourceNote>
      {inside.length === 0 ? null : (
        <>
          <h3>{text.inside}</h3>
          <ul>
            {inside.map((one) => (
              <li key={one.code}>
                <a href={href(`/gebieden/${one.code}`)}>{areaName(t, one)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
