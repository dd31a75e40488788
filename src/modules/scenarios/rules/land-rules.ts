// What a home brings in and what land is worth, as rules that anyone can check. Names and fields are fixed.
import { euros, inEuros } from '#kernel/money.ts'
import { number, optional } from '#platform/rules/inputs.ts'
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { contributionValue } from '../model/contribution-value.ts'
import { landPriceFor, stackingFactor } from '../model/dated-rules/social-land-price.ts'
import { residualLandValue } from '../model/residual-land-value.ts'
import { euro, growth, method, part, shown, toCent, yearlyRate } from './sums.ts'

const contribution = defineRule({
  name: 'contribution-value',
  title: { nl: 'Inbrengwaarde', en: 'Contribution value' },
  meaning: {
    nl: 'De waarde waarvoor een woning in het plan komt: de waarde op de peildatum met de index, min een deel van de kosten van herstel. Nooit onder nul.',
    en: 'The value at which a home enters the plan: the value on the reference date with its index, less a part of the cost of repair. Never below nought.',
  },
  subject: 'land',
  formula:
    'inbrengwaarde = waarde × (1 + prijsindex)^jaren − deel × herstelkosten × (1 + kostenindex)^jaren, ten minste 0',
  units: { contribution_value: 'EUR' },
  labels: { contribution_value: { nl: 'Inbrengwaarde', en: 'Contribution value' } },
  source: method('F1'),
  example: {
    ...{ value: 240_000, price_index: 0.03, years: 3, repair_cost: 75_000, deducted_share: 0.5, cost_index: 0.03 },
  },
  inputs: [
    euro('value', 'Waarde op de peildatum', 'Value on the reference date'),
    yearlyRate('price_index', 'Groei van huizenprijzen per jaar', 'Growth of house prices a year'),
    number('years', 'Jaren sinds de peildatum', 'Years since the reference date', { unit: '', min: 0, max: 60 }),
    optional(euro('repair_cost', 'Kosten van herstel op de peildatum', 'Cost of repair on the reference date')),
    optional(part('deducted_share', 'Deel daarvan dat eraf gaat', 'Part of it that is deducted')),
    optional(yearlyRate('cost_index', 'Groei van bouwkosten per jaar', 'Growth of building cost a year')),
  ],
  run({ value, price_index, years, repair_cost, deducted_share, cost_index }) {
    const [repair, deducted, cost] = [repair_cost ?? 0, deducted_share ?? 0, cost_index ?? 0]
    const found = contributionValue({
      ...{ value, years, priceIndex: price_index, repairCost: repair, deductedShare: deducted, costIndex: cost },
    })
    return {
      result: { contribution_value: toCent(found.contributionValue) },
      steps: [
        `${shown(value)} × ${growth(price_index)}^${years} = ${shown(found.indexedValue)}`,
        `${deducted} × ${shown(repair)} × ${growth(cost)}^${years} = ${shown(found.deduction)}`,
        `${shown(found.indexedValue)} − ${shown(found.deduction)} = ${shown(found.contributionValue)}`,
      ],
    }
  },
})

const residual = defineRule({
  name: 'residual-land-value',
  title: { nl: 'Residuele grondwaarde', en: 'Residual land value' },
  meaning: {
    nl: 'Wat er voor de grond overblijft: de prijs van de woning zonder btw, min alle kosten van bouwen. Onder nul maakt bouwen verlies.',
    en: 'What is left for the land: the price of the home without VAT, less all cost of building. Below nought building makes a loss.',
  },
  subject: 'land',
  formula: 'grondwaarde = prijs / (1 + btw) − bouwkosten × (1 + bijkomend) × (1 + AKWR)',
  units: { residual_land_value: 'EUR' },
  labels: { residual_land_value: { nl: 'Residuele grondwaarde', en: 'Residual land value' } },
  source: method('F3'),
  example: {
    ...{
      price_including_vat: 399_300,
      vat: 0.21,
      building_cost: 200_000,
      additional_cost_share: 0.2,
      overhead_share: 0,
    },
  },
  inputs: [
    euro('price_including_vat', 'Prijs vrij op naam, met btw', 'Price including VAT'),
    part('vat', 'Btw', 'VAT'),
    euro('building_cost', 'Bouwkosten zonder btw', 'Building cost without VAT'),
    part(
      'additional_cost_share',
      'Bijkomende kosten, deel van de bouwkosten',
      'Additional cost, part of building cost',
    ),
    part('overhead_share', 'AKWR (algemene kosten, winst en risico)', 'Overhead, profit and risk'),
  ],
  run({ price_including_vat, vat, building_cost, additional_cost_share, overhead_share }) {
    const found = residualLandValue({
      ...{ priceIncludingVat: price_including_vat, vat, buildingCost: building_cost },
      ...{ additionalCostShare: additional_cost_share, overheadShare: overhead_share },
    })
    const { priceExcludingVat, cost, residualLandValue: land } = found
    const ratio = priceExcludingVat > 0 ? [`grondquote = ${shown((100 * land) / priceExcludingVat)} %`] : []
    return {
      result: { residual_land_value: toCent(land) },
      steps: [
        `${shown(price_including_vat)} / ${growth(vat)} = ${shown(priceExcludingVat)}`,
        `${shown(building_cost)} × ${growth(additional_cost_share)} × ${growth(overhead_share)} = ${shown(cost)}`,
        `${shown(priceExcludingVat)} − ${shown(cost)} = ${shown(land)}`,
        ...ratio,
      ],
    }
  },
})

const landPrice = defineRule({
  name: 'land-price-maximum',
  title: { nl: 'Hoogste grondprijs sociale huur', en: 'Highest land price for social rent' },
  meaning: {
    nl: 'De hoogste grondprijs per woning: de prijs van het jaar maal de stapelingsfactor, op de cent, halve cent omhoog.',
    en: 'The highest land price per dwelling: the price of the year times the stacking factor, to the cent, half a cent up.',
  },
  subject: 'land',
  formula: 'hoogste prijs = grondprijs van het jaar × factor (1 laag 1; 2 lagen 0,9; 3 lagen 0,8; 4 of meer 0,75)',
  units: { maximum: 'EUR', state: '' },
  labels: { maximum: { nl: 'Hoogste prijs', en: 'Highest price' }, state: { nl: 'Stand', en: 'State' } },
  words: {
    ok: { nl: 'berekend', en: 'calculated' },
    'storeys-below-one': { nl: 'ten minste één woonlaag', en: 'at least one storey' },
    'storeys-not-whole': { nl: 'alleen hele woonlagen', en: 'whole storeys only' },
  },
  source: { document: 'Prestatieafspraken Dordrecht 2024-2025', place: '2.1.4', asOf: null },
  example: { base_price: 17_999, storeys: 3 },
  inputs: [
    number('base_price', 'Grondprijs van het jaar', 'Land price of the year', { unit: 'EUR', min: 0, max: 10_000_000 }),
    number('storeys', 'Aantal woonlagen', 'Number of storeys', { unit: 'storey', min: -1_000, max: 1_000 }),
  ],
  run({ base_price, storeys }) {
    const base = euros(base_price)
    const [found, factor] = [landPriceFor(base, storeys), stackingFactor(storeys)]
    if (!found.ok) return { result: { maximum: null, state: found.reason }, steps: [] }
    const maximum = inEuros(found.value)
    return {
      result: { maximum, state: 'ok' },
      steps: [`${inEuros(base)} × ${factor.ok ? factor.value : ''} = ${maximum}`],
    }
  },
})

export const landRules: readonly Rule[] = [contribution, residual, landPrice]
