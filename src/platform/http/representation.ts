// In which form a client wants an answer: its media type, and the coordinate system of the geometry in it.
import { CRS_URIS, type Crs, parseCrs } from '#platform/geo/crs.ts'
import type { FieldError } from './route.ts'

type Range = { type: string; quality: number }

/**
 * The offered type that the Accept header likes best, the first one when it does not choose; null when it wants none
 * of them (RFC 9110, section 12.5.1).
 */
export function chooseType(accept: string | undefined, offered: readonly string[]): string | null {
  const ranges = (accept ?? '').split(',').flatMap(readRange)
  if (ranges.length === 0) return offered[0] ?? null
  const liked = offered.map((type) => ({ type, quality: qualityOf(type, ranges) }))
  const best = Math.max(...liked.map(({ quality }) => quality))
  return best > 0 ? (liked.find(({ quality }) => quality === best)?.type ?? null) : null
}

function readRange(text: string): Range[] {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  if (!/^[^/\s]+\/[^/\s]+$/.test(type)) return []
  const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1)
  return [{ type, quality: Number.isFinite(quality) ? quality : 0 }]
}

/** The most specific range that covers a type decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const [family] = type.split('/')
  for (const name of [type, `${family}/*`, '*/*']) {
    const found = ranges.find((range) => range.type === name)
    if (found) return found.quality
  }
  return 0
}

export type CrsChoice = { crs: Crs } | { invalid: FieldError } | 'not-acceptable'

/**
 * ?crs= (OGC API Features part 2, geospatial module of the NL API Design Rules) before Accept-Crs; CRS84 when neither
 * asks. A parameter that is none of ours is a mistake in the request, a header asks for what we do not have.
 */
export function chooseCrs(parameter: string | undefined, header: string | undefined): CrsChoice {
  if (parameter !== undefined) {
    const crs = parseCrs(parameter)
    return crs ? { crs } : { invalid: { field: 'crs', message: `One of ${Object.values(CRS_URIS).join(', ')}` } }
  }
  if (header === undefined || header.trim() === '*') return { crs: 'CRS84' }
  const wanted = header.split(',').map((part) => parseCrs(part.split(';')[0] ?? ''))
  const crs = wanted.find((one) => one !== null)
  return crs ? { crs } : 'not-acceptable'
}

/** As OGC API Features part 2 writes it. */
export const contentCrs = (crs: Crs): string => `<${CRS_URIS[crs]}>`
