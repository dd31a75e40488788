import { formatLongDate, formatMetres, formatNumber, formatRange } from '#kernel/dutch.ts'
import { AreaMap, type MapArea } from '#platform/geo/map/index.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  DataTable,
  EmptyState,
  LinkButton,
  PageTitle,
  Panel,
  Stack,
  StatStrip,
  type TableDefinition,
  UrgencyMark,
} from '#platform/ui/index.ts'
import { geoJson } from '../../map-areas.ts'
import type { ProblemUrgency } from '../../model/assess-dwelling.ts'
import type { BlockDossier, BlockDwelling } from '../block-dossier.ts'
import type { LedgerText } from '../text.nl.ts'
import { Logged } from './dwelling-page.tsx'
import { blockName, foreseenUntil, sourceWords } from './view.ts'

export type BlockPageProps = { t: LedgerText; visit: Visit; dossier: BlockDossier; mayOpenDwelling: boolean }

export function BlockPage(props: BlockPageProps) {
  const { t, visit, dossier } = props
  const { block, area, dwellings } = dossier
  return (
    <Stack gap="l">
      <PageTitle
        title={blockName(t, block)}
        lead={t.block.lead(dwellings.length, area.name)}
        actions={<LinkButton href={visit.href(`/urgentie/buurten/${area.code}`)}>{t.block.toArea}</LinkButton>}
      />
      <Logged t={t} visit={visit} />
      <Totals {...props} />
      <Panel title={t.block.heading} flush>
        {dwellings.length === 0 ? (
          <EmptyState what={t.block.none} why={t.block.noneWhy} />
        ) : (
          <DataTable
            table={blockTable(props)}
            rows={dwellings}
            query={visit.query}
            href={visit.href(`/urgentie/blokken/${encodeURIComponent(block.id)}`)}
            tools
          />
        )}
      </Panel>
      <BlockMap {...props} />
    </Stack>
  )
}

const isKnown = ({ urgency: { damp, flood } }: BlockDwelling): boolean =>
  damp.status !== 'unknown' && flood.status !== 'unknown'

function Totals({ t, visit: { locale }, dossier }: BlockPageProps) {
  const { dwellings, incidents } = dossier
  const distances = dwellings.map(({ urgency }) => urgency.damp.distanceNow).filter((each) => each !== null)
  const metres = (value: number) => formatMetres(value, locale)
  return (
    <Panel>
      <StatStrip
        items={[
          { label: t.block.dwellings, value: formatNumber(dwellings.length, 0, locale) },
          { label: t.block.known, value: formatNumber(dwellings.filter(isKnown).length, 0, locale) },
          {
            label: t.block.spread,
            value:
              distances.length === 0
                ? t.unknown
                : formatRange(metres(Math.min(...distances)), metres(Math.max(...distances))),
            note: t.block.spreadNote,
          },
          {
            label: t.block.incidents,
            value: formatNumber(incidents.incidents, 0, locale),
            note: incidents.homes === 0 ? undefined : t.block.incidentNote(formatNumber(incidents.homes, 0, locale)),
          },
        ]}
      />
      <p className="wr-note">
        {t.block.together} {t.outcome.asOf(formatLongDate(dossier.date, locale), sourceWords(t, dossier))}
      </p>
    </Panel>
  )
}

/** The table of the block; also what its export holds. */
export function blockTable({ t, visit, dossier, mayOpenDwelling }: BlockPageProps): TableDefinition<BlockDwelling> {
  const { block } = t
  const end = foreseenUntil(dossier.date)
  const problem = (key: 'damp' | 'flood', label: string) => ({
    ...{ key, label, unit: block.half, kind: 'text' as const },
    value: ({ urgency }: BlockDwelling) => yearWords(t, urgency[key], end),
    cell: ({ urgency }: BlockDwelling) => (
      <>
        {yearWords(t, urgency[key], end)}{' '}
        {urgency[key].class === null ? null : <UrgencyMark mapClass={urgency[key].class} />}
      </>
    ),
  })
  const distance = (key: 'damp' | 'flood', label: string) => ({
    ...{ key: `${key}-afstand`, label, unit: t.drawing.unit, kind: 'number' as const, decimals: 2 },
    value: ({ urgency }: BlockDwelling) => urgency[key].distanceNow,
  })
  return {
    id: 'woningen',
    prefix: 'w-',
    caption: block.caption,
    source: sourceWords(t, dossier),
    rowKey: ({ id }) => id,
    columns: [
      {
        ...{ key: 'woning', label: block.dwelling, kind: 'text' as const, rowHeader: true },
        value: ({ id }) => id,
        cell: ({ id }) =>
          mayOpenDwelling ? <a href={visit.href(`/urgentie/woningen/${encodeURIComponent(id)}`)}>{id}</a> : id,
      },
      {
        ...{ key: 'bouwjaar', label: block.year, kind: 'text' as const },
        value: ({ urgency }) => urgency.dwelling.construction_year?.toString() ?? t.unknown,
      },
      distance('damp', block.distance),
      problem('damp', block.damp),
      distance('flood', block.freeboard),
      problem('flood', block.flood),
      {
        ...{ key: 'zekerheid', label: block.confidence, kind: 'number' as const, decimals: 2 },
        value: ({ urgency }) => urgency.confidence,
      },
      {
        ...{ key: 'meldingen', label: block.incidents, unit: block.count, kind: 'number' as const },
        value: ({ incidents }) => incidents,
      },
    ],
  }
}

function yearWords(t: LedgerText, { status, yearP50 }: ProblemUrgency, end: number): string {
  if (status === 'unknown') return t.unknown
  if (status === 'not_applicable') return t.notApplicable
  return yearP50 === null ? t.block.notBefore(end) : String(yearP50)
}

function BlockMap({ t, visit, dossier }: BlockPageProps) {
  const { block, shapes, area } = dossier
  const drawn = shapes.flatMap(({ id, name, geometry }): MapArea[] =>
    geometry
      ? [
          {
            ...{ code: id, name: name ?? id, mapClass: 'plain' as const, label: '' },
            href: visit.href(`/urgentie/blokken/${encodeURIComponent(id)}`),
            geometry: geoJson(geometry),
          },
        ]
      : [],
  )
  if (!drawn.some(({ code }) => code === block.id)) return null
  return (
    <Panel title={t.block.mapHeading}>
      <AreaMap
        title={t.block.map(blockName(t, block), area.name)}
        areas={drawn}
        selected={block.id}
        labels="none"
        legend="none"
        tableId="woningen"
      />
    </Panel>
  )
}
