import type { Answer, FieldError, PageRoute, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { tableFile } from '#platform/ui/index.ts'
import { actualsEn } from '../../actuals/text.en.ts'
import { actualsNl } from '../../actuals/text.nl.ts'
import { takeOverActuals } from '../../actuals/usecases.ts'
import { modelWordsEn } from '../../exports/text.en.ts'
import { modelWordsNl } from '../../exports/text.nl.ts'
import type { Category } from '../../model/events/event.ts'
import { scenarioPage } from '../../pages/scenario-frame.tsx'
import { SCENARIOS_PATH, scenarioPath } from '../../paths.ts'
import { receiveBudget } from '../receive.ts'
import { removeBudget, type TakeOverRefusal, takeOverBudget } from '../take-over.ts'
import { budgetEn } from '../text.en.ts'
import { type BudgetText, budgetNl } from '../text.nl.ts'
import { changeMapping, chooseSheet, dropDraft, keepMapping, loadDesk, type OpenDraft, openDraft } from '../usecases.ts'
import { asPaid, readColumns, typedColumns } from './columns-form.ts'
import { BudgetDeskPage } from './desk-page.tsx'
import { BudgetDraftPage, yearsOf } from './draft-page.tsx'
import { fileRefused } from './refused.ts'
import { rowsAsked, rowTable } from './rows-panel.tsx'
import { removeReason } from './standing-budgets.tsx'
import { decisionName, overruleName, readTakeOver } from './take-over-form.ts'
import { problemTable } from './trial-panels.tsx'
import { isBeingRead } from './unread-file.tsx'
import { askedWords, readWords } from './words-form.ts'

const WRITE = { object: 'scenario', action: 'write' } as const
const OF = `${SCENARIOS_PATH}/:id/inlezen`
const DRAFT = `${OF}/:draft`
const MAX_UPLOAD = 6 * 1024 ** 2
/** Seconds between two looks at a file that is being read. */
const REFRESH = 2

/** From a file to payments of a scenario: sheet, columns, words, a trial, and only then the next version. */
export const budgetPages: readonly PageRoute[] = [
  { method: 'get', path: OF, needs: WRITE, handle: (visit) => showDesk(visit) },
  { method: 'post', path: OF, needs: WRITE, maxBody: MAX_UPLOAD, limit: 'compute', handle: postFile },
  { method: 'post', path: `${SCENARIOS_PATH}/:id/begroting-weg`, needs: WRITE, handle: postRemove },
  {
    method: 'get',
    path: DRAFT,
    needs: WRITE,
    limit: 'compute',
    handle: withDraft(async (visit, open) => (await trialFile(visit, open)) ?? showDraft(visit, open)),
  },
  { method: 'post', path: `${DRAFT}/blad`, needs: WRITE, handle: withDraft(postSheet) },
  { method: 'post', path: `${DRAFT}/kolommen`, needs: WRITE, handle: withDraft(postColumns) },
  { method: 'post', path: `${DRAFT}/woorden`, needs: WRITE, handle: withDraft(postWords) },
  { method: 'post', path: `${DRAFT}/onthouden`, needs: WRITE, handle: withDraft(postKeep) },
  { method: 'post', path: `${DRAFT}/overnemen`, needs: WRITE, limit: 'compute', handle: withDraft(postTakeOver) },
  { method: 'post', path: `${DRAFT}/wegdoen`, needs: WRITE, handle: withDraft(postDrop) },
]

export const budgetText = (visit: Pick<Visit, 'locale'>): BudgetText =>
  textsFor({ nl: budgetNl, en: budgetEn }, visit.locale)
const wordsFor = (visit: Visit) => textsFor({ nl: modelWordsNl, en: modelWordsEn }, visit.locale)
const idOf = ({ params }: Visit): string => params.id ?? ''
const deskPath = (visit: Visit, query = ''): string => visit.href(`${scenarioPath(idOf(visit), 'inlezen')}${query}`)
export const draftPath = (visit: Visit, { draft }: OpenDraft, end = ''): string =>
  visit.href(`${scenarioPath(draft.scenario, 'inlezen')}/${draft.id}${end}`)

function withDraft(act: (visit: Visit, open: OpenDraft) => Promise<Answer>): PageRoute['handle'] {
  return async (visit) => {
    const open = await openDraft(visit, idOf(visit), visit.params.draft ?? '')
    return open ? act(visit, open) : { kind: 'not-found' }
  }
}

async function showDesk(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const desk = await loadDesk(visit, idOf(visit), 'plan')
  if (!desk) return { kind: 'not-found' }
  const t = budgetText(visit)
  return scenarioPage(visit, desk.view.row, {
    ...{ title: t.title(desk.view.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: <BudgetDeskPage {...{ t, visit, desk, errors }} words={wordsFor(visit)} />,
  })
}

async function postFile(visit: Visit): Promise<Answer> {
  const t = budgetText(visit)
  const [file] = [...visit.files].filter(([field]) => field.split(':')[0] === 'bestand').map(([, one]) => one)
  if (!file) return showDesk(visit, [{ field: 'bestand', message: t.upload.missing }])
  const received = await receiveBudget(visit, idOf(visit), file, 'plan')
  if (received === null) return { kind: 'not-found' }
  if (received.ok) return { kind: 'redirect', to: deskPath(visit, `/${received.value}`) }
  return showDesk(visit, [{ field: 'bestand', message: fileRefused(visit, t, received.reason) }])
}

async function postRemove(visit: Visit): Promise<Answer> {
  const t = budgetText(visit)
  const budget = visit.form.get('begroting') ?? ''
  const field = removeReason(budget)
  const wish = { base: Number(visit.form.get('versie')), reason: visit.form.get(field) ?? '', budget }
  const removed = await removeBudget(visit, idOf(visit), wish)
  if (removed === null) return { kind: 'not-found' }
  if (removed.ok) return { kind: 'redirect', to: deskPath(visit, '?gedaan=terug') }
  return showDesk(visit, [{ field, message: t.take.refused[removed.reason.why] ?? t.take.refused.other ?? '' }])
}

/** `errors` in the step that was posted; ?stap= goes back to an earlier one. */
async function showDraft(
  visit: Visit,
  open: OpenDraft,
  errors: readonly FieldError[] = [],
  step = visit.query.get('stap'),
) {
  const t = budgetText(visit)
  const page = scenarioPage(visit, open.view.row, {
    ...{ title: t.title(open.view.row.name), crumb: t.crumb, isRefused: errors.length > 0 },
    body: <BudgetDraftPage {...{ t, visit, open, errors, step }} words={wordsFor(visit)} />,
  })
  return page.kind === 'page' && isBeingRead(open) ? { ...page, refresh: REFRESH } : page
}

/** What the trial read, row by row, or its mistakes, as the file that was asked for. */
async function trialFile(visit: Visit, open: OpenDraft): Promise<Answer | null> {
  const { reading } = open.reading
  if (!reading) return null
  const words = wordsFor(visit)
  const props = { t: budgetText(visit), words, visit, open, reading, errors: [], step: null }
  const author = visit.municipality.name
  return (
    (await tableFile(rowTable(props), rowsAsked(props), visit.query, 'begroting-rijen', author)) ??
    (await tableFile(problemTable(props), reading.problems, visit.query, 'begroting-fouten', author))
  )
}

async function postSheet(visit: Visit, open: OpenDraft): Promise<Answer> {
  const { sheet: t } = budgetText(visit)
  const line = visit.form.get('regel') ?? ''
  const choice = {
    sheet: visit.form.get('blad') ?? '',
    headingRow: /^\d{1,5}$/.test(line) ? Number(line) : 0,
    kept: visit.form.get('koppeling'),
  }
  const chosen = await chooseSheet(visit, open, choice)
  // A price level that no column tells is of one file: that of an earlier file is shown before it counts for this one.
  if (chosen.ok)
    return { kind: 'redirect', to: draftPath(visit, open, chosen.value.isPriceDayOld ? '?stap=kolommen' : '') }
  const { reason } = chosen
  const error =
    typeof reason === 'object'
      ? { field: 'regel', message: t.refused.personal(reason.personal) }
      : { field: reason === 'no-sheet' ? 'blad' : 'regel', message: t.refused[reason] }
  return showDraft(visit, open, [error], 'blad')
}

async function postColumns(visit: Visit, open: OpenDraft): Promise<Answer> {
  const { draft, reading } = open
  if (reading.sheet === null || draft.headingRow === null) return { kind: 'redirect', to: draftPath(visit, open) }
  const place = { sheet: reading.sheet.name, headingRow: draft.headingRow, before: draft.mapping, years: yearsOf(open) }
  const given = typedColumns(visit.form)
  const typed = draft.purpose === 'actuals' ? asPaid(given, place.years) : given
  const read = readColumns(typed, reading.heads, place, budgetText(visit).columns)
  if (!read.ok) return showDraft(visit, open, read.reason, 'kolommen')
  await changeMapping(visit, open, read.value)
  return { kind: 'redirect', to: draftPath(visit, open) }
}

async function postWords(visit: Visit, open: OpenDraft): Promise<Answer> {
  const { draft, reading, view } = open
  if (!draft.mapping) return { kind: 'redirect', to: draftPath(visit, open) }
  const asked = askedWords(draft.mapping, reading.words)
  const read = readWords(
    visit.form,
    draft.mapping,
    asked,
    reading.flows,
    view.version.document,
    budgetText(visit).words,
  )
  // What was answered is kept, also when something else is open.
  await changeMapping(visit, open, read.mapping)
  if (read.errors.length === 0) return { kind: 'redirect', to: draftPath(visit, open) }
  const again = await openDraft(visit, draft.scenario, draft.id)
  return again ? showDraft(visit, again, read.errors, 'woorden') : { kind: 'not-found' }
}

async function postKeep(visit: Visit, open: OpenDraft): Promise<Answer> {
  const name = (visit.form.get('naam') ?? '').trim().slice(0, 80)
  if (name === '') return showDraft(visit, open, [{ field: 'naam', message: budgetText(visit).keep.missing }])
  await keepMapping(visit, open, name)
  return { kind: 'redirect', to: draftPath(visit, open, '?gedaan=koppeling') }
}

async function postDrop(visit: Visit, open: OpenDraft): Promise<Answer> {
  await dropDraft(visit, open)
  return open.draft.purpose === 'actuals'
    ? { kind: 'redirect', to: visit.href(scenarioPath(idOf(visit), 'werkelijk')) }
    : { kind: 'redirect', to: deskPath(visit, '?gedaan=weg') }
}

async function postTakeOver(visit: Visit, open: OpenDraft): Promise<Answer> {
  if (open.draft.purpose === 'actuals') return postActuals(visit, open)
  const { wish, errors } = readTakeOver(visit, open, budgetText(visit))
  if (errors.length > 0) return showDraft(visit, open, errors)
  const taken = await takeOverBudget(visit, open, wish)
  if (taken === null) return { kind: 'not-found' }
  if (taken.ok) return { kind: 'redirect', to: deskPath(visit, '?gedaan=overgenomen') }
  return showDraft(visit, open, takeOverErrors(visit, taken.reason))
}

/** Payments that were made are booked beside the plan: there is nothing that they stand in place of. */
async function postActuals(visit: Visit, open: OpenDraft): Promise<Answer> {
  const booked = await takeOverActuals(visit, open)
  if (booked === null) return { kind: 'not-found' }
  if (booked.ok)
    return { kind: 'redirect', to: visit.href(`${scenarioPath(idOf(visit), 'werkelijk')}?gedaan=ingelezen`) }
  const { refused } = textsFor({ nl: actualsNl, en: actualsEn }, visit.locale)
  const { why, year } = booked.reason
  return showDraft(visit, open, [{ field: '', message: year === 0 ? refused[why] : `${year}: ${refused[why]}` }])
}

function takeOverErrors(visit: Visit, refused: TakeOverRefusal): FieldError[] {
  const { take } = budgetText(visit)
  if (refused.why === 'undecided') {
    const told = (nameOf: (category: Category) => string) => (category: Category) => ({
      field: nameOf(category),
      message: `${wordsFor(visit).categories[category]}: ${take.undecided}`,
    })
    return [...refused.given.map(told(overruleName)), ...refused.computed.map(told(decisionName))]
  }
  return [{ field: FIELD_OF[refused.why] ?? '', message: take.refused[refused.why] ?? take.refused.other ?? '' }]
}

/** Where somebody mends it. */
const FIELD_OF: Readonly<Record<string, string>> = {
  ...{ 'reason-missing': 'reden', 'difference-unseen': 'verschil', 'name-missing': 'naam-begroting' },
}
