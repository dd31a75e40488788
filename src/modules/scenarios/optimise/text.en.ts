import type { OptimiseText } from './text.nl.ts'

export const optimiseEn: OptimiseText = {
  preparing: 'All choices per block are being calculated',
  gone: 'This scenario or this search is there no more.',
  steps: {
    bound: 'The bound is known: it cannot cost less',
    quick: 'A first plan was found',
    full: 'A better plan is being looked for',
    others: 'Other good plans are being looked for',
  },
  limits: {
    'yearly-budget': 'Budget per year',
    'yearly-works': 'Homes in works per year',
    'temporary-homes': 'Temporary homes',
    'most-demolished': 'Highest share demolished',
    'most-untreated': 'Most homes untreated',
    'least-net-new': 'Fewest homes more',
    'least-social': 'Fewest social homes more',
    urgent: 'Urgent blocks do not wait',
  },
}
