import { parseCalendarDate } from '#kernel/calendar.ts'
import { formatNumber } from '#kernel/dutch.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import type { FromNeighbourhood, SuggestedAssumptions } from '../../new-from-neighbourhood.ts'
import type { ListText } from '../text.nl.ts'

const FIELDS = [
  'naam',
  'samenvatting',
  'waarde',
  'oppervlak',
  'grond',
  'koop',
  'sociaal',
  'peildatum',
  'reden',
] as const
export type TypedScenario = Record<(typeof FIELDS)[number], string>

/** Usual for a terraced home with its part of street and green; shown as what it is, to be typed over. */
const USUAL = { oppervlak: '95', grond: '180' }

export const openedForm = (
  { value, ownerShare, socialShare }: SuggestedAssumptions,
  { today }: Visit,
): TypedScenario => ({
  ...{ naam: '', samenvatting: '', reden: '', ...USUAL, peildatum: `${today.slice(0, 4)}-01-01` },
  waarde: value === null ? '' : formatNumber(value, 0, 'nl').replaceAll('.', ''),
  koop: percentOf(ownerShare),
  sociaal: percentOf(socialShare),
})

const percentOf = (share: number | null): string => (share === null ? '' : formatNumber(share * 100, 0, 'nl'))

export const typedForm = (form: URLSearchParams): TypedScenario =>
  Object.fromEntries(FIELDS.map((field) => [field, (form.get(field) ?? '').trim()])) as TypedScenario

export type ReadForm = { errors: FieldError[]; wish: Omit<FromNeighbourhood, 'code' | 'today' | 'fictional'> | null }

/** Every mistake of the form together. */
export function readForm(t: ListText, typed: TypedScenario): ReadForm {
  const { refused } = t.new
  const errors: FieldError[] = []
  const fail = (field: keyof TypedScenario, message: string): number => {
    errors.push({ field, message })
    return 0
  }
  const positive = (field: 'waarde' | 'oppervlak' | 'grond', label: string): number => {
    const value = parseNumber(typed[field], 'dutch') ?? parseNumber(typed[field], 'either')
    if (value === null) return fail(field, refused.number(label))
    return value > 0 ? value : fail(field, refused.positive(label))
  }
  const share = (field: 'koop' | 'sociaal', label: string): number => {
    const value = parseNumber(typed[field], 'either')
    return value === null || value < 0 || value > 100 ? fail(field, refused.share(label)) : value / 100
  }
  if (typed.naam === '') fail('naam', refused.name)
  const assumed = {
    value: positive('waarde', t.new.value),
    floorArea: positive('oppervlak', t.new.floorArea),
    landPerDwelling: positive('grond', t.new.land),
    ownerShare: share('koop', t.new.ownerShare),
    socialShare: share('sociaal', t.new.socialShare),
  }
  if (assumed.ownerShare + assumed.socialShare > 1 + 1e-9) fail('sociaal', refused.shares)
  const referenceDate = parseCalendarDate(typed.peildatum)
  if (!referenceDate) fail('peildatum', refused.day)
  if (typed.reden === '') fail('reden', refused.reason)
  if (errors.length > 0 || !referenceDate) return { errors, wish: null }
  const { naam: name, samenvatting: summary, reden: reason } = typed
  return { errors, wish: { name, summary, reason, assumed, referenceDate } }
}
