import { formatList, formatNumber } from '#kernel/dutch.ts'
import { DataTable, errorOf, Field, Form, HiddenFields, Panel } from '#platform/ui/index.ts'
import { type GivenBudget, spreadOf } from '../../model/budget/given-budget.ts'
import { contributionsOf } from '../../model/budget/take-over.ts'
import { budgetTotals } from '../../model/budget/totals.ts'
import { scenarioPath } from '../../paths.ts'
import type { DeskProps } from './desk-page.tsx'
import { totalsTable } from './totals-table.ts'

/** The budgets that stand in the newest version, each with the totals that its file had. */
export function StandingBudgets(props: DeskProps) {
  const { t, desk } = props
  const budgets = desk.view.version.document.budgets ?? []
  if (budgets.length === 0)
    return (
      <Panel title={t.standing.heading}>
        <p>{t.standing.none}</p>
      </Panel>
    )
  return (
    <Panel title={t.standing.heading}>
      <div className="wr-stack wr-stack--l">
        {budgets.map((budget) => (
          <Standing key={budget.id} {...props} budget={budget} />
        ))}
      </div>
    </Panel>
  )
}

function Standing(props: DeskProps & { budget: GivenBudget }) {
  const { t, words, visit, desk, budget } = props
  const { row, version } = desk.view
  const count = (value: number) => formatNumber(value, 0, visit.locale)
  const totals = budgetTotals(budget.payments)
  const own = contributionsOf(version.document, budget.id).length
  const replaced = budget.replaces.map(({ category }) => words.categories[category].toLowerCase())
  return (
    <section aria-labelledby={`begroting-${budget.id}`} className="wr-stack">
      <h3 id={`begroting-${budget.id}`}>{budget.name}</h3>
      <p>
        {t.standing.from(budget.origin.file, count(budget.payments.length))}{' '}
        {replaced.length > 0 ? t.standing.instead(formatList(replaced, visit.locale)) : t.standing.beside}{' '}
        {own > 0 ? t.standing.contributions(count(own)) : null}
      </p>
      <p>
        {t.take.states[budget.state]}.{' '}
        {t.standing.spread(formatNumber(spreadOf(budget) * 100, 0, visit.locale), budget.spread !== null)}
      </p>
      <DataTable
        table={{
          ...totalsTable(
            totals,
            words,
            {
              ...{ caption: t.standing.caption(budget.name), source: t.standing.source(budget.origin.file) },
              ...{ category: t.columns.fields.category, total: t.trial.total },
            },
            (amount) => formatNumber(amount, 2, visit.locale),
          ),
          ...{ id: `totalen-${budget.id}`, prefix: `t-${budget.id}-` },
        }}
        rows={totals.rows}
        query={visit.query}
        href={visit.href(scenarioPath(row.id, 'inlezen'))}
      />
      {row.state === 'draft' ? <Remove {...props} /> : null}
    </section>
  )
}

/** Field of the reason to take a budget out. */
export const removeReason = (budget: string): string => `weg-reden-${budget}`

function Remove({ t, visit, desk, errors, budget }: DeskProps & { budget: GivenBudget }) {
  const { row } = desk.view
  const isAsked = visit.form.get('begroting') === budget.id
  const name = removeReason(budget.id)
  return (
    <details className="wr-fold" open={isAsked}>
      <summary>{t.standing.removeThis(budget.name)}</summary>
      <Form action={visit.href(`${scenarioPath(row.id)}/begroting-weg`)} submit={t.standing.remove}>
        <HiddenFields fields={{ versie: String(row.latest), begroting: budget.id }} />
        <Field
          name={name}
          label={t.standing.removeReason}
          value={visit.form.get(name) ?? ''}
          error={errorOf(errors, name)}
          required
        />
      </Form>
    </details>
  )
}
