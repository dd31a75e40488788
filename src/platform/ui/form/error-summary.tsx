import { Heading } from '@nl-design-system-candidate/heading-react'
import type { FieldError } from '#platform/http/route.ts'
import { useText } from '../page-context.tsx'
import { fieldId } from './field-frame.tsx'

/** On top of a form that came back: what is wrong, with a link to each field. Takes the focus. */
export function ErrorSummary({ errors, focus = true }: { errors: readonly FieldError[]; focus?: boolean }) {
  const text = useText()
  if (errors.length === 0) return null
  return (
    <section className="wr-errors" aria-labelledby="fouten" tabIndex={-1} data-focus={focus ? 'true' : undefined}>
      <Heading level={2} id="fouten">
        {text.form.errors}
      </Heading>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field}${error.message}`}>
            {error.field === '' ? error.message : <a href={`#${fieldId(error.field)}`}>{error.message}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The message for one field, if there is one. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message
