// The limits as they are typed: read with all mistakes together, and as they stand in a form that opens.
import { z } from 'zod'
import { formatNumber } from '#kernel/dutch.ts'
import { parseNumber } from '#kernel/number-notation.ts'
import type { FieldError } from '#platform/http/route.ts'
import { NO_LIMITS, type PlanLimits, standardLimits } from '../../model/plan/limits.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { OptimiseText } from '../text.nl.ts'

export const SECONDS = ['5', '10', '20', '60'] as const
export const URGENT_CLASSES = ['U4', 'U3', 'U2', 'U1', 'U0'] as const

const NUMBERS = ['budget', 'uitvoering', 'tijdelijk', 'sloop', 'onbehandeld', 'erbij', 'sociaal', 'binnen'] as const
export type NumberField = (typeof NUMBERS)[number]
export type TypedLimits = Record<NumberField, string> & { urgent: readonly string[]; seconden: string }

type Problem = keyof OptimiseText['problems']
type Bounds = { least: number; most: number; whole?: boolean }

const MOST_HOMES = 100_000
const MOST_EUROS = 1e12
const MOST_YEARS = 50

const number = ({ least, most, whole = true }: Bounds) =>
  z.string().transform((typed, context): number | null => {
    if (typed.trim() === '') return null
    const value = parseNumber(typed, 'dutch') ?? parseNumber(typed, 'either')
    const problem: Problem | null =
      value === null
        ? 'not-a-number'
        : whole && !Number.isInteger(value)
          ? 'not-whole'
          : value < least || value > most
            ? 'out-of-range'
            : null
    if (problem === null) return value
    context.addIssue({ code: 'custom', message: problem })
    return z.NEVER
  })

const homes = number({ least: 0, most: MOST_HOMES })
const more = number({ least: -MOST_HOMES, most: MOST_HOMES })
const notAnOption: Problem = 'not-an-option'

const order = z.object({
  budget: number({ least: 0, most: MOST_EUROS, whole: false }),
  ...{ uitvoering: homes, tijdelijk: homes, onbehandeld: homes, erbij: more, sociaal: more },
  sloop: number({ least: 0, most: 100, whole: false }),
  urgent: z.array(z.enum(URGENT_CLASSES, notAnOption)),
  binnen: number({ least: 0, most: MOST_YEARS }),
  seconden: z.enum(SECONDS, notAnOption),
})

export const typedLimits = (form: URLSearchParams): TypedLimits => ({
  ...(Object.fromEntries(NUMBERS.map((name) => [name, form.get(name) ?? ''])) as Record<NumberField, string>),
  urgent: form.getAll('urgent'),
  seconden: form.get('seconden') ?? '',
})

export type ReadOrder =
  | { ok: true; value: { limits: PlanLimits; seconds: number } }
  | { ok: false; errors: readonly FieldError[] }

/** Every mistake of the form together. */
export function readOrder(t: OptimiseText, typed: TypedLimits): ReadOrder {
  const read = order.safeParse(typed)
  if (!read.success) {
    const names = fieldNames(t)
    return {
      ok: false,
      errors: read.error.issues.map(({ path, message }) => {
        const field = String(path[0]) as keyof TypedLimits
        return { field, message: `${names[field]}: ${t.problems[message as Problem]}.` }
      }),
    }
  }
  const { sloop, urgent, binnen, seconden, ...rest } = read.data
  return {
    ok: true,
    value: {
      seconds: Number(seconden),
      limits: {
        ...{ yearlyBudget: rest.budget, yearlyWorks: rest.uitvoering, temporaryHomes: rest.tijdelijk },
        mostDemolishedShare: sloop === null ? null : sloop / PER_CENT,
        ...{ mostUntreated: rest.onbehandeld, leastNetNew: rest.erbij, leastSocial: rest.sociaal },
        ...{ urgentClasses: urgent, urgentWithin: binnen ?? NO_LIMITS.urgentWithin },
      },
    },
  }
}

const PER_CENT = 100

export const fieldNames = ({ form }: OptimiseText): Record<keyof TypedLimits, string> => ({
  ...{ budget: form.budget, uitvoering: form.works, tijdelijk: form.temporary, sloop: form.demolished },
  ...{ onbehandeld: form.untreated, erbij: form.netNew, sociaal: form.social },
  ...{ urgent: form.urgent, binnen: form.within, seconden: form.seconds },
})

/** A first search begins with what the scenario says of capacity; a later one with the limits of the one before. */
export function openedLimits(scenario: Scenario, last: { limits: PlanLimits; seconds: number } | null): TypedLimits {
  const limits = last?.limits ?? standardLimits(scenario)
  const shown = (value: number | null) => (value === null ? '' : formatNumber(value, 0, 'nl').replace('\u2212', '-'))
  const share = limits.mostDemolishedShare
  return {
    ...{ budget: shown(limits.yearlyBudget), uitvoering: shown(limits.yearlyWorks) },
    ...{ tijdelijk: shown(limits.temporaryHomes), onbehandeld: shown(limits.mostUntreated) },
    ...{ erbij: shown(limits.leastNetNew), sociaal: shown(limits.leastSocial) },
    sloop: share === null ? '' : String(Number((share * PER_CENT).toPrecision(12))).replace('.', ','),
    ...{ urgent: limits.urgentClasses, binnen: shown(limits.urgentWithin) },
    seconden: String(last?.seconds ?? SECONDS[1]),
  }
}
