import type { ParameterName } from '../model/parameters.ts'

type Line = { name: string; what: string; given: ParameterName | null }
type Part = { title: string; note: string; lines: readonly Line[] }

export const worksheetNl = {
  title: 'Werkblad: wat betekent het plan voor mijn huis?',
  lead: 'Print dit blad en vul het in met een pen. U rekent zelf. Wij krijgen niets te zien. De bedragen die al zijn ingevuld horen bij een voorbeeld, geen aanbod.',
  line: 'Regel',
  what: 'Wat',
  amount: 'Bedrag',
  blank: '€ …………',
  parts: [
    {
      title: '1. Nu',
      note: 'Wat u nu per maand betaalt.',
      lines: [
        { name: 'a', what: 'Hypotheek of huur per maand', given: null },
        { name: 'b', what: 'Energie per maand', given: null },
        { name: 'c', what: 'Samen: a + b', given: null },
      ],
    },
    {
      title: '2. Herstel van de fundering',
      note: 'U blijft wonen.',
      lines: [
        { name: 'd', what: 'Kosten van herstel', given: 'repairCost' },
        { name: 'e', what: 'Eigen geld', given: null },
        { name: 'f', what: 'Lening: d − e', given: null },
        { name: 'g', what: 'Per maand, 30 jaar tegen 4 %: f × 0,004774', given: null },
        { name: 'h', what: 'Per maand samen: c + g', given: null },
      ],
    },
    {
      title: '3. Terug in een nieuw huis',
      note: 'Uw huis gaat naar het plan, u koopt een nieuw huis.',
      lines: [
        { name: 'i', what: 'Waarde van uw huis op de peildatum', given: null },
        { name: 'j', what: 'Wat u nog moet betalen van uw hypotheek', given: null },
        { name: 'k', what: 'Overwaarde: i − j (kan minder dan nul zijn)', given: null },
        { name: 'l', what: 'Prijs van het nieuwe huis', given: 'newHomePrice' },
        { name: 'm', what: 'Korting voor wie terugkomt', given: 'returnDiscount' },
        { name: 'n', what: 'Lening: l − korting − k', given: null },
        { name: 'o', what: 'Per maand, 30 jaar tegen 4 %: n × 0,004774', given: null },
        { name: 'p', what: 'Energie in het nieuwe huis', given: 'newHomeEnergy' },
        { name: 'q', what: 'Per maand samen: o + p', given: null },
      ],
    },
    {
      title: '4. Past de lening?',
      note: 'De leenruimte vraagt u aan een bank of adviseur.',
      lines: [
        { name: 'r', what: 'Wat u kunt lenen met uw inkomen', given: null },
        { name: 's', what: 'Extra voor het energielabel van het nieuwe huis (vraag het de bank)', given: null },
        { name: 't', what: 'Over of te kort: r + s − n', given: null },
      ],
    },
  ] as readonly Part[],
  talk: 'Komt u er niet uit? Het funderingsloket van uw gemeente rekent met u mee. Dat kost niets.',
}
export type WorksheetText = typeof worksheetNl
