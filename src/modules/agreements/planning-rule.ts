// The planning grammar as anyone can check it: on /reken-na and with `rule run planning`.
import { yearOf } from '#kernel/calendar.ts'
import { type PlanningProblem, parsePlanning, printPlanning } from '#kernel/planning.ts'
import { occurrences } from '#kernel/planning-occurrences.ts'
import { defineRule, type Rule, refuseRule } from '#platform/rules/rule.ts'

/** A term of agreements is some years; more than this is a slip of the pen. */
const LONGEST_TERM_YEARS = 100

const PROBLEMS = {
  empty: ['Vul een planning in.', 'Fill in a planning.'],
  'not-understood': ['Dit is geen planning', 'This is no planning'],
  'quarters-not-ascending': ['De kwartalen staan niet op volgorde', 'The quarters are not in order'],
  'and-or-mixed': ['"En" en "of" staan door elkaar', '"En" and "of" are mixed'],
  'no-such-day': ['Deze dag bestaat niet', 'There is no such day'],
} as const satisfies Record<PlanningProblem['problem'], readonly [nl: string, en: string]>

const planning = defineRule({
  name: 'planning',
  title: { nl: 'Planning van een afspraak', en: 'Planning of an agreement' },
  meaning: {
    nl: 'Van de woorden in de planningskolom naar de perioden waarin iets af moet zijn. De laatste dag is de uiterste dag.',
    en: 'From the words in the planning column to the periods in which something is due. The last day is the due day.',
  },
  subject: 'agreements',
  formula: 'perioden = planning binnen de looptijd',
  units: { planning: '', occurrences: '' },
  labels: {
    planning: { nl: 'Zoals begrepen', en: 'As understood' },
    occurrences: { nl: 'Perioden', en: 'Periods' },
  },
  columns: {
    occurrences: [
      { name: 'from', label: { nl: 'Van', en: 'From' }, unit: '' },
      { name: 'to', label: { nl: 'Tot en met', en: 'Until and including' }, unit: '' },
      { name: 'label', label: { nl: 'Stap', en: 'Step' }, unit: '' },
    ],
  },
  source: { document: 'Prestatieafspraken Dordrecht 2024-2025', place: 'kolom Planning', asOf: null },
  example: { text: 'Start: Q1 2024; Evaluatie: Q2 2025', valid_from: '2024-01-01', valid_to: '2025-12-31' },
  inputs: [
    {
      kind: 'text',
      name: 'text',
      optional: false,
      longest: 500,
      label: { nl: 'Planning', en: 'Planning' },
      help: { nl: 'Bijvoorbeeld "Jaarlijks: Q1 en Q3".', en: 'For instance "Jaarlijks: Q1 en Q3".' },
    },
    { kind: 'date', name: 'valid_from', optional: false, label: { nl: 'Looptijd van', en: 'Term from' } },
    { kind: 'date', name: 'valid_to', optional: false, label: { nl: 'Looptijd tot en met', en: 'Term until' } },
  ],
  run: ({ text, valid_from: from, valid_to: to }) => {
    if (to < from)
      return refuseRule('valid_to', 'De looptijd eindigt voor zij begint.', 'The term ends before it begins.')
    if (yearOf(to) - yearOf(from) > LONGEST_TERM_YEARS)
      return refuseRule(
        'valid_to',
        'Deze looptijd is langer dan honderd jaar.',
        'This term is longer than a hundred years.',
      )
    const read = parsePlanning(text)
    if (!read.ok) {
      const { problem, position } = read.reason
      const [nl, en] = PROBLEMS[problem]
      return refuseRule('text', `${nl} (vanaf teken ${position + 1}).`, `${en} (from character ${position + 1}).`)
    }
    const found = occurrences(read.value, from, to)
    return {
      result: {
        planning: printPlanning(read.value),
        occurrences: found.map((one) => ({ from: one.from, to: one.to, label: one.label })),
      },
      steps: found.map((one) => `${one.label ?? '-'}: ${one.from} t/m ${one.to}`),
    }
  },
})

export const planningRules: readonly Rule[] = [planning]
