// F14: the part of a mortgage that the lending test leaves out of account by energy label.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type DatedValue, datedTable, type NoValueOn, valueOn } from './dated-table.ts'

export const HOME_LABELS = ['A++++', 'A+++', 'A++', 'A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'none'] as const
export type HomeLabel = (typeof HOME_LABELS)[number]

/** The indicative table of the study of 2025, or the official one of the day. Always named beside the outcome. */
export const LABEL_TABLES = ['study', 'official'] as const
export type LabelTableName = (typeof LABEL_TABLES)[number]

/** Euro. `extra` counts on top when energy measures are taken in an existing home. */
export type LabelAmounts = { room: number; extra: number }

type LabelGroup = 'A++++ guaranteed' | 'A++++' | 'A+++' | 'A+/A++' | 'A/B' | 'C/D' | 'E/F/G' | 'none'
/** null = the table does not say. */
export type LabelAmountsByGroup = Readonly<Record<LabelGroup, LabelAmounts | null>>

const amounts = (room: number, extra: number): LabelAmounts => ({ room, extra })

/** From 1 January 2024; the study of 2025 prints the same amounts. */
const AMOUNTS_2024 = {
  'A++++ guaranteed': amounts(50_000, 0),
  'A++++': amounts(40_000, 0),
  'A+++': amounts(30_000, 10_000),
  'A+/A++': amounts(20_000, 10_000),
  'A/B': amounts(10_000, 10_000),
  'C/D': amounts(5_000, 15_000),
  'E/F/G': amounts(0, 20_000),
}

export const STUDY_LABEL_ROOM = datedTable<LabelAmountsByGroup, 'label-room-study'>('label-room-study', 'EUR', [
  {
    from: '2024-01-01',
    value: { ...AMOUNTS_2024, none: null },
    source: { document: 'Rapport wijkaanpak Dordrecht 2025', place: 'tabel energielabel' },
    reliability: 'stated',
    note: 'Indicatief: gelijk aan de officiële bedragen van 2024 en 2025, en sinds 2026 te hoog voor A+++ en hoger.',
  },
])

export const OFFICIAL_LABEL_ROOM = datedTable<LabelAmountsByGroup, 'label-room-official'>(
  'label-room-official',
  'EUR',
  [
    {
      from: '2024-01-01',
      value: { ...AMOUNTS_2024, none: amounts(0, 10_000) },
      source: {
        document: 'Tijdelijke regeling hypothecair krediet',
        place: 'artikel 4; Staatscourant 2023, 30022',
        asOf: '2023-11-01',
        url: 'https://zoek.officielebekendmakingen.nl/stcrt-2023-30022.html',
      },
    },
    {
      from: '2026-01-01',
      value: {
        ...AMOUNTS_2024,
        'A++++ guaranteed': amounts(40_000, 0),
        'A++++': amounts(30_000, 0),
        'A+++': amounts(25_000, 0),
        none: null,
      },
      source: {
        document: 'Tijdelijke regeling hypothecair krediet',
        place: 'artikel 4; Staatscourant 2025, 36471',
        asOf: '2025-10-31',
        url: 'https://zoek.officielebekendmakingen.nl/stcrt-2025-36471.html',
      },
      note: 'A+++ van 30.000 naar 25.000, A++++ van 40.000 naar 30.000, met garantie van 50.000 naar 40.000; bij maatregelen voor A+++ van 10.000 naar 0. Zonder label: niet nagezocht.',
    },
  ],
)

export type LabelRoom = {
  room: number
  /** Euro on top when measures are taken; 0 when they are not. */
  extraWithMeasures: number
  table: LabelTableName
  amounts: DatedValue<LabelAmountsByGroup>
}
export type LabelRoomRefusal =
  | NoValueOn
  | { reason: 'label-not-in-table'; label: HomeLabel }
  | { reason: 'guarantee-needs-best-label'; label: HomeLabel }

/** What an energy label leaves out of account, euro. The guarantee (ten years or more) exists for A++++ only. */
export function energyLabelRoom(
  home: { label: HomeLabel; guarantee: boolean; measures: boolean },
  table: LabelTableName,
  date: CalendarDate,
): Result<LabelRoom, LabelRoomRefusal> {
  const found = valueOn(table === 'study' ? STUDY_LABEL_ROOM : OFFICIAL_LABEL_ROOM, date)
  if (!found.ok) return found
  const { label, guarantee, measures } = home
  if (guarantee && label !== 'A++++') return refuse({ reason: 'guarantee-needs-best-label', label })
  const amountsOf = found.value.value[guarantee ? 'A++++ guaranteed' : GROUP_OF[label]]
  if (amountsOf === null) return refuse({ reason: 'label-not-in-table', label })
  const { room, extra } = amountsOf
  return ok({ room, extraWithMeasures: measures ? extra : 0, table, amounts: found.value })
}

const GROUP_OF: Readonly<Record<HomeLabel, LabelGroup>> = {
  ...{ 'A++++': 'A++++', 'A+++': 'A+++', 'A++': 'A+/A++', 'A+': 'A+/A++', A: 'A/B', B: 'A/B', C: 'C/D', D: 'C/D' },
  ...{ E: 'E/F/G', F: 'E/F/G', G: 'E/F/G', none: 'none' },
}
