// Lines of the area as a whole: added tasks, and contributions that are granted.
import type { GrantedYear } from '../cover/contributions.ts'
import { DEFAULT_PRICE_DATE } from '../parameters/defaults.ts'
import type { AddedTask, ContributingParty } from '../scenario.ts'
import type { Event, Ledger } from './event.ts'

const LEDGER: Readonly<Record<ContributingParty | 'open', Ledger>> = {
  state: 'state',
  municipality: 'public',
  corporation: 'corporation',
  owners: 'owner',
  'water-board': 'water',
  fund: 'fund',
  open: 'public',
}

const OF_AREA = {
  block: null,
  option: 'nothing',
  level: 'none',
  amountPerReturn: 0,
  priceDate: DEFAULT_PRICE_DATE,
  vat: null,
  nonCash: false,
  basis: [],
} as const

/** SCN-10: an extra task, done together with the works. Its benefit is shown beside the money, not inside it. */
export const taskLine = ({ payer, costCombined, year }: AddedTask): Event => ({
  ...OF_AREA,
  ledger: LEDGER[payer],
  payer,
  payee: 'world',
  category: 'task',
  indexClass: 'civil',
  timing: { kind: 'fixed', year },
  year,
  amount: costCombined,
})

/** What is granted, in the year in which it can be used; it does not grow with prices. */
export const contributionLine = ({ party, year, amount, payee }: GrantedYear): Event => ({
  ...OF_AREA,
  ledger: LEDGER[party],
  payer: party,
  payee,
  category: 'contribution',
  indexClass: 'none',
  timing: { kind: 'fixed', year },
  year,
  amount,
})
