/** A page about the program itself: paragraphs and links, nothing computed. */
export type AboutText = {
  title: string
  lead: string
  sections: readonly { title: string; paragraphs: readonly string[] }[]
}

export const nl = {
  home: 'Begin',
  toegankelijkheid: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet deze website kunnen gebruiken. Ook met een toetsenbord, een schermlezer of een vergroot scherm.',
    sections: [
      {
        title: 'Hoe ver wij zijn',
        paragraphs: [
          'Wij bouwen naar WCAG 2.2, niveau A en AA. Bij elke wijziging controleren automatische tests alle pagina’s. Een onafhankelijk onderzoek is nog niet gedaan. Daarom staat er nog geen verklaring in het landelijke register.',
          'Bij elke kaart en grafiek staat een tabel met dezelfde gegevens. Kleur heeft nooit alleen betekenis: er staat altijd een patroon of een woord bij.',
        ],
      },
      {
        title: 'Werkt iets niet voor u?',
        paragraphs: ['Laat het de gemeente weten. U hoeft niet uit te leggen waarom u het nodig hebt.'],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'Dit programma bewaart zo weinig mogelijk over mensen.',
    sections: [
      {
        title: 'Wat wij niet tonen',
        paragraphs: [
          'Nooit een oordeel over één huis op een openbare pagina. Cijfers over woningen gaan over tien woningen of meer.',
          'Geen namen, adressen of zoekwoorden in logboeken en webadressen.',
        ],
      },
      {
        title: 'Wat wij wel bewaren',
        paragraphs: [
          'Van medewerkers met een account: naam, e-mailadres en rol. Van hun wijzigingen: wie, wat en wanneer.',
          'Cookies: één om ingelogd te blijven, en twee voor uw keuze van taal en scherm. Niets om u te volgen.',
        ],
      },
    ],
  },
  'hoe-wij-rekenen': {
    title: 'Hoe wij rekenen',
    lead: 'Elk onderstreept cijfer kunt u openen. Dan ziet u de formule, de invoer, de bron en de datum.',
    sections: [
      {
        title: 'Urgentie, model U1',
        paragraphs: [
          'Vocht: de afstand tussen de vloer en het hoge grondwater. Zakt het huis, dan wordt die afstand kleiner. Onder 0,40 meter tellen wij de woning als over de grens. Die grens is een aanname, die een gemeente kan wijzigen.',
          'Water: het verschil tussen de drempel en de straat. Staat het regenwater bij 70 millimeter in twee uur hoger dan de drempel, dan loopt het naar binnen.',
          'Wij geven geen jaar zonder de onzekerheid erbij. De rang van een buurt heeft een laagste en een hoogste waarde.',
          'Onbekend is niet veilig. Is van een buurt minder dan 70 procent van de woningen bekend, dan krijgt die geen rang: eerst meten.',
        ],
      },
      {
        title: 'Feiten uit documenten',
        paragraphs: [
          'Elk feit heeft zijn document en plaats. Spreken documenten elkaar tegen, dan tonen wij beide, en zeggen wij welke leidt en waarom. Wat er na de documenten is gebeurd heet: uitkomst onbekend.',
        ],
      },
    ],
  },
  'open-data': {
    title: 'Open data en API',
    lead: 'Wat openbaar is, kunt u ook met een programma ophalen.',
    sections: [
      {
        title: 'API',
        paragraphs: [
          'De beschrijving staat op /api/v1/openapi.json. De gegevens zelf staan onder het pad van de gemeente, bijvoorbeeld /voorbeeldstad/api/v1/neighbourhoods.',
        ],
      },
      {
        title: 'Bronnen',
        paragraphs: [
          'CBS en Kadaster: gebieden en kerncijfers (CC BY 4.0). BAG: Kadaster (CC0). Leefbaarometer: ministerie van BZK. Bij elk cijfer staan bron en peildatum.',
        ],
      },
    ],
  },
  voorbeeldgegevens: {
    title: 'Hoe de voorbeeldgegevens zijn gemaakt',
    lead: 'Voorbeeldstad bestaat niet. Een rekenprogramma heeft de stad verzonnen, elke keer op dezelfde manier.',
    sections: [
      {
        title: 'Wat is verzonnen',
        paragraphs: [
          'Alles: de buurten en hun grenzen, de straten, de woningen, de hoogten, het grondwater, de wijkaanpak en het geld. De verhoudingen lijken op die van een oude stad op slappe grond, maar zeggen niets over een echte plaats.',
          'Daarom staat de gele balk op elke pagina en op elk document.',
        ],
      },
    ],
  },
} satisfies Record<string, string | AboutText>
