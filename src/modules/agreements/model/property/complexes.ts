import { LOW_CLASSES } from '#modules/areas/model/index.ts'
import type { OwnDwelling } from './property-row.ts'

/** Dwellings of one complex in one buurt, counted. */
export type ComplexCount = {
  organisation: string
  complex: string
  /** Null: the BAG object is not known here. */
  neighbourhoodCode: string | null
  dwellings: number
  /** Label E, F or G. */
  poor: number
  /** Without a label: unknown, neither good nor poor. */
  unlabelled: number
}

export type PlacedDwelling = OwnDwelling & { neighbourhoodCode: string | null }

export function complexesOf(dwellings: readonly PlacedDwelling[]): ComplexCount[] {
  const groups = Map.groupBy(
    dwellings,
    ({ organisation, complex, neighbourhoodCode }) => `${organisation}\n${complex}\n${neighbourhoodCode ?? ''}`,
  )
  return [...groups.values()].map((own) => {
    const [first] = own as [PlacedDwelling]
    const { organisation, complex, neighbourhoodCode } = first
    return {
      ...{ organisation, complex, neighbourhoodCode, dwellings: own.length },
      poor: own.filter(({ label }) => label !== null && LOW_CLASSES.includes(label)).length,
      unlabelled: own.filter(({ label }) => label === null).length,
    }
  })
}

export type AreaCount = Omit<ComplexCount, 'organisation' | 'complex'> & { complexes: number }

/** The same per buurt, largest first; what lies nowhere known stands last. */
export function perNeighbourhood(complexes: readonly ComplexCount[]): AreaCount[] {
  const sum = (own: readonly ComplexCount[], of: (one: ComplexCount) => number) =>
    own.reduce((total, one) => total + of(one), 0)
  return [...Map.groupBy(complexes, ({ neighbourhoodCode }) => neighbourhoodCode)]
    .map(([neighbourhoodCode, own]) => ({
      ...{ neighbourhoodCode, complexes: own.length, dwellings: sum(own, (one) => one.dwellings) },
      ...{ poor: sum(own, (one) => one.poor), unlabelled: sum(own, (one) => one.unlabelled) },
    }))
    .toSorted(
      (a, b) =>
        Number(a.neighbourhoodCode === null) - Number(b.neighbourhoodCode === null) || b.dwellings - a.dwellings,
    )
}
