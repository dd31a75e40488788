export const ledgerNl = {
  importers: {
    levelling: {
      title: 'Waterpassing van woningen',
      help: 'CSV van een meting ter plaatse: vbo_id en ten minste één van vloerpeil_nap, drempel_nap en straatpeil_nap (m NAP), met datum, methode, sd (m), status (opgegeven, in onderzoek, erkend, betwist) en herkomst (meting of bewoner). Elke meting komt naast de eerdere te staan; niets wordt vervangen.',
    },
  },
  /** Words of the codes that imports of areas know too stand there. */
  reasons: {
    'level-missing': 'Er staat geen enkele hoogte op deze regel',
    'sd-negative': 'Een spreiding kan niet negatief zijn',
    'date-in-future': 'Deze datum ligt in de toekomst',
    'date-missing': 'De datum van de meting ontbreekt: een meting met datum gaat dan voor',
    'state-unknown': 'Schrijf als status opgegeven, in onderzoek, erkend of betwist',
    'origin-unknown': 'Schrijf als herkomst meting of bewoner',
    'resident-enters-claimed':
      'Een meting van een bewoner komt binnen als opgegeven; erkennen is een besluit met een reden',
    'reading-twice': 'Deze hoogte van deze dag is al bekend',
    'same-day-differs': 'Van deze woning en deze dag staat al een andere hoogte in het bestand',
    'dwelling-unknown': 'Deze woning is niet bekend: de meting telt pas als de woning is ingelezen',
    'neighbourhood-differs': 'Deze woning staat in een andere buurt ingelezen',
  },
  summary: {
    floor_level: 'vloerpeilen',
    threshold_level: 'drempelhoogten',
    street_level: 'straathoogten',
  },
}
export type LedgerText = typeof ledgerNl
