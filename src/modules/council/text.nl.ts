import type { SectionKey } from './model/letter.ts'

/** Headings: the fixed template of the municipality's council information letters (conventions A8). */
const headings: Record<SectionKey, string> = {
  reason: 'Wat is de aanleiding om deze informatie kenbaar te maken?',
  content: 'Wat is de te delen informatie?',
  next: 'Hoe verder na deze raadsinformatiebrief?',
  costs: 'Welke kosten zijn verbonden aan het proces?',
  decisions: 'Wat zijn de belangrijkste gerelateerde besluiten?',
}

const help: Record<SectionKey, string> = {
  reason: 'Waarom krijgt de raad deze brief nu?',
  content: 'De kern. Zet cijfers tussen accolades, dan blijven ze aan hun bron vast.',
  next: 'Wat gebeurt er hierna, wanneer en door wie?',
  costs: 'Wat kost het proces en waar komt het geld vandaan?',
  decisions: 'Eerdere besluiten en brieven die hierbij horen.',
}

export const nl = {
  menu: 'Raadsbrieven',
  title: 'Raadsbrieven',
  lead: 'Brieven aan de raad met cijfers die aan hun bron vastzitten.',
  breadcrumbHome: 'Regie',
  make: 'Maak conceptbrief uit de urgentiestudie',
  noneWhat: 'Hier komen de raadsinformatiebrieven.',
  noneWhy: 'Er is nog geen brief gemaakt.',
  noRun: 'Een conceptbrief begint bij een urgentiestudie. Die is er in deze gemeente nog niet.',
  toUrgency: 'Naar de urgentiestudie',
  table: {
    caption: 'Brieven, de laatst gewijzigde bovenaan',
    title: 'Titel',
    state: 'Stand',
    run: 'Cijfers uit',
    updated: 'Gewijzigd',
    source: 'raadsbrieven in Wijkregie.',
  },
  states: { draft: 'concept', sent: 'verzonden' },
  headings,
  help,
  editTitle: 'Titel van de brief',
  save: 'Conceptbrief bewaren',
  saved: 'De conceptbrief is bewaard.',
  stale: 'Iemand anders heeft deze brief intussen gewijzigd. Je tekst staat hieronder. Vergelijk en bewaar opnieuw.',
  preview: 'Zo komt de brief eruit',
  edit: 'Tekst',
  checks: 'Controle',
  checksFine: 'Geen opmerkingen. Alle vijf koppen hebben tekst en elk cijfer heeft een bron.',
  figures: 'Cijfers in deze brief',
  figuresHelp: 'Schrijf de naam tussen accolades op de plek in de tekst.',
  figuresSource: 'de studie waar deze brief uit put. Klik in de brief op een cijfer voor de berekening.',
  figureColumns: { label: 'Cijfer', printed: 'Waarde', key: 'Naam in de tekst' },
  downloadOdt: 'ODT downloaden',
  downloadPdf: 'PDF downloaden',
  refresh: 'Cijfers van de nieuwste studie overnemen',
  check: {
    'empty-section': (heading: string) => `Onder “${heading}” staat nog geen tekst.`,
    'unknown-figure': (key: string) => `Het cijfer {${key}} bestaat niet. Kies een naam uit de lijst.`,
    'loose-number': (text: string) => `“${text}” is getypt. Zonder bron kan de raad het niet nagaan.`,
    'stale-figure': (label: string, printed: string, now: string) =>
      `Bron gewijzigd: ${label} is nu ${now}, in de brief staat ${printed}.`,
  },
  errors: {
    title: 'Vul een titel in van hoogstens 200 tekens.',
    long: 'Deze tekst is te lang: hoogstens 20.000 tekens.',
    unprintable: (characters: string) => `Deze tekens kan de brief niet tonen: ${characters}. Haal ze weg.`,
  },
  document: {
    subject: 'Raadsinformatiebrief',
    author: (municipality: string) => `Gemeente ${municipality}`,
    banner: 'Voorbeeldgegevens. Deze gemeente bestaat niet. Alle cijfers zijn verzonnen.',
    footer: (municipality: string, run: string) => `Gemeente ${municipality}, Wijkregie, ${run}. Concept.`,
    sources: 'Bronnen van de cijfers',
    sourceColumns: ['Cijfer', 'Waarde', 'Bron', 'Peildatum'] as const,
    assumption: 'aanname',
  },
  draft: {
    title: 'Raadsinformatiebrief urgentie bodemdaling per buurt',
    reason:
      'Woningen op een ondiepe fundering zakken mee met de bodem. Daardoor komt de vloer dichter bij het grondwater en kan water bij zware regen naar binnen lopen. Wij hebben voor alle buurten berekend waar dat het eerst speelt. Met deze brief informeren wij u over de uitkomst.',
    content: (top: readonly { name: string; expectedKey: string; rank: string }[]) =>
      `Van {known-total} woningen zijn de gegevens bekend, dat is {coverage} van alle woningen. In 2035 zijn naar verwachting {expected-total} woningen over de grens voor vocht of water.\n\n${
        top.length > 0
          ? `De urgentie is het hoogst in ${top.map((area) => `${area.name} (rang ${area.rank}; naar verwachting {${area.expectedKey}} woningen)`).join(', ')}.`
          : 'Nog geen enkele buurt heeft genoeg metingen voor een rang.'
      }\n\n{measure-first} buurten hebben nog te weinig metingen voor een rang. Onbekend is niet hetzelfde als veilig: daar meten wij eerst.`,
    next: 'Wij meten eerst in de buurten waar gegevens ontbreken. Daarna werken wij voor de meest urgente buurten een wijkaanpak uit, samen met bewoners, corporaties en het waterschap.',
    costs:
      'Aan deze berekening zijn geen extra kosten verbonden. De kosten van metingen en van een wijkaanpak leggen wij apart aan u voor.',
    decisions: 'Er zijn nog geen besluiten van de raad aan deze berekening gekoppeld.',
  },
}
