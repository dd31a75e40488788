// Prices of land: the highest of a year as it was set, and what was agreed for a project (2.1.4, MON-07).
import type { Cents } from '#kernel/money.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db } from '#platform/db/scope.ts'
import {
  type AgreedPriceProblem,
  judgeAgreedPrice,
  type TestedPrice,
  testPrice,
} from '../model/land-price/agreed-price.ts'
import { type BasePrice, basePrices } from '../model/land-price/land-price.ts'
import { baseFigures } from '../monitors/store.ts'
import { agreedPricesOf, insertAgreedPrice, type RecordedPrice } from './store.ts'
import { findProject, type MoveWork } from './usecases.ts'

/** The highest prices that count: of the agreements, and what the municipality set since. */
export async function pricesNow(db: Db): Promise<readonly BasePrice[]> {
  const set = (await baseFigures(db)).filter(({ kind }) => kind === 'land-price')
  // The newest version of a year stands first.
  return basePrices([...Map.groupBy(set, ({ year }) => year).values()].flatMap(([newest]) => newest ?? []))
}

export type ProjectPrice = TestedPrice<RecordedPrice>

/** What was agreed for a project, each held against the prices as they are now, the newest first. */
export async function testedPrices(db: Db, actor: Actor, project: string): Promise<ProjectPrice[]> {
  const prices = await pricesNow(db)
  const agreed = await agreedPricesOf(db, project, visibleAudiences(actor.roles))
  return agreed.map((price) => testPrice(prices, price)).toReversed()
}

export type PriceWish = { year: number; storeys: number; agreed: Cents | null; decision: string }

/** B8: records what was agreed; above the highest price only with the decision to deviate. Null: no such project. */
export async function agreeOnPrice(
  { actor, scope, deps, isStaff }: MoveWork,
  id: string,
  wish: PriceWish,
): Promise<Result<true, readonly AgreedPriceProblem[]> | null> {
  return scope.transaction(async (db) => {
    const project = isStaff ? await findProject(db, actor, id) : null
    if (project?.unitKind !== 'new') return null
    const judged = judgeAgreedPrice(await pricesNow(db), wish)
    if (!judged.ok) return judged
    const before = await agreedPricesOf(db, id, visibleAudiences(actor.roles))
    const price = { ...judged.value, version: before.length + 1, at: deps.now() }
    await insertAgreedPrice(db, id, price, actor.kind === 'anonymous' ? 'anonymous' : actor.id)
    const { year, storeys, agreed } = price
    await deps.audit.record(db, {
      ...{ actor, action: 'housing-project.price-agreed', object: `housing-project/${id}` },
      before: before.at(-1) && { agreed: before.at(-1)?.agreed },
      after: { year, storeys, agreed, deviates: price.decision !== '' },
    })
    return ok(true)
  })
}
