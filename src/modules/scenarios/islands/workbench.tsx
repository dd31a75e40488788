import { useCallback, useMemo } from 'react'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Guard } from '#platform/ui/form/guard.ts'
import { PageProvider } from '#platform/ui/page-context.tsx'
import type { Answers } from '../model/draft/answers.ts'
import type { BlockDrawing } from '../model/draft/block-drawing.ts'
import { applyDraft, changesOf, type Draft } from '../model/draft/draft.ts'
import type { DraftError } from '../model/draft/draft-query.ts'
import type { Headline } from '../model/draft/headline.ts'
import { type Place, type TabName, triedQuery } from '../model/draft/place.ts'
import { PARAMETER_NAMES } from '../model/parameters/defaults.ts'
import { parameterInForce } from '../model/parameters/values.ts'
import type { Scenario } from '../model/scenario.ts'
import { BlockPanel } from './workbench/block-panel.tsx'
import { Changes, type Refused } from './workbench/changes.tsx'
import type { Origin } from './workbench/figures.ts'
import { Inputs } from './workbench/inputs.tsx'
import { Results } from './workbench/results.tsx'
import { type Neighbour, WorkbenchTabs } from './workbench/tabs.tsx'
import { addressOf, useWorkbench } from './workbench/use-workbench.ts'
import { wordsFor } from './workbench/words.ts'

export type WorkbenchProps = {
  locale: Locale
  /** Path of the municipality, before every link. */
  base: string
  /** Address of this page. */
  page: string
  /** Script of the worker. */
  worker: string
  scenario: Scenario
  version: number
  draft: Draft
  errors: readonly DraftError[]
  place: Place
  answers: Answers
  /** Shortage of the scenario as it is kept: the rail of its bar stays where it is while sliders move. */
  rail: { p5: number; p95: number }
  drawing: BlockDrawing
  neighbours: readonly Neighbour[]
  headlines: Readonly<Record<string, Headline>>
  /** The scenarios it is compared with, whole: the worker computes them too. */
  others: readonly Scenario[]
  /** May read what parties agreed to, on a page of its own. */
  readsAgreements: boolean
  guard: Guard | null
  /** Where a new version is posted to; null for who may not, or when the scenario is frozen. */
  saveAt: string | null
  refused: Refused | null
}

/** Inputs, block map and outcome beside each other, and the parts of the scenario below: all of it follows a slider. */
export function Workbench(props: WorkbenchProps) {
  const { locale, base, page, scenario: kept, version } = props
  const documentAt = useCallback((id: string) => `${base}/api/v1/scenarios/${encodeURIComponent(id)}`, [base])
  const workbench = useWorkbench({ ...props, documentAt })
  const { draft, settled, place, answers, isBusy, isAlive, unread, change, go, tell } = workbench
  const scenario = useMemo(() => applyDraft(kept, draft), [kept, draft])
  const planned = useMemo(() => applyDraft(kept, settled), [kept, settled])
  const context = useMemo(
    () => ({ locale, href: (path: string) => base + path, guard: props.guard }),
    [locale, base, props.guard],
  )
  const isTried = changesOf(draft) > 0
  const origin = useMemo(() => originOf(kept, version, isTried, locale), [kept, version, isTried, locale])
  const fields = useMemo(() => triedQuery(kept, settled, place), [kept, settled, place])
  // The form of the inputs sends its own boxes; blocks and place travel along.
  const besides = useMemo(() => triedQuery(kept, { ...settled, values: {} }, place), [kept, settled, place])
  const hrefOf = useCallback(
    (tab: TabName) => `${page}${addressOf(kept, settled, { ...place, tab })}`,
    [page, kept, settled, place],
  )
  const open = useCallback((tab: TabName) => go({ tab }), [go])
  return (
    <PageProvider value={context}>
      <div className="wr-bench">
        <Results outcome={answers.outcome} rail={props.rail} origin={origin} isBusy={isBusy} />
        <div className="wr-bench__left">
          <Changes
            {...{ kept, draft, version, page, isAlive, unread, change }}
            refused={props.refused}
            saveAt={props.saveAt}
            isNewest={place.isNewest}
            outcome={answers.outcome}
            isBusy={isBusy}
          />
          <Inputs
            {...{ draft, isAlive, change, tell }}
            scenario={kept}
            errors={props.errors}
            kept={besides}
            action={page}
          />
        </div>
        <BlockPanel
          {...{ kept, place, page, isAlive, change, go, origin }}
          scenario={planned}
          draft={settled}
          drawing={props.drawing}
        />
      </div>
      <WorkbenchTabs
        {...{ scenario, answers, origin, place, page, fields, hrefOf, open }}
        compare={isAlive ? workbench.compare : null}
        neighbours={props.neighbours}
        headlines={props.headlines}
        readsAgreements={props.readsAgreements}
      />
    </PageProvider>
  )
}

/** A figure rests on an assumption as soon as one of its inputs does. */
function originOf(scenario: Scenario, version: number, isTried: boolean, locale: Locale): Origin {
  const { t } = wordsFor(locale)
  const words = isTried ? t.results.sourceDraft : t.results.source
  return {
    source: { document: words(scenario.name, String(version)), asOf: scenario.settings.referenceDate },
    hasAssumptions: PARAMETER_NAMES.some(
      (name) => parameterInForce(scenario.parameters, name).reliability === 'assumption',
    ),
  }
}
