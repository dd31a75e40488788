import type { FieldError, Visit } from '#platform/http/route.ts'
import { ButtonForm, ErrorSummary, Notice, PageTitle, type Phase, PhaseStepper, Stack } from '#platform/ui/index.ts'
import type { ModelWords } from '../../exports/text.nl.ts'
import { BUDGET_STEPS, type BudgetStep } from '../../model/budget/steps.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { scenarioPath } from '../../paths.ts'
import type { BudgetText } from '../text.nl.ts'
import type { OpenDraft } from '../usecases.ts'
import { ColumnsPanel } from './columns-panel.tsx'
import { SheetPanel } from './sheet-panel.tsx'
import { TrialPanels } from './trial-panels.tsx'
import { UnreadFile } from './unread-file.tsx'
import { WordsPanel } from './words-panel.tsx'

export type DraftProps = {
  t: BudgetText
  words: ModelWords
  visit: Visit
  open: OpenDraft
  errors: readonly FieldError[]
  /** Step that somebody asked for; one that is not yet reached is not shown. */
  step: string | null
}

const STEP_NAMES: Readonly<Record<BudgetStep, string>> = {
  ...{ sheet: 'blad', columns: 'kolommen', words: 'woorden', trial: 'proef' },
}

/** Calendar years of the account. */
export const yearsOf = ({ view }: Pick<OpenDraft, 'view'>): number[] => {
  const { start, years } = view.version.document.settings.horizon
  return Array.from({ length: years }, (_, at) => start + at)
}

export const pathOf = ({ visit, open }: Pick<DraftProps, 'visit' | 'open'>, end = ''): string =>
  visit.href(`${scenarioPath(open.draft.scenario, 'inlezen')}/${open.draft.id}${end}`)

/** One file on its way in: the step it has come to, or an earlier one that somebody goes back to. */
export function BudgetDraftPage(props: DraftProps) {
  if (props.open.draft.sheets.length === 0) return <UnreadFile {...props} />
  const { t, visit, open, errors } = props
  const { draft, reading, view } = open
  const shown = shownStep(props)
  const done = visit.query.get('gedaan')
  return (
    <Stack gap="l">
      <PageTitle
        title={draft.file}
        lead={view.row.name}
        actions={<ButtonForm action={pathOf(props, '/wegdoen')} label={t.drop} />}
      />
      <ScenarioTabs visit={visit} id={view.row.id} current={draft.purpose === 'actuals' ? 'werkelijk' : 'inlezen'} />
      <PhaseStepper phases={BUDGET_STEPS.map((step) => phaseOf(props, step, shown, reading.step))} />
      {done !== null && t.saved[done] ? (
        <Notice kind="ok" live>
          {t.saved[done]}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {shown === 'sheet' ? <SheetPanel {...props} /> : null}
      {shown === 'columns' ? <ColumnsPanel {...props} /> : null}
      {shown === 'words' ? <WordsPanel {...props} /> : null}
      {shown === 'trial' ? <TrialPanels {...props} /> : null}
    </Stack>
  )
}

function shownStep({ step, open }: DraftProps): BudgetStep {
  const asked = BUDGET_STEPS.find((one) => STEP_NAMES[one] === step)
  const reached = BUDGET_STEPS.indexOf(open.reading.step)
  return asked !== undefined && BUDGET_STEPS.indexOf(asked) <= reached ? asked : open.reading.step
}

function phaseOf(props: DraftProps, step: BudgetStep, shown: BudgetStep, reached: BudgetStep): Phase {
  const place = BUDGET_STEPS.indexOf(step)
  const label = props.t.steps[step]
  if (step === shown) return { label, state: 'now' }
  const isReached = place <= BUDGET_STEPS.indexOf(reached)
  return isReached
    ? { label, state: 'done', href: pathOf(props, `?stap=${STEP_NAMES[step]}`) }
    : { label, state: 'later' }
}
