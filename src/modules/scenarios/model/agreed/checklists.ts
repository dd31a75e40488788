// FIN-21, FIN-27, FIN-28, WOM-06: what must be known of each party before a plan can be agreed on. The lists are data
// with a day and a source; a later list is added here, and what was answered before stays.
import { type DatedTable, datedTable } from '../dated-rules/dated-table.ts'

export const CHECK_SUBJECTS = [
  'owner',
  'development',
  'lender',
  'corporation',
  'municipality',
  'case-repair',
  'case-same-plot',
  'case-other-plot',
  'case-all',
  'valuation',
  'company',
] as const
export type CheckSubject = (typeof CHECK_SUBJECTS)[number]

export const CHECK_ASPECTS = ['legal', 'fiscal', 'credit', 'choice'] as const
export type CheckAspect = (typeof CHECK_ASPECTS)[number]

/** `specialist`: nobody of the municipality can answer it on his own authority. */
type Item<Id extends string> = { id: Id; subject: CheckSubject; aspect: CheckAspect; specialist: boolean }

const needs = <const Id extends string>(subject: CheckSubject, aspect: CheckAspect, id: Id): Item<Id> => ({
  ...{ id, subject, aspect, specialist: true },
})
const own = <const Id extends string>(subject: CheckSubject, aspect: CheckAspect, id: Id): Item<Id> => ({
  ...{ id, subject, aspect, specialist: false },
})

const REPORT = 'Rapport wijkaanpak Dordrecht 2025'
/** What the report asks for is its own; how it is asked in questions is our reading. */
const OURS = { reliability: 'assumption', note: 'De vragen zijn onze uitwerking; laat ze nalopen.' } as const

const FISCAL_ITEMS = [
  needs('owner', 'fiscal', 'owner-contributed-at-market'),
  needs('owner', 'fiscal', 'owner-new-home-at-market'),
  needs('owner', 'fiscal', 'owner-interest-deductible'),
  needs('owner', 'fiscal', 'owner-lease'),
  own('owner', 'credit', 'owner-bridging'),
  needs('development', 'fiscal', 'company-transfer-tax'),
  needs('development', 'fiscal', 'company-vat'),
  needs('development', 'fiscal', 'company-profit-tax'),
  needs('development', 'legal', 'company-state-aid'),
  own('development', 'legal', 'company-subsidies'),
  needs('lender', 'legal', 'lender-security'),
  own('lender', 'credit', 'lender-income-test'),
  own('lender', 'credit', 'lender-guarantee'),
  needs('corporation', 'fiscal', 'corporation-exchange'),
  needs('municipality', 'legal', 'municipality-equal-chance'),
  needs('municipality', 'fiscal', 'municipality-profit-tax'),
]

/** What Groningen settled per case in a package of agreements; here each must be settled anew. */
const CASE_ITEMS = [
  own('case-repair', 'legal', 'repair-joint-order'),
  needs('case-repair', 'fiscal', 'repair-contribution'),
  own('case-repair', 'credit', 'repair-loan'),
  needs('case-same-plot', 'legal', 'same-plot-mortgage'),
  needs('case-same-plot', 'fiscal', 'same-plot-tax'),
  own('case-same-plot', 'credit', 'same-plot-test'),
  needs('case-other-plot', 'legal', 'other-plot-mortgage'),
  needs('case-other-plot', 'fiscal', 'other-plot-tax'),
  own('case-other-plot', 'credit', 'other-plot-test'),
  own('case-all', 'legal', 'supervisors'),
]

const VALUATION_ITEMS = [
  own('valuation', 'choice', 'valuation-method'),
  own('valuation', 'choice', 'valuation-date'),
  own('valuation', 'choice', 'valuation-repair'),
]

const COMPANY_ITEMS = [
  own('company', 'choice', 'own-entity'),
  own('company', 'choice', 'separate-books'),
  own('company', 'choice', 'outside-knowledge'),
  own('company', 'choice', 'clout'),
  own('company', 'choice', 'simpler-decisions'),
  own('company', 'choice', 'transfer-tax'),
]

export type CheckId =
  | (typeof FISCAL_ITEMS)[number]['id']
  | (typeof CASE_ITEMS)[number]['id']
  | (typeof VALUATION_ITEMS)[number]['id']
  | (typeof COMPANY_ITEMS)[number]['id']
export type CheckItem = Item<CheckId>

const list = <Id extends string>(
  id: Id,
  place: string,
  value: readonly CheckItem[],
): DatedTable<readonly CheckItem[], Id> =>
  datedTable(id, '', [{ from: '2024-01-01', value, source: { document: REPORT, place }, ...OURS }])

export const CHECKLISTS = {
  fiscal: list('check-fiscal', '5b, fiscale impact', FISCAL_ITEMS),
  cases: list('check-cases', '5b, Groningen en praktijkervaringen', CASE_ITEMS),
  valuation: list('check-valuation', '5b, inbrengwaarde en Groningen', VALUATION_ITEMS),
  company: list('check-company', '5b en inrichting en organisatie', COMPANY_ITEMS),
} as const
export type ChecklistName = keyof typeof CHECKLISTS
