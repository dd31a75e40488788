import type { HTMLInputAutoCompleteAttribute } from 'react'
import { describedBy, FieldFrame, type FieldParts, fieldId } from './field-frame.tsx'

export type FieldProps = FieldParts & {
  type?: 'text' | 'email' | 'password' | 'number' | 'date' | 'search' | 'tel'
  /** As typed, kept when the form comes back with errors. */
  value?: string
  /** Follows the expected answer, in characters. */
  size?: 4 | 8 | 16 | 32
  /** Stands behind the box, e.g. "euro" or "m NAP". */
  unit?: string
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** A keyboard with digits for numbers that people type with a comma. */
  inputMode?: 'decimal' | 'numeric'
}

/** One line of text. Numbers are `type="text" inputMode="decimal"`, so that a decimal comma can be typed. */
export function Field({ type = 'text', value, size, unit, autoComplete, inputMode, ...parts }: FieldProps) {
  const className = `utrecht-textbox utrecht-textbox--html-input wr-input${size === undefined ? '' : ` wr-input--${size}`}`
  return (
    <FieldFrame parts={parts}>
      <div className="wr-inputline">
        <input
          className={className}
          id={fieldId(parts.name)}
          name={parts.name}
          type={type}
          defaultValue={value}
          required={parts.required}
          autoComplete={autoComplete}
          inputMode={inputMode}
          aria-invalid={parts.error ? true : undefined}
          aria-describedby={describedBy(parts)}
        />
        {unit === undefined ? null : <span className="wr-inputunit">{unit}</span>}
      </div>
    </FieldFrame>
  )
}

export function TextArea({ value, rows = 4, ...parts }: FieldParts & { value?: string; rows?: number }) {
  return (
    <FieldFrame parts={parts}>
      <textarea
        className="utrecht-textarea wr-input"
        id={fieldId(parts.name)}
        name={parts.name}
        rows={rows}
        defaultValue={value}
        required={parts.required}
        aria-invalid={parts.error ? true : undefined}
        aria-describedby={describedBy(parts)}
      />
    </FieldFrame>
  )
}

export type FileFieldProps = FieldParts & {
  /** File name endings, e.g. ['.csv', '.zip']. */
  accept?: readonly string[]
  multiple?: boolean
}

export function FileField({ accept, multiple = false, ...parts }: FileFieldProps) {
  return (
    <FieldFrame parts={parts}>
      <input
        className="wr-file"
        id={fieldId(parts.name)}
        name={parts.name}
        type="file"
        accept={accept?.join(',')}
        multiple={multiple}
        required={parts.required}
        aria-invalid={parts.error ? true : undefined}
        aria-describedby={describedBy(parts)}
      />
    </FieldFrame>
  )
}
