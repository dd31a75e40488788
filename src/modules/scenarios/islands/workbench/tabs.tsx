import { memo, type ReactNode } from 'react'
import type { Answers } from '../../model/draft/answers.ts'
import type { Headline } from '../../model/draft/headline.ts'
import { type Place, TAB_NAMES, type TabName } from '../../model/draft/place.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Origin } from './figures.ts'
import { ComparePanel } from './panels/compare.tsx'
import { ComplexesPanel } from './panels/complexes.tsx'
import { ContributionPanel } from './panels/contribution.tsx'
import { FlowsPanel } from './panels/flows.tsx'
import { FundingPanel } from './panels/funding.tsx'
import { NothingPanel } from './panels/nothing.tsx'
import { OverviewPanel } from './panels/overview.tsx'
import { RulesPanel } from './panels/rules.tsx'
import { SpacePanel } from './panels/space.tsx'
import type { Workbench } from './use-workbench.ts'
import { useWords } from './words.ts'

/** Another scenario of the same area. */
export type Neighbour = { id: string; name: string; href: string }

export type PanelProps = {
  scenario: Scenario
  answers: Answers
  origin: Origin
  /** Main figures of the neighbours as they are kept, by id. */
  headlines: Readonly<Record<string, Headline>>
  neighbours: readonly Neighbour[]
  place: Place
  page: string
  fields: readonly (readonly [string, string])[]
  /** Compares here and now; null as long as only the server can. */
  compare: Workbench['compare'] | null
  readsAgreements: boolean
}

const PANELS: Readonly<Record<TabName, (props: PanelProps) => ReactNode>> = {
  overview: OverviewPanel,
  contribution: ContributionPanel,
  flows: FlowsPanel,
  funding: FundingPanel,
  compare: ComparePanel,
  nothing: NothingPanel,
  complexes: ComplexesPanel,
  space: SpacePanel,
  rules: RulesPanel,
}

export type TabsProps = PanelProps & {
  hrefOf(tab: TabName): string
  open(tab: TabName): void
}

/** Parts of the scenario: links that are pages of their own without script. */
export const WorkbenchTabs = memo(function WorkbenchTabs({ hrefOf, open, ...props }: TabsProps) {
  const { t } = useWords()
  const Panel = PANELS[props.place.tab]
  return (
    <>
      <nav className="wr-tabs wr-block" aria-label={t.tabs.label}>
        <ul>
          {TAB_NAMES.map((name) => (
            <li key={name}>
              <a
                href={`${hrefOf(name)}#deel`}
                aria-current={name === props.place.tab ? 'page' : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  open(name)
                }}
              >
                {t.tabs.names[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div id="deel" data-tab={props.place.tab}>
        <Panel {...props} />
      </div>
    </>
  )
})
