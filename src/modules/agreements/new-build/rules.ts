// The land price as anyone can check it: on /reken-na and with `rule run`.
import { euros, inEuros } from '#kernel/money.ts'
import { number } from '#platform/rules/inputs.ts'
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { landPriceMaximum, stackingFactor } from '../model/land-price/land-price.ts'

const ANY_YEAR = 0

const landPrice = defineRule({
  name: 'land-price-maximum',
  title: { nl: 'Hoogste grondprijs sociale huur', en: 'Highest land price for social rent' },
  meaning: {
    nl: 'De hoogste grondprijs per woning: de prijs van het jaar maal de stapelingsfactor, op de cent, halve cent omhoog.',
    en: 'The highest land price per dwelling: the price of the year times the stacking factor, to the cent, half a cent up.',
  },
  subject: 'land',
  formula: 'hoogste prijs = grondprijs van het jaar x factor (1 laag 1; 2 lagen 0,9; 3 lagen 0,8; 4 of meer 0,75)',
  units: { maximum: 'EUR', state: '' },
  labels: { maximum: { nl: 'Hoogste prijs', en: 'Highest price' }, state: { nl: 'Stand', en: 'State' } },
  source: { document: 'Prestatieafspraken Dordrecht 2024-2025', place: '2.1.4', asOf: null },
  inputs: [
    number('base_price', 'Grondprijs van het jaar', 'Land price of the year', { unit: 'EUR', min: 0, max: 10_000_000 }),
    number('storeys', 'Aantal woonlagen', 'Number of storeys', { unit: '', min: -1_000, max: 1_000 }),
  ],
  run: ({ base_price, storeys }) => {
    const base = euros(base_price)
    const found = landPriceMaximum(new Map([[ANY_YEAR, base]]), ANY_YEAR, storeys)
    const factor = stackingFactor(storeys)
    if (!found.ok || !factor.ok) return { result: { maximum: null, state: found.ok ? '' : found.reason }, steps: [] }
    const maximum = inEuros(found.value)
    return { result: { maximum, state: 'ok' }, steps: [`${inEuros(base)} x ${factor.value} = ${maximum}`] }
  },
})

export const newBuildRules: readonly Rule[] = [landPrice]
