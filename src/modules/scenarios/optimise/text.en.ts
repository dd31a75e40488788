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
  options: { nothing: 'nothing', repair: 'repair', renewal: 'renewal', partial: 'partial' },
  usage: {
    seconds: (most) => `--seconds: a number above 0, at most ${most}`,
    limit: (option) => `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: this value cannot be`,
  },
  table: {
    title: (name) => `Best plan for ${name}`,
    proof: (gap, bound) =>
      `The best plan costs at most ${gap} % more than the best there can be; less than ${bound} million euro is impossible.`,
    plan: (place, cost, untreated, counts) =>
      `  ${place}. ${cost} million euro, ${untreated} homes untreated, blocks: ${counts}`,
    price: (limit, year, price) => `  ${limit}${year === null ? '' : ` in ${year}`}: one unit more saves ${price} euro`,
    conflict: (limits) => `No plan keeps all of these: ${limits.join(', ')}.`,
    nothing: (bound) => `No plan found. Less than ${bound} million euro is impossible in any case.`,
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
