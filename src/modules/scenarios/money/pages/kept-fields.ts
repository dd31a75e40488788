// Fields of a form that came back hold what was typed, with the error at each; else what is there.
import type { FieldError, Visit } from '#platform/http/route.ts'
import { errorOf } from '#platform/ui/index.ts'

export type Held = Readonly<Record<string, string>>

/** `own`: a field that only this form has, by which it knows its own post. */
export function keptFields(visit: Visit, errors: readonly FieldError[], own: string, held: Held) {
  const isBack = visit.form.has(own)
  const typed = (name: string): string => (isBack ? (visit.form.get(name) ?? '') : (held[name] ?? ''))
  const field = (name: string) => {
    const message = isBack ? errorOf(errors, name) : undefined
    return { name, value: typed(name), ...(message === undefined ? {} : { error: message }) }
  }
  /** Of checkboxes. */
  const boxes = (name: string, there: readonly string[]) => {
    const message = isBack ? errorOf(errors, name) : undefined
    return {
      name,
      values: isBack ? visit.form.getAll(name) : there,
      ...(message === undefined ? {} : { error: message }),
    }
  }
  return { isBack, field, boxes }
}
