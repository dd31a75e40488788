import type { HeatPlanKind, WorkKind } from '#modules/areas/model/index.ts'
import type { MissingWhy, TaskKind } from '../model/stacked/indicators.ts'
import type { Balance, Measure, Sensitivity } from '../model/stacked/investment-balance.ts'
import type { Quadrant } from '../model/stacked/matrix.ts'

const streets = (n: number): string => (n === 1 ? '1 straat' : `${n} straten`)

export const stackedNl = {
  tabs: { matrix: 'Stapelmatrix', opportunities: 'Koppelkansen' },
  tasks: {
    labels: 'Energielabels E, F en G',
    status: 'Sociaal-economische status',
    sewer: 'Riool aan vervanging toe',
    heat: 'Warmteplan',
    works: 'Straat op de schop',
  } satisfies Record<TaskKind, string>,
  /** What the value of a task is. */
  values: {
    labels: 'aandeel van de woningen met een label',
    status: 'totaalscore SES-WOA',
    sewer: 'aandeel van de lengte, binnen tien jaar',
    heat: 'jaar waarin de buurt van het aardgas gaat',
    works: 'aandeel van de woningen, binnen tien jaar',
  } satisfies Record<TaskKind, string>,
  formulas: {
    labels: 'woningen met label E, F of G / woningen met een label. 10 % of minder telt als 0, 50 % of meer als 1',
    status: 'totaalscore SES-WOA van het CBS. 0 of meer telt als 0, -0,3 of minder als 1',
    sewer:
      'lengte die binnen tien jaar aan de beurt is / lengte met een bekend jaar. 0 % telt als 0, 50 % of meer als 1',
    heat: 'jaar van het warmteplan. Tot en met 2030 telt als 1, tot en met 2035 als 0,5, later als 0',
    works:
      'woningen aan straten die binnen tien jaar worden opgehoogd of heringericht / alle woningen. 0 % telt als 0, 50 % of meer als 1',
  } satisfies Record<TaskKind, string>,
  missing: {
    'not-read': 'niet ingelezen',
    'not-in-file': 'staat niet in het bestand',
    'too-few': 'te weinig om te tonen',
    'no-year': 'nog geen jaar',
    'not-given': 'de bron geeft geen cijfer',
  } satisfies Record<MissingWhy, string>,
  heatKinds: {
    'heat-network': 'warmtenet',
    'all-electric': 'elektrisch',
    other: 'anders',
    undecided: 'nog niet bekend hoe',
  } satisfies Record<HeatPlanKind, string>,
  inputs: {
    low: 'met label E, F of G',
    labelled: 'met een label',
    unlabelled: 'zonder label of zonder klasse',
    score: 'score',
    spread: 'spreiding tussen huishoudens',
    year: 'jaar',
    due: 'aan de beurt, m',
    known: 'met een bekend jaar, m',
    withoutYear: 'zonder jaar, m',
    until: 'tot en met',
    plan: 'soort',
    touched: 'woningen aan zo’n straat',
    dwellings: 'alle woningen',
    x: 'telt als (0 tot 1)',
    count: 'opgaven vanaf 0,5',
    unknown: 'onbekend',
  } as Record<string, string>,
  column: 'Gestapelde opgaven',
  columnShort: 'Opgaven',
  columnUnit: 'gestapeld',
  tasksShort: { labels: 'Label E–G', status: 'SES', sewer: 'Riool', heat: 'Warmte', works: 'Straat' } satisfies Record<
    TaskKind,
    string
  >,
  columnNote:
    'Gestapelde opgaven staan naast de urgentie en tellen niet mee in de rang. Onbekend is niet hetzelfde als geen opgave.',
  countOf: (count: number, of: number): string => `${count} van ${of}`,
  unknownCount: (n: number): string => `${n} onbekend`,
  countFormula: 'aantal opgaven dat op zijn eigen schaal van 0 tot 1 voor 0,5 of meer telt',
  meanFormula: 'gemiddelde van de bekende opgaven, elk even zwaar',
  mean: 'Gemiddelde',
  meanUnit: '0 tot 1',
  unknown: 'onbekend',
  sourceNone: 'Geen bron ingelezen',
  context: 'Wat erbij hoort, maar niet meetelt',
  ownerOccupied: 'Koopwoningen',
  liveability: 'Leefbaarheid (klasse 1 tot 9)',
  panel: {
    heading: 'Gestapelde opgaven',
    lead: 'Wat er in deze buurt nog meer speelt. Dit staat naast de urgentie en verandert de rang niet.',
    task: 'Opgave',
    value: 'Waarde',
    x: 'Telt als',
    source: 'Bron',
    asOf: 'Peildatum',
    caption: 'Opgaven in deze buurt, met bron en peildatum',
    tableSource: 'Eigen schaal van 0 tot 1 per opgave; vanaf 0,5 telt een opgave mee.',
    toMatrix: 'Naar de stapelmatrix',
  },
  matrix: {
    heading: 'Waar komen urgentie en andere opgaven samen?',
    lead: (share: string, from: number, of: number): string =>
      `Een buurt is urgent als ten minste ${share} van de bekende woningen over de grens komt. Opgaven zijn gestapeld als er ten minste ${from} van de ${of} meetellen. Een opgave die onbekend is, telt nooit als afwezig: kan die nog verschil maken, dan is het vak onbekend.`,
    axis: (year: string): string => `Aandeel van de woningen over de grens, ${year}`,
    band: (n: number): string => (n === 1 ? '1 opgave' : `${n} opgaven`),
    picture: 'Stapelmatrix: urgentie tegen het aantal gestapelde opgaven',
    pictureWords: (both: number, unknown: number): string =>
      `${both} buurten zijn urgent en hebben gestapelde opgaven. Van ${unknown} buurten is te weinig bekend. Alle cijfers staan in de tabel.`,
    caption:
      'Rechtsboven staan de buurten waar beide samenkomen. Een open rondje: er zijn opgaven onbekend, het kunnen er meer zijn.',
    dot: (name: string, share: string, count: number, unknown: number): string =>
      `${name}: ${share} over de grens, ${count === 1 ? '1 opgave' : `${count} opgaven`}${unknown > 0 ? `, ${unknown} onbekend` : ''}`,
    notDrawn: (n: number): string =>
      n === 1
        ? 'Eén buurt zonder rang staat alleen in de tabel.'
        : `${n} buurten zonder rang staan alleen in de tabel.`,
    tableHeading: 'Alle buurten',
    tableCaption: (year: string): string => `Urgentie en gestapelde opgaven per buurt, ${year}`,
    quadrant: 'Vak',
    quadrants: {
      both: 'Beide',
      urgency: 'Fundering',
      stack: 'Andere opgaven',
      neither: 'Geen van beide',
      unknown: 'Onbekend',
    } satisfies Record<Quadrant, string>,
    all: 'Alle vakken',
    show: 'Toon',
    count: 'Opgaven',
    of: 'van',
    unknown: 'Onbekend',
    unlabelled: 'Zonder label',
    x: (task: string): string => `${task}: telt als`,
    source: 'Bronnen van de opgaven: zie de cijfers zelf. De schalen liggen vast en zijn aannames van dit product.',
    emptyWhat: 'Hier komt de stapelmatrix.',
    emptyWhy: 'Er is nog geen urgentieonderzoek of er zijn nog geen opgaven ingelezen.',
    sourcesTitle: 'Welk bestand hoort bij welke opgave?',
    missingTitle: 'Deze bronnen zijn nog niet ingelezen',
    /** As the page that reads files calls them. */
    missingFile: {
      labels: 'Energielabels (EP-Online)',
      status: 'Sociaal-economische status (SES-WOA)',
      sewer: 'Riool dat aan vervanging toe is',
      heat: 'Warmteplannen',
      works: 'Werk in de straat',
    } satisfies Record<TaskKind, string>,
    missingLine: (task: string): string => `${task}: de waarde is overal onbekend`,
    toImport: 'Gegevens inlezen',
  },
  works: {
    raising: 'ophoging',
    sewer: 'riool',
    heat: 'warmte',
    reconstruction: 'herinrichting',
    green: 'groen',
    cables: 'kabels',
    foundation: 'fundering',
    other: 'ander werk',
  } satisfies Record<WorkKind, string>,
  /** One or two letters for in a drawing; the legend spells them out. */
  workMarks: {
    raising: 'O',
    sewer: 'R',
    heat: 'W',
    reconstruction: 'H',
    green: 'G',
    cables: 'K',
    foundation: 'F',
    other: 'A',
  } satisfies Record<WorkKind, string>,
  opportunities: {
    heading: 'Welk werk valt samen in dezelfde straat?',
    lead: (years: number): string =>
      `Werken in dezelfde straat die ten hoogste ${years} jaar uit elkaar liggen, kunnen samen worden opgepakt. Ook het jaar waarin de helft van de woningen over de grens komt, telt als moment waarop iets nodig is.`,
    timeline: 'Tijdlijn per straat',
    timelineWords: (n: number): string =>
      `Tijdlijn van ${streets(n)}: werken met een letter, en het jaar waarin de woningen iets nodig hebben met een ruit. Alle gegevens staan in de tabel.`,
    timelineCaption: 'Elke rij is een straat. Het vlak loopt van het eerste tot het laatste moment dat samenvalt.',
    timelineMore: (shown: number, all: number): string =>
      `De tijdlijn toont de eerste ${shown} van ${all} koppelkansen; de tabel toont alles.`,
    need: 'woningen over de grens',
    tableHeading: 'Koppelkansen',
    tableCaption: 'Koppelkansen per straat, eerst waar woningen het snelst iets nodig hebben',
    street: 'Straat',
    area: 'Buurt',
    from: 'Van',
    to: 'Tot',
    what: 'Werken',
    needYear: 'Woningen over de grens',
    class: 'Klasse',
    dwellings: 'Woningen',
    dwellingsUnit: 'aan de straat',
    expected: 'Verwacht',
    expectedUnit: 'in 2035',
    showAll: (n: number): string => `Toon alle ${n}`,
    decision: 'Besluit fundering',
    decided: 'ja',
    undecided: 'niet bekend',
    recent: 'Kort geleden vernieuwd',
    hidden: 'te weinig om te tonen',
    notMeasured: 'eerst meten',
    none: 'geen',
    workAt: (work: string, year: number): string => `${work} ${year}`,
    inYear: (year: number, works: string): string => `${year}: ${works}`,
    raisedBy: (work: string, metres: string): string => `${work} (${metres})`,
    warnings: 'Werk dat begint zonder besluit over de fundering',
    warningsLead:
      'In deze straten begint openbaar werk terwijl er geen besluit over de fundering bekend is. Een ophoging maakt dat woningen op staal lager komen te liggen, en een vernieuwde straat gaat jaren niet meer open.',
    warningCaption: 'Eerste werk per straat zonder besluit over de fundering, op jaar',
    firstWork: 'Eerste werk',
    year: 'Jaar',
    why: 'Waarom',
    whys: {
      'no-decision': 'woningen zijn urgent',
      'not-measured': 'woningen zijn niet gemeten: dat is niet veilig',
    },
    noWarnings: 'In alle straten met gepland werk is een besluit bekend, of zijn de woningen niet urgent.',
    noneFound: 'Er zijn werken ingelezen, maar in geen enkele straat valt iets samen.',
    emptyWhat: 'Hier komen de koppelkansen per straat.',
    emptyWhy: 'Het straatprogramma van de gemeente is nog niet ingelezen.',
    file: 'Wat moet er in het bestand staan?',
    fileLines: [
      'Een CSV met per regel één werk in één straat.',
      'Kolommen: straat_id, jaar, werk (ophoging, riool, warmte, herinrichting, groen, kabels, fundering), ophoging_m, status (gepland of uitgevoerd), datum, bron.',
      'Werk dat al is uitgevoerd hoort er ook in: daarmee is te zien welk deel van het zakken van de ophogingen komt.',
      'Op de opdrachtregel: ./wijkregie import street-programme BESTAND',
    ],
    import: 'Straatprogramma inlezen',
    noStreets:
      'De laatste berekening kent nog geen uitkomsten per straat. Daarom staat bij elke straat "eerst meten". Maak een nieuwe berekening.',
    noRun: 'Er is nog geen berekening: of woningen urgent zijn, is overal onbekend.',
    source: (document: string, run: string): string => `Werken: ${document}. Woningen: ${run}.`,
    noRunSource: 'geen berekening',
  },
  balance: {
    heading: 'Grote investering? Let op de balans',
    lead: 'Wie veel geld in een woning steekt terwijl de fundering nog werk vraagt, kan dat geld kwijtraken. Kijk eerst naar de fundering.',
    measures: {
      'efg-renovation': 'Label E, F of G aanpakken',
      'fund-measure': 'Maatregel uit een woonfonds',
      'private-renovation': 'Verbouwing door een eigenaar',
    } satisfies Record<Measure, string>,
    verdicts: {
      warn: 'Eerst de fundering',
      watch: 'Let op de fundering',
      clear: 'Geen aanwijzing',
      'measure-first': 'Geen gegevens: eerst meten',
    } satisfies Record<Balance, string>,
    levels: {
      dwelling: 'deze woning',
      block: 'dit blok',
      street: 'deze straat',
      neighbourhood: 'deze buurt',
      district: 'deze wijk',
    } satisfies Record<Extract<Sensitivity, { known: true }>['level'], string>,
    reason: {
      warn: (place: string, year: string): string =>
        `In ${place} komt naar verwachting ten minste de helft van de bekende woningen ${year} over de grens voor vocht of water.`,
      watch: (place: string, year: string): string =>
        `In ${place} komt naar verwachting ten minste de helft van de bekende woningen ${year} over de grens voor vocht of water: een investering die langer meegaat, loopt risico.`,
      clear: (place: string): string =>
        `In ${place} komt naar verwachting minder dan de helft van de bekende woningen voor 2075 over de grens. Dat zegt niets over één woning.`,
      unknown: {
        'no-run': 'Er is nog geen urgentieonderzoek. Onbekend is niet veilig.',
        'not-measured': 'Hier is te weinig gemeten. Onbekend is niet veilig.',
        'not-shown': 'Hier staan te weinig gemeten woningen om iets te tonen. Onbekend is niet veilig.',
      } satisfies Record<Extract<Sensitivity, { known: false }>['why'], string>,
    },
    byClass: { U4: 'nu al', U3: 'voor 2035', U2: 'voor 2050', U1: 'voor 2075', U0: 'niet voor 2075' },
    source: (run: number, date: string): string => `Urgentieonderzoek, berekening ${run}, peildatum ${date}`,
  },
}
export type StackedText = typeof stackedNl
