// Reads one row of a street programme, or of the log of what was done before.
import { type CalendarDate, yearOf } from '#kernel/calendar.ts'
import { parseNeighbourhoodCode } from '#kernel/ref.ts'
import { fieldOf, readDay, readDecimal, type TextRow, withLeadingZero } from './file-values.ts'
import type { NewStreetWork, WorkKind, WorkStatus } from './street-work.ts'

/** Columns by meaning, each under its English and its Dutch name. */
export const STREET_WORK_COLUMNS = {
  street: ['street_id', 'straat_id'],
  name: ['street_name', 'straatnaam', 'straat'],
  neighbourhood: ['neighbourhood_code', 'buurtcode'],
  year: ['year', 'jaar'],
  raise: ['raise_m', 'ophoging_m'],
  work: ['work', 'werk'],
  status: ['status'],
  date: ['date', 'datum'],
  source: ['source', 'bron'],
} as const
type Field = keyof typeof STREET_WORK_COLUMNS

const KINDS: Readonly<Record<string, WorkKind>> = {
  ophoging: 'raising',
  ophogen: 'raising',
  raising: 'raising',
  riool: 'sewer',
  riolering: 'sewer',
  sewer: 'sewer',
  warmte: 'heat',
  warmtenet: 'heat',
  heat: 'heat',
  herinrichting: 'reconstruction',
  herinrichten: 'reconstruction',
  reconstructie: 'reconstruction',
  reconstruction: 'reconstruction',
  groen: 'green',
  green: 'green',
  kabels: 'cables',
  'kabels en leidingen': 'cables',
  cables: 'cables',
  fundering: 'foundation',
  funderingsherstel: 'foundation',
  foundation: 'foundation',
  anders: 'other',
  overig: 'other',
  other: 'other',
}

const STATUSES: Readonly<Record<string, WorkStatus>> = {
  gepland: 'planned',
  planned: 'planned',
  uitgevoerd: 'done',
  done: 'done',
}

/** Years of works: logs go back a long way, programmes look a few decades ahead. */
const YEARS = [1850, 2100] as const
/** A street is raised by some centimetres to a few decimetres: more than a metre is centimetres given as metres. */
const HIGHEST_RAISE = 1
/** Higher than this is unusual: taken, with a remark. */
const UNUSUAL_RAISE = 0.5
const LONGEST = 120

export type WorkRefusal =
  | 'street-missing'
  | 'work-missing'
  | 'year-invalid'
  | 'date-invalid'
  | 'year-date-differ'
  | 'status-unknown'
  | 'raise-not-metres'
  | 'not-a-number'
  | 'neighbourhood-code-invalid'
export type WorkRemark =
  | 'work-other'
  | 'raise-unusual'
  | 'raise-unknown'
  | 'planned-in-the-past'
  | 'done-in-the-future'
  | 'id-zero-restored'

type Noted<Reason> = { column: string; reason: Reason; detail: string }
export type ReadStreetWork =
  | { ok: true; value: NewStreetWork; remarks: Noted<WorkRemark>[] }
  | ({ ok: false } & Noted<WorkRefusal>)

/** Reads one row; the first fault refuses it. `today` tells whether a year fits its status. */
export function readStreetWork(row: TextRow, today: CalendarDate): ReadStreetWork {
  const field = (name: Field) => fieldOf(row, STREET_WORK_COLUMNS[name])
  const refused = (name: Field, reason: WorkRefusal): ReadStreetWork => {
    const { column, text } = field(name)
    return { ok: false, column, reason, detail: text.slice(0, LONGEST) }
  }
  const street = field('street').text
  if (street === '' || street.length > LONGEST) return refused('street', 'street-missing')
  const neighbourhood = field('neighbourhood').text
  if (neighbourhood !== '' && !parseNeighbourhoodCode(neighbourhood))
    return refused('neighbourhood', 'neighbourhood-code-invalid')

  const date = readDay(field('date').text)
  if (date === undefined) return refused('date', 'date-invalid')
  const year = yearIn(field('year').text, date)
  if (year === null) return refused('year', 'year-invalid')
  if (date !== null && yearOf(date) !== year) return refused('date', 'year-date-differ')

  const raiseM = readDecimal(field('raise').text)
  if (raiseM === undefined) return refused('raise', 'not-a-number')
  if (raiseM !== null && (raiseM < 0 || raiseM > HIGHEST_RAISE)) return refused('raise', 'raise-not-metres')
  const words = field('work').text.toLowerCase()
  if (words === '' && raiseM === null) return refused('work', 'work-missing')
  // The shortest programme is street, year and raising.
  const kind = words === '' ? 'raising' : (KINDS[words] ?? 'other')
  const given = field('status').text.toLowerCase()
  const status = given === '' ? 'planned' : STATUSES[given]
  if (!status) return refused('status', 'status-unknown')

  const value = {
    streetId: withLeadingZero(street),
    streetName: field('name').text.slice(0, LONGEST) || null,
    neighbourhoodCode: neighbourhood || null,
    ...{ kind, status, year, date, raiseM },
    cited: field('source').text.slice(0, LONGEST) || null,
  }
  const note = (name: Field, reason: WorkRemark): Noted<WorkRemark> => {
    const { column, text } = field(name)
    return { column, reason, detail: text.slice(0, LONGEST) }
  }
  const remarks = [
    ...(value.streetId === street ? [] : [note('street', 'id-zero-restored')]),
    ...(words !== '' && !KINDS[words] ? [note('work', 'work-other')] : []),
    ...(kind === 'raising' && raiseM === null ? [note('raise', 'raise-unknown')] : []),
    ...(raiseM !== null && raiseM > UNUSUAL_RAISE ? [note('raise', 'raise-unusual')] : []),
    ...(status === 'planned' && year < yearOf(today) ? [note('year', 'planned-in-the-past')] : []),
    ...(status === 'done' && (date ?? `${year}`) > (date ? today : today.slice(0, 4))
      ? [note('year', 'done-in-the-future')]
      : []),
  ]
  return { ok: true, value: { id: workId(value), ...value }, remarks }
}

function yearIn(text: string, date: CalendarDate | null): number | null {
  if (text === '') return date === null ? null : yearOf(date)
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN
  return year >= YEARS[0] && year <= YEARS[1] ? year : null
}

/** The same street, work and moment is the same work: a second row of it is a duplicate. */
const workId = (work: Omit<NewStreetWork, 'id'>): string =>
  [work.streetId, work.neighbourhoodCode ?? '', work.status, work.kind, work.date ?? work.year].join('/')
