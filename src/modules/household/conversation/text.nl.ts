export const conversationNl = {
  title: 'Keukentafelgesprek',
  home: 'Regie',
  lead: 'Reken samen met een eigenaar of huurder uit wat het plan voor dit huis betekent.',
  before: 'Voor u begint',
  rules: [
    'De bewoner wil dit zelf en kan op elk moment stoppen.',
    'Vul alleen in wat de bewoner vertelt. Naam en adres zijn niet nodig.',
    'Er wordt niets bewaard. Wil de bewoner het bewaren, dan kan dat op papier of in een eigen bestand.',
    'U geeft geen financieel advies. Daarvoor is een bank of adviseur.',
  ],
  block: 'Blok',
  blockHelp: 'Het kenmerk van het blok, zoals het op de pagina van de buurt staat.',
  blockMissing: 'Vul het kenmerk van een blok in.',
  noBlock: (id: string) => `Er is geen blok met kenmerk “${id}”. Kijk op de pagina van de buurt.`,
  agreement: 'Toestemming',
  agreed: 'De bewoner vindt het goed dat wij dit samen uitrekenen',
  agreeFirst: 'Begin pas als de bewoner het goed vindt.',
  start: 'Begin het gesprek',
  named: (id: string) => `Blok ${id}`,
  inBlock: (name: string, dwellings: number | null) =>
    dwellings === null ? name : `${name}, ${dwellings === 1 ? '1 huis' : `${dwellings} huizen`}`,
  private:
    'De antwoorden blijven op dit apparaat. Er wordt niets verstuurd en niets bewaard. Sluit u de pagina, dan zijn ze weg.',
}
export type ConversationText = typeof conversationNl
