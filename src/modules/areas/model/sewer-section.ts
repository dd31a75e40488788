// A row of the sewer renewal plan: how much pipe lies in a street and when it is due.
import { parseNeighbourhoodCode } from '#kernel/ref.ts'
import { fieldOf, readDecimal, type TextRow, withLeadingZero } from './file-values.ts'

export type SewerSection = {
  id: string
  streetId: string
  neighbourhoodCode: string | null
  lengthM: number
  /** Year in which renewal is due; null = not known, never "not due". */
  dueYear: number | null
}

export const SEWER_COLUMNS = {
  section: ['section_id', 'streng_id'],
  street: ['street_id', 'straat_id'],
  neighbourhood: ['neighbourhood_code', 'buurtcode'],
  length: ['length_m', 'lengte_m'],
  due: ['due_year', 'vervangjaar'],
} as const

export type SewerRefusal = 'street-missing' | 'neighbourhood-code-invalid' | 'length-invalid' | 'year-invalid'
export type SewerRemark = 'due-unknown' | 'id-zero-restored'
type Noted<Reason> = { column: string; reason: Reason; detail: string }
export type ReadSewer =
  | { ok: true; value: SewerSection; remarks: Noted<SewerRemark>[] }
  | ({ ok: false } & Noted<SewerRefusal>)

/** Metres of pipe in one row: from one manhole to the next, or a whole long street. */
const LONGEST_SECTION = 20_000
const YEARS = [1900, 2200] as const
const LONGEST_TEXT = 120

export function readSewerSection(row: TextRow): ReadSewer {
  const field = (name: keyof typeof SEWER_COLUMNS) => fieldOf(row, SEWER_COLUMNS[name])
  const noted = <Reason>(name: keyof typeof SEWER_COLUMNS, reason: Reason): Noted<Reason> => ({
    column: field(name).column,
    reason,
    detail: field(name).text.slice(0, LONGEST_TEXT),
  })
  const street = field('street').text
  if (street === '' || street.length > LONGEST_TEXT) return { ok: false, ...noted('street', 'street-missing') }
  const code = field('neighbourhood').text
  if (code !== '' && !parseNeighbourhoodCode(code))
    return { ok: false, ...noted('neighbourhood', 'neighbourhood-code-invalid') }
  const lengthM = readDecimal(field('length').text)
  if (lengthM == null || lengthM <= 0 || lengthM > LONGEST_SECTION)
    return { ok: false, ...noted('length', 'length-invalid') }
  const due = field('due').text
  const dueYear = /^\d{4}$/.test(due) ? Number(due) : null
  if (due !== '' && (dueYear === null || dueYear < YEARS[0] || dueYear > YEARS[1]))
    return { ok: false, ...noted('due', 'year-invalid') }
  const streetId = withLeadingZero(street)
  const own = field('section').text.slice(0, LONGEST_TEXT)
  return {
    ok: true,
    value: {
      id: own || [streetId, code, lengthM, dueYear ?? ''].join('/'),
      ...{ streetId, neighbourhoodCode: code || null, lengthM, dueYear },
    },
    remarks: [
      ...(streetId === street ? [] : [noted('street', 'id-zero-restored' as const)]),
      ...(dueYear === null ? [noted('due', 'due-unknown' as const)] : []),
    ],
  }
}
