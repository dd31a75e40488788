// F3, F4: building and selling, at the risk of builder and corporation, and the price of the ground that passes
// between them and the development company.
import type { Event } from '../events/event.ts'
import { afterStart, type Flow, type Line, type Site, spread } from '../events/site.ts'
import { groundFor } from '../programme/counting-model.ts'
import { meanSalePrice, programmeOf } from '../programme/counts.ts'
import { landValueParts, socialBuildingCost } from '../programme/land-value.ts'
import { dwellingsOf, dwellingsWith } from '../stock/block.ts'
import { buildingYears, ISSUE_OFFSET } from './offsets.ts'

const BUILDER: Flow = { ledger: 'building', payer: 'builder', payee: 'world' }
const LAND_FROM_BUILDER: Flow = { ledger: 'land', payer: 'builder', payee: 'development' }
const CORPORATION: Flow = { ledger: 'corporation', payer: 'corporation', payee: 'world' }
const LAND_FROM_CORPORATION: Flow = { ledger: 'land', payer: 'corporation', payee: 'development' }

export function buildingLines(site: Site, part: number): Event[] {
  const { block, values } = site
  const homes = dwellingsOf(block) * part
  const programme = programmeOf(values, homes)
  const ground = groundFor(values, homes, block.landArea * part)
  const parts = landValueParts(values, programme, ground.deckPlaces)
  const years = buildingYears(values)
  const built = { indexClass: 'build', level: 'building' } as const
  const sold = { indexClass: 'house', level: 'sales' } as const
  const cost: Line[] = [
    {
      ...BUILDER,
      ...built,
      category: 'building',
      amount: parts.building,
      basis: ['buildingGroundBound', 'buildingApartment', 'additionalCostShare', 'densification', 'socialShare'],
    },
    {
      ...BUILDER,
      ...built,
      category: 'overhead',
      amount: parts.overhead,
      basis: ['buildingGroundBound', 'overheadShare'],
    },
    {
      ...BUILDER,
      ...built,
      category: 'parking-deck',
      amount: parts.deck,
      basis: ['deckPlace', 'parkingGroundBound', 'parkingApartment', 'parkingSocial'],
    },
    {
      ...CORPORATION,
      ...built,
      category: 'building',
      amount: programme.social * socialBuildingCost(values),
      basis: ['buildingApartment', 'floorAreaApartment', 'socialShare'],
    },
  ]
  const prices = ['priceGroundBound', 'priceApartment', 'densification', 'socialShare', 'apartmentShare'] as const
  const sales = parts.revenue * (1 + values.salesTaxRate)
  // What an owner who returns pays comes from him instead of from the market.
  const perReturn = dwellingsWith(block, 'owner') * part * (meanSalePrice(values, programme) ?? 0)
  const income: Line[] = [
    {
      ...BUILDER,
      ...sold,
      payer: 'world',
      payee: 'builder',
      category: 'sale',
      amount: sales,
      amountPerReturn: -perReturn,
      vat: { rate: values.salesTaxRate, included: true },
      basis: prices,
    },
    {
      ...BUILDER,
      ...sold,
      payer: 'owners',
      payee: 'builder',
      category: 'sale',
      amount: 0,
      amountPerReturn: perReturn,
      vat: { rate: values.salesTaxRate, included: true },
      basis: [...prices, 'returnShare'],
    },
    {
      ...BUILDER,
      ...sold,
      payee: 'state',
      category: 'sales-tax',
      amount: sales - parts.revenue,
      basis: [...prices, 'salesTaxRate'],
    },
  ]
  return [
    ...landLines(site, parts, programme.social),
    ...[...cost, ...income].flatMap((line) => spread(site, years, line)),
  ]
}

/** F4: the price of the ground: residual when it is issued, or fixed now and indexed, or fixed for good. */
function landLines(site: Site, parts: ReturnType<typeof landValueParts>, social: number): Event[] {
  const { values, scenario } = site
  const cost = parts.building + parts.overhead + parts.deck
  const basis = ['priceGroundBound', 'priceApartment', 'salesTaxRate'] as const
  const costBasis = [
    'buildingGroundBound',
    'buildingApartment',
    'additionalCostShare',
    'overheadShare',
    'deckPlace',
  ] as const
  const issue = { ...LAND_FROM_BUILDER, category: 'land-issue', indexClass: 'house', basis } as const
  const market: Record<typeof scenario.settings.landPrice, Line[]> = {
    'residual-at-issue': [
      { ...issue, amount: parts.revenue, level: 'sales' },
      {
        ...LAND_FROM_BUILDER,
        payer: 'development',
        payee: 'builder',
        category: 'land-issue-building',
        amount: cost,
        indexClass: 'build',
        level: 'building',
        basis: costBasis,
      },
    ],
    indexed: [{ ...issue, amount: parts.revenue - cost, basis: [...basis, ...costBasis] }],
    fixed: [{ ...issue, amount: parts.revenue - cost, indexClass: 'none', basis: [...basis, ...costBasis] }],
  }
  const lines: Line[] = [
    ...market[scenario.settings.landPrice],
    {
      ...LAND_FROM_CORPORATION,
      category: 'land-issue',
      amount: social * values.socialLandPrice * values.socialStackingFactor,
      indexClass: 'consumer',
      basis: ['socialLandPrice', 'socialStackingFactor', 'socialShare', 'densification'],
    },
  ]
  return lines.map((line) => afterStart(site, ISSUE_OFFSET, line))
}
