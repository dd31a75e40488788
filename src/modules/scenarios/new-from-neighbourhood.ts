// A first scenario of a buurt: its homes out of the registers, its classes out of the newest urgency run.
import { type CalendarDate, yearOf } from '#kernel/calendar.ts'
import { area as areaOfShape } from '#kernel/geometry.ts'
import type { RunId } from '#kernel/ref.ts'
import { type Result, refuse } from '#kernel/result.ts'
import {
  type Area,
  blocksOf,
  findArea,
  keyFiguresOf,
  listAreas,
  registeredHomes,
  streetNamesById,
} from '#modules/areas/index.ts'
import { blockClassesOf } from '#modules/urgency/index.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Scenario } from './model/scenario.ts'
import { type RegisteredStock, type StockAssumptions, stockOfRegister } from './model/stock/stock-of-register.ts'
import { createScenario, type Doing, type SaveRefusal, type ScenarioRow } from './usecases.ts'

const HORIZON_YEARS = 20

/** What a buurt's own key figures say of its homes, to fill the form in with; null = they do not say. */
export type SuggestedAssumptions = { value: number | null; ownerShare: number | null; socialShare: number | null }
export type NewScenarioForm = { areas: readonly Area[]; area: Area | null; suggested: SuggestedAssumptions }

/** The buurten to choose from and, for one of them, what its key figures suggest. */
export async function openNewScenario({ actor, scope }: Doing, code: string | null): Promise<NewScenarioForm> {
  const audiences = visibleAudiences(actor.roles)
  return scope.transaction(async (db) => {
    const areas = (await listAreas(db, { level: 'buurt', audiences })).filter(({ isWater }) => !isWater)
    const area = areas.find((one) => one.code === code) ?? null
    const figures = area ? await keyFiguresOf(db, area.code, audiences) : []
    const newest = (key: string): number | null =>
      figures.filter((figure) => figure.key === key && figure.value !== null).sort((a, b) => b.year - a.year)[0]
        ?.value ?? null
    const share = (key: string): number | null => {
      const percent = newest(key)
      return percent === null ? null : percent / 100
    }
    const thousands = newest('average_property_value')
    return {
      ...{ areas, area },
      suggested: {
        value: thousands === null ? null : thousands * 1000,
        ownerShare: share('share_owner_occupied'),
        socialShare: share('share_corporation'),
      },
    }
  })
}

export type FromNeighbourhood = {
  code: string
  name: string
  summary: string
  assumed: StockAssumptions
  referenceDate: CalendarDate
  reason: string
  today: CalendarDate
  /** The municipality itself is invented. */
  fictional: boolean
}
export type NewRefusal = SaveRefusal | { why: 'no-area' } | { why: 'no-homes' }

/** Every block of the buurt with nothing chosen yet; what was not known is listed with the version. */
export async function createFromNeighbourhood(
  doing: Doing,
  wish: FromNeighbourhood,
): Promise<Result<ScenarioRow, NewRefusal>> {
  const found = await doing.scope.transaction(async (db) => {
    const area = await findArea(db, wish.code, { audiences: visibleAudiences(doing.actor.roles) })
    return area ? { area, ...(await stockIn(db, area.code, wish.assumed)) } : null
  })
  if (!found) return refuse({ why: 'no-area' })
  const { area, stock, runId } = found
  if (stock.blocks.length === 0) return refuse({ why: 'no-homes' })
  return createScenario(doing, {
    document: documentOf(wish, area, stock),
    ...{ reason: wish.reason, runId, gaps: stock.gaps },
  })
}

async function stockIn(
  db: Db,
  code: string,
  assumed: StockAssumptions,
): Promise<{ stock: RegisteredStock; runId: RunId | null }> {
  const study = await blockClassesOf(db, code)
  const blocks = (await blocksOf(db, code)).map(({ id, name, geometry }) => ({
    ...{ id, name, urgency: study?.classes.get(id) ?? null },
    footprint: geometry ? areaOfShape(geometry) : null,
  }))
  const stock = stockOfRegister(await registeredHomes(db, code), blocks, await streetNamesById(db), assumed)
  return { stock, runId: study?.run.id ?? null }
}

const documentOf = (wish: FromNeighbourhood, area: Area, { blocks }: RegisteredStock): Scenario => ({
  ...{ schema: 'wijkregie-scenario/1', id: 'nieuw', name: wish.name, summary: wish.summary },
  area: { code: area.code, name: area.name ?? area.code, fictional: wish.fictional },
  settings: {
    horizon: { start: yearOf(wish.today) + 1, years: HORIZON_YEARS },
    ...{ referenceDate: wish.referenceDate, announcedOn: null, ruleDate: wish.today },
    ...{ labelTable: 'official', landPrice: 'residual-at-issue', returnTerms: 'market', transferTaxExemption: null },
  },
  ...{ parameters: {}, blocks, choices: {}, contributions: [], key: [], tasks: [] },
})
