import type { Option } from '../scenario.ts'
import { type Block, dwellingsOf } from './block.ts'

/**
 * What can be chosen for a block: nothing where nobody lives; no repair of a shallow foundation that is surely not
 * there (unknown is not surely); no part of a single dwelling.
 */
export function allowedOptions(block: Pick<Block, 'groups' | 'shallowProbability'>): Option[] {
  const dwellings = dwellingsOf(block)
  if (dwellings === 0) return ['nothing']
  const mayBeShallow = block.shallowProbability !== 0
  return [
    'nothing',
    ...(mayBeShallow ? (['repair'] as const) : []),
    'renewal',
    ...(mayBeShallow && dwellings > 1 ? (['partial'] as const) : []),
  ]
}
