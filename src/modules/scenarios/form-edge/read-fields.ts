// The edge of a posted form: what no rule of the model should ever see. Every mistake with the field it is in.
import { formatNumber } from '#kernel/dutch.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { formEdgeEn } from './text.en.ts'
import { formEdgeNl } from './text.nl.ts'

/** Longest text that a field of these forms takes, characters: a page of reasons. */
export const LONGEST_TEXT = 2_000

const wordsOf = ({ locale }: Visit) => textsFor({ nl: formEdgeNl, en: formEdgeEn }, locale)

export const unknownOption = (visit: Visit): string => wordsOf(visit).unknownOption

/** Fields that hold more than people would write there. */
export function tooLong(visit: Visit): FieldError[] {
  const message = wordsOf(visit).tooLong(formatNumber(LONGEST_TEXT, 0, visit.locale))
  return [...new Set(visit.form.keys())]
    .filter((field) => visit.form.getAll(field).some((typed) => typed.trim().length > LONGEST_TEXT))
    .map((field) => ({ field, message }))
}

type Handler = (visit: Visit) => Promise<Answer>
type Shown = (visit: Visit, errors: readonly FieldError[]) => Promise<Answer>

/** A form whose texts are of a length that people write; else it comes back with the fields that are too long. */
export const ofReadableLength =
  (handle: Handler, show: Shown): Handler =>
  (visit) => {
    const errors = tooLong(visit)
    return errors.length > 0 ? show(visit, errors) : handle(visit)
  }

/** The option that was chosen; null for none. What is no option is an error at the field, never no answer. */
export function chosen<Option extends string>(
  visit: Visit,
  field: string,
  options: readonly Option[],
  errors: FieldError[],
): Option | null {
  const typed = given(visit, field)
  const found = options.find((option) => option === typed) ?? null
  if (typed !== '' && found === null) errors.push({ field, message: wordsOf(visit).unknownOption })
  return found
}

/** The boxes that were ticked, in their own order; one that is not there is an error at the field. */
export function allChosen<Option extends string>(
  visit: Visit,
  field: string,
  options: readonly Option[],
  errors: FieldError[],
): Option[] {
  const typed = visit.form.getAll(field)
  const isKnown = (one: string): boolean => options.some((option) => option === one)
  if (!typed.every(isKnown)) errors.push({ field, message: wordsOf(visit).unknownOption })
  return options.filter((option) => typed.includes(option))
}
