// Reading in a budget of one's own: from a file to payments of the next version of a scenario.
import { personalNames } from '#kernel/personal-data.ts'
import type { JobId } from '#kernel/ref.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { dropFiles } from '#platform/files/stored-file.ts'
import type { JobRow } from '#platform/jobs/jobs.ts'
import type { BudgetMapping } from '../model/budget/mapping.ts'
import { textOfCell } from '../model/budget/raw-sheet.ts'
import { computedPerCategory, takeOver, withoutBudget } from '../model/budget/take-over.ts'
import { CATEGORIES, type Category } from '../model/events/event.ts'
import type { VersionRow } from '../store.ts'
import {
  actorId,
  type Doing,
  type SaveRefusal,
  type ScenarioView,
  saveVersion,
  scenarioObject,
  viewScenario,
} from '../usecases.ts'
import { type DraftReading, readDraft } from './reading.ts'
import { fileOwner } from './receive.ts'
import type { BudgetPurpose } from './schema.ts'
import {
  changeDraft,
  type DraftHead,
  type DraftRow,
  deleteDraft,
  findDraft,
  type KeptMapping,
  listDrafts,
  listMappings,
  saveMapping,
} from './store.ts'

export type { DraftHead, DraftRow, KeptMapping } from './store.ts'

export type BudgetDesk = { view: ScenarioView; drafts: readonly DraftHead[]; kept: readonly KeptMapping[] }

/** What is being read in for a scenario; null when the actor may not see it. */
export async function loadDesk(
  { actor, scope }: Pick<Doing, 'actor' | 'scope'>,
  id: string,
  purpose: BudgetPurpose,
): Promise<BudgetDesk | null> {
  return scope.transaction(async (db) => {
    const view = await viewScenario(db, actor, id)
    if (!view) return null
    return { view, drafts: await listDrafts(db, id, purpose), kept: await listMappings(db, purpose) }
  })
}

export type OpenDraft = {
  view: ScenarioView
  draft: DraftRow
  reading: DraftReading
  kept: readonly KeptMapping[]
  /** What reads a large file, or did. */
  job: JobRow | null
}

export async function openDraft({ actor, scope, deps }: Doing, id: string, draftId: string): Promise<OpenDraft | null> {
  return scope.transaction(async (db) => {
    const view = await viewScenario(db, actor, id)
    const draft = view ? await findDraft(db, id, draftId) : null
    if (!view || !draft) return null
    const kept = await listMappings(db, draft.purpose)
    const job = draft.jobId === null ? null : await deps.jobs.find(db, draft.jobId as JobId)
    return { view, draft, kept, job, reading: readDraft(draft, view.version.document) }
  })
}

export type SheetChoice = { sheet: string; headingRow: number; kept: string | null }

/** Says where the columns are named; with a kept mapping the rest is as it was for the file before. */
export async function chooseSheet(
  { scope }: Doing,
  { draft, kept }: OpenDraft,
  choice: SheetChoice,
): Promise<Result<true, 'no-sheet' | 'no-line' | { personal: string }>> {
  const sheet = draft.sheets.find(({ name }) => name === choice.sheet)
  if (!sheet) return refuse('no-sheet')
  const headings = sheet.rows[choice.headingRow - 1]
  if (!headings || headings.every((cell) => textOfCell(cell) === '')) return refuse('no-line')
  const [personal] = personalNames(headings.map(textOfCell))
  if (personal) return refuse({ personal: personal.name })
  const known = kept.find(({ name }) => name === choice.kept)?.mapping
  const place = { sheet: choice.sheet, headingRow: choice.headingRow }
  await scope.transaction((db) =>
    changeDraft(db, draft.id, { ...place, mapping: known ? { ...known, ...place } : null }),
  )
  return ok(true)
}

export const changeMapping = ({ scope }: Doing, { draft }: OpenDraft, mapping: BudgetMapping): Promise<void> =>
  scope.transaction((db) => changeDraft(db, draft.id, { mapping }))

/** Keeps the mapping under a name for the next file. */
export async function keepMapping({ actor, scope, deps }: Doing, { draft }: OpenDraft, name: string): Promise<void> {
  const { mapping, purpose } = draft
  if (!mapping) return
  await scope.transaction(async (db) => {
    await saveMapping(db, { purpose, name, mapping, createdBy: actorId(actor), createdAt: deps.now() })
    await deps.audit.record(db, { actor, action: 'budget.mapping-kept', object: `budget-mapping/${name}` })
  })
}

export const dropDraft = (doing: Doing, { draft }: OpenDraft): Promise<void> => putAway(doing, draft, 'budget.dropped')

export type Decision = 'instead' | 'beside'
export type TakeOverWish = {
  base: number
  reason: string
  /** Per category that is computed as well: what the file stands for. */
  decisions: ReadonlyMap<Category, Decision>
  /** A person saw that a total of the file differs. */
  isDifferenceSeen: boolean
}
export type TakeOverRefusal =
  | SaveRefusal
  | { why: 'not-read' | 'difference-unseen' }
  | { why: 'undecided'; categories: readonly Category[] }

/** What is computed or listed per category, and which of that the file has as well: told apart before it counts twice. */
export function decisionsNeeded({ view, reading }: OpenDraft): {
  computed: ReadonlyMap<Category, number>
  twice: Category[]
} {
  const computed = computedPerCategory(view.version.document)
  const own = new Set<Category>(reading.reading?.payments.map(({ category }) => category))
  if (reading.reading && reading.reading.contributions.length > 0) own.add('contribution')
  return { computed, twice: CATEGORIES.filter((category) => own.has(category) && computed.has(category)) }
}

export const twiceCounted = (open: OpenDraft): Category[] => decisionsNeeded(open).twice

/** The next version of the scenario, with the payments of the file; the draft goes, and its cells with it. */
export async function takeOverBudget(
  doing: Doing,
  open: OpenDraft,
  { base, reason, decisions, isDifferenceSeen }: TakeOverWish,
): Promise<Result<VersionRow, TakeOverRefusal> | null> {
  const { view, draft, reading } = open
  const read = reading.reading
  if (reading.step !== 'trial' || !read || read.refusal || read.problems.length > 0) return refuse({ why: 'not-read' })
  if (read.sums.some(({ isEqual }) => !isEqual) && !isDifferenceSeen) return refuse({ why: 'difference-unseen' })
  const undecided = twiceCounted(open).filter((category) => !decisions.has(category))
  if (undecided.length > 0) return refuse({ why: 'undecided', categories: undecided })
  const document = takeOver(view.version.document, {
    origin: { file: draft.file, sheet: draft.sheet ?? '', sha256: draft.sha256 },
    ...{ payments: read.payments, contributions: read.contributions },
    instead: [...decisions].flatMap(([category, decision]) => (decision === 'instead' ? [category] : [])),
  })
  const saved = await saveVersion(doing, draft.scenario, { base, document, reason })
  if (saved?.ok) await putAway(doing, draft, 'budget.taken-over', { version: saved.value.number })
  return saved
}

/** Takes a draft away, its cells with it; what came of it stands in the audit. */
export async function putAway(
  { actor, scope, deps }: Doing,
  draft: DraftRow,
  action: 'budget.taken-over' | 'budget.dropped',
  about: Readonly<Record<string, number | string>> = {},
): Promise<void> {
  await scope.transaction(async (db) => {
    if (draft.jobId !== null) await deps.jobs.cancel(db, draft.jobId as JobId)
    await deleteDraft(db, draft.id)
    await deps.audit.record(db, {
      ...{ actor, action, object: scenarioObject(draft.scenario) },
      after: { draft: draft.id, sha256: draft.sha256, purpose: draft.purpose, ...about },
    })
  })
  if (draft.jobId !== null) await dropFiles(fileOwner({ scope, deps }, draft.id))
}

/** The next version without what was read in: everything computed again. */
export async function removeBudget(
  doing: Doing,
  id: string,
  { base, reason }: { base: number; reason: string },
): Promise<Result<VersionRow, SaveRefusal> | null> {
  const view = await doing.scope.transaction((db) => viewScenario(db, doing.actor, id))
  return view ? saveVersion(doing, id, { base, document: withoutBudget(view.version.document), reason }) : null
}
