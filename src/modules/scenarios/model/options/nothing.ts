// F12, SCN-02: doing nothing costs as well. Four lines, each year that a block waits.
import type { Event } from '../events/event.ts'
import { type Flow, type Site, yearly } from '../events/site.ts'
import type { ParameterName } from '../parameters/defaults.ts'
import type { Values } from '../parameters/values.ts'
import { type Block, type BlockUrgency, dwellingsOf, dwellingsWith, totalValueOf } from '../stock/block.ts'

const PUBLIC: Flow = { ledger: 'public', payer: 'municipality', payee: 'world' }
const OWNERS: Flow = { ledger: 'owner', payer: 'owners', payee: 'world' }
const TENANTS: Flow = { ledger: 'owner', payer: 'tenants', payee: 'world' }
const OPEN: Flow = { ledger: 'owner', payer: 'open', payee: 'world' }

const HAZARD = {
  U4: 'hazardU4',
  U3: 'hazardU3',
  U2: 'hazardU2',
  U1: 'hazardU1',
  U0: 'hazardU0',
} as const satisfies Record<Exclude<BlockUrgency, null>, ParameterName>

/** Which chance of a forced repair counts; eerst meten has one of its own. */
export const hazardOf = (urgency: BlockUrgency): ParameterName => (urgency === null ? 'hazardUnknown' : HAZARD[urgency])

/** Unknown is not nought: then the chance of the parameters counts. */
export const shallowChance = ({ shallowProbability }: Block, values: Values): number =>
  shallowProbability ?? values.shallowUnknown

/** `when`: the years before the block's start, or all years where nothing happens jointly; nought included. */
export function waitingLines(site: Site, when: 'while-waiting' | 'fixed'): Event[] {
  const { block, values, scenario } = site
  const shallow = shallowChance(block, values)
  const hazard = hazardOf(block.urgency)
  const homes = dwellingsOf(block)
  const tenants = dwellingsWith(block, 'social') + dwellingsWith(block, 'private-rent')
  const lostPerYear = (values.valueLossShare * shallow) / scenario.settings.horizon.years
  const nuisance = { category: 'nuisance', indexClass: 'consumer', level: 'nothing', nonCash: true } as const
  return [
    ...publicLines(site, when, 1),
    ...yearly(site, when, {
      ...OWNERS,
      category: 'value-loss',
      amount: totalValueOf(block) * lostPerYear,
      indexClass: 'house',
      level: 'nothing',
      nonCash: true,
      basis: ['valueLossShare', 'shallowUnknown'],
      priceDate: scenario.settings.referenceDate,
    }),
    ...yearly(site, when, {
      ...OPEN,
      category: 'forced-repair',
      amount: homes * values[hazard] * shallow * values.repairJacking * (1 + values.forcedRepairPremium),
      indexClass: 'build',
      level: 'nothing',
      basis: ['repairJacking', hazard, 'forcedRepairPremium', 'shallowUnknown'],
    }),
    ...yearly(site, when, {
      ...OWNERS,
      ...nuisance,
      amount: dwellingsWith(block, 'owner') * shallow * values.nuisance,
      basis: ['nuisance', 'shallowUnknown'],
    }),
    ...yearly(site, when, {
      ...TENANTS,
      ...nuisance,
      amount: tenants * shallow * values.nuisance,
      basis: ['nuisance', 'shallowUnknown'],
    }),
  ]
}

/** Raising streets and the extra upkeep of public space on sinking ground, for a share of it. */
export function publicLines(site: Site, when: 'while-waiting' | 'from-start' | 'fixed', share: number): Event[] {
  const { block, values } = site
  const perHome = values.inhabitantsPerDwelling * values.publicSurcharge + values.streetRaising
  return yearly(site, when, {
    ...PUBLIC,
    category: 'public-maintenance',
    amount: dwellingsOf(block) * perHome * share,
    indexClass: 'civil',
    level: 'nothing',
    basis: ['publicSurcharge', 'inhabitantsPerDwelling', 'streetRaising', 'publicShareAfterRepair'],
  })
}
