import { formatNumber, formatShare } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import { factsEn, factsNl, type KeyFigure, type Place } from '#modules/areas/index.ts'
import { AreaMap } from '#platform/geo/map/index.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import {
  DataTable,
  EmptyState,
  FigureValue,
  formatLongDay,
  Grid,
  KeyValues,
  LinkButton,
  PageTitle,
  Panel,
  SourceNote,
  Stack,
  type TableDefinition,
  UrgencyMark,
} from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import type { AreaDossier } from '../usecases.ts'
import { Contradictions } from './contradictions.tsx'
import { toGeoJson } from './map-shape.ts'
import { StackedTasks } from './stacked-tasks.tsx'

export type AreaPageProps = {
  t: OverviewText
  locale: Locale
  dossier: AreaDossier
  query: URLSearchParams
  href(path: string): string
  mayImport: boolean
}

export const areaName = (t: OverviewText, { name, code }: { name: string | null; code: string }): string =>
  name ?? t.area.noName(code)

export function AreaPage(props: AreaPageProps) {
  const { t, dossier, query, href } = props
  const { area, parent } = dossier
  return (
    <>
      <PageTitle
        title={areaName(t, area)}
        lead={`${t.area.lead(t.area.levels[area.level], area.code, parent ? areaName(t, parent) : '')} ${area.isWater ? t.area.water : ''}`}
      />
      <Grid columns="map">
        <Stack>
          <UrgencyPanel {...props} />
          <StackedTasks t={t} dossier={dossier} locale={props.locale} href={href} />
        </Stack>
        <BoundaryPanel {...props} />
      </Grid>
      <Panel title={t.area.keyFigures} flush={dossier.keyFigures.length > 0}>
        {dossier.keyFigures.length === 0 ? (
          <EmptyState
            what={t.area.keyFiguresNone.what}
            why={t.area.keyFiguresNone.why}
            action={<ImportLink {...props} label={t.area.keyFiguresNone.action} />}
          />
        ) : (
          <DataTable
            table={keyFigureTable(t)}
            rows={dossier.keyFigures}
            query={query}
            href={href(`/gebieden/${area.code}`)}
            tools
          />
        )}
      </Panel>
      <Grid columns="2">
        <DwellingsPanel {...props} />
        <LiveabilityPanel {...props} />
      </Grid>
      <Grid columns="2">
        <PlacesPanel {...props} />
        <FactsPanel {...props} />
      </Grid>
      <AgreementsPanel {...props} />
      <Contradictions t={t} contradictions={dossier.contradictions} />
    </>
  )
}

function ImportLink({ mayImport, href, label }: Pick<AreaPageProps, 'mayImport' | 'href'> & { label: string }) {
  return mayImport ? <LinkButton href={href('/beheer/imports')}>{label}</LinkButton> : null
}

function UrgencyPanel({ t, locale, dossier, href, mayImport }: AreaPageProps) {
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

function BoundaryPanel({ t, dossier, href }: AreaPageProps) {
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

const keyFigureTable = (t: OverviewText): TableDefinition<KeyFigure> => ({
  id: 'kerncijfers',
  caption: t.area.keyFigureCaption,
  source: t.area.keyFiguresSource,
  rowKey: ({ key, year }) => `${key}-${year}`,
  columns: [
    {
      key: 'cijfer',
      label: t.area.figure,
      kind: 'text',
      rowHeader: true,
      value: ({ key }) => t.area.keyNames[key] ?? key,
    },
    {
      key: 'waarde',
      label: t.area.value,
      kind: 'text',
      value: ({ value, missingReason }) =>
        value === null ? (t.area.missing[missingReason ?? 'missing'] ?? null) : formatNumber(value, decimalsOf(value)),
    },
    { key: 'eenheid', label: t.area.unit, kind: 'text', value: ({ unit }) => (unit === 'count' ? '' : unit) },
    { key: 'jaar', label: t.area.year, kind: 'text', value: ({ year }) => String(year) },
    { key: 'bron', label: t.area.source, kind: 'text', value: ({ source }) => printSource(source) },
  ],
})

/** As many decimals as the source gives, two at most. */
const decimalsOf = (value: number): number => Math.min(2, (String(value).split('.')[1] ?? '').length)

function DwellingsPanel({ t, locale, dossier: { counts }, href, mayImport }: AreaPageProps) {
  const text = t.area
  const shown = (count: number): string => (count === 0 ? text.notRead : formatNumber(count, 0, locale))
  return (
    <Panel title={text.dwellings}>
      {counts.objects + counts.buildings + counts.measured === 0 ? (
        <EmptyState
          what={text.dwellingsNone.what}
          why={text.dwellingsNone.why}
          action={<ImportLink mayImport={mayImport} href={href} label={text.notRanked.action} />}
        />
      ) : (
        <KeyValues
          items={[
            { label: text.objects, value: shown(counts.objects) },
            { label: text.dwellingsCount, value: shown(counts.dwellings) },
            { label: text.buildings, value: shown(counts.buildings) },
            { label: text.measured, value: shown(counts.measured) },
          ]}
        />
      )}
    </Panel>
  )
}

function LiveabilityPanel({ t, dossier: { liveability }, locale }: AreaPageProps) {
  const text = t.area
  if (!liveability)
    return (
      <Panel title={text.liveability}>
        <EmptyState what={text.liveabilityNone.what} why={text.liveabilityNone.why} />
      </Panel>
    )
  const parts = Object.entries(text.liveabilityParts) as [keyof typeof text.liveabilityParts, string][]
  const shown = (value: number | null): string => formatNumber(value, 0, locale)
  return (
    <Panel title={text.liveability}>
      <KeyValues
        items={[
          { label: text.liveabilityOverall, value: shown(liveability.overallClass) },
          ...parts.map(([key, label]) => ({ label, value: shown(liveability[key]) })),
        ]}
      />
      <SourceNote>
        {printSource(liveability.source)}, {liveability.year}
      </SourceNote>
    </Panel>
  )
}

function PlacesPanel({ t, locale, dossier: { places }, href }: AreaPageProps) {
  const text = t.area
  return (
    <Panel title={text.names}>
      {places.length === 0 ? (
        <EmptyState what={text.namesNone.what} why={text.namesNone.why} />
      ) : (
        <>
          <p>{text.namesLead}</p>
          <ul>
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
export function PartOf({ t, place, locale }: { t: OverviewText; place: Place; locale: Locale }) {
  const words = locale === 'nl' ? factsNl : factsEn
  if (!place.partOf || !place.partOfBasis) return null
  return (
    <span className="wr-muted">
      {t.area.liesIn} {place.partOf} ({words.partOf[place.partOfBasis]}).
      {place.outsideNote ? ` ${t.area.outside} ${place.outsideNote}.` : ''}
    </span>
  )
}

function FactsPanel({ t, dossier: { figures } }: AreaPageProps) {
  if (figures.length === 0) return null
  return (
    <Panel title={t.area.facts}>
      <ul>
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

function AgreementsPanel({ t, dossier: { agreements }, href }: AreaPageProps) {
  if (agreements.length === 0) return null
  return (
    <Panel title={t.area.agreements}>
      <ul>
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
