// Puts the five scenarios of Voorbeeldwijk into the database, with the classes of the newest urgency run.
import { calendarDate } from '#kernel/calendar.ts'
import type { RunId, UserId } from '#kernel/ref.ts'
import { AUDIENCES } from '#kernel/source.ts'
import { listAreas } from '#modules/areas/index.ts'
import { recordAdvice } from '#modules/scenarios/advice/usecases.ts'
import { freezeScenario } from '#modules/scenarios/freezing.ts'
import type { Block } from '#modules/scenarios/model/stock/block.ts'
import { findScenarioRow } from '#modules/scenarios/store.ts'
import { createScenario, type Doing, type ScenarioRow } from '#modules/scenarios/usecases.ts'
import { areasOfRun, newestRun } from '#modules/urgency/store.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { generateVoorbeeldstad, type Voorbeeldstad } from '../generate.ts'
import { loadAgreedMoney, MONEY_SCENARIO } from './agreed-money.ts'
import { COLLIDING, loadColliding } from './colliding.ts'
import { loadEffects } from './effects.ts'
import { FIRST_STREET_ID, loadFirstStreet } from './first-street.ts'
import { loadInterests } from './interests.ts'
import { knownPeople } from './people.ts'
import { loadPilot } from './pilots.ts'
import { plannedScenarios } from './plans.ts'
import { loadPositions } from './positions.ts'
import { type BlockClasses, NEIGHBOURHOOD, voorbeeldwijkBlocks } from './stock.ts'

const DEMO_ACTOR: Actor = {
  ...{ kind: 'console', id: 'voorbeeldstad' as string as UserId, name: 'Voorbeeldstad' },
  roles: ['land-economist'],
}

/** Needs the areas; without an urgency run every block says "measure first". Loading again changes nothing. */
export async function loadVoorbeeldstadScenarios(
  scope: Scope,
  deps: Deps,
  town: () => Voorbeeldstad = generateVoorbeeldstad,
): Promise<void> {
  const found = await scope.transaction(async (db) => {
    const areas = await listAreas(db, { level: 'buurt' })
    const area = areas.find(({ name }) => name === NEIGHBOURHOOD)
    const colliding = areas.find(({ name }) => name === COLLIDING)
    return area ? { area, colliding, ...(await classesOf(db, area.code)) } : null
  })
  if (!found) return
  const { area, colliding, classes, runId } = found
  const blocks = voorbeeldwijkBlocks(town(), classes)
  for (const plan of plannedScenarios(blocks, { code: area.code, name: NEIGHBOURHOOD, fictional: true })) {
    const stands = await scope.transaction((db) => findScenarioRow(db, plan.id, AUDIENCES))
    if (stands) continue
    const made = await createScenario({ actor: DEMO_ACTOR, scope, deps }, { ...plan, runId })
    if (!made.ok) throw new Error(`${plan.id}: ${JSON.stringify(made.reason)}`)
    if (plan.hasPeople) await tellOfPeople({ actor: DEMO_ACTOR, scope, deps }, made.value.id, blocks)
    if (made.value.id === MONEY_SCENARIO) await loadAgreedMoney({ actor: DEMO_ACTOR, scope, deps })
    if (plan.isConsulted) await consult({ actor: DEMO_ACTOR, scope, deps }, made.value)
  }
  await loadInterests({ actor: DEMO_ACTOR, scope, deps })
  await loadEffects({ actor: DEMO_ACTOR, scope, deps })
  await loadPositions({ actor: DEMO_ACTOR, scope, deps })
  await loadPilot({ actor: DEMO_ACTOR, scope, deps })
  const isThere = await scope.transaction((db) => findScenarioRow(db, FIRST_STREET_ID, AUDIENCES))
  const named = { code: area.code, name: NEIGHBOURHOOD, fictional: true }
  if (!isThere) await loadFirstStreet({ actor: DEMO_ACTOR, scope, deps }, blocks, named)
  if (colliding) await loadColliding({ actor: DEMO_ACTOR, scope, deps }, colliding.code)
}

async function tellOfPeople(doing: Doing, id: string, blocks: readonly Block[]): Promise<void> {
  for (const [block, known] of knownPeople(blocks)) {
    const told = await recordAdvice(doing, id, block, { ...known, settled: null, settledReason: '' })
    if (!told?.ok) throw new Error(`${id}, ${block}: ${told?.reason}`)
  }
}

/** What the residents are asked about stands still until the council decides. */
async function consult(doing: Doing, { id, revision }: ScenarioRow): Promise<void> {
  const frozen = await freezeScenario(doing, id, {
    ...{ purpose: 'consultation', audience: 'stakeholder', revision, decisionBy: calendarDate('2026-12-18') },
    reason: 'Raadpleging van de wijk, verzonnen gegevens',
  })
  if (!frozen?.ok) throw new Error(`${id} cannot be frozen`)
}

async function classesOf(
  db: Parameters<typeof newestRun>[0],
  code: string,
): Promise<{ classes: BlockClasses; runId: RunId | null }> {
  const run = await newestRun(db, 'envelope')
  if (!run) return { classes: new Map(), runId: null }
  const blocks = await areasOfRun(db, run.id, 'blok', code)
  return { classes: new Map(blocks.map((block) => [block.code, block.class])), runId: run.id }
}
