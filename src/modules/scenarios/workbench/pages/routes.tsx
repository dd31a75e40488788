import { yearOf } from '#kernel/calendar.ts'
import { formatNumber } from '#kernel/dutch.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { type Locale, type Texts, textsFor } from '#platform/i18n/locale.ts'
import { Island } from '#platform/islands/island.tsx'
import { asset } from '#platform/ui/asset.ts'
import { Chip, ErrorSummary, Icon, LinkButton, PageTitle } from '#platform/ui/index.ts'
import { WaysOut } from '../../exports/pages/ways-out.tsx'
import { Workbench, type WorkbenchProps } from '../../islands/workbench.tsx'
import type { PartyStanding } from '../../model/agreed/party-limit.ts'
import { changesOf } from '../../model/draft/draft.ts'
import { BLOCK_FIELD, type DraftError } from '../../model/draft/draft-query.ts'
import { PARAMETER_NAMES } from '../../model/parameters/defaults.ts'
import { dwellingsOf } from '../../model/stock/block.ts'
import { LimitAlarm } from '../../money/pages/limit-alarm.tsx'
import { loadAlarms } from '../../money/usecases.ts'
import { MONEY_READ, readsAgreements } from '../../pages/rights.ts'
import { ScenarioTabs } from '../../pages/scenario-tabs.tsx'
import { parametersEn } from '../../parameters/text.en.ts'
import { type ParametersText, parametersNl } from '../../parameters/text.nl.ts'
import { scenarioPath } from '../../paths.ts'
import { lessonsFor } from '../../pilots/pages/lessons-for.ts'
import { OpenLessonsNotice } from '../../pilots/pages/open-lessons-notice.tsx'
import type { OpenLesson } from '../../pilots/usecases.ts'
import type { SaveRefusal } from '../../usecases.ts'
import { keepDraft } from '../keep-draft.ts'
import { loadWorkbench, type WorkbenchView } from '../load-workbench.ts'
import { workbenchEn } from '../text.en.ts'
import { type WorkbenchText, workbenchNl } from '../text.nl.ts'

const TEXTS: Texts<WorkbenchText> = { nl: workbenchNl, en: workbenchEn }
const PARAMETERS: Texts<ParametersText> = { nl: parametersNl, en: parametersEn }
export const workbenchText = (locale: Locale): WorkbenchText => textsFor(TEXTS, locale)

const READ = { object: 'scenario', action: 'read' } as const
const WRITE = { object: 'scenario', action: 'write' } as const

export const workbenchPages: readonly PageRoute[] = [
  { method: 'get', path: '/scenarios/:id', needs: READ, limit: 'compute', handle: showWorkbench },
  { method: 'post', path: '/scenarios/:id/bewaren', needs: WRITE, handle: keepVersion },
]

async function showWorkbench(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? ''
  const view = await loadWorkbench(visit, id, visit.query)
  if (!view) return { kind: 'not-found' }
  const standings = visit.may(MONEY_READ) ? await loadAlarms(visit, id) : []
  return workbenchPage(visit, view, null, { standings, lessons: await lessonsFor(visit, id) })
}

/** Why what was tried out was not kept, and the reason that was written with it. */
type KeepRefused = { why: SaveRefusal['why']; reason: string }

/** What stands above the sums. */
type Told = {
  /** How far parties can go beside what the kept version asks of them. */
  standings: readonly PartyStanding[]
  /** What pilots taught and no version took up yet. */
  lessons: readonly OpenLesson[]
}

function workbenchPage(
  visit: Visit,
  view: WorkbenchView,
  refused: KeepRefused | null,
  told: Told = { standings: [], lessons: [] },
): Answer {
  const t = workbenchText(visit.locale)
  const errors = [
    ...view.errors.map((error) => errorFor(error, visit.locale)),
    ...(refused ? [{ field: changesOf(view.draft) > 0 ? 'reden' : '', message: t.input.refusals[refused.why] }] : []),
  ]
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 } : {}),
    title: view.row.name,
    breadcrumb: [
      { label: t.home, href: visit.href('/') },
      { label: t.list, href: visit.href('/scenarios') },
      { label: view.row.name },
    ],
    menu: '/scenarios',
    body: <WorkbenchPage {...{ visit, view, errors, refused, ...told }} />,
  }
}

function errorFor({ field, problem }: DraftError, locale: Locale): FieldError {
  const { words } = textsFor(PARAMETERS, locale)
  const name = PARAMETER_NAMES.find((each) => each === field)
  const said = workbenchText(locale).input.problems[problem]
  // A block has no box of its own to go to.
  return {
    field: field.startsWith(BLOCK_FIELD) ? '' : `p-${field}`,
    message: name ? `${words[name].name}: ${said}` : said,
  }
}

async function keepVersion(visit: Visit): Promise<Answer> {
  const id = visit.params.id ?? ''
  const draft = new URLSearchParams(visit.form.get('draft') ?? '')
  const kept = await keepDraft(visit, id, draft, {
    base: Number(visit.form.get('base')),
    reason: visit.form.get('reason') ?? '',
  })
  if (kept === null) return { kind: 'not-found' }
  if (kept.ok) return { kind: 'redirect', to: visit.href(scenarioPath(id)) }
  const view = await loadWorkbench(visit, id, draft)
  if (view === null) return { kind: 'not-found' }
  return workbenchPage(visit, view, { why: kept.reason.why, reason: visit.form.get('reason') ?? '' })
}

type WorkbenchPageProps = {
  visit: Visit
  view: WorkbenchView
  errors: readonly FieldError[]
  refused: KeepRefused | null
} & Told

function WorkbenchPage({ visit, view, errors, refused, standings, lessons }: WorkbenchPageProps) {
  const t = workbenchText(visit.locale)
  const { row, version } = view
  const { document } = version
  const homes = document.blocks.reduce((sum, block) => sum + dwellingsOf(block), 0)
  const count = (value: number) => formatNumber(value, 0, visit.locale)
  const path = scenarioPath(row.id)
  return (
    <>
      <PageTitle
        title={row.name}
        lead={
          <>
            {t.lead(
              row.areaName,
              count(homes),
              count(document.blocks.length),
              String(version.number),
              String(yearOf(document.settings.ruleDate)),
            )}{' '}
            <Chip kind={row.state === 'draft' ? 'neutral' : 'condition-open'}>{t.states[row.state]}</Chip>
          </>
        }
        actions={
          <>
            <WaysOut visit={visit} id={row.id} />
            {row.state === 'draft' && visit.may({ object: 'scenario', action: 'approve' }) ? (
              <LinkButton href={visit.href(`${path}/versies#vastzetten`)}>
                <Icon name="lock" /> {t.freeze}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <ScenarioTabs visit={visit} id={row.id} current={null} />
      <p className="wr-summary">{document.summary}</p>
      <LimitAlarm {...{ visit, standings }} id={row.id} />
      <OpenLessonsNotice visit={visit} id={row.id} lessons={lessons} />
      <ErrorSummary errors={errors} />
      <Island name="workbench" component={Workbench} props={propsOf(visit, view, refused)} />
    </>
  )
}

function propsOf(visit: Visit, view: WorkbenchView, refused: KeepRefused | null): WorkbenchProps {
  const { row, version } = view
  const path = scenarioPath(row.id)
  const isNewest = version.number === row.latest
  const mayKeep = row.state === 'draft' && isNewest && visit.may(WRITE)
  return {
    locale: visit.locale,
    base: visit.href('/').replace(/\/$/, ''),
    page: visit.href(path),
    worker: asset('scenario-worker.js'),
    scenario: version.document,
    version: version.number,
    ...{ draft: view.draft, errors: view.errors, place: view.place, answers: view.answers },
    rail: { p5: view.kept.shortage.p5, p95: view.kept.shortage.p95 },
    drawing: view.drawing,
    neighbours: view.neighbours.map(({ id, name }) => ({ id, name, href: visit.href(scenarioPath(id)) })),
    headlines: view.headlines,
    others: view.others,
    readsAgreements: readsAgreements(visit),
    guard: mayKeep ? visit.formGuard : null,
    saveAt: mayKeep ? visit.href(`${path}/bewaren`) : null,
    refused: refused && { reason: refused.reason, isStale: refused.why === 'stale' },
  }
}
