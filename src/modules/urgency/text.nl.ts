import { formatNumber } from '#kernel/dutch.ts'

const woningen = (n: number) => `${formatNumber(n)} ${n === 1 ? 'woning' : 'woningen'}`
const buurten = (n: number) => `${formatNumber(n)} ${n === 1 ? 'buurt' : 'buurten'}`

export const urgencyNl = {
  menu: 'Urgentie per buurt',
  title: 'Urgentie per buurt',
  home: 'Regie',
  lead: 'Welke buurten komen het eerst in de knel door bodemdaling, en hoe zeker is dat?',
  runLine: (number: number, day: string, date: string) => `Run ${number} van ${day}, peildatum ${date}.`,
  choices: {
    problem: 'Probleem',
    problems: { damp: 'Vocht', flood: 'Water', any: 'Beide' },
    horizon: 'Horizon',
    horizons: { now: 'Nu', '2035': '2035', '2050': '2050', '2075': '2075' },
    mode: 'Straat',
    modes: { envelope: 'Omhullende', programme: 'Straatplanning' },
    rankBy: 'Rangschik op',
    rankOrders: { expected: 'Aantal', share: 'Aandeel' },
    share: 'Koppeling naar precies dit antwoord',
    help: {
      title: 'Wat betekenen deze keuzes?',
      problem:
        'Vocht: de vloer ligt te weinig boven het hoge grondwater. Water: bij hevige regen staat het water op straat hoger dan de drempel. Beide: ten minste een van de twee; per woning telt de grootste kans.',
      horizon:
        'Het jaar waarover u het wilt weten. Een huis zakt elk jaar een beetje, dus later zijn er meer woningen over de grens.',
      mode: 'Omhullende: de straat blijft altijd op hoogte en het huis zakt eronder. Straatplanning: de straat zakt mee en wordt opgehoogd bij de geplande werken.',
      rankBy:
        'Aantal: de buurt met de meeste woningen over de grens eerst. Aandeel: de buurt waar het grootste deel van de bekende woningen over de grens is. Een kleine buurt kan dan hoog staan.',
      class:
        'Klasse U4: nu over de grens. U3: in 2035. U2: in 2050. U1: in 2075. U0: dan nog niet. Voor een buurt: het eerste jaartal waarop naar verwachting ten minste de helft van de bekende woningen over de grens is.',
      interval:
        'Van–tot: de laagste en de hoogste rang met een vochtgrens die 0,10 m lager of hoger ligt en een zakking die langzamer of sneller gaat.',
      confidence:
        'De zekerheid zegt hoe goed de gegevens zijn gemeten, niet hoe groot het probleem is. Weinig gemeten: lage zekerheid. Niets bekend: geen klasse, en nooit "veilig".',
    },
    show: 'Toon',
  },
  problemInSentence: { damp: 'vocht', flood: 'water', any: 'vocht of water' },
  inYear: { now: 'nu', '2035': 'in 2035', '2050': 'in 2050', '2075': 'in 2075' },
  stats: {
    expected: (year: string) => `Verwacht over de grens ${year}`,
    expectedNote: (low: string, high: string) => `woningen, bandbreedte ${low}–${high}`,
    known: 'Bekend',
    knownNote: (known: string, all: string) => `${known} van ${all} woningen`,
    ranked: 'In de rang',
    rankedNote: (all: number) => `van ${buurten(all)}`,
    measure: 'Eerst meten',
    measureNote: (n: number, small: number) =>
      `${n === 1 ? 'buurt' : 'buurten'}${small === 0 ? '' : `, ${small} te klein om te tonen`}`,
  },
  tabs: {
    label: 'Onderdelen van de urgentiestudie',
    ranking: 'Rangorde',
    matrix: 'Stapelmatrix',
    opportunities: 'Koppelkansen',
    measure: 'Eerst meten',
    sources: 'Bronnen',
    runs: 'Runs',
  },
  map: {
    heading: 'Kaart',
    title: (place: string) => `Kaart van ${place} met de urgentieklasse per buurt`,
    description: 'Kies een buurt voor de cijfers. De tabel met de rangorde geeft dezelfde gegevens.',
    measureFirst: (share: string) => `minder dan ${share} bekend`,
    classNote:
      'De klasse van een buurt is het eerste jaartal waarop naar verwachting ten minste de helft van de bekende woningen over de grens is. De rang volgt het aantal woningen. Daarom kan een grote buurt met klasse U2 toch hoog staan.',
    thresholdNote: (metres: string) =>
      `De grens: vloer minder dan ${metres} boven hoog grondwater (vocht), of drempel lager dan het water op straat bij 70 mm regen in 2 uur (water). Dikke lijn: wijkgrens.`,
  },
  ranking: {
    heading: 'Rangorde',
    count: (n: number) => buurten(n),
    countOf: (shown: number, all: number) => `1 tot ${shown} van ${all}`,
    captionShare: (year: string, problem: string) =>
      `Rang naar het aandeel van de bekende woningen dat ${year} naar verwachting over de grens is voor ${problem}. De streep loopt van de laagste tot de hoogste rang bij andere aannames.`,
    caption: (year: string, problem: string) =>
      `Rang naar het aantal woningen dat ${year} naar verwachting over de grens is voor ${problem}. De streep loopt van de laagste tot de hoogste rang bij andere aannames.`,
    rank: 'Rang',
    interval: 'Interval als tekening',
    range: 'Van–tot',
    area: 'Buurt',
    class: 'Klasse',
    expected: 'Verwacht',
    dwellings: 'woningen',
    share: 'Aandeel',
    coverage: 'Bekend',
    percent: '%',
    code: 'Code',
    total: 'Alle buurten in de rang',
    none: 'Nog geen enkele buurt heeft een rang. Van elke buurt is te weinig bekend.',
    sourceNote:
      'Aandeel is het deel van de bekende woningen. Van en tot: de rang als de vochtgrens 0,10 m lager of hoger ligt en de zakking langzamer of sneller gaat.',
    all: (n: number) => `Toon alle ${buurten(n)}`,
    top: (n: number) => `Toon alleen de eerste ${n}`,
    others: (n: number) => `Overige ${buurten(n)}`,
  },
  measure: {
    heading: 'Eerst meten',
    intro: (share: string) =>
      `Van deze buurten is minder dan ${share} van de woningen bekend. Ze krijgen geen rang, ook geen lage.`,
    caption: 'Buurten zonder rang, met wat er nog nodig is.',
    total: 'Totaal',
    known: 'Bekend',
    knownShare: 'Bekend',
    needed: 'Nog nodig voor rang',
    missing: 'Wat ontbreekt het vaakst',
    none: 'Elke buurt die getoond mag worden, heeft een rang.',
    nothing: 'nog geen enkel gegeven',
    unknownTotal: 'onbekend',
    more: 'Naar het overzicht eerst meten',
  },
  columns: {
    floor_level: 'vloerpeil',
    threshold_level: 'drempelhoogte',
    street_level: 'straatpeil',
    groundwater_ghg: 'hoog grondwater (GHG)',
    subsidence_rate: 'zakking',
    rain_depth_100: 'water op straat bij hevige regen',
  },
  runs: {
    raises:
      'Straatplanning: de straat zakt mee in haar eigen tempo en komt hoger te liggen in het jaar van een geplande ophoging. Alleen ophogingen uit het ingelezen straatprogramma waarvan de hoogte bekend is, tellen mee.',
    heading: 'Runs',
    intro:
      'Een run legt vast met welke gegevens en aannames is gerekend. Een run verandert nooit meer. Nieuwe gegevens of andere aannames geven een nieuwe run.',
    compare: 'Vergelijk twee runs: waarom veranderde een buurt?',
    caption: 'Alle runs, nieuwste eerst.',
    number: 'Run',
    made: 'Gemaakt op',
    date: 'Peildatum',
    model: 'Model',
    mode: 'Straat',
    dwellings: 'Woningen',
    known: 'Bekend',
    parameters: 'Aannames',
    input: 'Invoer',
    source: 'urgentiestudie van deze gemeente',
    none: 'Er is nog geen run.',
    start: 'Nieuwe run',
    startHelp: 'Rekent alle woningen opnieuw door. Een run die er al is, verandert niet.',
    set: 'Parameterset',
    setDefault: 'standaard',
    trend: 'Grondwater',
    modeLegend: 'Wat gebeurt er met de straat?',
    modeHelp: {
      envelope: 'De straat blijft op hoogte. Het huis zakt weg ten opzichte van de straat.',
      programme:
        'De straat zakt mee in haar eigen tempo en komt hoger te liggen in het jaar van een geplande ophoging.',
    },
    refused: 'Er zijn nog geen woningen met metingen. Lees eerst een meetbestand in.',
    notAllowed: 'Kies een van de twee manieren van rekenen.',
    running: 'Er loopt een run',
    waiting: 'Er staat een run klaar om te beginnen.',
    failed: (reason: string) => `De laatste run is niet gelukt: ${reason}`,
    failedUnexpected: 'De laatste run is niet gelukt door een fout in het programma. Probeer het opnieuw.',
    stop: 'Stop de run',
    unit: 'woningen',
    old: 'Na deze run zijn nieuwe metingen ingelezen. Maak een nieuwe run om ze mee te tellen.',
  },
  job: {
    read: 'woningen lezen',
    compute: 'woningen doorrekenen',
    save: 'uitkomsten opslaan',
    failures: {
      'no-dwellings': 'er zijn geen woningen met metingen.',
      'input-changed': 'er werden tijdens het lezen steeds nieuwe metingen ingelezen. Probeer het straks opnieuw.',
    },
  },
  parameters: {
    button: 'Aannames',
    heading: 'Aannames van deze run',
    intro:
      'Elk getal waarop de uitkomst rust, met de standaardwaarde en de bron. Een aanname heeft geen bron van buiten: stem die af op de eigen gemeente.',
    caption: 'Aannames en bronnen van model U1.',
    name: 'Naam',
    value: 'In deze run',
    standard: 'Standaard',
    unit: 'Eenheid',
    basis: 'Soort',
    bases: { source: 'uit een bron', assumption: 'aanname' },
    where: 'Bron of reden',
    source: 'model U1, zie "Hoe wij rekenen"',
  },
  empty: {
    title: 'Nog geen rangorde',
    noRun: 'Hier komt de rangorde van buurten.',
    noRunWhy: 'Er is nog niet gerekend.',
    noData:
      'Van geen enkele woning zijn de hoogten bekend. Zonder metingen geven wij geen rang: dan zou een buurt zonder gegevens veilig lijken.',
    whatToImport: 'Wat is er nodig?',
    imports: [
      'Per woning: de hoogte van de vloer en van de drempel, in m NAP.',
      'Per woning of straat: de hoogte van de straat, in m NAP.',
      'Het hoge grondwater (GHG) uit peilbuizen in de buurt.',
      'Hoe snel de woning zakt, in mm per jaar.',
      'Hoe diep het water op straat staat bij hevige regen, uit de stresstest.',
      'Wat bekend is over de fundering.',
    ],
    format: 'Dit past in één bestand met een regel per woning (DWELLINGS.csv).',
    import: 'Meetbestand inlezen',
    noProgramme: 'Er is nog geen run met straatplanning.',
    noProgrammeWhy: 'Maak er een op het tabblad Runs, of kies Omhullende.',
    noAreas: 'Hier komt elke buurt die nog geen rang kan krijgen.',
    noAreasWhy: 'Er zijn nog geen buurten ingelezen. Lees eerst de wijk- en buurtgrenzen in.',
    importAreas: 'Buurtgrenzen inlezen',
    toRuns: 'Naar Runs',
  },
  area: {
    title: (name: string) => `Urgentie ${name}`,
    notShown:
      'Deze buurt heeft minder dan 10 woningen. Daarom tonen wij geen cijfers: ze zouden over losse huizen gaan.',
    noRun: 'Voor deze buurt is nog niet gerekend.',
    noRunWhy: 'Er zijn geen woningen met metingen uit deze buurt in een run.',
    measureFirst: (share: string, needed: string) =>
      `Van deze buurt is ${share} bekend. Wij geven daarom nog geen rang. Er zijn nog ${needed} bekende woningen nodig.`,
    toArea: 'Alles over dit gebied',
    toRanking: 'Naar de rangorde',
    rank: 'Rang',
    rankNote: (low: number, high: number, all: number) =>
      low === high ? `van ${all}, ook met andere aannames` : `van ${all}; met andere aannames ${low} tot ${high}`,
    noRank: 'geen',
    class: 'Klasse',
    known: 'Bekend',
    fan: {
      heading: (problem: string) => `Hoe groeit het aandeel woningen met ${problem}?`,
      title: 'Aandeel van de bekende woningen over de grens, per jaar',
      caption:
        'De lijn is de verwachting. De band loopt van de gunstige tot de ongunstige aannames: vochtgrens 0,10 m lager of hoger en zakking langzamer of sneller. Gestippeld: de helft van de woningen.',
      table: 'Aandeel woningen over de grens per jaar',
      year: 'Jaar',
      expected: 'Verwacht',
      low: 'Laag',
      high: 'Hoog',
      half: 'de helft',
      axis: '% van de bekende woningen',
    },
    why: {
      heading: 'Waarom?',
      damp: (distance: string, threshold: string) =>
        `Bij de middelste woning ligt de vloer ${distance} boven het hoge grondwater. De grens is ${threshold}.`,
      flood: (distance: string, rain: string) =>
        `Bij de middelste woning ligt de drempel ${distance} boven de straat. Bij hevige regen staat er ${rain} water op straat.`,
      rate: (rate: string) => `De middelste woning zakt ${rate}.`,
      year: (year: string) => `De middelste woning is gebouwd in ${year}.`,
      shallow: (share: string) => `De kans op een ondiepe fundering is bij de middelste woning ${share}.`,
      unknown: 'Er zijn te weinig gegevens om dit uit te leggen.',
      parts: (damp: string, flood: string, year: string) =>
        `Verwacht ${year}: ${damp} met vocht en ${flood} met water.`,
      bound: 'Per woning telt de grootste van de twee kansen. Het is daarom een ondergrens.',
      middle:
        'Per gegeven is de middelste woning de woning waarbij de helft van de buurt hoger uitkomt en de helft lager.',
    },
    quality: {
      heading: 'Hoe zeker zijn de gegevens?',
      caption: 'Aantal woningen per kwaliteit van de gegevens.',
      what: 'Gegeven',
      A: { label: 'A', meaning: 'gemeten' },
      B: { label: 'B', meaning: 'afgeleid' },
      C: { label: 'C', meaning: 'gemiddelde' },
      D: { label: 'D', meaning: 'aanname' },
      none: { label: '–', meaning: 'ontbreekt' },
      inputs: { floor: 'vloerpeil', groundwater: 'hoog grondwater', rate: 'zakking', foundation: 'fundering' },
      confidence: (high: string, middle: string, low: string) =>
        `Zekerheid per woning: ${high} hoog, ${middle} midden, ${low} laag.`,
    },
    blocks: {
      heading: 'Blokken',
      caption: 'Blokken naar het verwachte aantal woningen over de grens, binnen de buurt.',
      block: 'Blok',
      note: (hidden: number) =>
        hidden === 0
          ? 'Een blok is een rij woningen die samen zakt.'
          : `Een blok is een rij woningen die samen zakt. Van ${hidden === 1 ? 'één blok' : `${hidden} blokken`} tonen wij geen cijfers: die zouden iets zeggen over minder dan 10 woningen.`,
      map: (name: string) => `Blokken in ${name} met hun urgentieklasse`,
      mapHeading: 'Kaart van de blokken',
      hidden: 'niet getoond',
    },
    withheld:
      'Van een deel van de woningen is genoeg bekend. Toch tonen wij geen uitkomst: die zou iets zeggen over minder dan 10 woningen.',
    streets: {
      heading: 'Straten',
      caption: 'Straten naar het verwachte aantal woningen over de grens, binnen de buurt.',
      street: 'Straat',
      note: (hidden: number) =>
        hidden === 0
          ? 'Van elke straat telt het deel dat in deze buurt ligt.'
          : `Van elke straat telt het deel dat in deze buurt ligt. ${hidden === 1 ? 'Eén straat heeft' : `${hidden} straten hebben`} minder dan 10 woningen en ${hidden === 1 ? 'staat' : 'staan'} niet in de lijst.`,
    },
  },
  figure: {
    expected: {
      title: (year: string) => `Verwacht ${year}`,
      formula: 'som van de kans per woning over de bekende woningen',
      formulaLarger:
        'som van de kans per woning over de bekende woningen, per woning telt de grootste van vocht en water',
      formulaBoth: (sum: string) =>
        `som van de kans per woning over de bekende woningen, per woning telt de grootste van vocht en water. Wie de kansen optelt, komt op ${sum}.`,
    },
    share: { title: 'Aandeel', formula: 'verwacht aantal gedeeld door bekende woningen' },
    coverage: { title: 'Bekend', formula: 'bekende woningen gedeeld door alle woningen' },
    total: { formula: 'som van de kans per woning over de bekende woningen, in de buurten die getoond mogen worden' },
    needed: { title: 'Nog nodig voor rang', formula: 'kleinste aantal waarmee de dekking de eis haalt' },
    inputs: {
      known: 'Bekende woningen',
      dwellings: 'Woningen',
      expected: 'Verwacht aantal',
      mean_chance: 'Gemiddelde kans per woning',
      rank: 'Rang',
      coverage_to_rank: 'Nodige dekking',
    },
  },
  confidence: 'Zekerheid',
  rankWords: (rank: number, low: number, high: number) =>
    low === high ? `${rank}, ook met andere aannames` : `${rank}; met andere aannames ${low} tot ${high}`,
  source: (number: number, model: string) => `urgentiestudie run ${number}, model ${model}`,
  sourcePlace: (set: number, hash: string) =>
    `${set === 0 ? 'standaardwaarden' : `parameterset ${set}`} (${hash.slice(0, 8)})`,
  sourceLine: (number: number, model: string, place: string, date: string) =>
    `urgentiestudie run ${number}, model ${model}, ${place}, peildatum ${date}.`,
  duties: {
    who: 'Onderzoek',
    wide: (name: string, low: number, high: number) => `Rang van ${name} is onzeker (${low} tot ${high})`,
    wideWhy: (needed: string) => `Meer metingen maken de rang zekerder: van ${needed} is nog niet alles bekend.`,
    old: 'Nieuwe metingen tellen nog niet mee',
    oldWhy: (number: number) => `Na run ${number} zijn metingen ingelezen. Maak een nieuwe run.`,
    now: 'nieuw',
    dwellings: (count: string) => `${count} woningen`,
    where: 'Urgentiestudie',
  },
  letter: {
    known: 'Woningen waarvan de gegevens bekend zijn',
    top: (name: string, year: string) => `Verwacht aantal woningen over de grens ${year}, ${name}`,
    total: (year: string) => `Verwacht aantal woningen over de grens ${year}, hele gemeente`,
    ranked: 'Buurten met een rang',
    measureFirst: 'Buurten waar eerst gemeten moet worden',
    coverage: 'Deel van de woningen dat bekend is',
  },
  woningen,
}

export type UrgencyText = typeof urgencyNl
