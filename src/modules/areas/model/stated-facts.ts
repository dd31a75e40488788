import type { Audience, Source } from '#kernel/source.ts'

/** What kind of value a statement gives; decides how two of them are compared. */
export const STATEMENT_KINDS = ['date', 'number', 'name', 'text'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** planned and actual are two moments of one thing; exact and at-most are two standings of one amount. */
export const STATEMENT_ROLES = ['', 'planned', 'actual', 'exact', 'at-most'] as const
export type StatementRole = (typeof STATEMENT_ROLES)[number]

/** One document says one thing about one subject. */
export type Statement = {
  /** Subject: statements with the same key speak of the same thing. */
  key: string
  /** Subject as people read it. */
  label: string
  kind: StatementKind
  /** As given: `2024-06-18`, `2024-Q1`, `15-20`, `AanDeBak`. */
  value: string
  role: StatementRole
  /** Day of the week that the document names with a date: 1 Monday to 7 Sunday; null when it names none. */
  weekday: number | null
  note: string
  source: Source
}

/** A printed total beside the parts that should make it. */
export type PrintedTotal = {
  key: string
  label: string
  /** null when the document prints no number, e.g. "nog te bepalen". */
  printed: number | null
  /** null parts are unknown and never count as 0. */
  parts: readonly { label: string; value: number | null }[]
  /** sum: the parts should add up to it · target: the parts are what is known of the way towards it. */
  reach: 'sum' | 'target'
  source: Source
}

/** One planning entry: the sentence and the planning column may each say when. */
export type PlanningStatement = {
  /** What is planned for, e.g. agreement number "3.1.1". */
  subject: string
  /** The step, in words that are equal for the same step, e.g. "start uitvoering". */
  step: string
  basis: 'column' | 'text'
  /** `2024`, `2024-Q3`, `2024-06-18`; null for "to be determined", "-" and "continuous". */
  when: string | null
  /** True when the column says that the planning is yet to be determined. */
  toBeDetermined: boolean
  /** Smallest number per year that is agreed; null when none. */
  minPerYear: number | null
  source: Source
}

/** One row of a list in a document, e.g. a building project in a list of deliveries. */
export type ListedItem = { list: string; item: string; value: number | null; source: Source }

/** A quantity that is part of another: adding both counts twice. */
export type Subset = { key: string; label: string; part: number; whole: number; source: Source }

export type NamedPlace = { name: string; variants: readonly string[]; partOf: string | null; source: Source }

/** Areas that a document names side by side. */
export type PlaceList = { label: string; places: readonly string[]; source: Source }

/** A set of facts that can be checked for contradictions. */
export type FactSet = {
  statements: readonly Statement[]
  totals: readonly PrintedTotal[]
  plannings: readonly PlanningStatement[]
  items: readonly ListedItem[]
  subsets: readonly Subset[]
  places: readonly NamedPlace[]
  placeLists: readonly PlaceList[]
}

export const EMPTY_FACT_SET: FactSet = {
  statements: [],
  totals: [],
  plannings: [],
  items: [],
  subsets: [],
  places: [],
  placeLists: [],
}

/** A contradiction as people settled it: both statements stay, one may lead, and the reason is written down. */
export type RegisteredContradiction = {
  id: string
  topic: string
  kind: string
  a: { text: string; sources: readonly Source[] }
  b: { text: string; sources: readonly Source[] }
  leading: 'a' | 'b' | 'none'
  resolution: string
  /** Rule that finds it by itself; null when only a reader can see it. */
  rule: string | null
  /** Key, agreement number or name by which the rule reports it. */
  subject: string
  audience: Audience
}
