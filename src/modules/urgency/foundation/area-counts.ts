import type { FoundationBasis, ShallowLikelihood } from '../model/foundation/shallow-likelihood.ts'
import type { GivenShallow } from '../sources/known-dwellings.ts'
import type { FoundationArea } from './store.ts'

const COLUMN: Readonly<Record<FoundationBasis, 'established' | 'sameBlock' | 'tree' | 'unknown'>> = {
  established: 'established',
  'same-block': 'sameBlock',
  tree: 'tree',
  unknown: 'unknown',
}

/** Counts per buurt on what the chance rests that the study will use. */
export class AreaCounts {
  readonly #areas = new Map<string, FoundationArea>()

  /** One dwelling of a buurt ('' = in none), with the chance that DWELLINGS.csv gives and the one that was derived. */
  add(areaCode: string, givenShallow: GivenShallow | null, found: ShallowLikelihood): void {
    const area = this.#areas.get(areaCode) ?? { areaCode, ...NOTHING }
    this.#areas.set(areaCode, area)
    area.dwellings += 1
    // A chance in DWELLINGS.csv goes before a derived one of the same or a lesser quality, as in the ledger.
    const isGiven = givenShallow !== null && (found.basis === 'unknown' || givenShallow.quality <= found.quality)
    area[isGiven ? 'given' : COLUMN[found.basis]] += 1
    if (isGiven) area.expectedShallow += givenShallow.probability
    else if (found.basis !== 'unknown') area.expectedShallow += found.probability
  }

  all(): FoundationArea[] {
    return [...this.#areas.values()]
  }
}

const NOTHING = { dwellings: 0, given: 0, established: 0, sameBlock: 0, tree: 0, unknown: 0, expectedShallow: 0 }
