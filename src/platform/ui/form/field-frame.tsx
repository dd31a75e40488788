import type { ReactNode } from 'react'
import { useText } from '../page-context.tsx'

/** What all fields share. */
export type FieldParts = {
  name: string
  label: string
  help?: ReactNode
  /** What to do about it, e.g. "Vul een bedrag in tussen 0 en 2.000.000 euro." */
  error?: string | undefined
  required?: boolean
  /** Small, for filters above a table. */
  compact?: boolean
}

/** Id of a field's input, so that the error summary can link to it. */
export const fieldId = (name: string): string => `veld-${name}`

/** Ids of help and error, for aria-describedby. */
export function describedBy({ name, help, error }: FieldParts): string | undefined {
  const ids = [help === undefined ? '' : `${fieldId(name)}-uitleg`, error ? `${fieldId(name)}-fout` : '']
  return ids.filter(Boolean).join(' ') || undefined
}

/** Label above, help under the label, the message above the input that it is about. */
export function FieldFrame({ parts, children }: { parts: FieldParts; children: ReactNode }) {
  const text = useText()
  return (
    <div
      className={`utrecht-form-field wr-field${parts.error ? ' utrecht-form-field--invalid' : ''}${parts.compact ? ' wr-field--compact' : ''}`}
    >
      <label className="utrecht-form-label" htmlFor={fieldId(parts.name)}>
        {parts.label}
        {parts.required === false ? <span className="wr-optional"> {text.form.optional}</span> : null}
      </label>
      <FieldNotes parts={parts} />
      {children}
    </div>
  )
}

export function FieldNotes({ parts }: { parts: FieldParts }) {
  const text = useText()
  return (
    <>
      {parts.help === undefined ? null : (
        <div className="utrecht-form-field-description" id={`${fieldId(parts.name)}-uitleg`}>
          {parts.help}
        </div>
      )}
      {parts.error ? (
        <p className="utrecht-form-field-error-message" id={`${fieldId(parts.name)}-fout`}>
          <span className="wr-sr">{text.form.error}</span>
          {parts.error}
        </p>
      ) : null}
    </>
  )
}
