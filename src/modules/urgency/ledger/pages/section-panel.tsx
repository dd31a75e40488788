import { decimalYear, yearOf } from '#kernel/calendar.ts'
import { formatLongDate, formatMetres, formatShare } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import {
  DataTable,
  EmptyState,
  Field,
  FilterForm,
  LinkButton,
  Panel,
  Radios,
  type TableDefinition,
} from '#platform/ui/index.ts'
import { floorToWater, type Levels, levelsAt, thresholdToStreetOf } from '../../model/ledger/levels.ts'
import { type Outlook, outlookOf } from '../../model/ledger/outlook.ts'
import { reasonsFor } from '../../model/reasons.ts'
import type { DwellingDossier } from '../dossier.ts'
import type { LedgerText } from '../text.nl.ts'
import { HouseSection } from './house-section.tsx'
import { type Asked, sourceWords, streetWord } from './view.ts'

export type SectionProps = { t: LedgerText; visit: Visit; dossier: DwellingDossier; asked: Asked }

const momentOf = ({ date, parameters, raises }: DwellingDossier) => ({ start: decimalYear(date), parameters, raises })

/** The drawing with its sentence, the form that chooses the year, and the same levels as a table. */
export function SectionPanel({ t, visit, dossier, asked }: SectionProps) {
  const { locale } = visit
  const moment = momentOf(dossier)
  const [now, later] = [moment.start, asked.year].map((year) => levelsAt(dossier.urgency, year, moment)) as [
    Levels,
    Levels,
  ]
  const isEmpty = now.floor === null && now.threshold === null && now.street === null && now.groundwater === null
  return (
    <Panel title={t.drawing.heading}>
      <ChooseYear t={t} visit={visit} dossier={dossier} asked={asked} />
      <div className="wr-stack wr-stack--s">
        {reasonsFor(dossier.urgency, dossier.parameters, locale).map((reason) => (
          <p key={reason} className="wr-sentence">
            {reason}
          </p>
        ))}
      </div>
      {isEmpty ? (
        <EmptyState
          what={t.drawing.none}
          why={t.drawing.noneWhy}
          action={
            <LinkButton href={visit.href(`/urgentie/woningen/${encodeURIComponent(dossier.id)}/meting`)}>
              {t.dwelling.addReading}
            </LinkButton>
          }
        />
      ) : (
        <>
          <HouseSection
            t={t}
            locale={locale}
            today={formatLongDate(dossier.date, locale)}
            now={now}
            later={later}
            caption={captionOf(t, dossier, locale)}
          />
          <DataTable table={levelTable(t, dossier, asked)} rows={levelRows(t, now, later)} />
        </>
      )}
    </Panel>
  )
}

function ChooseYear({ t, visit, dossier, asked }: SectionProps) {
  return (
    <FilterForm action={visit.href(`/urgentie/woningen/${encodeURIComponent(dossier.id)}`)} submit={t.choose.show}>
      <Field name="jaar" label={t.choose.year} value={String(asked.year)} size={4} inputMode="numeric" compact />
      <Radios
        name="straat"
        label={t.choose.street}
        value={streetWord(asked)}
        options={Object.entries(t.choose.streets).map(([value, label]) => ({ value, label }))}
        inline
        compact
      />
    </FilterForm>
  )
}

function captionOf(t: LedgerText, { urgency, parameters }: DwellingDossier, locale: Visit['locale']): string {
  const { caption } = t.drawing
  const { shallow, groundwater, floor } = urgency.filled
  return [
    caption.scale,
    ...(groundwater ? [caption.band(formatMetres(groundwater.sd, locale))] : []),
    parameters.mode === 'envelope' ? caption.envelope : caption.programme,
    ...(shallow.value > 0 && shallow.value < 1 ? [caption.shallow(formatShare(shallow.value, locale, 0))] : []),
    ...(urgency.dwelling.rain_depth_100 === null ? [] : [caption.rain]),
    ...(floor?.filledIn ? [caption.filledFloor] : []),
  ].join(' ')
}

type LevelRow = { what: string; now: number | null; later: number | null }

function levelRows(t: LedgerText, now: Levels, later: Levels): LevelRow[] {
  const keys = ['floor', 'threshold', 'street', 'rain', 'groundwater', 'dampLimit'] as const
  return [
    ...keys.map((key) => ({ what: t.levels[key], now: now[key], later: later[key] })),
    { what: t.levels.distance, now: floorToWater(now), later: floorToWater(later) },
    { what: t.levels.freeboard, now: thresholdToStreetOf(now), later: thresholdToStreetOf(later) },
  ]
}

function levelTable(t: LedgerText, dossier: DwellingDossier, asked: Asked): TableDefinition<LevelRow> {
  const number = (key: 'now' | 'later', label: string) => ({
    ...{ key, label, unit: t.drawing.unit, kind: 'number' as const, decimals: 2, sortable: false },
    value: (row: LevelRow) => row[key],
  })
  return {
    id: 'hoogten',
    prefix: 'h-',
    caption: t.drawing.table,
    source: `${t.drawing.tableSource}; ${sourceWords(t, dossier)}`,
    rowKey: ({ what }) => what,
    columns: [
      { key: 'wat', label: t.drawing.what, kind: 'text', rowHeader: true, sortable: false, value: ({ what }) => what },
      number('now', t.drawing.today),
      number('later', String(asked.year)),
    ],
  }
}

const HORIZON_YEARS = [2035, 2050, 2075] as const

/** Per year: distances and chances. */
export function OutlookPanel({ t, dossier, asked }: SectionProps) {
  const years = [...HORIZON_YEARS, asked.year].filter((year) => year > yearOf(dossier.date))
  const rows = outlookOf(dossier.urgency, momentOf(dossier), years)
  return (
    <Panel title={t.outlook.heading} flush>
      <DataTable table={outlookTable(t, dossier)} rows={rows} />
    </Panel>
  )
}

function outlookTable(t: LedgerText, dossier: DwellingDossier): TableDefinition<Outlook> {
  const { outlook } = t
  const metres = (key: 'floor' | 'distance' | 'freeboard', label: string, unit: string) => ({
    ...{ key, label, unit, kind: 'number' as const, decimals: 2, sortable: false },
    value: (row: Outlook) => row[key],
  })
  const chance = (key: 'dampChance' | 'floodChance', label: string) => ({
    ...{ key, label, unit: outlook.percent, kind: 'number' as const, decimals: 0, sortable: false },
    value: (row: Outlook) => {
      const value = row[key]
      return value === null ? null : value * 100
    },
  })
  return {
    id: 'verwachting',
    prefix: 'v-',
    caption: outlook.caption,
    source: sourceWords(t, dossier),
    rowKey: ({ year }) => String(year),
    columns: [
      {
        ...{ key: 'jaar', label: outlook.year, kind: 'text' as const, rowHeader: true, sortable: false },
        value: ({ year }) => String(Math.floor(year)),
      },
      metres('floor', outlook.floor, t.units.floor_level),
      metres('distance', outlook.distance, outlook.metres),
      chance('dampChance', outlook.damp),
      metres('freeboard', outlook.freeboard, outlook.metres),
      chance('floodChance', outlook.flood),
    ],
  }
}
