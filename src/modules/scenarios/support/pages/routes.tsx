import { parseCalendarDate } from '#kernel/calendar.ts'
import { AUDIENCES } from '#kernel/source.ts'
import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { tableFile } from '#platform/ui/index.ts'
import { chosen, ofReadableLength } from '../../form-edge/read-fields.ts'
import type { GroupProblem, PositionProblem } from '../../model/interests/read-position.ts'
import { WEIGHING_READ, WEIGHING_WRITE } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import {
  declareImpasse,
  keepGroup,
  loadSupport,
  removeGroup,
  revokeImpasse,
  type SupportView,
  statePosition,
} from '../usecases.ts'
import { SupportPage } from './support-page.tsx'
import { conflictTable, positionTable } from './support-tables.tsx'
import { refusalInWords, textOf } from './support-words.ts'

const DECLARE = { object: 'scenario-weighing', action: 'approve' } as const
const PATH = `${SCENARIOS_PATH}/:id/draagvlak`
const again = showSupport

export const supportPages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: WEIGHING_READ, handle: (visit) => showSupport(visit) },
  { method: 'post', path: PATH, needs: WEIGHING_WRITE, handle: ofReadableLength(postPosition, showSupport), again },
  {
    method: 'post',
    path: `${PATH}/groep`,
    needs: WEIGHING_WRITE,
    handle: ofReadableLength(postGroup, showSupport),
    again,
  },
  {
    method: 'post',
    path: `${PATH}/groep-weg`,
    needs: WEIGHING_WRITE,
    handle: ofReadableLength(postRemoval, showSupport),
    again,
  },
  {
    method: 'post',
    path: `${PATH}/impasse`,
    needs: DECLARE,
    handle: ofReadableLength(postImpasse, showSupport),
    again,
  },
  {
    method: 'post',
    path: `${PATH}/impasse-voorbij`,
    needs: DECLARE,
    handle: ofReadableLength(postRevocation, showSupport),
    again,
  },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
const done = (visit: Visit): Answer => ({
  ...{ kind: 'redirect', to: visit.href(`${scenarioPath(idOf(visit), 'draagvlak')}?bewaard`) },
})

/** The scenario, or the group: the page tells which of the two. */
const isGone = (visit: Visit): Promise<Answer> =>
  showSupport(visit, [{ field: '', message: textOf(visit).groupForm.gone }])

async function showSupport(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const view = await loadSupport(visit, idOf(visit))
  if (!view) return { kind: 'not-found' }
  const t = textOf(visit)
  const file = await supportFile(visit, view)
  if (file) return file
  const rights = { mayWrite: visit.may(WEIGHING_WRITE), mayDeclare: visit.may(DECLARE) }
  return scenarioPage(visit, view.row, {
    ...{ title: t.title(view.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: <SupportPage {...{ t, visit, view, errors, ...rights }} />,
  })
}

async function supportFile(visit: Visit, view: SupportView): Promise<Answer | null> {
  const t = textOf(visit)
  const { areaCode } = view.row
  const author = visit.municipality.name
  const positions = positionTable({ t, visit, view, mayWrite: false })
  return (
    (await tableFile(positions, view.groups, visit.query, t.matrix.fileName(areaCode), author)) ??
    (await tableFile(conflictTable({ t, view }), view.conflicts, visit.query, t.conflicts.fileName(areaCode), author))
  )
}

const POSITION_FIELDS: Readonly<Record<PositionProblem, string>> = {
  ...{ position: 'standpunt', reason: 'reden', source: 'bron', day: 'dag', 'day-to-come': 'dag' },
}

async function postPosition(visit: Visit): Promise<Answer> {
  const stated = await statePosition(visit, idOf(visit), given(visit, 'groep'), {
    ...{ position: given(visit, 'standpunt'), reason: given(visit, 'reden'), source: given(visit, 'bron') },
    saidOn: parseCalendarDate(given(visit, 'dag')),
  })
  if (stated === null) return isGone(visit)
  if (stated.ok) return done(visit)
  const { problems } = textOf(visit).positionForm
  return showSupport(
    visit,
    stated.reason.map((problem) => ({ field: POSITION_FIELDS[problem], message: problems[problem] })),
  )
}

const fieldOfGroup = (problem: GroupProblem): string => (problem === 'why-missing' ? 'waarom' : 'naam')

async function postGroup(visit: Visit): Promise<Answer> {
  const errors: FieldError[] = []
  const mustCarry = chosen(visit, 'dragen', ['ja', 'nee'], errors) === 'ja'
  if (errors.length > 0) return showSupport(visit, errors)
  const kept = await keepGroup(visit, idOf(visit), {
    ...{ name: given(visit, 'naam'), mustCarry, why: given(visit, 'waarom') },
    replaces: given(visit, 'vervangt') === 'ja',
  })
  if (kept === null) return { kind: 'not-found' }
  if (kept.ok) return done(visit)
  const { problems } = textOf(visit).groupForm
  return showSupport(
    visit,
    kept.reason.map((problem) => ({ field: fieldOfGroup(problem), message: problems[problem] })),
  )
}

async function postRemoval(visit: Visit): Promise<Answer> {
  const removed = await removeGroup(visit, idOf(visit), given(visit, 'groep'))
  if (removed === null) return isGone(visit)
  return removed.ok ? done(visit) : showSupport(visit, [{ field: '', message: textOf(visit).groupForm.hasSpoken }])
}

async function postImpasse(visit: Visit): Promise<Answer> {
  const t = textOf(visit)
  const audience = AUDIENCES.find((one) => one === given(visit, 'publiek'))
  if (!audience) return showSupport(visit, [{ field: 'publiek', message: t.impasse.audienceMissing }])
  const declared = await declareImpasse(visit, idOf(visit), { reason: given(visit, 'waarom-impasse'), audience })
  if (declared === null) return { kind: 'not-found' }
  if (declared.ok) return done(visit)
  const view = await loadSupport(visit, idOf(visit))
  const names = new Map(view?.scenarios.map(({ row }) => [row.id, row.name]))
  const field = declared.reason.why === 'reason-missing' ? 'waarom-impasse' : ''
  return showSupport(visit, [{ field, message: refusalInWords(t, declared.reason, (id) => names.get(id) ?? id) }])
}

async function postRevocation(visit: Visit): Promise<Answer> {
  const revoked = await revokeImpasse(visit, idOf(visit), given(visit, 'waarom-voorbij'))
  if (revoked === null) return { kind: 'not-found' }
  if (revoked.ok) return done(visit)
  const field = revoked.reason === 'reason-missing' ? 'waarom-voorbij' : ''
  return showSupport(visit, [{ field, message: textOf(visit).impasse.revokeRefused[revoked.reason] }])
}
