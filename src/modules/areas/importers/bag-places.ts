import type { MultiPolygon, Position } from '#kernel/geometry.ts'
import { parseNeighbourhoodCode } from '#kernel/ref.ts'
import { municipalityOf } from '../model/area.ts'
import { registeringMunicipality } from '../model/bag.ts'
import { neighbourhoodFinder } from './neighbourhood-finder.ts'

type Placed = { id: string; neighbourhoodCode: string; keeper: string; point: Position | null }

/** Where an object of the register belongs. */
export class BagPlaces {
  readonly #municipality: string
  readonly #find: (point: Position) => string | null
  readonly hasBoundaries: boolean

  constructor(municipality: string, boundaries: readonly { code: string; geometry: MultiPolygon }[]) {
    this.#municipality = municipality
    this.#find = neighbourhoodFinder(boundaries)
    this.hasBoundaries = boundaries.length > 0
  }

  /**
   * The buurt, or null when nothing tells; 'elsewhere' for another municipality. Evidence in this order: the
   * buurt that the row names, the municipality that keeps the record, our own boundaries, and last the first four
   * digits of the id: they name the municipality that registered it, which may have merged since.
   */
  find({ id, neighbourhoodCode, keeper, point }: Placed): { code: string | null } | 'elsewhere' {
    if (parseNeighbourhoodCode(neighbourhoodCode))
      return municipalityOf(neighbourhoodCode) === this.#municipality ? { code: neighbourhoodCode } : 'elsewhere'
    if (keeper !== '' && keeper !== this.#municipality) return 'elsewhere'
    const inside = point && this.#find(point)
    if (inside) return { code: inside }
    if (keeper === '' && registeringMunicipality(id) !== this.#municipality) return 'elsewhere'
    return { code: null }
  }
}
