// The form in which several parameters are changed at once: what it holds, how it is filled and read.

import { parseNumber } from '#kernel/number-notation.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { ChangeRequest } from '../../model/parameter-sets/changes.ts'
import { typedValue } from '../../model/parameter-sets/layout.ts'
import { type Overrides, type SetVersion, valuesOf } from '../../model/parameter-sets/set-version.ts'
import { fileNameOf, PARAMETER_NAMES, type ParameterName } from '../../model/parameters.ts'

/** As typed, so that a form with mistakes comes back as it was sent. */
export type TypedChange = { value: string; reason: string; revert: boolean }
export type TypedChanges = Readonly<Record<ParameterName, TypedChange>>

export const FIELDS = {
  value: (name: ParameterName): string => fileNameOf(name),
  reason: (name: ParameterName): string => `reden-${fileNameOf(name)}`,
  revert: (name: ParameterName): string => `standaard-${fileNameOf(name)}`,
} as const

const perName = (typedOf: (name: ParameterName) => TypedChange): TypedChanges =>
  Object.fromEntries(PARAMETER_NAMES.map((name) => [name, typedOf(name)])) as Record<ParameterName, TypedChange>

/** The form as it opens: present values, without reasons. */
export function openedOn({ overrides }: Pick<SetVersion, 'overrides'>, locale: Locale): TypedChanges {
  const values = valuesOf(overrides)
  return perName((name) => ({ value: typedValue(values[name], locale), reason: '', revert: false }))
}

/** The form filled with what another version has: its values and reasons, defaults ticked where it has none. */
export function openedWith(current: SetVersion, taken: SetVersion, locale: Locale): TypedChanges {
  const before = openedOn(current, locale)
  return perName((name) => {
    const [now, then] = [current.overrides[name], taken.overrides[name]]
    if (!then) return { ...before[name], revert: now !== undefined }
    if (then.value === now?.value && then.reason === now.reason) return before[name]
    return { value: typedValue(then.value, locale), reason: then.reason, revert: false }
  })
}

/** The form filled with values of an address, e.g. those of a what-if. */
export function openedAt(current: SetVersion, query: URLSearchParams, locale: Locale): TypedChanges {
  const before = openedOn(current, locale)
  return perName((name) => {
    const asked = query.get(FIELDS.value(name))
    const value = asked === null ? null : parseNumber(asked, 'either')
    return value === null ? before[name] : { ...before[name], value: typedValue(value, locale) }
  })
}

export function readTyped(form: URLSearchParams): TypedChanges {
  return perName((name) => ({
    value: form.get(FIELDS.value(name)) ?? '',
    reason: form.get(FIELDS.reason(name)) ?? '',
    revert: form.get(FIELDS.revert(name)) === 'ja',
  }))
}

/** What is asked for, and which boxes hold no number. An empty box is a field left alone. */
export function requestsOf(
  typed: TypedChanges,
  current: Overrides,
): { requests: ChangeRequest[]; notNumbers: ParameterName[] } {
  const values = valuesOf(current)
  const notNumbers: ParameterName[] = []
  const requests = PARAMETER_NAMES.map((name): ChangeRequest => {
    const { value, reason, revert } = typed[name]
    if (revert && current[name]) return { name, value: null, reason }
    const number = value.trim() === '' ? values[name] : parseNumber(value, 'either')
    if (number === null) notNumbers.push(name)
    return { name, value: number ?? values[name], reason }
  })
  return { requests, notNumbers }
}

/** Does the form, as it stands, ask for something else than is there now? Such a field is shown open. */
export function isTouched(typed: TypedChange, now: string): boolean {
  return typed.revert || typed.reason !== '' || (typed.value !== '' && typed.value !== now)
}
