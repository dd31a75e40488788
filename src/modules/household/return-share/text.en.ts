import type { ReturnShareText } from './text.nl.ts'

export const returnShareEn: ReturnShareText = {
  title: 'Who can return?',
  home: 'Regie',
  lead: 'Which share of present owners can return at a price, a discount and a rule for ground lease? And what helps most per euro? Computed with groups of ten households or more, on this device.',
  demo: 'The groups below are invented, and so is the plan.',
  open: 'Open a file with groups (GROUPS.json)',
  openHelp:
    'The file stays on this device. Its form stands in docs/methods/household.md, or ask: wijkregie household plan --schema.',
  refused:
    'We cannot read this file. Check it with: wijkregie household plan FILE. A group counts ten households or more.',
  empty:
    'There are no groups yet. Without groups of owners there is nothing to count, and an assumption in their place would look like a fact. Open a file.',
  rules: 'The rules of the plan',
  byClass: 'Who can return, by income class (households)',
  incomeClass: 'Income',
  households: 'Households',
  sure: 'Yes',
  perhaps: 'Perhaps',
  no: 'No',
  unknown: 'Unknown',
  share: 'Fits now, of those known',
  picture: 'Division',
  total: 'Together',
  classes: { low: 'low', middle: 'middle', high: 'high', unknown: 'not known' },
  instruments: {
    title: 'Instrument',
    caption: 'What helps most per euro? Each instrument alone.',
    added: 'Households added',
    costAll: 'Public money, when all get it',
    costNeeded: 'Only who needs it',
    perMillion: 'Added per million euros',
    names: {
      'five-points-discount': 'Five per cent more discount',
      lease: 'Ground lease (its canon-free years)',
      'closed-purses': 'Closed purses',
      'smaller-home': 'A smaller home',
      'nothing-deducted': 'No repair cost taken off the value',
    },
  },
  suggestion: {
    title: 'Proposal for the scenario: share that returns',
    between: (low, middle, high) => `${middle} (low ${low}, high ${high})`,
    basis: (households, unknown) =>
      `Of ${households} households of whom we know whether it fits. Of ${unknown} we do not know; they do not count. Low: wants to return and can also when it becomes dearer. High: wants to or is not sure, and can if need be in another way.`,
    example: 'It rests on an example plan: do not use it for a decision.',
    plan: 'It rests on the plan in the file.',
    notByItself:
      'This is a proposal. A scenario never takes it over by itself: somebody fills it in there, with a reason.',
  },
  noSuggestion: 'Of nobody is it known whether it fits. There is no proposal.',
}
