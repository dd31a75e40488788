export const nl = {
  home: { staff: 'Regie', visitor: 'Begin' },
  choice: {
    title: 'Kies een gemeente',
    lead: 'Wijkregie helpt gemeenten bij de aanpak van buurten waar huizen wegzakken.',
    none: 'Er is nog geen gemeente ingericht. Start met --demo om voorbeelden te zien.',
    fictional: 'Verzonnen stad, om alles te laten zien. Alle cijfers zijn voorbeelden.',
    real: 'Feiten uit openbare documenten, met hun bron. Geen verzonnen cijfers.',
    open: (name: string) => `Open ${name}`,
  },
  trouble: {
    home: 'Naar het begin',
    otherRole: 'Inloggen met een andere rol',
    reference: (id: string) => `Vraagt u om hulp? Noem dan dit nummer: ${id}`,
    byStatus: {
      400: {
        title: 'Wij konden dit formulier niet lezen',
        text: 'Ga terug, laad de pagina opnieuw en probeer het nog een keer.',
      },
      403: {
        title: 'Dit mag u hier niet',
        text: 'Uw rol geeft geen toegang tot deze pagina, of het formulier was te oud. Ga terug, laad de pagina opnieuw, of log in met een andere rol.',
      },
      404: { title: 'Deze pagina bestaat niet', text: 'Het adres klopt niet, of de pagina is verplaatst.' },
      409: {
        title: 'Dit is al gedaan',
        text: 'Dit formulier is al eens verstuurd met andere gegevens. Laad de pagina opnieuw om de laatste stand te zien.',
      },
      413: { title: 'Dit bestand is te groot', text: 'Kies een kleiner bestand, of lees het in via de opdrachtregel.' },
      415: {
        title: 'Dit soort bestand kennen wij niet',
        text: 'Kies een bestand van een soort dat op de pagina wordt genoemd.',
      },
      422: { title: 'Er is iets niet goed ingevuld', text: 'Ga terug en kijk de velden na.' },
      429: {
        title: 'Even wachten',
        text: 'Er kwamen te veel verzoeken achter elkaar. Probeer het over een minuut opnieuw.',
      },
      500: { title: 'Er ging iets mis', text: 'De fout ligt bij ons. Er is niets half bewaard. Probeer het opnieuw.' },
      503: { title: 'Even niet bereikbaar', text: 'Probeer het over een paar minuten opnieuw.' },
    },
  },
}
