import type { LedgerText } from './text.nl.ts'

export const ledgerEn: LedgerText = {
  importers: {
    levelling: {
      title: 'Levelling of dwellings',
      help: 'CSV of a measurement on the spot: dwelling_id and at least one of floor_level, threshold_level and street_level (m NAP), with date, method, sd (m), state (claimed, joint-study, agreed, disputed) and origin (survey or resident). Each measurement stands beside earlier ones; nothing is replaced.',
    },
  },
  /** Words of the codes that imports of areas know too stand there. */
  reasons: {
    'level-missing': 'There is not a single height on this row',
    'sd-negative': 'A standard deviation cannot be negative',
    'date-in-future': 'This date lies in the future',
    'date-missing': 'The date of the measurement is missing: a dated one then goes before it',
    'state-unknown': 'Write claimed, joint-study, agreed or disputed as state',
    'origin-unknown': 'Write survey or resident as origin',
    'resident-enters-claimed': "A resident's measurement enters as claimed; agreeing is a decision with a reason",
    'reading-twice': 'This height of this day is known already',
    'same-day-differs': 'Another height of this dwelling and day stands in the file already',
    'dwelling-unknown': 'This dwelling is not known: the measurement counts once the dwelling was imported',
    'neighbourhood-differs': 'This dwelling was imported in another neighbourhood',
  },
  summary: {
    floor_level: 'floor levels',
    threshold_level: 'threshold levels',
    street_level: 'street levels',
  },
}
