// What registers would like to know of the stock of the corporations. Whoever reads the stock in answers it.
import type { Audience } from '#kernel/source.ts'
import type { Db } from '#platform/db/scope.ts'

/** A complex of a corporation as its own list of stock has it. */
export type StockComplex = { organisation: string; complex: string; dwellings: number }

/** Empty while no stock was read in: then nothing is compared. */
export type StockPort = (db: Db, audiences: readonly Audience[]) => Promise<readonly StockComplex[]>

export const noStock: StockPort = async () => []
