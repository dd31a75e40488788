import type { Scope } from '#platform/db/scope.ts'
import { municipalityOf } from '../model/area.ts'
import { listAreas } from '../store.ts'
import { knownStreets } from '../streets/store.ts'
import type { RowRemark } from './import-tally.ts'

/** What a row says about where it belongs: each null when it does not say. */
export type RowPlaces = { street: string | null; area: string | null }

/** Streets and areas that were read before; a set that is empty says nothing. */
export class KnownPlaces {
  readonly #municipality: string
  readonly #streets: ReadonlySet<string>
  readonly #areas: ReadonlySet<string>

  private constructor(municipality: string, streets: ReadonlySet<string>, areas: ReadonlySet<string>) {
    this.#municipality = municipality
    this.#streets = streets
    this.#areas = areas
  }

  static read(scope: Scope): Promise<KnownPlaces> {
    return scope.transaction(async (db) => {
      const areas = await listAreas(db)
      return new KnownPlaces(scope.municipality, await knownStreets(db), new Set(areas.map(({ code }) => code)))
    })
  }

  /** Why a row cannot belong to this municipality; null when it can. */
  refusal({ area }: RowPlaces): RowRemark | null {
    if (area === null || municipalityOf(area) === this.#municipality) return null
    return { reason: 'other-municipality', column: null, detail: area }
  }

  /** A street without dwellings may well exist, so a strange place is a remark. */
  remarks({ street, area }: RowPlaces): RowRemark[] {
    const isStrange = (known: ReadonlySet<string>, id: string | null) => id !== null && known.size > 0 && !known.has(id)
    return [
      ...(isStrange(this.#streets, street) ? [{ reason: 'street-unknown', detail: street ?? '' }] : []),
      ...(isStrange(this.#areas, area) ? [{ reason: 'neighbourhood-unknown', detail: area ?? '' }] : []),
    ]
  }
}
