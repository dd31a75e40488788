import type { Visit } from '#platform/http/route.ts'
import { DataTable, Drawing, EmptyState, LinkButton, Notice, Panel, Stack } from '#platform/ui/index.ts'
import { TOGETHER_WITHIN } from '../../model/stacked/opportunities.ts'
import { areaPath, type PageParts, StudyHead } from '../../pages/urgency-page.tsx'
import type { StreetPlans } from '../street-plans.ts'
import type { StackedText } from '../text.nl.ts'
import { opportunityTable, sourceOfPlans, warningTable } from './opportunity-tables.tsx'
import { TimelineDrawing, TimelineLegend } from './timeline-drawing.tsx'

/** Streets in the picture; the table has them all. */
const DRAWN = 18

export type OpportunitiesProps = PageParts & { s: StackedText; plans: StreetPlans; thisYear: number }

export function OpportunitiesPage(props: OpportunitiesProps) {
  return (
    <Stack gap="l">
      <StudyHead {...props} tab="opportunities" />
      {props.plans.hasWorks ? <Plans {...props} /> : <NoProgramme {...props} />}
    </Stack>
  )
}

function NoProgramme({ s, visit }: OpportunitiesProps) {
  return (
    <Panel title={s.opportunities.heading}>
      <EmptyState
        what={s.opportunities.emptyWhat}
        why={s.opportunities.emptyWhy}
        action={<LinkButton href={visit.href('/beheer/imports')}>{s.opportunities.import}</LinkButton>}
      />
      <h3>{s.opportunities.file}</h3>
      <ul className="wr-list">
        {s.opportunities.fileLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  )
}

/** Rows shown before "show all". */
const FIRST_ROWS = 20

/** Who searches, sorts or asks for all gets all. */
const isAll = ({ query }: Visit, prefix: string): boolean =>
  ['alle', 'q', 'sort'].some((name) => query.has(`${prefix}${name}`))

const firstOf = <Row,>(visit: Visit, rows: readonly Row[], prefix: string): readonly Row[] =>
  isAll(visit, prefix) ? rows : rows.slice(0, FIRST_ROWS)

function ShowAll({
  s,
  visit,
  count,
  prefix,
  anchor,
}: OpportunitiesProps & { count: number; prefix: string; anchor: string }) {
  if (count <= FIRST_ROWS || isAll(visit, prefix)) return null
  const query = new URLSearchParams(visit.query)
  query.set(`${prefix}alle`, '1')
  return (
    <p className="wr-source">
      <a href={`${visit.href('/urgentie/koppelkansen')}?${query}#${anchor}`}>{s.opportunities.showAll(count)}</a>
    </p>
  )
}

/** What the tables of the page and of a file need to know. */
export const wordsOf = ({ s, plans, page, visit, asked }: OpportunitiesProps) => ({
  t: s,
  locale: visit.locale,
  source: sourceOfPlans(s, plans, page.study?.run ?? null, visit.locale),
  areaHref: areaPath(visit, asked),
})

function Plans(props: OpportunitiesProps) {
  const { s, plans, page, visit, thisYear } = props
  const text = s.opportunities
  const { opportunities, warnings } = plans
  const words = wordsOf(props)
  const href = visit.href('/urgentie/koppelkansen')
  const drawn = opportunities.slice(0, DRAWN)
  return (
    <>
      {plans.hasOutcomes ? null : <Notice kind="warn">{page.study ? text.noStreets : text.noRun}</Notice>}
      <Panel title={text.heading}>
        <p className="wr-note">{text.lead(TOGETHER_WITHIN)}</p>
        {drawn.length === 0 ? (
          <p>{text.noneFound}</p>
        ) : (
          <Drawing
            caption={
              <>
                {text.timelineCaption}{' '}
                {drawn.length < opportunities.length ? text.timelineMore(drawn.length, opportunities.length) : ''}
                <TimelineLegend t={s} rows={drawn} />
              </>
            }
          >
            <TimelineDrawing t={s} rows={drawn} thisYear={thisYear} />
          </Drawing>
        )}
      </Panel>
      {opportunities.length === 0 ? null : (
        <Panel title={text.tableHeading} flush>
          <DataTable
            table={opportunityTable(words)}
            rows={firstOf(visit, opportunities, '')}
            query={visit.query}
            href={href}
            tools
          />
          <ShowAll {...props} count={opportunities.length} prefix="" anchor="koppelkansen" />
        </Panel>
      )}
      <Panel title={text.warnings} flush={warnings.length > 0}>
        {warnings.length === 0 ? (
          <p>{text.noWarnings}</p>
        ) : (
          <>
            <p className="wr-source">{text.warningsLead}</p>
            <DataTable
              table={warningTable(words)}
              rows={firstOf(visit, warnings, 'z-')}
              query={visit.query}
              href={href}
              tools
            />
            <ShowAll {...props} count={warnings.length} prefix="z-" anchor="zonder-besluit" />
          </>
        )}
      </Panel>
    </>
  )
}
