import type { ParameterName } from '../parameters/defaults.ts'

/** A place in a document: ['blocks', 3, 'groups', 0, 'ready']. */
export type DocumentPath = readonly (string | number)[]

/** What is wrong with a scenario document, with the values that its explanation needs. */
export type Mistake =
  | { kind: 'missing' | 'not-a-number' | 'not-finite' | 'not-whole' | 'not-a-day' | 'not-a-code' }
  | { kind: 'wrong-type'; expected: string }
  | { kind: 'unknown-field' | 'unknown-parameter' | 'unknown-index-class'; name: string; near: readonly string[] }
  | { kind: 'not-one-of'; options: readonly string[] }
  | { kind: 'too-low'; least: number; open?: boolean }
  | { kind: 'too-high'; most: number }
  | { kind: 'too-long'; most: number }
  | { kind: 'too-many'; most: number }
  | { kind: 'empty' }
  | { kind: 'share-over-one' }
  | { kind: 'shares-sum'; sum: number }
  | { kind: 'correlations-impossible'; names: readonly ParameterName[] }
  | { kind: 'price-date-missing' | 'price-date-needless' }
  | { kind: 'duplicate'; id: string }
  | { kind: 'ready-over-count'; ready: number; count: number }
  | { kind: 'unknown-block'; id: string }
  | { kind: 'option-not-allowed'; option: string; allowed: readonly string[] }
  | { kind: 'start-too-early'; first: number }
  | { kind: 'start-too-late'; latest: number }
  /** Works and their longest delay take longer than the horizon: no start is early enough. */
  | { kind: 'horizon-too-short'; needed: number }
  | { kind: 'window-reversed'; from: number; to: number }
  | { kind: 'excludes-unknown' | 'after-unknown'; id: string }
  | { kind: 'excludes-itself' | 'after-itself' }
  | { kind: 'after-circle'; ids: readonly string[] }
  | { kind: 'key-sum'; sum: number }
  | { kind: 'lump-sum-without-amount' | 'per-dwelling-without-count' }
  | { kind: 'outside-horizon'; first: number; last: number }
  | { kind: 'no-rule-for-date'; table: string; from: string | null }
  | { kind: 'building-risk' | 'contribution-in-budget' | 'same-party' }
  | { kind: 'land-without-company' | 'company-without-land' | 'building-without-builder' }

export type PlacedMistake = Mistake & { path: DocumentPath }

/** "blocks[3].groups[0].ready" */
export const printPath = (path: DocumentPath): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')
