// The scales of stacked tasks as rules that anyone can check.
import type { Source } from '#kernel/source.ts'
import type { NumberInput } from '#platform/rules/inputs.ts'
import { defineRule, type Rule } from '#platform/rules/rule.ts'
import {
  ANCHORS,
  anchored,
  HEAT_FULL_UNTIL,
  HEAT_HALF_UNTIL,
  heatTask,
  TASK_KINDS,
} from '../model/stacked/indicators.ts'
import { TASK_FROM } from '../model/stacked/stack.ts'
import { dwellings, fraction, given, metres, optional, rounded, socialScore, year } from '../rule-inputs.ts'
import { stackedEn } from './text.en.ts'
import { stackedNl } from './text.nl.ts'

const SOURCE: Source = { document: 'Gestapelde opgaven, schalen van dit product', place: 'aannames', asOf: null }

type Kind = keyof typeof ANCHORS

/** A part of a whole on the scale of its task. */
function shareRule(
  kind: Exclude<Kind, 'status'>,
  part: NumberInput<string, false>,
  whole: NumberInput<string, false>,
): Rule {
  return defineRule({
    name: `stacked-${kind}`,
    title: { nl: stackedNl.tasks[kind], en: stackedEn.tasks[kind] },
    meaning: {
      nl: `Deze opgave is ${stackedNl.values[kind]}, op een vaste schaal van 0 tot 1.`,
      en: `This task is the ${stackedEn.values[kind]}, on a fixed scale from 0 to 1.`,
    },
    subject: 'stacked',
    formula: stackedNl.formulas[kind],
    units: { share: 'fraction', x: '' },
    labels: { share: { nl: 'Aandeel', en: 'Share' }, x: { nl: 'Telt als', en: 'Counts as' } },
    source: SOURCE,
    inputs: [part, whole],
    run(values) {
      const [some, all] = [given(values, part.name), given(values, whole.name)]
      if (all === 0) return { result: { share: null, x: null }, steps: [] }
      const { from, to } = ANCHORS[kind]
      return {
        result: { share: some / all, x: anchored(some / all, ANCHORS[kind]) },
        steps: [`${some} / ${all} = ${rounded(some / all)}`, `(${rounded(some / all)} − ${from}) / (${to} − ${from})`],
      }
    },
  })
}

const status = defineRule({
  name: 'stacked-status',
  title: { nl: stackedNl.tasks.status, en: stackedEn.tasks.status },
  meaning: {
    nl: 'De totaalscore SES-WOA van het CBS op een vaste schaal van 0 tot 1. Lager is zwakker.',
    en: 'The SES-WOA total score of Statistics Netherlands on a fixed scale from 0 to 1. Lower is weaker.',
  },
  subject: 'stacked',
  formula: stackedNl.formulas.status,
  units: { x: '' },
  labels: { x: { nl: 'Telt als', en: 'Counts as' } },
  source: SOURCE,
  inputs: [socialScore('score', 'Totaalscore SES-WOA', 'SES-WOA total score')],
  run(values) {
    const value = given(values, 'score')
    const { from, to } = ANCHORS.status
    return { result: { x: anchored(value, ANCHORS.status) }, steps: [`(${value} − ${from}) / (${to} − ${from})`] }
  },
})

const heat = defineRule({
  name: 'stacked-heat',
  title: { nl: stackedNl.tasks.heat, en: stackedEn.tasks.heat },
  meaning: {
    nl: 'Hoe eerder de buurt van het aardgas gaat, hoe zwaarder het telt.',
    en: 'The sooner the neighbourhood leaves natural gas, the more it counts.',
  },
  subject: 'stacked',
  formula: stackedNl.formulas.heat,
  units: { x: '' },
  labels: { x: { nl: 'Telt als', en: 'Counts as' } },
  source: SOURCE,
  inputs: [year('year', 'Jaar van het warmteplan', 'Year of the heat plan')],
  run(values) {
    const planned = given(values, 'year')
    return { result: { x: heatTask(planned) }, steps: [`${planned}: ${HEAT_FULL_UNTIL}, ${HEAT_HALF_UNTIL}`] }
  },
})

const count = defineRule({
  name: 'stacked-count',
  title: { nl: stackedNl.column, en: stackedEn.column },
  meaning: {
    nl: 'Hoeveel opgaven naast de fundering meetellen. Wat leeg blijft is onbekend en telt niet als afwezig.',
    en: 'How many tasks beside the foundations count. What is left empty is unknown and does not count as absent.',
  },
  subject: 'stacked',
  formula: stackedNl.countFormula,
  units: { count: '', unknown: '' },
  labels: { count: { nl: 'Tellen mee', en: 'Count' }, unknown: { nl: 'Onbekend', en: 'Unknown' } },
  source: SOURCE,
  inputs: TASK_KINDS.map((kind) => optional(fraction(kind, stackedNl.tasks[kind], stackedEn.tasks[kind]))),
  run(values) {
    const known = TASK_KINDS.map((kind) => values[kind] ?? null).filter((x) => x !== null)
    return {
      result: { count: known.filter((x) => x >= TASK_FROM).length, unknown: TASK_KINDS.length - known.length },
      steps: known.map((x) => `${rounded(x)} ≥ ${TASK_FROM}`),
    }
  },
})

export const stackedRules: readonly Rule[] = [
  shareRule(
    'labels',
    dwellings('low', 'Woningen met label E, F of G', 'Dwellings with label E, F or G'),
    dwellings('labelled', 'Woningen met een label', 'Dwellings with a label'),
  ),
  status,
  shareRule(
    'sewer',
    metres('due', 'Lengte die aan de beurt is', 'Length that is due'),
    metres('known', 'Lengte met een bekend jaar', 'Length with a known year'),
  ),
  heat,
  shareRule(
    'works',
    dwellings('touched', 'Woningen aan straten op de schop', 'Dwellings along streets that are laid out anew'),
    dwellings('dwellings', 'Alle woningen', 'All dwellings'),
  ),
  count,
]
