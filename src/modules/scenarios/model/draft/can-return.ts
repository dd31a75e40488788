import type { Banded, Homes } from '../outcome/outcome.ts'

/** Of the owners who want to return, how many find a home on the market of the renewed part. */
export function canReturn({ returners, placesForReturners }: Pick<Homes, 'returners' | 'placesForReturners'>): Banded {
  const least = (wanting: number) => Math.min(wanting, placesForReturners)
  return {
    base: least(returners.base),
    p5: least(returners.p5),
    p50: least(returners.p50),
    p95: least(returners.p95),
  }
}
