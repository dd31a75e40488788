// B13: the one place where what somebody typed in a form is looked at, before anything of it is kept.
import { personalKindOfText } from '#kernel/personal-data.ts'
import { refusesPersonal } from '#platform/sources/personal-columns.ts'
import { GUARD_FIELDS } from '#platform/ui/form/guard.ts'
import type { Answer, FieldError, PageRoute, Visit } from './route.ts'

/** Ids of our own are no text: some have nine digits in a row. */
const OWN_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Hands the form on, or back with every field that tells of a person. */
export function handlePost(route: PageRoute, visit: Visit): Promise<Answer> {
  const errors = route.again ? personalFields(visit, route.figures?.(visit) ?? []) : []
  return errors.length > 0 && route.again ? route.again(visit, errors) : route.handle(visit)
}

function personalFields({ form, files, locale }: Visit, figures: readonly string[]): FieldError[] {
  const passed: readonly string[] = [...Object.values(GUARD_FIELDS), ...figures]
  const typed = [...form].filter(([field, text]) => !passed.includes(field) && !OWN_ID.test(text))
  // A second file under one name is 'file:2'.
  const named = [...files].map(([field, { originalName }]) => [field.split(':')[0] ?? field, originalName] as const)
  return [...typed, ...named].flatMap(([field, text]) => {
    const kind = personalKindOfText(text)
    return kind === null ? [] : [{ field, message: refusesPersonal(kind, locale) }]
  })
}
