// F6, FIN-10: what it costs the development company that owners come back: at the market price nothing, with a
// discount a share of the price, with closed purses all above the value that they brought in.
import type { Event } from '../events/event.ts'
import { afterStart, type Flow, type Line, type Site } from '../events/site.ts'
import { meanSalePrice, programmeOf } from '../programme/counts.ts'
import { dwellingsOf, dwellingsWith, totalValueOf } from '../stock/block.ts'
import { deliveryOffset } from './offsets.ts'

const TO_OWNERS: Flow = { ledger: 'land', payer: 'development', payee: 'owners' }
const FROM_OWNERS: Flow = { ledger: 'land', payer: 'owners', payee: 'development' }

export function returnLines(site: Site, part: number): Event[] {
  const { block, values, scenario } = site
  const owners = dwellingsWith(block, 'owner') * part
  const price = meanSalePrice(values, programmeOf(values, dwellingsOf(block) * part)) ?? 0
  const line = (
    flow: Flow,
    perReturn: number,
    rest: Pick<Line, 'indexClass' | 'level' | 'basis' | 'priceDate'>,
  ): Line => ({
    ...flow,
    category: 'returner-discount',
    amount: 0,
    amountPerReturn: perReturn,
    ...rest,
  })
  const newHome = {
    indexClass: 'house',
    level: 'sales',
    basis: ['priceGroundBound', 'priceApartment', 'returnShare', 'returnerDiscount'],
  } as const
  const terms: Record<typeof scenario.settings.returnTerms, Line[]> = {
    market: [],
    discount: [line(TO_OWNERS, owners * price * values.returnerDiscount, newHome)],
    'closed-purse': [
      line(TO_OWNERS, owners * price, newHome),
      line(FROM_OWNERS, totalValueOf(block, 'owner') * part, {
        indexClass: 'house',
        level: 'acquisition',
        basis: ['returnShare'],
        priceDate: scenario.settings.referenceDate,
      }),
      line(TO_OWNERS, owners * values.repairJacking * values.deductedShare, {
        indexClass: 'build',
        level: 'repair',
        basis: ['repairJacking', 'deductedShare', 'returnShare'],
      }),
      line(FROM_OWNERS, owners * values.ownerContribution, {
        indexClass: 'none',
        basis: ['ownerContribution', 'returnShare'],
      }),
    ],
  }
  return terms[scenario.settings.returnTerms].map((entry) => afterStart(site, deliveryOffset(values), entry))
}
