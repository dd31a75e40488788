import type { nl } from './text.nl.ts'

export const en: typeof nl = {
  title: 'Check the sum',
  lead: 'Every rule this program calculates with, to try yourself. Fill in numbers and see the result and the steps.',
  home: 'Start',
  empty: 'There are no rules yet.',
  calculate: 'Calculate',
  result: 'Result',
  steps: 'Steps',
  formula: 'Formula',
  source: 'Source',
  none: 'no result',
  notYet: 'You cannot do this sum here yet. The formula and the inputs stand with the figure.',
  all: 'All rules',
  units: {
    dwelling: 'dwellings',
    fraction: '(part of 1)',
    m: 'm',
    'mm/year': 'mm per year',
    year: 'year',
    EUR: 'euro',
  },
  problems: {
    missing: (label) => `Fill in a number for ${label}.`,
    'not-a-number': (label) => `${label} is not a number.`,
    'out-of-range': (label, min, max) => `Fill in a number between ${min} and ${max} for ${label}.`,
    'unknown-field': (label) => `The field ${label} does not belong to this rule.`,
  },
}
