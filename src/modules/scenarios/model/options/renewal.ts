// F1, F4-F7: a block, or a part of it, is bought, demolished and built anew. The development company buys, clears and
// issues ground; builder and corporation build and sell at their own risk; the land price is all that passes between.
import type { Event } from '../events/event.ts'
import { afterStart, type Flow, type Line, type Site, spread } from '../events/site.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import { programmeOf } from '../programme/counts.ts'
import { dwellingsOf, dwellingsWith } from '../stock/block.ts'
import { acquisitionLines } from './acquisition.ts'
import { buildingLines } from './building.ts'
import { buildingYears, deliveryOffset, ISSUE_OFFSET } from './offsets.ts'
import { returnLines } from './returning.ts'

const DEVELOPMENT: Flow = { ledger: 'land', payer: 'development', payee: 'world' }

/** Lines for the renewal of `part` (0..1] of the block, those that come to nought included. */
export const renewalLines = (site: Site, part: number): Event[] => [
  ...acquisitionLines(site, part),
  ...movingLines(site, part),
  ...groundLines(site, part),
  ...buildingLines(site, part),
  ...returnLines(site, part),
]

function movingLines(site: Site, part: number): Event[] {
  const { block, values } = site
  const owners = dwellingsWith(block, 'owner') * part
  const moving: Line = {
    ...DEVELOPMENT,
    payee: 'owners',
    category: 'moving',
    amount: owners * values.moving,
    indexClass: 'consumer',
    basis: ['moving'],
  }
  const tenantsOf = (tenure: 'social' | 'private-rent', flow: Flow): Line => ({
    ...flow,
    payee: 'tenants',
    category: 'moving',
    amount: dwellingsWith(block, tenure) * part * values.tenantMoving,
    indexClass: 'consumer',
    basis: ['tenantMoving'],
  })
  return [
    afterStart(site, 0, moving),
    afterStart(site, 0, tenantsOf('social', { ledger: 'corporation', payer: 'corporation', payee: 'tenants' })),
    afterStart(site, 0, tenantsOf('private-rent', DEVELOPMENT)),
    ...spread(site, buildingYears(values), {
      ...DEVELOPMENT,
      category: 'temporary-housing',
      amount: 0,
      amountPerReturn: owners * values.temporaryMonths * values.temporaryRent,
      indexClass: 'consumer',
      basis: ['temporaryRent', 'temporaryMonths', 'returnShare'],
    }),
  ]
}

/** F5: clearing, streets and pipes, plan cost and what nobody foresaw. */
function groundLines(site: Site, part: number): Event[] {
  const { block, values } = site
  const homes = dwellingsOf(block) * part
  const { total } = programmeOf(values, homes)
  const demolition = homes * values.demolition
  const civil = homes * values.civilPerExisting + total * values.civilPerNew
  const plan = (demolition + civil) * values.planShare
  const basis: ParameterName[] = ['demolition', 'civilPerExisting', 'civilPerNew', 'densification']
  const works = { ...DEVELOPMENT, indexClass: 'civil', level: 'civil' } as const
  return [
    afterStart(site, ISSUE_OFFSET, {
      ...works,
      category: 'demolition',
      amount: demolition,
      indexClass: 'build',
      basis: ['demolition'],
    }),
    ...spread(site, [[ISSUE_OFFSET, 0.6] as const, [deliveryOffset(values), 0.4] as const], {
      ...works,
      category: 'civil',
      amount: civil,
      basis: ['civilPerExisting', 'civilPerNew', 'densification'],
    }),
    ...spread(site, [[0, 0.5] as const, [ISSUE_OFFSET, 0.5] as const], {
      ...works,
      category: 'plan',
      amount: plan,
      basis: [...basis, 'planShare'],
    }),
    afterStart(site, ISSUE_OFFSET, {
      ...works,
      category: 'unforeseen',
      amount: (demolition + civil + plan) * values.unforeseenShare,
      basis: [...basis, 'planShare', 'unforeseenShare'],
    }),
  ]
}
