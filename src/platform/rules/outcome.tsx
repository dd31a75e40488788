import type { Language } from '#kernel/dutch.ts'
import { KeyValues, Panel } from '#platform/ui/index.ts'
import type { CellValue, InputValues, RuleInput } from './inputs.ts'
import { withLocalPoint, written } from './notation.ts'
import type { ResultColumn, ResultRow, ResultValue, Rule, RuleAnswer } from './rule.ts'
import type { nl } from './text.nl.ts'

type OutcomeProps = { t: typeof nl; rule: Rule; input: InputValues; answer: RuleAnswer; locale: Language }

/** What came out, how, and the same as JSON for who wants to check it by machine. */
export function Outcome({ t, rule, input, answer, locale }: OutcomeProps) {
  const results = Object.entries(answer.result)
  const single = results.flatMap(([name, value]) => (isTable(value) ? [] : [{ name, value }]))
  const tables = results.flatMap(([name, value]) => (isTable(value) ? [{ name, rows: rowsOf(value) }] : []))
  return (
    <Panel title={t.result}>
      <div className="wr-print">
        <h3>{t.filled}</h3>
        <KeyValues
          items={rule.inputs.map((asked) => ({ label: asked.label[locale], value: told(asked, input, t, locale) }))}
        />
      </div>
      {single.length === 0 ? null : (
        <dl className="wr-ruleresults">
          {single.map(({ name, value }) => (
            <div key={name}>
              <dt>{rule.labels[name]?.[locale] ?? name}</dt>
              <dd>{written(value, { unit: rule.units[name] ?? '', t, locale, words: rule.words })}</dd>
            </div>
          ))}
        </dl>
      )}
      {tables.map(({ name, rows }) => (
        <ResultTable
          key={name}
          caption={rule.labels[name]?.[locale] ?? name}
          rows={rows}
          columns={rule.columns?.[name] ?? []}
          t={t}
          locale={locale}
          rule={rule}
        />
      ))}
      {answer.steps.length === 0 ? null : (
        <>
          <h3>{t.steps}</h3>
          <ol className="wr-rulesteps">
            {answer.steps.map((step) => (
              <li key={step}>{withLocalPoint(step, locale)}</li>
            ))}
          </ol>
        </>
      )}
      <details className="wr-rulejson">
        <summary>{t.asJson}</summary>
        <p>
          <code>{`./wijkregie rule run ${rule.name} input.json --json`}</code>
        </p>
        <pre className="wr-raw">
          <code>{JSON.stringify({ inputs: input, result: answer.result }, null, 2)}</code>
        </pre>
      </details>
    </Panel>
  )
}

type Table = readonly number[] | readonly ResultRow[]
const isTable = (value: ResultValue): value is Table => Array.isArray(value)
/** A number of a list stands beside its position. */
const rowsOf = (table: Table): readonly ResultRow[] =>
  table.map((row, index) => (typeof row === 'number' ? { index, value: row } : row))

function ResultTable(props: {
  caption: string
  rows: readonly ResultRow[]
  columns: readonly ResultColumn[]
  t: typeof nl
  locale: Language
  rule: Rule
}) {
  const { caption, rows, columns, t, locale, rule } = props
  return (
    <div className="wr-scroll">
      <table className="wr-table">
        <caption>
          <strong>{caption}</strong>
        </caption>
        <thead>
          <tr>
            {columns.map(({ name, label, unit }) => (
              <th key={name} scope="col" className={unit === '' ? undefined : 'wr-num'}>
                {label[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {columns.map(({ name, unit }) => (
                <td key={name} className={unit === '' ? undefined : 'wr-num'}>
                  {written(row[name] ?? null, { unit, t, locale, words: rule.words })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p>{t.noRows}</p> : null}
    </div>
  )
}

/** What was filled in, for print: a form does not print. */
function told(asked: RuleInput, input: InputValues, t: typeof nl, locale: Language): string {
  const value = input[asked.name] ?? null
  if (asked.kind !== 'rows') return cellText(asked, value, t, locale)
  if (!Array.isArray(value)) return t.leftOut
  return value
    .map((row: ResultRow) =>
      asked.columns.map((column) => cellText(column, row[column.name] ?? null, t, locale)).join(', '),
    )
    .join('; ')
}

function cellText(asked: RuleInput, value: unknown, t: typeof nl, locale: Language): string {
  if (value === null || typeof value === 'object') return t.leftOut
  if (asked.kind === 'choice')
    return asked.options.find((option) => option.value === value)?.label[locale] ?? String(value)
  return written(value as CellValue, { unit: asked.kind === 'number' ? asked.unit : '', t, locale })
}
