// What the two corporations of Voorbeeldstad delivered, and what it is held against. Everything here is invented.

import { calendarDate } from '#kernel/calendar.ts'
import type { BaseFigureKind } from '#modules/agreements/model/monitors/base-figure.ts'
import { type MonitorName, monitor, type Values } from '#modules/agreements/model/monitors/monitor.ts'
import type { MonitorPeriod } from '#modules/agreements/model/monitors/monitor-period.ts'
import { monitorPath } from '#modules/agreements/monitors/paths.ts'
import {
  baseFigures,
  insertAssociation,
  insertBaseFigure,
  insertDelivery,
  insertFreeRoomChoice,
  insertPublication,
  insertRenovation,
} from '#modules/agreements/monitors/store.ts'
import { signalForAgenda } from '#modules/agreements/monitors/words.ts'
import { listAreas } from '#modules/areas/index.ts'
import { putOnAgenda } from '#modules/process/index.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import { INVENTED } from './agreements.ts'

const by = (day: string) => ({ by: 'voorbeeldstad', at: new Date(`${day}T09:00:00Z`) })

type Told = readonly [organisation: string, period: string, ...figures: (number | string | null)[]]
type Sheet = { monitor: MonitorName; fields: readonly string[]; rows: readonly Told[] }

/** Woonhof did not count its labels of 2025; Stadswonen did not deliver the first half of 2026 yet. */
const SHEETS: readonly Sheet[] = [
  {
    monitor: 'stock',
    fields: ['opening', 'newBuild', 'transformation', 'purchase', 'sale', 'demolition', 'closing'],
    rows: [
      ['stadswonen', '2024', 6210, 64, 12, 3, 9, 36, 6244],
      ['woonhof', '2024', 3980, 22, 0, 0, 14, 20, 3968],
      ['stadswonen', '2025', 6244, 88, 0, 5, 12, 20, 6305],
      ['woonhof', '2025', 3968, 41, 8, 2, 10, 0, 4009],
    ],
  },
  {
    monitor: 'availability',
    fields: ['vacated', 'regular', 'direct', 'seekers', 'searchMonths'],
    rows: [
      ['stadswonen', '2024-H1', 205, 172, 33, 5200, 41],
      ['woonhof', '2024-H1', 110, 93, 17, 3100, 38],
      ['stadswonen', '2024-H2', 198, 163, 35, 5340, 42.5],
      ['woonhof', '2024-H2', 121, 101, 20, 3180, 38.5],
      ['stadswonen', '2025-H1', 212, 166, 46, 5460, 43],
      ['woonhof', '2025-H1', 118, 98, 20, 3240, 39],
      ['stadswonen', '2025-H2', 207, 170, 37, 5520, 43.5],
      ['woonhof', '2025-H2', 115, 97, 18, 3290, 40],
      ['woonhof', '2026-H1', 119, 101, 18, 3350, 40.5],
    ],
  },
  {
    monitor: 'free-room',
    fields: ['vacated', 'aboveLimit'],
    rows: [
      ['stadswonen', '2024', 403, 28],
      ['woonhof', '2024', 231, 12],
      ['stadswonen', '2025', 419, 38],
      ['woonhof', '2025', 233, 19],
    ],
  },
  {
    monitor: 'rent-sum',
    fields: ['before', 'after', 'incomeDependent', 'toAffordability', 'toAvailability', 'toSustainability'],
    rows: [
      ['stadswonen', '2024', 41_200_000, 43_300_000, 180_000, 60_000, 60_000, 60_000],
      ['woonhof', '2024', 26_400_000, 27_950_000, 90_000, 30_000, 0, 60_000],
      ['stadswonen', '2025', 43_600_000, 45_500_000, 150_000, 50_000, 50_000, 50_000],
      ['woonhof', '2025', 28_050_000, 29_550_000, 60_000, 20_000, 0, 40_000],
    ],
  },
  {
    monitor: 'labels',
    fields: ['E', 'F', 'G', 'exception1', 'ground1', 'registered1'],
    rows: [
      ['stadswonen', '2024', 410, 180, 66, 18, 'monument', '2023-05-01'],
      ['woonhof', '2024', 260, 90, 41, 12, 'sloop gepland', '2024-02-01'],
      ['stadswonen', '2025', 340, 150, 52, 18, 'monument', '2023-05-01'],
    ],
  },
]

const BASE: readonly (readonly [BaseFigureKind, number, number])[] = [
  ['wages', 2023, 5.9],
  ['wages', 2024, 5.2],
  ['inflation', 2024, 3.1],
  ['inflation', 2025, 3.0],
  ['charges', 2024, 2.9],
  ['charges', 2025, 3.4],
  ['income-limit-one', 2024, 47_000],
  ['income-limit-more', 2024, 52_000],
  ['labels-end', 2024, 2028],
  ['associations-end', 2024, 2026],
]

/** All of 2024, so that its year could be signed; of 2025 what was published so far. */
const PUBLISHED: readonly (readonly [MonitorName, string])[] = [
  ['stock', '2024'],
  ['availability', '2024-H1'],
  ['availability', '2024-H2'],
  ['free-room', '2024'],
  ['rent-sum', '2024'],
  ['labels', '2024'],
  ['stock', '2025'],
  ['availability', '2025-H1'],
  ['availability', '2025-H2'],
]

/** Fills the monitors once: what was delivered afterwards stays. */
export async function loadVoorbeeldstadMonitors(scope: Scope): Promise<void> {
  await scope.transaction(async (db) => {
    if ((await baseFigures(db)).length > 0) return
    for (const [kind, year, value] of BASE)
      await insertBaseFigure(
        db,
        {
          kind,
          year,
          value,
          version: 1,
          source: INVENTED.document,
          reason: year === 2025 && kind === 'charges' ? 'tekort in de begroting' : '',
        },
        by('2024-02-01'),
      )
    for (const sheet of SHEETS)
      for (const row of sheet.rows) await insertDelivery(db, deliveryOf(sheet, row), by('2026-08-20'))
    await insertFreeRoomChoice(
      db,
      { organisation: 'stadswonen', year: 2025, version: 1, cap: 0.1, reason: 'Meer middeninkomens in twee wijken.' },
      by('2025-01-15'),
    )
    for (const [monitor, period] of PUBLISHED)
      await insertPublication(
        db,
        { monitor, period: period as MonitorPeriod, edition: 1, versions: { stadswonen: 1, woonhof: 1 } },
        by('2026-09-10'),
      )
    await insertOthers(db)
  })
}

/** What was not told stays empty. */
function deliveryOf({ monitor: name, fields }: Sheet, [organisation, period, ...figures]: Told) {
  const told = new Map(fields.map((field, n) => [field, figures[n] ?? null]))
  const values: Values = Object.fromEntries(
    monitor(name).fields.map((field) => [field.name, told.get(field.name) ?? null]),
  )
  return { monitor: name, organisation, period: period as MonitorPeriod, version: 1, values, reason: '' }
}

async function insertOthers(db: Db): Promise<void> {
  for (const [name, state, meetingOn] of [
    ['VvE Dijkzicht', 'discussed', '2025-05-20'],
    ['VvE Parkflat', 'on-agenda', '2026-12-02'],
    ['VvE Havenhof', 'not-asked', null],
  ] as const)
    await insertAssociation(
      db,
      { organisation: 'stadswonen', name, version: 1, state, meetingOn: meetingOn && calendarDate(meetingOn) },
      by('2026-02-01'),
    )
  const [first, second] = await listAreas(db, { level: 'buurt' })
  for (const [id, name, area, dwellings, startYear] of [
    ['voorbeeld-project-1', 'Isolatie Voorbeeldwijk', first, 64, 2027],
    ['voorbeeld-project-2', 'Schil en daken', second, 120, 2027],
  ] as const)
    if (area)
      await insertRenovation(
        db,
        { id, organisation: 'stadswonen', name, neighbourhoodCode: area.code, dwellings, startYear },
        by('2026-03-01'),
      )
  const period = '2025-H1' as MonitorPeriod
  const ref = `${monitorPath('availability')}?periode=${period}&organisatie=stadswonen`
  for (const series of ['kerngroep', 'bestuurlijk-overleg'])
    await putOnAgenda(db, { ...signalForAgenda('Stadswonen', period), series, ref, audience: 'partner' })
}
