import type { CalendarDate } from '#kernel/calendar.ts'
import { parseBagId } from '#kernel/ref.ts'
import { fieldOf, readDay, type TextRow, withLeadingZero } from './file-values.ts'

/** Classes of the Dutch energy label, best first (NTA 8800; RVO, EP-Online). */
export const ENERGY_CLASSES = ['A+++++', 'A++++', 'A+++', 'A++', 'A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G'] as const
export type EnergyClass = (typeof ENERGY_CLASSES)[number]

/** The labels that agreements and funds want to see gone. */
export const LOW_CLASSES: readonly EnergyClass[] = ['E', 'F', 'G']

/** The label of one dwelling; class null = registered without one, which is unknown. */
export type EnergyLabel = {
  objectId: string
  neighbourhoodCode: string | null
  class: EnergyClass | null
  surveyedOn: CalendarDate | null
  validUntil: CalendarDate | null
}

/** A row of the register, not yet tied to a dwelling. */
export type RegisteredLabel = Omit<EnergyLabel, 'objectId' | 'neighbourhoodCode'> & {
  /** Sixteen digits; null when the row gives an address only. */
  objectId: string | null
  /** See addressKey; null when the row has none. */
  address: string | null
  registeredOn: CalendarDate | null
}

/**
 * Columns by meaning. Three generations of the total file: `Pand_bagverblijfsobjectid` without and with two lines
 * before the header, and `BAGVerblijfsobjectID`. Names are compared as letters and digits, without `pand` in front.
 */
export const LABEL_COLUMNS = {
  object: ['bagverblijfsobjectid'],
  class: ['energieklasse'],
  surveyed: ['opnamedatum'],
  registered: ['registratiedatum'],
  valid: ['metinggeldigtot', 'geldigtot'],
  status: ['status'],
  building: ['gebouwklasse'],
  postcode: ['postcode'],
  number: ['huisnummer'],
  letter: ['huisletter'],
  addition: ['huisnummertoevoeging', 'huisnummertoev'],
} as const
type Field = keyof typeof LABEL_COLUMNS

export const plainColumn = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^pand/, '')

export type LabelRefusal =
  | 'id-invalid'
  | 'id-other-kind'
  | 'no-object'
  | 'label-unknown'
  | 'date-invalid'
  | 'label-application'
  | 'not-a-dwelling'
export type LabelRemark = 'id-zero-restored' | 'label-empty' | 'survey-date-missing' | 'date-in-future'

type Noted<Reason> = { column: string; reason: Reason; detail: string }
export type ReadLabel =
  | { ok: true; value: RegisteredLabel; remarks: Noted<LabelRemark>[] }
  | ({ ok: false } & Noted<LabelRefusal>)

const LONGEST = 40

/** Reads one row of the register of energy labels; the first fault refuses it. */
export function readEnergyLabel(row: TextRow, today: CalendarDate): ReadLabel {
  const text = (name: Field): string => fieldOf(row, LABEL_COLUMNS[name]).text
  const noted = <Reason>(name: Field, reason: Reason): Noted<Reason> => {
    const field = fieldOf(row, LABEL_COLUMNS[name])
    return { column: field.column, reason, detail: field.text.slice(0, LONGEST) }
  }
  const refused = (name: Field, reason: LabelRefusal): ReadLabel => ({ ok: false, ...noted(name, reason) })

  // A permit is about a building that may never come.
  if (/^vergunningsaanvraag$/i.test(text('status'))) return refused('status', 'label-application')
  if (/^u/i.test(text('building'))) return refused('building', 'not-a-dwelling')
  const given = text('object')
  const objectId = given === '' ? null : parseBagId(withLeadingZero(given))
  if (given !== '' && objectId === null) return refused('object', 'id-invalid')
  if (objectId !== null && objectId.slice(4, 6) !== '01') return refused('object', 'id-other-kind')
  const address = addressKey(text('postcode'), text('number'), `${text('letter')}${text('addition')}`)
  if (objectId === null && address === null) return refused('object', 'no-object')

  const label = text('class').toUpperCase()
  if (label !== '' && !isEnergyClass(label)) return refused('class', 'label-unknown')
  const [surveyedOn, registeredOn, validUntil] = [text('surveyed'), text('registered'), text('valid')].map(readDay)
  if (surveyedOn === undefined) return refused('surveyed', 'date-invalid')
  if (registeredOn === undefined) return refused('registered', 'date-invalid')
  if (validUntil === undefined) return refused('valid', 'date-invalid')
  return {
    ok: true,
    value: { objectId, address, class: label === '' ? null : label, surveyedOn, registeredOn, validUntil },
    remarks: [
      ...(/^\d{15}$/.test(given) ? [noted('object', 'id-zero-restored' as const)] : []),
      ...(label === '' ? [noted('class', 'label-empty' as const)] : []),
      ...(surveyedOn === null ? [noted('surveyed', 'survey-date-missing' as const)] : []),
      ...(surveyedOn !== null && surveyedOn > today ? [noted('surveyed', 'date-in-future' as const)] : []),
    ],
  }
}

const isEnergyClass = (text: string): text is EnergyClass => (ENERGY_CLASSES as readonly string[]).includes(text)

/** One key per address, however the letter and the addition are divided and written; null without postcode or number. */
export function addressKey(postcode: string, number: string | number, suffix: string): string | null {
  const code = postcode.replace(/\s/g, '').toUpperCase()
  const [, digits, rest = ''] = /^\s*(\d{1,5})(.*)$/.exec(String(number)) ?? []
  if (!/^\d{4}[A-Z]{2}$/.test(code) || digits === undefined) return null
  return `${code} ${Number(digits)} ${`${rest}${suffix}`.toUpperCase().replace(/[^A-Z0-9]/g, '')}`.trim()
}

/** RVO: of several labels of one dwelling the one surveyed last counts; then the one registered last, then the later row. */
export function isNewerLabel(label: RegisteredLabel, than: RegisteredLabel): boolean {
  const order = compareDays(label.surveyedOn, than.surveyedOn) || compareDays(label.registeredOn, than.registeredOn)
  return order >= 0
}

/** An unknown day counts as long ago. */
const compareDays = (a: CalendarDate | null, b: CalendarDate | null): number => {
  if (a === b) return 0
  return (a ?? '') < (b ?? '') ? -1 : 1
}
