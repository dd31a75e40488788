// What a person says of a budget before it becomes part of the scenario; names of the fields in the form.
import type { FieldError, Visit } from '#platform/http/route.ts'
import { BUDGET_STATES, type BudgetState, type GivenBudget } from '../../model/budget/given-budget.ts'
import { CATEGORIES, type Category } from '../../model/events/event.ts'
import { budgetsOf, type Decision, decisionsNeeded, likelyPlace, type TakeOverWish } from '../take-over.ts'
import type { BudgetText } from '../text.nl.ts'
import type { OpenDraft } from '../usecases.ts'

export const OTHERS = 'ook'
export const PLACE = 'begroting'
export const NEW = 'nieuw'
export const decisionName = (category: Category): string => `besluit-${category}`
export const overruleName = (category: Category): string => `dubbel-${category}`

/** Whose place the budget takes: as asked, else that of the same file; null = a new one. */
export function placeAsked({ query, form }: Pick<Visit, 'query' | 'form'>, open: OpenDraft): string | null {
  const asked = form.get(PLACE) ?? query.get(PLACE)
  if (asked === NEW) return null
  return budgetsOf(open).find(({ id }) => id === asked)?.id ?? likelyPlace(open)
}

/** What the boxes hold: as typed, else as it stands, else what the file suggests. */
export function headShown({ form }: Pick<Visit, 'form'>, open: OpenDraft, place: string | null) {
  const before = budgetsOf(open).find(({ id }) => id === place)
  const spread = before?.spread ?? null
  return {
    name: form.get('naam-begroting') ?? before?.name ?? open.draft.file.replace(/\.[a-z]+$/i, '').slice(0, 80),
    state: stateIn(form.get('stand')) ?? before?.state ?? 'estimate',
    spread: form.get('spreiding') ?? (spread === null ? '' : String(spread * PERCENT).replace('.', ',')),
  }
}

const PERCENT = 100
const stateIn = (typed: string | null): BudgetState | null => BUDGET_STATES.find((state) => state === typed) ?? null

type Read = { wish: TakeOverWish; errors: FieldError[] }

export function readTakeOver({ form, query }: Visit, open: OpenDraft, t: BudgetText): Read {
  const place = placeAsked({ form, query }, open)
  const spread = readSpread(form.get('spreiding') ?? '')
  const decisions = decisionsIn(form, open, place)
  return {
    wish: {
      ...{ base: Number(form.get('versie')), reason: form.get('reden') ?? '', place, ...decisions },
      ...{ name: (form.get('naam-begroting') ?? '').slice(0, 80), state: stateIn(form.get('stand')) ?? 'estimate' },
      ...{ spread: spread === 'wrong' ? null : spread, isDifferenceSeen: form.get('verschil') === 'ja' },
    },
    errors: spread === 'wrong' ? [{ field: 'spreiding', message: t.take.spreadWrong }] : [],
  }
}

/** 50 means half of the standard; nothing typed = that of the state. */
function readSpread(typed: string): GivenBudget['spread'] | 'wrong' {
  if (typed.trim() === '') return null
  const read = Number(typed.trim().replace('%', '').replace(',', '.')) / PERCENT
  return read >= 0 && read <= 1 ? read : 'wrong'
}

function decisionsIn(form: URLSearchParams, open: OpenDraft, place: string | null) {
  const asked = decisionsNeeded(open, place)
  const told = (categories: readonly Category[], nameOf: (category: Category) => string) =>
    new Map(
      categories.flatMap((category): [Category, Decision][] => {
        const given = form.get(nameOf(category))
        return given === 'instead' || given === 'beside' ? [[category, given]] : []
      }),
    )
  const computed = told(asked.twiceComputed, decisionName)
  const others = new Set(form.getAll(OTHERS))
  for (const category of CATEGORIES)
    if (others.has(category) && !computed.has(category)) computed.set(category, 'instead')
  return { computed, given: told(asked.twiceGiven, overruleName) }
}
