// Rows that a corporation brings: which dwellings are its own, and plans that are not hard yet. Pure; codes for reasons.
import { personalKindOfText } from '#kernel/personal-data.ts'
import { parseBagId } from '#kernel/ref.ts'
import { ENERGY_CLASSES, type EnergyClass } from '#modules/areas/model/index.ts'
import type { SetParty } from '../sets/parties.ts'

export type { EnergyClass } from '#modules/areas/model/index.ts'

/** One dwelling of a corporation (2.1.1, 3.2.1). No tenant, no rent, no address: what is in the register stays there. */
export type OwnDwelling = {
  /** BAG verblijfsobject. */
  objectId: string
  organisation: string
  complex: string
  /** As the corporation tells it; null: it did not say. */
  label: EnergyClass | null
}

/** Columns by meaning, names in lower case. */
export const PROPERTY_COLUMNS = {
  object: ['bag-id', 'bag_id', 'bagid', 'verblijfsobject', 'object_id', 'dwelling_id'],
  complex: ['complex', 'complexnummer', 'complex_id'],
  organisation: ['corporatie', 'corporation', 'organisatie'],
  label: ['label', 'energielabel', 'energy_label'],
} as const

export const SOFT_PLAN_COLUMNS = {
  name: ['plan', 'naam plan', 'project'],
  organisation: ['corporatie', 'corporation', 'organisatie'],
  area: ['buurt', 'buurtcode', 'neighbourhood_code', 'plaats'],
  from: ['van', 'vanaf', 'from_year', 'jaar van'],
  to: ['tot', 'tot en met', 'to_year', 'jaar tot'],
  kind: ['soort', 'kind'],
  dwellings: ['woningen', 'dwellings'],
} as const

/** What a plan does to homes; kinds of the agreements and the annex (2.1.1, 2.2.5, 3.2.1, 3.3.1). */
export const PLAN_KINDS = ['renovation', 'maintenance', 'demolition', 'new-build', 'transformation', 'sale'] as const
export type PlanKind = (typeof PLAN_KINDS)[number]

const PLAN_WORDS: Readonly<Record<string, PlanKind>> = {
  renovatie: 'renovation',
  verbetering: 'renovation',
  renovation: 'renovation',
  onderhoud: 'maintenance',
  'groot onderhoud': 'maintenance',
  maintenance: 'maintenance',
  sloop: 'demolition',
  demolition: 'demolition',
  nieuwbouw: 'new-build',
  'new-build': 'new-build',
  transformatie: 'transformation',
  transformation: 'transformation',
  verkoop: 'sale',
  sale: 'sale',
}

/** A plan that is not hard yet, so that others can see where it meets theirs (3.3.1). */
export type SoftPlan = {
  organisation: string
  name: string
  neighbourhoodCode: string
  fromYear: number
  toYear: number
  kind: PlanKind
  /** Null: not said. */
  dwellings: number | null
}

export type RowRefusal =
  | 'bag-id-missing'
  | 'bag-id-invalid'
  | 'bag-id-not-a-dwelling'
  | 'organisation-unknown'
  | 'organisation-other'
  | 'complex-missing'
  | 'personal-data'
  | 'label-unknown'
  | 'row-twice'
  | 'plan-name-missing'
  | 'area-unknown'
  | 'year-invalid'
  | 'years-reversed'
  | 'kind-unknown'
  | 'count-invalid'

export type JudgedRow<Row> =
  | { ok: true; value: Row; remarks: readonly { reason: 'label-empty' | 'id-zero-restored'; detail: string }[] }
  | { ok: false; reason: RowRefusal; column: string; detail: string }

type Fields = Readonly<Record<string, string>>
type Columns = Readonly<Record<string, readonly string[]>>

/** Whose rows may come in: those of every corporation, or of one's own only. */
export type KnownParties = { corporations: readonly SetParty[]; mayBring(organisation: string): boolean }

const LONGEST = 80
const cell = (fields: Fields, columns: Columns, meaning: string) => {
  const names = columns[meaning] ?? []
  const column = names.find((name) => fields[name] !== undefined) ?? names[0] ?? meaning
  return { column, text: (fields[column] ?? '').trim().slice(0, LONGEST) }
}
type Cell = ReturnType<typeof cell>

const refused = (reason: RowRefusal, { column, text }: Cell) => ({ ok: false, reason, column, detail: text }) as const

/** B13: what it says stays out of the report too. */
const refusedPersonal = ({ column }: Cell) => refused('personal-data', { column, text: '' })

/** By code or by name; a corporation that did not sign has no figures here. */
function partyIn(at: Cell, { corporations, mayBring }: KnownParties): { code: string } | { reason: RowRefusal } {
  const wanted = at.text.toLowerCase()
  const found = corporations.find(({ code, name }) => code === wanted || name.toLowerCase() === wanted)
  if (!found) return { reason: 'organisation-unknown' }
  return mayBring(found.code) ? { code: found.code } : { reason: 'organisation-other' }
}

export function readPropertyRow(fields: Fields, known: KnownParties): JudgedRow<OwnDwelling> {
  const at = (meaning: keyof typeof PROPERTY_COLUMNS) => cell(fields, PROPERTY_COLUMNS, meaning)
  const [object, complex, label] = [at('object'), at('complex'), at('label')]
  if (object.text === '') return refused('bag-id-missing', object)
  // A spreadsheet takes the number for a number and eats the nought in front.
  const isShort = /^\d{15}$/.test(object.text)
  const id = parseBagId(isShort ? `0${object.text}` : object.text)
  if (!id) return refused('bag-id-invalid', object)
  if (id.slice(4, 6) !== '01') return refused('bag-id-not-a-dwelling', object)
  const party = partyIn(at('organisation'), known)
  if ('reason' in party) return refused(party.reason, at('organisation'))
  if (complex.text === '') return refused('complex-missing', complex)
  if (personalKindOfText(complex.text)) return refusedPersonal(complex)
  const given = label.text.toUpperCase()
  const found = ENERGY_CLASSES.find((one) => one === given)
  if (given !== '' && !found) return refused('label-unknown', label)
  return {
    ok: true,
    value: { objectId: id, organisation: party.code, complex: complex.text, label: found ?? null },
    remarks: [
      ...(isShort ? [{ reason: 'id-zero-restored' as const, detail: object.text }] : []),
      ...(given === '' ? [{ reason: 'label-empty' as const, detail: id }] : []),
    ],
  }
}

/** A year that plans can have. */
const yearIn = (text: string): number | null => (/^20\d\d$/.test(text) && Number(text) <= 2100 ? Number(text) : null)

export function readSoftPlan(
  fields: Fields,
  known: KnownParties,
  areas: ReadonlyMap<string, string>,
): JudgedRow<SoftPlan> {
  const at = (meaning: keyof typeof SOFT_PLAN_COLUMNS) => cell(fields, SOFT_PLAN_COLUMNS, meaning)
  const [name, area, from, to] = [at('name'), at('area'), at('from'), at('to')]
  if (name.text === '') return refused('plan-name-missing', name)
  if (personalKindOfText(name.text)) return refusedPersonal(name)
  const party = partyIn(at('organisation'), known)
  if ('reason' in party) return refused(party.reason, at('organisation'))
  const neighbourhoodCode = areas.get(area.text.toLowerCase())
  if (neighbourhoodCode === undefined) return refused('area-unknown', area)
  const fromYear = yearIn(from.text)
  if (fromYear === null) return refused('year-invalid', from)
  const toYear = to.text === '' ? fromYear : yearIn(to.text)
  if (toYear === null) return refused('year-invalid', to)
  if (toYear < fromYear) return refused('years-reversed', to)
  const kind = PLAN_WORDS[at('kind').text.toLowerCase()]
  if (!kind) return refused('kind-unknown', at('kind'))
  const count = at('dwellings')
  if (count.text !== '' && !/^[1-9]\d{0,5}$/.test(count.text)) return refused('count-invalid', count)
  const dwellings = count.text === '' ? null : Number(count.text)
  return {
    ok: true,
    value: { organisation: party.code, name: name.text, neighbourhoodCode, fromYear, toYear, kind, dwellings },
    remarks: [],
  }
}
