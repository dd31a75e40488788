import { formatNumber } from '#kernel/dutch.ts'
import type { DocumentText } from './text.nl.ts'

const list = (options: readonly string[]): string => options.join(', ')
const percent = (share: number): string => `${formatNumber(share * 100, 1, 'en')}%`

export const documentEn: DocumentText = {
  at: (path, words) => (path === '' ? words : `${path}: ${words}`),
  mistakes: {
    missing: () => 'is missing.',
    'not-a-number': () => 'is not a number.',
    'not-finite': () => 'is not a finite number (NaN or infinite).',
    'not-whole': () => 'must be a whole number.',
    'not-a-day': () => 'is not an existing day; write yyyy-mm-dd.',
    'not-a-code': () => 'may hold letters, digits, full stop, hyphen and underscore only.',
    'wrong-type': ({ expected }) => `has the wrong shape; expected: ${expected}.`,
    'unknown-field': ({ name }) => `there is no field "${name}".`,
    'unknown-parameter': ({ name, near }) =>
      `there is no parameter "${name}".${near.length > 0 ? ` Did you mean: ${list(near)}?` : ''}`,
    'unknown-index-class': ({ name, near }) => `there is no index class "${name}". There are: ${list(near)}.`,
    'not-one-of': ({ options }) => `choose one of: ${list(options)}.`,
    'too-low': ({ least, open }) => `must be ${open ? 'more than' : 'at least'} ${formatNumber(least, 2, 'en')}.`,
    'too-high': ({ most }) => `may be ${formatNumber(most, 2, 'en')} at most.`,
    'too-long': ({ most }) => `may have ${most} characters at most.`,
    'too-many': ({ most }) => `may have ${most} rows at most.`,
    empty: () => 'may not be empty.',
    'share-over-one': () => 'a share cannot be more than 100% (write 0.3 for 30%).',
    'shares-sum': ({ sum }) => `the shares add up to ${percent(sum)}, more than 100%.`,
    'correlations-impossible': ({ names }) =>
      `these correlations cannot hold together: ${list(names)}. Bring one or more of them nearer to 0.`,
    'price-date-missing': () => 'an amount with a source of its own needs a price date.',
    'price-date-needless': () => 'this is no amount: a price date does not belong to it.',
    duplicate: ({ id }) => `"${id}" occurs more than once.`,
    'ready-over-count': ({ ready, count }) => `${ready} owners join, but there are ${count} dwellings.`,
    'unknown-block': ({ id }) => `block "${id}" is not in the list of blocks.`,
    'option-not-allowed': ({ option, allowed }) =>
      `"${option}" is not possible for this block. Possible: ${list(allowed)}.`,
    'start-too-early': ({ first }) => `begins before the horizon. Its first year is ${first}.`,
    'start-too-late': ({ latest }) =>
      `begins too late: with the longest delay the works fall outside the horizon. ${latest} at the latest.`,
    'horizon-too-short': ({ needed }) =>
      `is too short: the works do not fit in it with the longest delay. At least ${needed} years.`,
    'window-reversed': ({ from, to }) => `the first year (${from}) lies after the last (${to}).`,
    'excludes-unknown': ({ id }) => `there is no contribution "${id}".`,
    'after-unknown': ({ id }) => `there is no task "${id}".`,
    'excludes-itself': () => 'a contribution cannot exclude itself.',
    'after-itself': () => 'a task cannot wait for itself.',
    'after-circle': ({ ids }) => `these tasks wait for each other: ${list(ids)}.`,
    'key-sum': ({ sum }) => `the key adds up to ${percent(sum)}; it must be 100%.`,
    'lump-sum-without-amount': () => 'a contribution without an amount per dwelling needs a highest amount.',
    'per-dwelling-without-count': () => 'tell which dwellings count for the amount per dwelling.',
    'outside-horizon': ({ first, last }) => `falls outside the horizon of ${first} to ${last}.`,
    'no-rule-for-date': ({ table, from }) =>
      `the table "${table}" has no value for this day${from === null ? '' : `; the first holds from ${from}`}.`,
    'building-risk': () =>
      'the development company bears no risk of building or selling: this category may not stand on the land account.',
    'contribution-in-budget': () => 'a contribution stands in the list of contributions, not among the payments.',
    'same-party': () => 'payer and payee are the same.',
    'land-without-company': () => 'on the land account the development company pays or gets.',
    'company-without-land': () => 'money of the development company stands on the land account.',
    'building-without-builder': () => 'on the building account the builder pays or gets.',
  },
}
