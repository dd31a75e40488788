// What a plan reckons with: the price of social land, subsidies per dwelling, the BBV, positions and practice figures.
import { datedTable } from './dated-table.ts'

/** Highest price of land per social dwelling, euro excluding VAT; per dwelling is our reading of the source. */
export type SocialLandPrice = { perDwelling: number }

/** A year without a price has none: the yearly indexation counts from the day it is made known. */
export const SOCIAL_LAND_PRICE = datedTable<SocialLandPrice, 'social-land-price'>('social-land-price', 'EUR', [
  {
    ...{ from: '2016-01-01', to: '2016-12-31' },
    value: { perDwelling: 14_822 },
    source: { document: 'Prestatieafspraken Dordrecht 2024-2025', place: '2.1.4 (regionale afspraken 2016-2025)' },
  },
  {
    ...{ from: '2024-01-01', to: '2024-12-31' },
    value: { perDwelling: 17_999 },
    source: { document: 'Prestatieafspraken Dordrecht 2024-2025', place: '2.1.4' },
    note: 'Volgt de index van de maximale huurprijsgrenzen. Voor 2025 en later is nog geen prijs bekend.',
  },
])

export type Realisatiestimulans = {
  /** Euro per affordable dwelling. */
  perDwelling: number
  /** Highest price of an affordable dwelling for sale, euro, price level 2025. */
  affordableUpTo: number
  stacksWithOtherStateSchemes: boolean
}

/** Valid by the day on which building starts. */
export const REALISATIESTIMULANS = datedTable<Realisatiestimulans, 'realisatiestimulans'>(
  'realisatiestimulans',
  'EUR',
  [
    {
      ...{ from: '2025-01-01', to: '2029-12-31' },
      value: { perDwelling: 7_000, affordableUpTo: 405_000, stacksWithOtherStateSchemes: false },
      source: { document: 'Rijksoverheid, Realisatiestimulans', asOf: '2025-11-05' },
      note: 'Grens voor betaalbare koop van 2025; die van latere jaren volgt de index.',
    },
  ],
)

export const BBV_DISCOUNT = datedTable<number, 'bbv-discount'>('bbv-discount', 'fraction/year', [
  {
    from: '2023-12-05',
    value: 0.02,
    source: {
      document: 'Commissie BBV, notitie Grondbeleid',
      place: 'disconteringsvoet, doelinflatie ECB',
      asOf: '2023-12-05',
    },
    reliability: 'stated',
    note: 'Overgenomen uit een vakbericht van 9 januari 2024; de notitie zelf laat de controller nakijken.',
  },
])

/** A position of the municipality, which a plan may change with a reason; above it the plan warns. */
export const DENSIFICATION_CAP = datedTable<number, 'densification-cap'>('densification-cap', '', [
  {
    from: '2025-01-01',
    value: 1.5,
    source: { document: 'Rapport wijkaanpak Dordrecht 2025', place: 'bijlage stakeholders' },
    reliability: 'stated',
    note: 'Standpunt van de gemeente, geen wet.',
  },
])

/** Least compensation for tenants who have to move for demolition or renovation, euro per dwelling, by day of moving. */
export const MOVING_COMPENSATION = datedTable<number, 'moving-compensation'>('moving-compensation', 'EUR', [
  {
    from: '2023-02-28',
    value: 7_156,
    source: { document: 'Rijksoverheid, verhuiskostenvergoeding', place: 'zelfstandige woning' },
  },
  {
    from: '2024-02-29',
    value: 7_428,
    source: { document: 'Rijksoverheid, verhuiskostenvergoeding', place: 'zelfstandige woning', asOf: '2024-02-29' },
    note: 'Wordt elk jaar aangepast; bedragen van na 2024 zijn niet ingelezen.',
  },
])

/** Effect on the price of a home, fraction of the price. */
export type FoundationInAdvert = { mentionedBad: number; mentionedRepaired: number }

export const FOUNDATION_IN_ADVERT = datedTable<FoundationInAdvert, 'foundation-in-advert'>(
  'foundation-in-advert',
  'fraction',
  [
    {
      from: '2023-01-16',
      value: { mentionedBad: -0.12, mentionedRepaired: 0.02 },
      source: { document: 'ESB', place: '16 januari 2023', asOf: '2023-01-16' },
      reliability: 'stated',
      note: 'Gemiddeld verschil in verkoopprijs; geen taxatie van een woning.',
    },
  ],
)

/** A form of ground lease that has been used. Shares and rates as fractions. */
export type GroundLeaseForm = {
  landShare: number
  canonRate: number
  canonFreeYears: number
  /** Of the land value. */
  buyOffFactor: number
  fixedYears: number
}

export const GROUND_LEASE_BKZ = datedTable<GroundLeaseForm, 'ground-lease-bkz'>('ground-lease-bkz', 'fraction', [
  {
    from: '2016-01-01',
    value: { landShare: 0.3, canonRate: 0.06, canonFreeYears: 10, buyOffFactor: 1.05, fixedYears: 25 },
    source: { document: 'Betaalbare Koopwoningen Zaanstad', place: 'De Zaanse Strip 2016' },
    reliability: 'stated',
    note: 'Gepubliceerd voorbeeld; de voorwaarden van nu verschillen per project.',
  },
])
