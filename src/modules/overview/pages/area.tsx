import { formatNumber } from '#kernel/dutch.ts'
import { printSource } from '#kernel/source.ts'
import {
  DataTable,
  EmptyState,
  Grid,
  KeyValues,
  PageTitle,
  Panel,
  SourceNote,
  Stack,
  type TableDefinition,
} from '#platform/ui/index.ts'
import type { OverviewText } from '../text.nl.ts'
import type { KeyFigure } from '../usecases.ts'
import { BoundaryPanel } from './area-boundary.tsx'
import { AgreementsPanel, FactsPanel, PlacesPanel } from './area-documents.tsx'
import { type AreaPageProps, areaName, decimalsOf } from './area-page-props.ts'
import { ImportLink, UrgencyPanel } from './area-situation.tsx'
import { BalancePanel, TasksInFigures } from './area-tasks.tsx'
import { Contradictions } from './contradictions.tsx'
import { DistrictPanel } from './district-urgency.tsx'
import { SharedPlans } from './shared-plans.tsx'
import { StackedTasks } from './stacked-tasks.tsx'

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
          {area.level === 'wijk' ? <DistrictPanel {...props} /> : <UrgencyPanel {...props} />}
          <StackedTasks t={t} dossier={dossier} locale={props.locale} href={href} />
          <BalancePanel {...props} />
          <DwellingsPanel {...props} />
        </Stack>
        <BoundaryPanel {...props} />
      </Grid>
      <PlansPanel {...props} />
      <TasksInFigures {...props} />
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
            rows={inReadingOrder(dossier.keyFigures, t)}
            query={query}
            href={href(`/gebieden/${area.code}`)}
            tools
          />
        )}
      </Panel>
      <Grid columns="2">
        <LiveabilityPanel {...props} />
        <PlacesPanel {...props} />
      </Grid>
      <FactsPanel {...props} />
      <AgreementsPanel {...props} />
      <Contradictions t={t} contradictions={dossier.contradictions} />
    </>
  )
}

/** By subject, as the names stand in our list; within one figure the newest year first. */
export function inReadingOrder(figures: readonly KeyFigure[], t: OverviewText): KeyFigure[] {
  const order = Object.keys(t.keyFigures)
  const place = ({ key }: KeyFigure): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return figures.toSorted((a, b) => place(a) - place(b) || b.year - a.year)
}

export const keyFigureTable = (t: OverviewText): TableDefinition<KeyFigure> => ({
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
      value: ({ key }) => t.keyFigures[key] ?? key,
    },
    {
      key: 'waarde',
      label: t.area.value,
      kind: 'text',
      value: ({ value, missingReason }) =>
        value === null ? (t.area.missing[missingReason ?? 'missing'] ?? null) : formatNumber(value, decimalsOf(value)),
    },
    { key: 'eenheid', label: t.area.unit, kind: 'text', value: ({ unit }) => t.area.units[unit] ?? unit },
    { key: 'jaar', label: t.area.year, kind: 'text', value: ({ year }) => String(year) },
    { key: 'bron', label: t.area.source, kind: 'text', value: ({ source }) => printSource(source) },
  ],
})

/** Only for who may see scenarios at all. */
function PlansPanel({ t, locale, dossier: { plans, area }, href }: AreaPageProps) {
  if (plans === null) return null
  return (
    <Panel
      title={t.sharedPlans.titleOfArea}
      aside={<a href={href(`/scenarios?gebied=${area.code}`)}>{t.sharedPlans.all}</a>}
    >
      <SharedPlans {...{ t, locale, plans, href }} isOfArea={area.level === 'buurt'} />
    </Panel>
  )
}

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
        {text.source}: {printSource(liveability.source)}, {liveability.year}
      </SourceNote>
    </Panel>
  )
}
