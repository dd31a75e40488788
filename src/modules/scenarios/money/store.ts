import { asc, eq, sql } from 'drizzle-orm'
import { cents, euros, inEuros } from '#kernel/money.ts'
import type { Db } from '#platform/db/scope.ts'
import type { PartyLimit } from '../model/agreed/party-limit.ts'
import type { Bears, Pledge } from '../model/agreed/pledge.ts'
import { scenarioPartyLimit, scenarioPledge } from './schema.ts'

export type By = { by: string; at: Date }
type PledgeRow = typeof scenarioPledge.$inferSelect

/** One at a time says something about the money of a scenario: what stands must not change between check and record. */
export async function holdMoney(db: Db, scenario: string): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtext('scenario_money'), hashtext(current_setting('app.municipality') || ${scenario}))`,
  )
}

/** Everything that was said, in the order in which it was recorded. */
export async function saidOf(db: Db, scenario: string): Promise<Pledge[]> {
  const rows = await db
    .select()
    .from(scenarioPledge)
    .where(eq(scenarioPledge.scenario, scenario))
    .orderBy(asc(scenarioPledge.seq))
  return rows.map(pledgeOf)
}

/** The same of every scenario of the municipality. */
export async function saidPerScenario(db: Db): Promise<ReadonlyMap<string, readonly Pledge[]>> {
  const rows = await db.select().from(scenarioPledge).orderBy(asc(scenarioPledge.scenario), asc(scenarioPledge.seq))
  return new Map([...Map.groupBy(rows, ({ scenario }) => scenario)].map(([id, own]) => [id, own.map(pledgeOf)]))
}

const pledgeOf = (row: PledgeRow): Pledge => ({
  ...{ party: row.party, who: row.who, bears: bearsOf(row), limit: inEurosOrNull(row.limitCents) },
  ...{ conditions: row.conditions, state: row.state, on: row.saidOn, source: row.source, version: row.version },
})

const bearsOf = ({ amountCents, share }: PledgeRow): Bears =>
  share === null ? { kind: 'amount', amount: inEuros(cents(amountCents ?? 0)) } : { kind: 'share', share }

export async function insertPledge(
  db: Db,
  scenario: string,
  seq: number,
  pledge: Pledge,
  { by, at }: By,
): Promise<void> {
  const { party, who, bears, limit, conditions, state, on, source, version } = pledge
  await db.insert(scenarioPledge).values({
    ...{ scenario, seq, version, party, who, conditions, state, saidOn: on, source },
    amountCents: bears.kind === 'amount' ? euros(bears.amount) : null,
    share: bears.kind === 'share' ? bears.share : null,
    ...{ limitCents: centsOrNull(limit), recordedBy: by, recordedAt: at },
  })
}

/** Every limit that was recorded, oldest first. */
export async function limitsSaidOf(db: Db, scenario: string): Promise<PartyLimit[]> {
  const rows = await db
    .select()
    .from(scenarioPartyLimit)
    .where(eq(scenarioPartyLimit.scenario, scenario))
    .orderBy(asc(scenarioPartyLimit.seq))
  return rows.map(limitOf)
}

/** The same of every scenario of the municipality. */
export async function limitsPerScenario(db: Db): Promise<ReadonlyMap<string, readonly PartyLimit[]>> {
  const rows = await db
    .select()
    .from(scenarioPartyLimit)
    .orderBy(asc(scenarioPartyLimit.scenario), asc(scenarioPartyLimit.seq))
  return new Map([...Map.groupBy(rows, ({ scenario }) => scenario)].map(([id, own]) => [id, own.map(limitOf)]))
}

const limitOf = (row: typeof scenarioPartyLimit.$inferSelect): PartyLimit => ({
  ...{ party: row.party, lowest: inEurosOrNull(row.lowestCents), highest: inEurosOrNull(row.highestCents) },
  ...{ conditions: row.conditions, validUntil: row.validUntil, on: row.saidOn, source: row.source },
})

export async function insertPartyLimit(
  db: Db,
  scenario: string,
  seq: number,
  { party, lowest, highest, conditions, validUntil, on, source }: PartyLimit,
  { by, at }: By,
): Promise<void> {
  await db.insert(scenarioPartyLimit).values({
    ...{ scenario, seq, party, lowestCents: centsOrNull(lowest), highestCents: centsOrNull(highest) },
    ...{ conditions, validUntil, saidOn: on, source, recordedBy: by, recordedAt: at },
  })
}

const centsOrNull = (amount: number | null) => (amount === null ? null : euros(amount))
const inEurosOrNull = (amount: number | null) => (amount === null ? null : inEuros(cents(amount)))
