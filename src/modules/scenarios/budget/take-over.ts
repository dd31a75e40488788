// The last step of a budget file: which budget of the scenario it becomes, what makes way for it, and the next version.
import { type Result, refuse } from '#kernel/result.ts'
import { type GivenBudget, MOST_BUDGETS } from '../model/budget/given-budget.ts'
import { newBudgetId, type Standing, standingBeside, takeOver, withoutBudget } from '../model/budget/take-over.ts'
import { CATEGORIES, type Category } from '../model/events/event.ts'
import type { VersionRow } from '../store.ts'
import { type Doing, type SaveRefusal, saveVersion, viewScenario } from '../usecases.ts'
import { type OpenDraft, putAway } from './usecases.ts'

/** Of what is computed, or of what other budgets give. */
export type Decision = 'instead' | 'beside'
export type Decisions = ReadonlyMap<Category, Decision>

/** How a budget stands in the scenario. */
export type BudgetHead = Pick<GivenBudget, 'name' | 'state' | 'spread'>

export type TakeOverWish = BudgetHead & {
  base: number
  reason: string
  /** Id of the budget whose place it takes; null = a new one. */
  place: string | null
  /** Per category that is computed as well: what the file stands for. */
  computed: Decisions
  /** Per category that another budget has as well. */
  given: Decisions
  /** A person saw that a total of the file differs. */
  isDifferenceSeen: boolean
}
export type TakeOverRefusal =
  | SaveRefusal
  | { why: 'not-read' | 'difference-unseen' | 'name-missing' | 'too-many-budgets' | 'no-budget' }
  | { why: 'undecided'; computed: readonly Category[]; given: readonly Category[] }

/** Budgets that stand in the newest version. */
export const budgetsOf = ({ view }: Pick<OpenDraft, 'view'>): readonly GivenBudget[] =>
  view.version.document.budgets ?? []

/** The budget that the same file gave before: most likely the new one takes its place. */
export const likelyPlace = (open: OpenDraft): string | null =>
  budgetsOf(open).find(({ origin }) => origin.file === open.draft.file)?.id ?? null

export type Asked = Standing & {
  /** Categories of the file that are computed too, or that another budget has. */
  twiceComputed: readonly Category[]
  twiceGiven: readonly Category[]
}

/** What stands there per category, and which of that the file has as well: told apart before it counts twice. */
export function decisionsNeeded({ view, reading }: OpenDraft, place: string | null): Asked {
  const standing = standingBeside(view.version.document, place ?? '')
  const own = new Set<Category>(reading.reading?.payments.map(({ category }) => category))
  if (reading.reading && reading.reading.contributions.length > 0) own.add('contribution')
  const twice = (there: { has(category: Category): boolean }) =>
    CATEGORIES.filter((category) => own.has(category) && there.has(category))
  return { ...standing, twiceComputed: twice(standing.computed), twiceGiven: twice(standing.given) }
}

/** The next version of the scenario, with the payments of the file; the draft goes, and its cells with it. */
export async function takeOverBudget(
  doing: Doing,
  open: OpenDraft,
  wish: TakeOverWish,
): Promise<Result<VersionRow, TakeOverRefusal> | null> {
  const { view, draft, reading } = open
  const read = reading.reading
  if (reading.step !== 'trial' || !read || read.refusal || read.problems.length > 0) return refuse({ why: 'not-read' })
  const refused = refusalOf(open, wish, read.sums)
  if (refused) return refuse(refused)
  const { name, state, spread, place } = wish
  const document = takeOver(view.version.document, {
    ...{ id: place ?? newBudgetId(view.version.document), name: name.trim(), state, spread },
    origin: { file: draft.file, sheet: draft.sheet ?? '', sha256: draft.sha256 },
    ...{ payments: read.payments, contributions: read.contributions },
    ...{ instead: insteadOf(wish.computed), overruled: insteadOf(wish.given) },
  })
  const saved = await saveVersion(doing, draft.scenario, { base: wish.base, document, reason: wish.reason })
  if (saved?.ok) await putAway(doing, draft, 'budget.taken-over', { version: saved.value.number })
  return saved
}

function refusalOf(
  open: OpenDraft,
  { place, name, computed, given, isDifferenceSeen }: TakeOverWish,
  sums: readonly { isEqual: boolean }[],
): TakeOverRefusal | null {
  const budgets = budgetsOf(open)
  if (place !== null && !budgets.some(({ id }) => id === place)) return { why: 'no-budget' }
  if (place === null && budgets.length >= MOST_BUDGETS) return { why: 'too-many-budgets' }
  if (name.trim() === '') return { why: 'name-missing' }
  if (sums.some(({ isEqual }) => !isEqual) && !isDifferenceSeen) return { why: 'difference-unseen' }
  const asked = decisionsNeeded(open, place)
  const undecided = {
    computed: asked.twiceComputed.filter((category) => !computed.has(category)),
    given: asked.twiceGiven.filter((category) => !given.has(category)),
  }
  return undecided.computed.length + undecided.given.length > 0 ? { why: 'undecided', ...undecided } : null
}

const insteadOf = (decisions: Decisions): Category[] =>
  [...decisions].flatMap(([category, decision]) => (decision === 'instead' ? [category] : []))

/** The next version without one budget: what it stood in place of is computed again. */
export async function removeBudget(
  doing: Doing,
  id: string,
  { base, reason, budget }: { base: number; reason: string; budget: string },
): Promise<Result<VersionRow, SaveRefusal> | null> {
  const view = await doing.scope.transaction((db) => viewScenario(db, doing.actor, id))
  if (!view) return null
  return saveVersion(doing, id, { base, document: withoutBudget(view.version.document, budget), reason })
}
