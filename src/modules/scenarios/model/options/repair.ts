// F13: the foundation of a whole block is repaired; the house on it stays as old as it was.
import type { Event } from '../events/event.ts'
import { afterStart, type Flow, inYear, type Site } from '../events/site.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import type { Values } from '../parameters/values.ts'
import { lastYearOf, type RepairMethod } from '../scenario.ts'
import { dwellingsOf, totalValueOf } from '../stock/block.ts'
import { publicLines } from './nothing.ts'

/** SCN-20: who carries the cost of repair is open until somebody settles it. */
const OPEN: Flow = { ledger: 'owner', payer: 'open', payee: 'world' }

const COST = { jacking: 'repairJacking', refoundation: 'repairRefoundation' } as const satisfies Record<
  RepairMethod,
  ParameterName
>
const VAT_ON_REPAIR = { rate: 0.21, included: true } as const

/** Years from the start to the last line that delay can move. */
export const REPAIR_LAST_OFFSET = 1

/** Lines for `part` of the block: all of it, or what is left of a block that is renewed for a part. */
export function repairLines(site: Site, method: RepairMethod, part: number): Event[] {
  const { block, values } = site
  const homes = dwellingsOf(block) * part
  const lines = [
    afterStart(site, 0, {
      ...OPEN,
      category: 'research',
      amount: homes * values.research,
      indexClass: 'consumer',
      basis: ['research'],
    }),
    afterStart(site, 0, {
      ...OPEN,
      category: 'repair',
      amount: homes * values[COST[method]],
      indexClass: 'build',
      level: 'repair',
      vat: VAT_ON_REPAIR,
      basis: [COST[method]],
    }),
    afterStart(site, 1, {
      ledger: 'owner',
      payer: 'world',
      payee: 'owners',
      category: 'value-gain',
      amount: totalValueOf(block) * part * values.valueGainShare,
      indexClass: 'house',
      nonCash: true,
      basis: ['valueGainShare'],
      priceDate: site.scenario.settings.referenceDate,
    }),
    ...publicLines(site, 'from-start', values.publicShareAfterRepair * part),
  ]
  return isLaterWorksInside(site) ? [...lines, laterWorks(site, homes)] : lines
}

/** SCN-05: the energy label of the old house still asks for works, ten to fifteen years on. */
const laterWorks = (site: Site, homes: number): Event =>
  inYear(site, laterWorksYear(site.start, site.values), {
    ...OPEN,
    category: 'later-works',
    amount: homes * site.values.labelUpgrade,
    indexClass: 'build',
    level: 'repair',
    vat: VAT_ON_REPAIR,
    basis: ['labelUpgrade', 'labelUpgradeAfter'],
  })

export const laterWorksYear = (start: number, { labelUpgradeAfter }: Values): number => start + labelUpgradeAfter

/** Later works that fall behind the horizon are not counted; the outcome says so. */
const isLaterWorksInside = ({ start, values, scenario }: Site): boolean =>
  laterWorksYear(start, values) <= lastYearOf(scenario.settings)
