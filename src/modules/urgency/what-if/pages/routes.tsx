import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { Island } from '#platform/islands/island.tsx'
import { ErrorSummary, LinkButton, Notice, PageTitle, Panel, Stack } from '#platform/ui/index.ts'
import { WhatIf } from '../../islands/what-if.tsx'
import { fileNameOf } from '../../model/parameters.ts'
import type { WhatIfReply } from '../../model/what-if/answer.ts'
import { readQuestion } from '../../pages/question.ts'
import { textOf } from '../../pages/view.ts'
import { askWhatIf, loadWhatIf, type WhatIfStart } from '../usecases.ts'
import { readAsked, whatIfProps, whatIfText } from './what-if-props.ts'

const READ = { object: 'urgency', action: 'read' } as const
export const WHAT_IF_PATH = '/urgentie/wat-als'

export const whatIfPages: readonly PageRoute[] = [
  { method: 'get', path: WHAT_IF_PATH, needs: READ, limit: 'compute', handle: showWhatIf },
  { method: 'get', path: `${WHAT_IF_PATH}/cijfers`, needs: READ, limit: 'compute', handle: giveFigures },
]

/** The figures alone, for the panel that is alive. */
async function giveFigures(visit: Visit): Promise<Answer> {
  const start = await loadWhatIf(visit.actor, visit.scope, readQuestion(visit.query))
  const value: WhatIfReply = start ? await replyTo(visit, start) : { outcome: 'no-run' }
  return { kind: 'json', value }
}

async function replyTo(visit: Visit, { run }: WhatIfStart): Promise<WhatIfReply> {
  const { choice } = readQuestion(visit.query)
  const { wish, wrong } = readAsked(visit, run.parameters)
  if (wrong.length > 0) return { outcome: 'wrong', names: wrong.map(({ name }) => name) }
  return { outcome: 'answer', answer: await askWhatIf(visit.scope, visit.deps, run, choice, wish) }
}

/** The same as a page: form and result, complete without script. */
async function showWhatIf(visit: Visit): Promise<Answer> {
  const t = whatIfText(visit.locale)
  const study = textOf(visit)
  const start = await loadWhatIf(visit.actor, visit.scope, readQuestion(visit.query))
  const reply = start ? await replyTo(visit, start) : null
  const errors = start ? readAsked(visit, start.run.parameters).wrong.map(errorFor) : []
  return {
    kind: 'page',
    ...(errors.length > 0 ? { status: 422 } : {}),
    title: t.title,
    breadcrumb: [
      { label: study.home, href: visit.href('/') },
      { label: study.menu, href: visit.href('/urgentie') },
      { label: t.title },
    ],
    menu: '/urgentie',
    body: <WhatIfPage visit={visit} start={start} reply={reply} errors={errors} />,
  }
}

/** Boxes of the panel have ids of their own: the panel may stand on a page with other forms. */
const errorFor = ({ name, words }: { name: Parameters<typeof fileNameOf>[0]; words: string }): FieldError => ({
  field: fileNameOf(name),
  message: words,
})

type WhatIfPageProps = {
  visit: Visit
  start: WhatIfStart | null
  reply: WhatIfReply | null
  errors: readonly FieldError[]
}

function WhatIfPage({ visit, start, reply, errors }: WhatIfPageProps) {
  const t = whatIfText(visit.locale)
  if (!start)
    return (
      <Stack gap="l">
        <PageTitle title={t.title} lead={t.lead} />
        <Notice kind="info">{t.noRun}</Notice>
        <p>
          <LinkButton href={visit.href('/urgentie/runs')}>{t.toRuns}</LinkButton>
        </p>
      </Stack>
    )
  const props = whatIfProps(visit, start, { reply, isFolded: false })
  return (
    <Stack gap="l">
      <PageTitle title={t.title} lead={`${t.lead} ${props.startsFrom}`} />
      <ErrorSummary errors={errors} />
      <Panel>
        <Island name="what-if" component={WhatIf} props={props} />
      </Panel>
    </Stack>
  )
}

/** Folded away on the page of the ranking. */
export function WhatIfDrawer({ visit, start }: { visit: Visit; start: WhatIfStart }) {
  return (
    <Panel>
      <Island name="what-if" component={WhatIf} props={whatIfProps(visit, start, { reply: null, isFolded: true })} />
    </Panel>
  )
}
