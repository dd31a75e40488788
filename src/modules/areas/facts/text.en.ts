import type { FactsText } from './text.nl.ts'

export const factsEn: FactsText = {
  check: {
    unregistered: 'new',
    found: (count) => `${count} contradictions found by rules`,
    carried: (count, all) =>
      `${count} of the ${all} in the register can only be found by reading and stand as recorded`,
    rules: {
      'different-values': 'different values',
      'different-names': 'different names',
      'different-dates': 'different dates',
      'different-precision': 'both right, not equally precise',
      'planned-and-actual': 'planned and actual differ',
      'impossible-day': 'day does not exist or is another day of the week',
      'text-and-column': 'text and planning column differ',
      'text-only': 'in the text, not in the planning column',
      'rule-without-calendar': 'a number per year, but no planning',
      'total-and-parts': 'total and parts differ',
      'same-item-in-two-lists': 'stands in two lists',
      subset: 'part of another number, do not add',
      spelling: 'another spelling',
      'area-in-area': 'lies in another area of the same list',
    },
  },
  levels: {
    region: 'region',
    municipality: 'municipality',
    area: 'area',
    district: 'district',
    neighbourhood: 'neighbourhood',
    complex: 'complex',
    site: 'site',
    street: 'street',
    address: 'address',
    model: 'model, not a real area',
  },
  partOf: {
    document: 'according to a document',
    likely: 'likely',
    outside: 'knowledge from outside the documents, to be checked',
  },
  coverage: { whole: 'whole', parts: 'parts of', expected: 'expected' },
  leading: { a: 'the first leads', b: 'the second leads', none: 'neither leads' },
}
