import { overlaps, type Period } from '#kernel/period.ts'
import { quarterOf, quartersBetween } from '#kernel/quarter.ts'
import type { Source } from '#kernel/source.ts'
import { readPartialDate, samePeriod, weekdayOf } from './partial-date.ts'
import type { FactSet, NamedPlace, Statement } from './stated-facts.ts'

export const CONTRADICTION_RULES = [
  'different-values',
  'different-names',
  'different-dates',
  'different-precision',
  'planned-and-actual',
  'impossible-day',
  'text-and-column',
  'text-only',
  'rule-without-calendar',
  'total-and-parts',
  'same-item-in-two-lists',
  'subset',
  'spelling',
  'area-in-area',
] as const
export type ContradictionRule = (typeof CONTRADICTION_RULES)[number]

/** Two or more statements that do not fit together. It is reported as it stands; nothing is chosen or changed. */
export type Contradiction = {
  rule: ContradictionRule
  subject: string
  topic: string
  values: readonly { value: string; source: Source }[]
  /** Size of the difference where it has one: units of a total, quarters of delay. */
  difference: number | null
}

type Rule = (facts: FactSet) => Contradiction[]

/** Every rule over every fact, in the order of the list above. A law: order of the facts does not matter. */
export function findContradictions(facts: FactSet): Contradiction[] {
  return CONTRADICTION_RULES.flatMap((rule) => RULES[rule](facts))
}

const RULES: Record<ContradictionRule, Rule> = {
  'different-values': ({ statements }) => differing('different-values', statements, ['number', 'text']),
  'different-names': ({ statements, places }) => [
    ...differing('different-names', statements, ['name']).filter(({ values }) => !onlySpelling(values)),
    ...places.flatMap(otherNames),
  ],
  'different-dates': ({ statements }) => dates(statements, (ranges) => !allOverlap(ranges), 'different-dates'),
  'different-precision': ({ statements }) => dates(statements, allOverlap, 'different-precision'),
  'planned-and-actual': ({ statements }) => bySubject(statements).flatMap(plannedAndActual),
  'impossible-day': ({ statements }) => statements.filter(impossible).map((s) => report('impossible-day', [s])),
  'text-and-column': textAndColumn,
  'text-only': textOnly,
  'rule-without-calendar': ruleWithoutCalendar,
  'total-and-parts': totalsAndParts,
  'same-item-in-two-lists': sameItemInTwoLists,
  subset: ({ subsets }) =>
    subsets.map(({ key, label, part, whole, source }) => ({
      rule: 'subset',
      subject: key,
      topic: label,
      values: [whole, part].map((value) => ({ value: String(value), source })),
      difference: part,
    })),
  spelling: spellings,
  'area-in-area': areasInAreas,
}

const report = (rule: ContradictionRule, statements: readonly Statement[], difference: number | null = null) => ({
  rule,
  subject: statements[0]?.key ?? '',
  topic: statements[0]?.label ?? '',
  values: statements.map(({ value, source }) => ({ value, source })),
  difference,
})

const grouped = <Item>(items: readonly Item[], key: (item: Item) => string): Item[][] => [
  ...Map.groupBy(items, key).values(),
]
const bySubject = (statements: readonly Statement[]): Statement[][] => grouped(statements, ({ key }) => key)

function differing(
  rule: ContradictionRule,
  statements: readonly Statement[],
  kinds: readonly Statement['kind'][],
): Contradiction[] {
  return bySubject(statements.filter(({ kind }) => kinds.includes(kind)))
    .filter((group) => new Set(group.map(({ value }) => value)).size > 1)
    .map((group) => report(rule, group))
}

/** Dates of the same event; a planned and an actual date are not the same event. */
function dates(
  statements: readonly Statement[],
  wrong: (ranges: Period[]) => boolean,
  rule: ContradictionRule,
): Contradiction[] {
  return bySubject(statements.filter(({ kind, role }) => kind === 'date' && role === '')).flatMap((group) => {
    const ranges = group.map(({ value }) => readPartialDate(value)).filter((range) => range !== null)
    const [first] = ranges
    if (!first || ranges.every((range) => samePeriod(range, first)) || !wrong(ranges)) return []
    return [report(rule, group)]
  })
}
const allOverlap = (ranges: Period[]): boolean => ranges.every((a) => ranges.every((b) => overlaps(a, b)))

/** Difference in quarters from the planned quarter to the actual one; positive is late. */
function plannedAndActual(group: Statement[]): Contradiction[] {
  const planned = group.find(({ role }) => role === 'planned')
  const actual = group.find(({ role }) => role === 'actual')
  const [from, to] = [planned && readPartialDate(planned.value), actual && readPartialDate(actual.value)]
  if (!planned || !actual || !from || !to || overlaps(from, to)) return []
  return [report('planned-and-actual', [planned, actual], quartersBetween(quarterOf(from.to), quarterOf(to.to)))]
}

/** A date that does not exist, or that is another day of the week than the document says. */
function impossible({ kind, value, weekday }: Statement): boolean {
  if (kind !== 'date') return false
  const range = readPartialDate(value)
  if (!range) return true
  return weekday !== null && range.from === range.to && weekdayOf(range.from) !== weekday
}

function textAndColumn({ plannings }: FactSet): Contradiction[] {
  return grouped(plannings, ({ subject, step }) => `${subject} ${step}`).flatMap((group) => {
    const [text, column] = (['text', 'column'] as const).map((basis) =>
      group.find((entry) => entry.basis === basis && entry.when !== null),
    )
    const ranges = [text, column].map((entry) => (entry?.when ? readPartialDate(entry.when) : null))
    if (!text || !column || !ranges[0] || !ranges[1] || overlaps(ranges[0], ranges[1])) return []
    return [planningReport('text-and-column', [text, column])]
  })
}

const planningReport = (rule: ContradictionRule, entries: readonly FactSet['plannings'][number][]): Contradiction => ({
  rule,
  subject: entries[0]?.subject ?? '',
  topic: entries[0]?.step ?? '',
  values: entries.map(({ when, minPerYear, source }) => ({
    value: when ?? (minPerYear ? `${minPerYear} per jaar` : 'n.t.b.'),
    source,
  })),
  difference: null,
})

/** The sentence names a moment that the planning column, which does plan other steps, leaves out. */
function textOnly({ plannings }: FactSet): Contradiction[] {
  return grouped(plannings, ({ subject }) => subject).flatMap((group) => {
    const column = group.filter(({ basis, when }) => basis === 'column' && when !== null)
    const last = column
      .map(({ when }) => (when ? (readPartialDate(when)?.to ?? '') : ''))
      .sort()
      .at(-1)
    if (!last) return []
    const beyond = group.filter(({ basis, when, step }) => {
      if (basis !== 'text' || when === null || column.some((entry) => entry.step === step)) return false
      return (readPartialDate(when)?.from ?? '') > last
    })
    return beyond.map((entry) => planningReport('text-only', [entry, ...column.slice(-1)]))
  })
}

/** The sentence sets a smallest number per year, the column says that the planning is to be determined. */
function ruleWithoutCalendar({ plannings }: FactSet): Contradiction[] {
  return grouped(plannings, ({ subject }) => subject).flatMap((group) => {
    const rule = group.find(({ minPerYear, basis }) => minPerYear !== null && basis === 'text')
    const open = group.find(({ toBeDetermined }) => toBeDetermined)
    return rule && open ? [planningReport('rule-without-calendar', [rule, open])] : []
  })
}

function totalsAndParts({ totals }: FactSet): Contradiction[] {
  return totals.flatMap(({ key, label, printed, parts, source }) => {
    if (printed === null) return []
    const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0)
    if (sum === printed) return []
    const open = parts.filter(({ value }) => value === null).length
    const found = open === 0 ? String(sum) : `${sum} (excl. ${open} n.t.b.)`
    const values = [String(printed), found].map((value) => ({ value, source }))
    return [{ rule: 'total-and-parts', subject: key, topic: label, values, difference: printed - sum }]
  })
}

function sameItemInTwoLists({ items }: FactSet): Contradiction[] {
  return grouped(items, ({ item }) => item)
    .filter((group) => new Set(group.map(({ list }) => list)).size > 1)
    .map((group) => ({
      rule: 'same-item-in-two-lists',
      subject: group[0]?.item ?? '',
      topic: group[0]?.item ?? '',
      values: group.map(({ list, value, source }) => ({ value: `${value ?? 'n.t.b.'} (${list})`, source })),
      difference: null,
    }))
}

/** Letters and digits only, lower case: what is left when spaces, hyphens and capitals are spelling. */
const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const onlySpelling = (values: readonly { value: string }[]): boolean =>
  new Set(values.map(({ value }) => letters(value))).size === 1

function spellings({ statements, places }: FactSet): Contradiction[] {
  const names = [
    ...differing('spelling', statements, ['name']).filter(({ values }) => onlySpelling(values)),
    ...places.flatMap(({ name, variants, source }) =>
      variants.filter((variant) => nearlySame(name, variant)).map((variant) => pair('spelling', name, variant, source)),
    ),
  ]
  return names.map((found) => ({ ...found, subject: found.values.at(-1)?.value ?? found.subject }))
}

/** Equal but for spaces, hyphens and capitals, or one letter apart. */
export function nearlySame(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)]
  return a !== b && (x === y || oneLetterApart(x, y))
}

function oneLetterApart(a: string, b: string): boolean {
  if (a.length < b.length) return oneLetterApart(b, a)
  // Short names and numbers differ by one letter all the time: "fase 6" and "fase 7" are two things.
  if (a.length - b.length > 1 || b.length < 6 || /\d/.test(a + b)) return false
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a.slice(at + 1) === b.slice(a.length === b.length ? at + 1 : at)
}

/** A place that documents call by names that are more than another spelling. */
function otherNames({ name, variants, source }: NamedPlace): Contradiction[] {
  const others = variants.filter((variant) => !nearlySame(name, variant) && sharesWord(name, variant))
  const [first, ...rest] = others
  if (first === undefined) return []
  const found = pair('different-names', name, first, source)
  return [{ ...found, values: [...found.values, ...rest.map((value) => ({ value, source }))] }]
}

/** "Dordt West" and "Dordrecht West" share a word; "veld 2" is a part of Witte Dorp and no other name. */
function sharesWord(a: string, b: string): boolean {
  const words = a.toLowerCase().split(/[\s-]+/)
  return b
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 2 && words.includes(word))
}

const pair = (rule: ContradictionRule, name: string, variant: string, source: Source): Contradiction => ({
  rule,
  subject: name,
  topic: name,
  values: [name, variant].map((value) => ({ value, source })),
  difference: null,
})

/** Areas side by side in one list while one lies inside another: counting both counts twice. */
function areasInAreas({ placeLists, places }: FactSet): Contradiction[] {
  const parents = new Map(places.map(({ name, partOf }) => [name, partOf]))
  return placeLists.flatMap(({ label, places: listed, source }) =>
    listed.flatMap((inner): Contradiction[] => {
      const outer = parents.get(inner)
      if (!outer || !listed.includes(outer)) return []
      return [{ ...pair('area-in-area', inner, outer, source), topic: label }]
    }),
  )
}
