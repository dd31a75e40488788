// The yearly revision of a budget, as a rule that anyone can check.
import { number } from '#platform/rules/inputs.ts'
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { causesOfChange } from '../model/actuals/revision.ts'
import { euro, growth, method, shown, tidy, yearlyRate } from './sums.ts'

const MOST_UNITS = 1_000_000
const units = <Name extends string>(name: Name, nl: string, en: string) =>
  number(name, nl, en, { unit: '', min: 0, max: MOST_UNITS })
const year = <Name extends string>(name: Name, nl: string, en: string) =>
  number(name, nl, en, { unit: 'year', min: 2000, max: 2150, whole: true })

const revision = defineRule({
  name: 'yearly-revision',
  title: { nl: 'Jaarlijkse herziening: oorzaken van een verschil', en: 'Yearly revision: causes of a difference' },
  meaning: {
    nl: 'Waarom kostte het meer of minder dan gepland? Door tijd, hoeveelheid, prijs of iets anders. Samen zijn zij het verschil.',
    en: 'Why did it cost more or less than planned? By time, volume, price or something else. Together they are the difference.',
  },
  subject: 'land',
  formula:
    'tijd = plan × ((1 + index)^jaren − 1); hoeveelheid = verschil in aantal × planprijs van dat jaar; prijs = aantal × verschil in prijs; overig = de rest',
  units: { time: 'EUR', volume: 'EUR', price: 'EUR', other: 'EUR', difference: 'EUR' },
  labels: {
    time: { nl: 'Door tijd', en: 'By time' },
    volume: { nl: 'Door hoeveelheid', en: 'By volume' },
    price: { nl: 'Door prijs', en: 'By price' },
    other: { nl: 'Door iets anders', en: 'By something else' },
    difference: { nl: 'Verschil met het plan', en: 'Difference with the plan' },
  },
  source: method('Jaarlijkse herziening'),
  example: {
    ...{ planned_volume: 10, planned_price: 80_000, planned_year: 2028 },
    ...{ actual_volume: 9, actual_price: 90_000, actual_year: 2029, actual_amount: 815_000, index: 0.03 },
  },
  inputs: [
    units('planned_volume', 'Gepland aantal', 'Planned volume'),
    euro('planned_price', 'Geplande prijs per stuk', 'Planned price per unit'),
    year('planned_year', 'Gepland jaar', 'Planned year'),
    units('actual_volume', 'Werkelijk aantal', 'Actual volume'),
    euro('actual_price', 'Werkelijke prijs per stuk', 'Actual price per unit'),
    year('actual_year', 'Werkelijk jaar', 'Actual year'),
    euro('actual_amount', 'Geboekt bedrag', 'Amount in the books'),
    yearlyRate('index', 'Groei van de prijs per jaar', 'Growth of the price a year'),
  ],
  run({ index, ...given }) {
    const planned = { volume: given.planned_volume, price: given.planned_price, year: given.planned_year }
    const actual = {
      ...{ volume: given.actual_volume, price: given.actual_price, year: given.actual_year },
      amount: given.actual_amount,
    }
    const causes = causesOfChange({ planned, actual, index })
    const years = actual.year - planned.year
    return {
      result: {
        ...{ time: tidy(causes.time), volume: tidy(causes.volume), price: tidy(causes.price) },
        ...{ other: tidy(causes.other), difference: tidy(causes.difference) },
      },
      steps: [
        `gepland: ${shown(planned.volume)} × ${shown(planned.price)} = ${shown(planned.volume * planned.price)}`,
        `tijd: ${growth(index)}^${years} geeft ${shown(causes.time)}`,
        `samen: ${[causes.time, causes.volume, causes.price, causes.other].map(shown).join(' + ')} = ${shown(causes.difference)}`,
      ],
    }
  },
})

export const revisionRules: readonly Rule[] = [revision]
