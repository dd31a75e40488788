import { Icon } from '#platform/ui/icon.tsx'
import { writeHouseholdDocument } from '../../model/document/write-document.ts'
import type { Caution, HouseholdResult } from '../../model/result.ts'
import { AnswersFold } from './answers-fold.tsx'
import { AskPanel, CasesPanel } from './ask-panel.tsx'
import { CostTable } from './cost-table.tsx'
import type { Ground } from './figures.ts'
import { LeavingPanel } from './leaving-panel.tsx'
import { OptionCard } from './option-card.tsx'
import { PlanForm } from './plan-form.tsx'
import { RoutesPanel } from './routes-table.tsx'
import type { MyHomeState } from './use-my-home.ts'
import { Verdict } from './verdict.tsx'

type Props = { ground: Ground; result: HouseholdResult; state: MyHomeState }

/** The outcome: three columns, then who it fits, other ways, and what to ask. */
export function ResultView({ ground, result, state }: Props) {
  const { t, plan } = ground
  const longest = longestBar(result)
  const judged = result.options.filter(({ main, judgement }) => main.loan !== null || judgement.answer !== 'yes')
  return (
    <div className="wr-result">
      <h2 ref={state.heading} tabIndex={-1}>
        {t.result.title}
      </h2>
      <p>
        {t.result.lead} {t.notAdvice}
      </p>
      {plan.isExample ? <p className="wr-note">{t.example(plan.name)}</p> : null}
      <AnswersFold t={t} state={state} />
      <div className="wr-grid wr-grid--3 wr-trio">
        {result.options.map((option) => (
          <OptionCard key={option.option} ground={ground} option={option} longest={longest} />
        ))}
      </div>
      <CostTable t={t} options={result.options} />
      <div className="wr-verdicts">
        {judged.map((option) => (
          <Verdict key={option.option} ground={ground} option={option} />
        ))}
      </div>
      {result.options.map((option) => (
        <RoutesPanel key={option.option} ground={ground} option={option} longest={longest} />
      ))}
      <LeavingPanel ground={ground} leaving={result.leaving} />
      <Careful ground={ground} result={result} />
      <AskPanel ground={ground} options={result.options} />
      {ground.household.tenure === 'owner' ? <CasesPanel ground={ground} /> : null}
      <section className="wr-stack wr-block wr-sums" aria-labelledby="uitgerekend">
        <h2 id="uitgerekend">{t.sums.title}</h2>
        <p>{t.sums.lead}</p>
        <PlanForm ground={ground} result={result} state={state} />
      </section>
      <Keep ground={ground} />
    </div>
  )
}

/** The dearest of everything that is drawn, so that all bars share one scale. */
function longestBar({ options }: HouseholdResult): number {
  const variants = options.flatMap(({ main, alternatives }) => [main, ...alternatives])
  return Math.max(1, ...variants.flatMap(({ after, later }) => [after.total, later?.costs.total ?? 0]))
}

/** Warnings that are about more than one option, said once. */
const EVERYWHERE: readonly Caution[] = ['no-single-payer', 'price-below-market', 'pension-near', 'single-supplement']

function Careful({ ground: { t }, result }: Omit<Props, 'state'>) {
  const told = new Set(result.options.flatMap(({ main }) => main.cautions))
  const own = EVERYWHERE.filter((caution) => told.has(caution))
  if (own.length === 0) return null
  return (
    <section className="wr-stack wr-block" aria-labelledby="let-op">
      <h2 id="let-op">{t.careful}</h2>
      <ul className="wr-bul">
        {own.map((caution) => (
          <li key={caution}>{t.cautions[caution]}</li>
        ))}
      </ul>
    </section>
  )
}

/** On paper or in a file of one's own. */
function Keep({ ground: { t, household, plan } }: { ground: Ground }) {
  const save = () => {
    const text = JSON.stringify(writeHouseholdDocument(household, plan), null, 2)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = `${t.fileName}.json`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <section className="wr-block wr-stack wr-keep" aria-label={t.save}>
      <div className="wr-actions">
        <button type="button" className="wr-btn wr-btn--primary wr-btn--big" onClick={save}>
          <Icon name="download" />
          {t.save}
        </button>
        <button type="button" className="wr-btn wr-btn--big" onClick={() => window.print()}>
          <Icon name="print" />
          {t.print}
        </button>
      </div>
      <p className="wr-note">{t.saveHelp}</p>
      <p className="wr-callout">{t.talk}</p>
    </section>
  )
}
