// The climate atlas beside the stock (3.3.2): complexes of the corporations, what was told of them, and what the study of
// damp and water says of their buurt.
import { listAreas } from '#modules/areas/index.ts'
import { latestStudy } from '#modules/urgency/index.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import { type ExposedComplex, type ExposedStock, exposedStock } from '../model/registers/exposed-stock.ts'
import type { RegisterEntry } from '../model/registers/register.ts'
import { readsAll } from '../monitors/parties.ts'
import { complexCounts } from '../property/store.ts'

/** `areas`: the buurten of a complex, with their class by the newest run; null: measure first, or no run. */
export type ClimateComplex = ExposedComplex & { areas: readonly { name: string; class: string | null }[] }
export type ClimateView = Omit<ExposedStock, 'complexes'> & { complexes: readonly ClimateComplex[] }

/** Own complexes; of all for who reads every figure. `showsUrgency`: may this reader see the study? */
export const climateView = (
  { actor, scope, showsUrgency }: { actor: Actor; scope: Scope; showsUrgency: boolean },
  entries: readonly RegisterEntry[],
): Promise<ClimateView> =>
  scope.transaction(async (db) => {
    const isShown = (organisation: unknown) => readsAll(actor) || actsFor(actor, String(organisation))
    const stock = (await complexCounts(db)).filter(({ organisation }) => isShown(organisation))
    const own = entries.filter(({ values }) => isShown(values.owner))
    const study = showsUrgency ? await latestStudy(db) : null
    const classes = new Map(study?.areas.map((area) => [area.code, area.state === 'ranked' ? area.class : null]))
    const names = new Map(
      (await listAreas(db, { audiences: visibleAudiences(actor.roles), level: 'buurt' })).map((one) => [
        one.code,
        one.name,
      ]),
    )
    const { complexes, unknown } = exposedStock(stock, own)
    return {
      unknown,
      complexes: complexes.map((complex) => ({
        ...complex,
        areas: complex.neighbourhoodCodes.map((code) => ({
          ...{ name: names.get(code) ?? code, class: classes.get(code) ?? null },
        })),
      })),
    }
  })
