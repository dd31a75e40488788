import { personalKindOfText } from '#kernel/personal-data.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import {
  type Advice,
  type AdviceRefusal,
  adviceFor,
  type Circumstances,
  type Suited,
  wantsDirection,
} from '../model/advice/suitability.ts'
import { type Choice, choiceFor } from '../model/scenario.ts'
import { type Block, type Readiness, readinessOf } from '../model/stock/block.ts'
import { actorId, type Doing, type ScenarioRow, scenarioObject, viewScenario } from '../usecases.ts'
import { adviceOf, saveAdvice } from './store.ts'

export type BlockAdvice = {
  block: Block
  choice: Choice
  readiness: Readiness
  known: Omit<Circumstances, 'urgency'>
  advice: Advice
  /** What people advise instead; null = they follow the rule. */
  settled: { suited: Suited; reason: string } | null
  /** SCN-17: its people are those for whom direction is wanted; null = not known. */
  wantsDirection: boolean | null
}
export type AdvicePage = { row: ScenarioRow; blocks: readonly BlockAdvice[] }

const NOTHING_KNOWN: Omit<Circumstances, 'urgency'> = {
  ...{ means: null, selfSteering: null, vulnerable: null, stackedTasks: null, whyNotActed: '', evidence: '' },
}

/** Every block with what is known of its people and what suits them; advice beside the choice, never instead of it. */
export async function loadAdvice({ actor, scope }: Doing, id: string): Promise<AdvicePage | null> {
  return scope.transaction(async (db) => {
    const view = await viewScenario(db, actor, id)
    if (!view) return null
    const { row, version } = view
    const recorded = new Map((await adviceOf(db, id)).map((advice) => [advice.block, advice]))
    const blocks = version.document.blocks.map((block): BlockAdvice => {
      const found = recorded.get(block.id)
      const known = found ?? NOTHING_KNOWN
      return {
        ...{ block, known, choice: choiceFor(version.document, block.id), readiness: readinessOf(block) },
        advice: adviceFor({ ...known, urgency: block.urgency }),
        wantsDirection: wantsDirection(known),
        settled: found?.settled ? { suited: found.settled, reason: found.settledReason } : null,
      }
    })
    return { row, blocks }
  })
}

export type AdviceWish = Omit<Circumstances, 'urgency'> & { settled: Suited | null; settledReason: string }

/** Records what is known of a block, and what people advise when they differ from the rule; that needs a reason. */
export async function recordAdvice(
  { actor, scope, deps }: Doing,
  id: string,
  block: string,
  wish: AdviceWish,
): Promise<Result<true, AdviceRefusal> | null> {
  return scope.transaction(async (db) => {
    const view = await viewScenario(db, actor, id)
    if (!view) return null
    if (!view.version.document.blocks.some((one) => one.id === block)) return refuse('no-block')
    if (wish.settled !== null && wish.settledReason.trim() === '') return refuse('settled-without-reason')
    const texts = [wish.whyNotActed, wish.evidence, wish.settledReason]
    if (texts.some((text) => personalKindOfText(text) !== null)) return refuse('personal')
    await saveAdvice(db, { ...wish, scenario: id, block, recordedBy: actorId(actor), recordedAt: deps.now() })
    await deps.audit.record(db, {
      ...{ actor, action: 'scenario.advice-recorded', object: scenarioObject(id) },
      after: { block, means: wish.means, selfSteering: wish.selfSteering, settled: wish.settled },
    })
    return ok(true)
  })
}
