import type { Language } from '#kernel/dutch.ts'
import type { FieldError } from '#platform/http/route.ts'
import { errorOf, Fieldset } from '#platform/ui/index.ts'
import { choicesOf } from './input-control.tsx'
import type { RowsInput, ValueInput } from './inputs.ts'
import { typedNumber, unitWord } from './notation.ts'
import { cellName } from './query.ts'
import type { nl } from './text.nl.ts'

export type RowsControlProps = {
  input: RowsInput
  /** As typed, per line; an empty line is undefined. */
  rows: readonly (Readonly<Record<string, unknown>> | undefined)[]
  /** Lines to draw. */
  lines: number
  errors: readonly FieldError[]
  t: typeof nl
  locale: Language
}

/** A list of records as a table with some empty lines; empty lines are left out of the sum. */
export function RowsControl({ input, rows, lines, errors, t, locale }: RowsControlProps) {
  const message = errorOf(errors, input.name)
  const help = `veld-${input.name}-uitleg`
  const drawn = Array.from({ length: lines }, (_, index) => ({ index, row: rows[index] }))
  return (
    <div className="wr-ruleform__rows" id={`veld-${input.name}`} tabIndex={-1}>
      <Fieldset legend={input.label[locale]} describedBy={help} invalid={message !== undefined}>
        <p className="utrecht-form-field-description" id={help}>
          {input.help ? `${input.help[locale]} ` : ''}
          {t.emptyLines}
        </p>
        {message === undefined ? null : <p className="utrecht-form-field-error-message">{message}</p>}
        <div className="wr-scroll">
          <table className="wr-table wr-rowstable">
            <thead>
              <tr>
                <th scope="col">{t.line}</th>
                {input.columns.map((column) => (
                  <th key={column.name} scope="col">
                    {column.label[locale]}
                    <small>{columnNote(column, t)}</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {drawn.map(({ index, row }) => (
                <tr key={index}>
                  <th scope="row">{index + 1}</th>
                  {input.columns.map((column) => (
                    <td key={column.name}>
                      <Cell
                        column={column}
                        name={cellName(input.name, index, column.name)}
                        label={`${column.label[locale]}, ${t.line} ${index + 1}`}
                        text={String(row?.[column.name] ?? '')}
                        error={errorOf(errors, cellName(input.name, index, column.name))}
                        t={t}
                        locale={locale}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Fieldset>
    </div>
  )
}

const columnNote = (column: ValueInput, t: typeof nl): string =>
  [column.kind === 'number' ? unitWord(column.unit, t) : '', column.optional ? t.mayBeEmpty : '']
    .filter(Boolean)
    .join(', ')

type CellProps = {
  column: ValueInput
  name: string
  label: string
  text: string
  error: string | undefined
  t: typeof nl
  locale: Language
}

function Cell({ column, name, label, text, error, t, locale }: CellProps) {
  const shared = {
    id: `veld-${name}`,
    name,
    'aria-label': label,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': error ? `veld-${name}-fout` : undefined,
  }
  return (
    <>
      {column.kind === 'choice' || column.kind === 'yes-no' ? (
        <select {...shared} className="utrecht-select utrecht-select--html-select wr-select" defaultValue={text}>
          <option value="" />
          {choicesOf(column, t, locale).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          className={`utrecht-textbox utrecht-textbox--html-input wr-input${column.kind === 'number' ? ' wr-input--number' : ''}`}
          type={column.kind === 'date' ? 'date' : 'text'}
          inputMode={column.kind === 'number' ? 'decimal' : undefined}
          defaultValue={column.kind === 'number' ? typedNumber(text, column.unit, locale) : text}
        />
      )}
      {error ? (
        <p className="utrecht-form-field-error-message" id={`veld-${name}-fout`}>
          {error}
        </p>
      ) : null}
    </>
  )
}
