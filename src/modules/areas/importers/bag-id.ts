import { parseBagId } from '#kernel/ref.ts'
import type { RowRemark } from './import-tally.ts'

/** Digits 5 and 6 tell what the object is (BAG objectenhandboek): 10 a pand, 01 a verblijfsobject. */
const TYPE_DIGITS = { building: '10', object: '01' } as const

/**
 * Sixteen digits, prefix taken off. Fifteen digits had their leading zero eaten by a program that took them for a
 * number: it is put back and said so.
 */
export function readObjectId(text: string, kind: keyof typeof TYPE_DIGITS, remarks: RowRemark[]): string | RowRemark {
  const isShort = /^\d{15}$/.test(text)
  const id = parseBagId(isShort ? `0${text}` : text)
  if (!id) return { reason: 'id-invalid', column: 'identificatie', detail: text.slice(0, 40) }
  if (id.slice(4, 6) !== TYPE_DIGITS[kind]) return { reason: 'id-other-kind', column: 'identificatie', detail: id }
  if (isShort) remarks.push({ reason: 'id-zero-restored', column: 'identificatie', detail: text })
  return id
}
