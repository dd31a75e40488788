// 3.3.2: the climate atlas beside the stock. Which complexes were looked at, and what was told of more than there is.
import type { RegisterEntry } from './register.ts'

/** Homes of a complex in one buurt, by the corporation's own list; buurt null: not known where. */
export type StockComplex = {
  organisation: string
  complex: string
  neighbourhoodCode: string | null
  dwellings: number
}

export type ExposedComplex = {
  organisation: string
  complex: string
  neighbourhoodCodes: readonly string[]
  dwellings: number
  /** Per hazard what was told from the newest atlas. */
  told: readonly { hazard: string; exposed: number; atlasYear: number; isTooMany: boolean }[]
}

export type ExposedStock = {
  complexes: readonly ExposedComplex[]
  /** What was told of a complex that stands in no list of stock. */
  unknown: readonly RegisterEntry[]
}

const spelled = (text: unknown): string =>
  String(text ?? '')
    .trim()
    .toLowerCase()
const keyOf = (organisation: unknown, complex: unknown): string => `${spelled(organisation)}\n${spelled(complex)}`

/** MON-10, AGR-3.3.2: every complex of the stock with what is known of it; nothing told is not: not exposed. */
export function exposedStock(stock: readonly StockComplex[], entries: readonly RegisterEntry[]): ExposedStock {
  const told = Map.groupBy(entries, ({ values }) => keyOf(values.owner, values.complex))
  const complexes = [...Map.groupBy(stock, ({ organisation, complex }) => keyOf(organisation, complex))].map(
    ([key, parts]): ExposedComplex => {
      const [{ organisation, complex }] = parts as [StockComplex]
      const dwellings = parts.reduce((sum, part) => sum + part.dwellings, 0)
      const codes = parts.flatMap(({ neighbourhoodCode }) => (neighbourhoodCode === null ? [] : [neighbourhoodCode]))
      return {
        ...{ organisation, complex, dwellings, neighbourhoodCodes: [...new Set(codes)] },
        told: newestPerHazard(told.get(key) ?? []).map((one) => ({ ...one, isTooMany: one.exposed > dwellings })),
      }
    },
  )
  const known = new Set(complexes.map(({ organisation, complex }) => keyOf(organisation, complex)))
  return { complexes, unknown: entries.filter(({ values }) => !known.has(keyOf(values.owner, values.complex))) }
}

function newestPerHazard(entries: readonly RegisterEntry[]): { hazard: string; exposed: number; atlasYear: number }[] {
  const all = entries.map(({ values }) => ({
    ...{ hazard: String(values.hazard ?? ''), exposed: Number(values.exposed ?? 0) },
    atlasYear: Number(values.atlasYear ?? 0),
  }))
  return [...Map.groupBy(all, ({ hazard }) => hazard).values()].flatMap((own) =>
    own.toSorted((a, b) => b.atlasYear - a.atlasYear).slice(0, 1),
  )
}
