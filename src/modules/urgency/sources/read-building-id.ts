import { parseBagId } from '#kernel/ref.ts'
import type { RowRemark } from '#modules/areas/index.ts'

/** Columns in which files name a building. */
export const BUILDING_COLUMNS = ['pand_id', 'identifica', 'identificatie', 'building_id']

export type ReadBuildingId = { id: string; remarks: RowRemark[] }

/**
 * A building of the register by its sixteen digits. Fifteen had their leading zero eaten by a program that took them
 * for a number: it is put back and said so. Null for anything else.
 */
export function readBuildingId(text: string): ReadBuildingId | null {
  const isShort = /^\d{15}$/.test(text)
  const id = parseBagId(isShort ? `0${text}` : text)
  return id && { id, remarks: isShort ? [{ reason: 'id-zero-restored', column: 'pand_id', detail: text }] : [] }
}
