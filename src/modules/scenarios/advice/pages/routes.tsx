import { given } from '#platform/http/given.ts'
import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { addressWith, tableFile } from '#platform/ui/index.ts'
import { chosen, tooLong } from '../../form-edge/read-fields.ts'
import { type AdviceRefusal, MEANS, SUITED } from '../../model/advice/suitability.ts'
import { VERSIONS_READ } from '../../pages/rights.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { adviceEn } from '../text.en.ts'
import { adviceNl } from '../text.nl.ts'
import { type AdviceWish, loadAdvice, recordAdvice } from '../usecases.ts'
import { ScenarioAdvicePage } from './advice-page.tsx'
import { adviceTable, askedBlocks, askedQuery } from './advice-table.tsx'

const WRITE = { object: 'scenario-version', action: 'write' } as const
const PATH = `${SCENARIOS_PATH}/:id/advies`

export const advicePages: readonly PageRoute[] = [
  { method: 'get', path: PATH, needs: VERSIONS_READ, handle: (visit) => showAdvice(visit, null, []) },
  { method: 'post', path: PATH, needs: WRITE, handle: postAdvice },
]

const idOf = ({ params }: Visit): string => params.id ?? ''
const textOf = (visit: Visit) => textsFor({ nl: adviceNl, en: adviceEn }, visit.locale)

/** `typed` keeps what was filled in when the form comes back. */
async function showAdvice(visit: Visit, typed: AdviceWish | null, errors: readonly FieldError[]): Promise<Answer> {
  const t = textOf(visit)
  const page = await loadAdvice(visit, idOf(visit))
  if (!page) return { kind: 'not-found' }
  const mayWrite = visit.may(WRITE)
  const table = adviceTable({ t, visit, page, mayWrite })
  const name = t.fileName(page.row.id)
  const file = await tableFile(table, askedBlocks({ visit, page }), visit.query, name, visit.municipality.name)
  if (file) return file
  const wanted = visit.form.get('blok') ?? visit.query.get('blok')
  const found = page.blocks.find(({ block }) => block.id === wanted) ?? null
  const settled = typed?.settled ? { suited: typed.settled, reason: typed.settledReason } : null
  const open = found && typed ? { ...found, known: typed, settled } : found
  return scenarioPage(visit, page.row, {
    ...{ title: t.title(page.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: <ScenarioAdvicePage {...{ t, visit, page, open, errors, mayWrite }} />,
  })
}

const MOST_TASKS = 20
const ANSWERS = ['ja', 'nee'] as const

/** What was typed, with every field that cannot be read. */
function readAdviceForm(visit: Visit): { wish: AdviceWish; errors: FieldError[] } {
  const errors = tooLong(visit)
  const tasks = given(visit, 'opgaven')
  const isCount = /^\d{1,2}$/.test(tasks) && Number(tasks) <= MOST_TASKS
  if (tasks !== '' && !isCount) errors.push({ field: 'opgaven', message: textOf(visit).form.badTasks })
  const answered = (field: string): boolean | null => {
    const answer = chosen(visit, field, ANSWERS, errors)
    return answer === null ? null : answer === 'ja'
  }
  const wish = {
    ...{ means: chosen(visit, 'middelen', MEANS, errors), settled: chosen(visit, 'anders', SUITED, errors) },
    ...{ selfSteering: answered('sturing'), vulnerable: answered('kwetsbaar') },
    ...{ stackedTasks: isCount ? Number(tasks) : null, whyNotActed: given(visit, 'waarom') },
    ...{ evidence: given(visit, 'bewijs'), settledReason: given(visit, 'reden') },
  }
  return { wish, errors }
}

const FIELDS = { 'no-block': '', 'settled-without-reason': 'reden', personal: 'waarom' } as const satisfies Record<
  AdviceRefusal,
  string
>

async function postAdvice(visit: Visit): Promise<Answer> {
  const { wish, errors } = readAdviceForm(visit)
  if (errors.length > 0) return showAdvice(visit, wish, errors)
  const saved = await recordAdvice(visit, idOf(visit), given(visit, 'blok'), wish)
  if (saved === null) return { kind: 'not-found' }
  const path = visit.href(scenarioPath(idOf(visit), 'advies'))
  if (saved.ok) return { kind: 'redirect', to: addressWith(path, askedQuery(visit), { bewaard: '' }) }
  const { refused } = textOf(visit).form
  return showAdvice(visit, wish, [{ field: FIELDS[saved.reason], message: refused[saved.reason] }])
}
