// The dwellings of one block side by side: they share walls and move together. Not public; every look is recorded.
import { type CalendarDate, decimalYear } from '#kernel/calendar.ts'
import { type Block, blocksOf, findArea, findBlock, listStreetWorks, type NamedBlock } from '#modules/areas/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { assessDwelling, type DwellingUrgency } from '../model/assess-dwelling.ts'
import { meanRates } from '../model/fill-in.ts'
import type { Mode } from '../model/parameters.ts'
import type { Raise } from '../model/street-programme.ts'
import { assembleNeighbourhood } from './assemble.ts'
import { raisesAmong, type Yardstick, yardstickOf } from './dossier.ts'
import { incidentsOf } from './store/entries.ts'

export type BlockDwelling = { id: string; urgency: DwellingUrgency; incidents: number }

export type BlockDossier = Yardstick & {
  block: NamedBlock
  area: { code: string; name: string }
  dwellings: readonly BlockDwelling[]
  /** Incidents that nobody disputes, and in how many homes. */
  incidents: { homes: number; incidents: number }
  /** All blocks of the neighbourhood that are drawn, for the map. */
  shapes: readonly Block[]
}

/** Opens the dossier of a block and records that it was opened; null when there is no such block. */
export const openBlockDossier = (
  actor: Actor,
  scope: Scope,
  deps: Pick<Deps, 'audit'>,
  { id, mode, today }: { id: string; mode: Mode; today: CalendarDate },
): Promise<BlockDossier | null> =>
  scope.transaction(async (db) => {
    const loaded = await loadBlock(db, id, mode, today)
    if (loaded) await deps.audit.record(db, { actor, action: 'block-dossier.viewed', object: `block/${id}` })
    return loaded
  })

async function loadBlock(db: Db, id: string, mode: Mode, today: CalendarDate): Promise<BlockDossier | null> {
  const block = await findBlock(db, id)
  if (!block) return null
  const neighbours = await assembleNeighbourhood(db, block.neighbourhoodCode)
  const own = neighbours.filter(({ block_id }) => block_id === id)
  const yardstick = await yardstickOf(db, mode, today)
  const circumstances = {
    start: decimalYear(yardstick.date),
    rates: meanRates(neighbours),
    parameters: yardstick.parameters,
  }
  const raises = await raisesPerStreet(db, new Set(own.map(({ street_id }) => street_id)))
  const ids = own.map(({ dwelling_id }) => dwelling_id)
  const incidents = (await incidentsOf(db, ids)).filter(({ state }) => state !== 'disputed')
  const perHome = Map.groupBy(incidents, ({ dwellingId }) => dwellingId)
  const area = await findArea(db, block.neighbourhoodCode)
  return {
    ...yardstick,
    block,
    area: { code: block.neighbourhoodCode, name: area?.name ?? block.neighbourhoodCode },
    dwellings: own.map((row) => ({
      id: row.dwelling_id,
      urgency: assessDwelling(row, circumstances, raises.get(row.street_id) ?? []),
      incidents: perHome.get(row.dwelling_id)?.length ?? 0,
    })),
    incidents: { homes: perHome.size, incidents: incidents.length },
    shapes: await blocksOf(db, block.neighbourhoodCode),
  }
}

async function raisesPerStreet(db: Db, streets: ReadonlySet<string | null>): Promise<Map<string | null, Raise[]>> {
  const raises = new Map<string | null, Raise[]>()
  for (const streetId of streets)
    if (streetId !== null) raises.set(streetId, raisesAmong(await listStreetWorks(db, { streetId })))
  return raises
}
