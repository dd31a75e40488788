// What headings and words most often mean. Suggestions for a person to confirm; nothing is read by them alone.
import {
  CATEGORIES,
  type Category,
  INDEX_CLASSES,
  type IndexClass,
  LEDGERS,
  type Ledger,
  PARTIES,
  type Party,
} from '../events/event.ts'
import type { Flow, VatKind, WordField } from './mapping.ts'
import { type Head, isEmptyCell, type RawSheet, wordOf, yearOfHeading } from './raw-sheet.ts'
import type { BudgetField } from './read-row.ts'

/** Headings by field, in Dutch and English; the first field that fits gets the column. */
const HEADINGS: readonly (readonly [BudgetField, RegExp])[] = [
  ['priceDate', /prijspeil|peildatum|price (date|level)/],
  ['indexClass', /index/],
  ['vat', /\bbtw\b|\bvat\b/],
  ['share', /aandeel|toereken|share|percentage|^%$/],
  ['payer', /betaler|betaald door|van wie|payer|paid by/],
  ['payee', /ontvanger|begunstigde|aan wie|crediteur|payee|paid to/],
  ['ledger', /exploitatie|grootboek|rekening|ledger|budget/],
  ['category', /kostensoort|soort|categorie|\bpost\b|category|type/],
  ['block', /\bblok|deelgebied|\bblock/],
  ['year', /\bjaar|\byear|datum|date/],
  ['amount', /bedrag|euro|€|kosten|raming|amount|cost/],
  ['description', /omschrijving|toelichting|naam|description|name|note/],
]

/** The column that a heading suggests per field; a field without one is not there. */
export function suggestColumns(heads: readonly Head[]): Partial<Record<BudgetField, string>> {
  const suggested: Partial<Record<BudgetField, string>> = {}
  for (const { key, heading } of heads) {
    const word = wordOf(heading)
    const field = HEADINGS.find(([name, pattern]) => suggested[name] === undefined && pattern.test(word))?.[0]
    if (field !== undefined && yearOfHeading(heading) === null) suggested[field] = key
  }
  return suggested
}

/** Lines that are looked at for headings. */
const LOOKED_AT = 25

/** The line that most looks like headings: words above a line with a number; line 1 when none does. */
export function suggestHeadingRow({ rows }: RawSheet): number {
  let best = { line: 1, score: 0 }
  for (const [index, row] of rows.slice(0, LOOKED_AT).entries()) {
    const words = row.filter((cell) => typeof cell === 'string' && !isEmptyCell(cell)).length
    const years = row.filter((cell) => yearOfHeading(String(cell ?? '')) !== null).length
    const named = HEADINGS.filter(([, pattern]) => row.some((cell) => pattern.test(wordOf(cell)))).length
    const hasFigures = rows.slice(index + 1, index + 4).some((next) => next.some((cell) => typeof cell === 'number'))
    const score = named * 3 + Math.max(words, years) + (hasFigures ? 1 : 0)
    if (score > best.score) best = { line: index + 1, score }
  }
  return best.line
}

/** Words for a total, as files write them. */
export const SUM_WORDS: readonly string[] = ['totaal', 'subtotaal', 'eindtotaal', 'som', 'total', 'subtotal', 'sum']

const CATEGORY_WORDS: readonly (readonly [Category, RegExp])[] = [
  ['transfer-tax', /overdrachtsbelasting|transfer tax/],
  ['returner-discount', /korting|discount/],
  ['contribution', /subsidie|bijdrage|contribution|grant/],
  ['acquisition', /verwerv|aankoop|inbreng|acqui|purchase/],
  ['demolition', /sloop|slopen|demoli/],
  ['civil', /bouwrijp|woonrijp|civiel|infra|riool|civil/],
  ['plan', /plankosten|voorbereiding|\bvtu\b|v&t|planning|plan cost/],
  ['unforeseen', /onvoorzien|unforeseen|contingen/],
  ['temporary-housing', /wisselwoning|tijdelijk|temporary/],
  ['moving', /verhui|uitplaats|moving/],
  ['land-issue', /gronduitgifte|grondopbrengst|uitgifte|land (issue|sale)/],
  ['parking-deck', /parkeer(dek|garage)|parking (deck|garage)/],
  ['sales-tax', /btw op verkoop|sales tax/],
  ['sale', /verkoop|\bvon\b|sale/],
  ['overhead', /algemene kosten|winst en risico|\bakwr\b|overhead/],
  ['building', /bouwkosten|nieuwbouw|stichting|opstal|building/],
  ['research', /onderzoek|research/],
  ['later-works', /isol|verduurza|insulat/],
  ['forced-repair', /noodherstel|forced/],
  ['repair', /herstel|fundering|repair/],
  ['public-maintenance', /onderhoud|beheer|ophog|maintenance/],
  ['task', /opgave|groen|water|mobiliteit|task/],
]
const PARTY_WORDS: readonly (readonly [Party, RegExp])[] = [
  ['development', /\bwom\b|ontwikkel(maatschappij|bedrijf)|development/],
  ['builder', /bouwer|ontwikkelaar|realisator|builder/],
  ['municipality', /gemeente|municipality/],
  ['water-board', /waterschap|water ?board/],
  ['corporation', /corporatie|corporation/],
  ['owners', /eigena|owner/],
  ['tenants', /huurder|tenant/],
  ['state', /\brijk\b|belastingdienst|state/],
  ['fund', /fonds|fund/],
  ['world', /aannemer|markt|derden|overig|contractor|market|third/],
]
const LEDGER_WORDS: readonly (readonly [Ledger, RegExp])[] = [
  ['land', /grond|grex|\bland/],
  ['building', /opstal|vastgoed|building/],
  ['public', /openbaar|gemeente|public/],
  ['water', /water/],
  ['corporation', /corporatie|corporation/],
  ['owner', /eigena|owner/],
  ['state', /\brijk|state/],
  ['fund', /fonds|fund/],
]
const INDEX_WORDS: readonly (readonly [IndexClass, RegExp])[] = [
  ['civil', /gww|civiel|civil/],
  ['build', /bouw|build|\bbdb\b/],
  ['house', /woning|huis|verkoop|house/],
  ['consumer', /\bcpi\b|consument|consumer/],
  ['none', /geen|nominaal|vast|none|nominal/],
]
const VAT_WORDS: readonly (readonly [VatKind, RegExp])[] = [
  ['included-21', /(incl.*21|21.*incl)/],
  ['excluded-21', /(excl.*21|21.*excl)/],
  ['included-9', /(incl.*9|9.*incl)/],
  ['excluded-9', /(excl.*9|9.*excl)/],
  ['none', /geen|vrij|nvt|n\.v\.t|none|exempt|^0%?$/],
]

const WORDS: Readonly<Record<Exclude<WordField, 'block'>, readonly (readonly [string, RegExp])[]>> = {
  category: CATEGORY_WORDS,
  ledger: LEDGER_WORDS,
  payer: PARTY_WORDS,
  payee: PARTY_WORDS,
  indexClass: INDEX_WORDS,
  vat: VAT_WORDS,
}

/** Every answer that a word of a field can have, except a block. */
export const ANSWERS = { category: CATEGORIES, ledger: LEDGERS, party: PARTIES, indexClass: INDEX_CLASSES } as const

/** What a word in a cell most likely means; null = no idea. */
export const suggestWord = (field: Exclude<WordField, 'block'>, word: string): string | null =>
  WORDS[field].find(([, pattern]) => pattern.test(word))?.[0] ?? null

const flow = (ledger: Ledger, payer: Party, payee: Party, indexClass: IndexClass): Flow => ({
  ...{ ledger, payer, payee, indexClass },
})

/** Who pays whom in our own budgets, and what it grows with: what a category stands for unless a file says otherwise. */
const FLOWS: Readonly<Record<Category, Flow>> = {
  acquisition: flow('land', 'development', 'owners', 'house'),
  'repair-deduction': flow('land', 'owners', 'development', 'build'),
  'transfer-tax': flow('land', 'development', 'state', 'house'),
  demolition: flow('land', 'development', 'world', 'build'),
  civil: flow('land', 'development', 'world', 'civil'),
  plan: flow('land', 'development', 'world', 'civil'),
  unforeseen: flow('land', 'development', 'world', 'civil'),
  moving: flow('land', 'development', 'owners', 'consumer'),
  'temporary-housing': flow('land', 'development', 'world', 'consumer'),
  'returner-discount': flow('land', 'development', 'owners', 'house'),
  'land-issue': flow('land', 'builder', 'development', 'house'),
  'land-issue-building': flow('land', 'development', 'builder', 'build'),
  building: flow('building', 'builder', 'world', 'build'),
  overhead: flow('building', 'builder', 'world', 'build'),
  'parking-deck': flow('building', 'builder', 'world', 'build'),
  sale: flow('building', 'world', 'builder', 'house'),
  'sales-tax': flow('building', 'builder', 'state', 'house'),
  research: flow('owner', 'open', 'world', 'consumer'),
  repair: flow('owner', 'open', 'world', 'build'),
  'later-works': flow('owner', 'open', 'world', 'build'),
  'public-maintenance': flow('public', 'municipality', 'world', 'civil'),
  'value-loss': flow('owner', 'owners', 'world', 'house'),
  'value-gain': flow('owner', 'world', 'owners', 'house'),
  'forced-repair': flow('owner', 'open', 'world', 'build'),
  nuisance: flow('owner', 'owners', 'world', 'consumer'),
  task: flow('public', 'municipality', 'world', 'civil'),
  contribution: flow('state', 'state', 'open', 'none'),
}
export const suggestFlow = (category: Category): Flow => FLOWS[category]
