// Everything that the page of one scenario shows.
import { blocksOf } from '#modules/areas/index.ts'
import type { Answers } from '../model/draft/answers.ts'
import { askedChoice, withChoice } from '../model/draft/asked-choice.ts'
import { type Draft, trimDraft } from '../model/draft/draft.ts'
import { type DraftError, readDraft } from '../model/draft/draft-query.ts'
import type { Headline } from '../model/draft/headline.ts'
import { type Place, readPlace } from '../model/draft/place.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Doing, FreezeRow, ScenarioRow, VersionRow } from '../usecases.ts'
import { loadScenario, loadScenarios } from '../usecases.ts'
import { type BlockDrawing, drawBlocks } from './draw-blocks.ts'
import type { Asked, Hashed } from './kept-answers.ts'

const KEPT = new URL('./kept-answers.ts', import.meta.url).href
/** Thread that keeps answers; long work elsewhere does not hold it up. */
const THREAD = 'scenarios'

export type WorkbenchView = {
  row: ScenarioRow
  version: VersionRow
  freeze: FreezeRow | null
  draft: Draft
  errors: readonly DraftError[]
  place: Place
  answers: Answers
  /** Shortage of the version as it is kept. */
  kept: Headline
  drawing: BlockDrawing
  neighbours: readonly Pick<ScenarioRow, 'id' | 'name'>[]
  headlines: Readonly<Record<string, Headline>>
  others: readonly Scenario[]
}

/** null when the actor may not see it or it is not there. */
export async function loadWorkbench(doing: Doing, id: string, query: URLSearchParams): Promise<WorkbenchView | null> {
  const number = Number(query.get('versie'))
  const view = await loadScenario(doing, id, Number.isInteger(number) && number > 0 ? number : undefined)
  if (!view) return null
  const { row, version, freeze } = view
  const scenario = version.document
  const { draft, errors } = askedDraft(query, scenario)
  const place = readPlace(query, scenario, { version: version.number, isNewest: version.number === row.latest })
  const near = (await loadScenarios(doing, { area: row.areaCode })).filter((each) => each.row.id !== id)
  const hashed = near.map((each) => hashedOf(each.version))
  const others = hashed.filter((each) => place.against.includes(each.scenario.id))
  const kept = hashedOf(version)
  const thread = doing.deps.workers.apart(THREAD)
  const question = { draft, tab: place.tab, isQuick: false, against: place.against }
  const answers = await thread.run<Answers>(KEPT, 'answerKept', { kept, others, question } satisfies Asked)
  const headlines = await thread.run<Record<string, Headline>>(KEPT, 'headlinesKept', [kept, ...hashed])
  const shapes = await doing.scope.transaction((db) => blocksOf(db, row.areaCode))
  const { [id]: own, ...theirs } = headlines
  if (!own) throw new Error(`No main figures of ${id}`)
  return {
    ...{ row, version, freeze, draft, errors, place, answers },
    kept: own,
    drawing: drawBlocks(scenario, shapes),
    neighbours: near.map((each) => ({ id: each.row.id, name: each.row.name })),
    headlines: theirs,
    others: others.map((each) => each.scenario),
  }
}

/** A document from which something was left out has answers of its own. */
const hashedOf = ({ hash, document }: VersionRow): Hashed => ({
  hash: document.readinessWithheld ? `${hash} shared` : hash,
  scenario: document,
})

/** What the address tries out, with what the form of a block or of several blocks asks besides. */
export function askedDraft(query: URLSearchParams, scenario: Scenario): { draft: Draft; errors: DraftError[] } {
  const read = readDraft(query, scenario)
  const blocks = query.getAll('wijzig').filter((id) => scenario.blocks.some((block) => block.id === id))
  const choice = blocks.length > 0 ? askedChoice((name) => query.get(name), scenario) : null
  return choice ? { ...read, draft: trimDraft(scenario, withChoice(read.draft, blocks, choice)) } : read
}
