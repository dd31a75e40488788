// Rules of the monitors as anyone can check them: on /reken-na and with `rule run`. Names fixed in the design.
import { type NumberInput, optional } from '#platform/rules/inputs.ts'
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import { FREE_ROOM, judgeFreeRoom } from '../model/monitors/free-allocation-room.ts'
import { burnDown } from '../model/monitors/label-burn-down.ts'
import { judgeRegularShare } from '../model/monitors/regular-share.ts'
import { RENT_SUM_BELOW_WAGES, rentSumCap } from '../model/monitors/rent-sum.ts'
import { computedClosing } from '../model/monitors/stock-balance.ts'

const MOST = 10_000_000

const count = <Name extends string>(
  name: Name,
  nl: string,
  en: string,
  more: Partial<NumberInput> = {},
): NumberInput<Name, false> => ({
  ...{ kind: 'number', label: { nl, en }, unit: 'dwelling', min: 0, max: MOST },
  ...more,
  ...{ name, optional: false },
})
const agreement = (place: string) => ({ document: 'Prestatieafspraken Dordrecht 2024-2025', place, asOf: null })
const STATE = { nl: 'Stand', en: 'State' }

const regularShare = defineRule({
  name: 'regular-share',
  title: { nl: 'Aandeel reguliere woningzoekenden', en: 'Share of regular home seekers' },
  meaning: {
    nl: 'Onder 80 % praten partijen met elkaar. Het is een signaal, geen norm. Er wordt niet afgerond.',
    en: 'Below 80% the parties talk. It is a signal, not a norm. Nothing is rounded.',
  },
  subject: 'agreements',
  formula: 'aandeel = regulier / vrijgekomen',
  units: { share: 'fraction', state: '' },
  labels: { share: { nl: 'Aandeel', en: 'Share' }, state: STATE },
  source: agreement('4.1.2'),
  inputs: [
    count('regular', 'Verhuurd aan reguliere woningzoekenden', 'Let to regular home seekers'),
    count('vacated', 'Vrijgekomen sociale huurwoningen', 'Vacated social dwellings'),
  ],
  run: ({ regular, vacated }) => {
    const [part, whole] = [regular ?? 0, vacated ?? 0]
    if (part > whole) return { result: { share: null, state: 'part-over-whole' }, steps: [`${part} > ${whole}`] }
    const judged = judgeRegularShare({ regular: part, vacated: whole })
    const share = 'share' in judged ? judged.share : null
    return { result: { share, state: judged.state }, steps: [`aandeel = ${part} / ${whole}`] }
  },
})

const freeRoom = defineRule({
  name: 'free-allocation-room',
  title: { nl: 'Vrije toewijzingsruimte', en: 'Free allocation room' },
  meaning: {
    nl: 'Tot 7,5 % mag zonder meer, tot 15 % met een keuze die de corporatie voor dat jaar vastlegde.',
    en: 'Up to 7.5% is allowed, up to 15% with a choice that the corporation recorded for that year.',
  },
  subject: 'agreements',
  formula: 'aandeel = boven de inkomensgrens / vrijgekomen',
  units: { share: 'fraction', state: '' },
  labels: { share: { nl: 'Aandeel', en: 'Share' }, state: STATE },
  source: agreement('2.2.4'),
  inputs: [
    count('above_limit', 'Verhuurd boven de inkomensgrens', 'Let above the income limit'),
    count('vacated', 'Vrijgekomen sociale huurwoningen', 'Vacated social dwellings'),
    optional(
      count('recorded_cap', 'Vastgelegd aandeel', 'Recorded share', {
        unit: 'fraction',
        min: 0,
        max: FREE_ROOM.atMost,
      }),
    ),
  ],
  run: ({ above_limit, vacated, recorded_cap }) => {
    const [part, whole] = [above_limit ?? 0, vacated ?? 0]
    if (part > whole) return { result: { share: null, state: 'part-over-whole' }, steps: [`${part} > ${whole}`] }
    const judged = judgeFreeRoom({ aboveLimit: part, vacated: whole }, recorded_cap ?? null)
    const share = 'share' in judged ? judged.share : null
    return { result: { share, state: judged.state }, steps: [`aandeel = ${part} / ${whole}`] }
  },
})

const rentSum = defineRule({
  name: 'rent-sum-cap',
  title: { nl: 'Grens aan de huursom', en: 'Cap on the rent sum' },
  meaning: {
    nl: 'De huur van dezelfde woningen samen stijgt hooguit zoveel. Inkomensafhankelijke verhoging telt niet mee.',
    en: 'The rent of the same dwellings together grows no more than this. Income-dependent rises do not count.',
  },
  subject: 'agreements',
  formula: 'grens = loonontwikkeling van het jaar ervoor - 0,5 procentpunt',
  units: { cap: 'fraction' },
  labels: { cap: { nl: 'Grens', en: 'Cap' } },
  source: agreement('2.3.1'),
  inputs: [
    count('wage_development', 'Loonontwikkeling van het jaar ervoor', 'Wage development of the year before', {
      ...{ unit: 'fraction', min: -0.2, max: 0.5 },
    }),
  ],
  run: ({ wage_development }) => {
    const wages = (wage_development ?? 0) * 100
    const cap = Math.round(rentSumCap(wages) * 1e10) / 1e12
    return { result: { cap }, steps: [`grens = ${wage_development} - ${RENT_SUM_BELOW_WAGES / 100}`] }
  },
})

const FLOWS = [
  ['new_build', 'Nieuwbouw', 'New-build'],
  ['transformation', 'Transformatie', 'Transformation'],
  ['purchase', 'Aankoop', 'Purchase'],
  ['sale', 'Verkoop', 'Sale'],
  ['demolition', 'Sloop', 'Demolition'],
] as const

const stockBalance = defineRule({
  name: 'stock-balance',
  title: { nl: 'Voorraad sluit', en: 'Stock closes' },
  meaning: {
    nl: 'De eindstand volgt uit de beginstand en wat erbij komt en eraf gaat. Een eindstand die daarvan afwijkt, wordt geweigerd.',
    en: 'The closing follows from the opening and what comes and goes. A closing that differs is refused.',
  },
  subject: 'agreements',
  formula: 'eindstand = beginstand + nieuwbouw + transformatie + aankoop - verkoop - sloop + correctie',
  units: { closing: 'dwelling', growth: 'dwelling', state: '' },
  labels: { closing: { nl: 'Eindstand', en: 'Closing' }, growth: { nl: 'Groei', en: 'Growth' }, state: STATE },
  source: agreement('2.1.1'),
  inputs: [
    count('opening', 'Voorraad op 1 januari', 'Stock on 1 January'),
    ...FLOWS.map(([name, nl, en]) => count(name, nl, en)),
    optional(count('correction', 'Correctie', 'Correction', { min: -MOST })),
  ],
  run: (given) => {
    const n = (name: keyof typeof given) => given[name] ?? 0
    const flows = {
      ...{ newBuild: n('new_build'), transformation: n('transformation'), purchase: n('purchase') },
      ...{ sale: n('sale'), demolition: n('demolition') },
    }
    const correction = { dwellings: n('correction'), reason: '' }
    const closing = computedClosing({ opening: n('opening'), flows, correction })
    const growth = closing - n('opening')
    const state = growth > 0 ? 'rises' : 'does-not-rise'
    const sum = (['new_build', 'transformation', 'purchase'] as const).map((name) => `+ ${n(name)}`)
    const less = (['sale', 'demolition'] as const).map((name) => `- ${n(name)}`)
    return {
      result: { closing, growth, state },
      steps: [`eindstand = ${[n('opening'), ...sum, ...less, `+ ${n('correction')}`].join(' ')} = ${closing}`],
    }
  },
})

const labels = defineRule({
  name: 'label-burn-down',
  title: { nl: 'Afbouw van labels E, F en G', en: 'Burn-down of labels E, F and G' },
  meaning: {
    nl: 'Hoeveel woningen per jaar een beter label moeten krijgen om op tijd klaar te zijn. Uitzonderingen met een grond tellen niet mee.',
    en: 'How many dwellings a year need a better label to be done in time. Exceptions with a ground do not count.',
  },
  subject: 'agreements',
  formula: 'per jaar = (E + F + G - uitzonderingen) / (laatste jaar - jaar van telling)',
  units: { to_go: 'dwelling', per_year: 'dwelling' },
  labels: { to_go: { nl: 'Nog te gaan', en: 'To go' }, per_year: { nl: 'Nodig per jaar', en: 'Needed per year' } },
  source: agreement('3.2.1'),
  inputs: [
    count('poor', 'Woningen met label E, F of G', 'Dwellings with label E, F or G'),
    count('exceptions', 'Uitzonderingen met een grond', 'Exceptions with a ground'),
    count('year', 'Jaar van telling', 'Year of counting', { unit: '', min: 2000, max: 2100 }),
    count('last_year', 'Laatste jaar', 'Last year', { unit: '', min: 2000, max: 2100 }),
  ],
  run: ({ poor, exceptions, year, last_year }) => {
    const excepted = { ground: 'x', dwellings: exceptions ?? 0 }
    const counted = { year: year ?? 0, labels: { E: poor ?? 0, F: 0, G: 0 }, exceptions: [excepted] }
    const { toGo, neededPerYear } = burnDown(counted, null, last_year ?? 0)
    return {
      result: { to_go: toGo, per_year: neededPerYear },
      steps: [`nog te gaan = ${poor} - ${exceptions} = ${toGo}`, `per jaar = ${toGo} / (${last_year} - ${year})`],
    }
  },
})

export const monitorRules: readonly Rule[] = [rentSum, regularShare, freeRoom, stockBalance, labels]
