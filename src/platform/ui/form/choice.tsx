import type { ReactNode } from 'react'
import { describedBy, FieldFrame, FieldNotes, type FieldParts, fieldId } from './field-frame.tsx'

export type Option = { value: string; label: string; help?: string }

export type SelectProps = FieldParts & { options: readonly Option[]; value?: string }

/** Six choices or more; with fewer use Radios. */
export function Select({ options, value, ...parts }: SelectProps) {
  return (
    <FieldFrame parts={parts}>
      <select
        className="utrecht-select utrecht-select--html-select wr-select"
        id={fieldId(parts.name)}
        name={parts.name}
        defaultValue={value}
        required={parts.required}
        aria-invalid={parts.error ? true : undefined}
        aria-describedby={describedBy(parts)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export type RadiosProps = FieldParts & {
  options: readonly Option[]
  value?: string
  /** Joined in one line, for filters. */
  inline?: boolean
}

/** Two to five choices, all visible. */
export function Radios({ options, value, inline = false, ...parts }: RadiosProps) {
  return (
    <Choices type="radio" parts={parts} options={options} chosen={value === undefined ? [] : [value]} inline={inline} />
  )
}

export type CheckboxesProps = FieldParts & { options: readonly Option[]; values?: readonly string[] }

/** Several of a few. Posts the name once per chosen value. */
export function Checkboxes({ options, values = [], ...parts }: CheckboxesProps) {
  return <Choices type="checkbox" parts={parts} options={options} chosen={values} inline={false} />
}

function Choices({
  type,
  parts,
  options,
  chosen,
  inline,
}: {
  type: 'radio' | 'checkbox'
  parts: FieldParts
  options: readonly Option[]
  chosen: readonly string[]
  inline: boolean
}) {
  return (
    <Fieldset legend={parts.label} describedBy={describedBy(parts)} invalid={Boolean(parts.error)} compact={inline}>
      <FieldNotes parts={parts} />
      <div className={inline ? 'wr-choices wr-choices--inline' : 'wr-choices'}>
        {options.map((option, index) => (
          <label key={option.value} className="wr-choice">
            <input
              type={type}
              id={index === 0 ? fieldId(parts.name) : undefined}
              name={parts.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>
              {option.label}
              {option.help === undefined ? null : <small>{option.help}</small>}
            </span>
          </label>
        ))}
      </div>
    </Fieldset>
  )
}

/** Fields that answer one question together. */
export function Fieldset({
  legend,
  describedBy: ids,
  invalid = false,
  compact = false,
  children,
}: {
  legend: ReactNode
  describedBy?: string | undefined
  invalid?: boolean
  compact?: boolean
  children: ReactNode
}) {
  return (
    <fieldset
      className={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset wr-fieldset${invalid ? ' wr-fieldset--invalid' : ''}${compact ? ' wr-fieldset--compact' : ''}`}
      aria-describedby={ids}
    >
      <legend className="utrecht-form-fieldset__legend">{legend}</legend>
      {children}
    </fieldset>
  )
}
