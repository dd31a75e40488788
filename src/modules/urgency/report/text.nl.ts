import { formatNumber } from '#kernel/dutch.ts'
import type { StudyProblem } from '../model/area-study.ts'
import type { Horizon } from '../model/dwelling.ts'
import type { OutcomeColumnName } from '../model/report/outcome-columns.ts'
import type { StudyFormat } from '../model/report/study-format.ts'

/** Parts of the sentence that answers the question. */
export type AnswerParts = Record<
  'name' | 'known' | 'year' | 'expected' | 'problem' | 'band' | 'rank' | 'count' | 'interval',
  string
>
export type RunLine = {
  number: number
  date: string
  made: string
  mode: string
  known: number
  dwellings: number
  hash: string
  set: number
}
export type FanAlt = Record<'first' | 'last' | 'problem' | 'from' | 'to' | 'low' | 'high', string>

type Words = { title: string; description: string }
type PlainColumn = Exclude<OutcomeColumnName, `expected_${StudyProblem}_${Horizon}`>

const problems: Record<StudyProblem, string> = { damp: 'vocht', flood: 'water', any: 'vocht of water' }
const inYear: Record<Horizon, string> = { now: 'nu', '2035': 'in 2035', '2050': 'in 2050', '2075': 'in 2075' }

const plainColumns: Record<PlainColumn, Words> = {
  code: { title: 'Code', description: 'CBS-code van de buurt, of code van het blok.' },
  name: { title: 'Naam', description: 'Naam van de buurt of het blok.' },
  parent_code: { title: 'Hoort bij', description: 'Wijkcode van een buurt; buurtcode van een blok.' },
  state: {
    title: 'Toestand',
    description:
      'ranked = heeft een rang; measure-first = eerst meten, er is te weinig bekend; withheld of not-shown = geen cijfers, omdat ze iets over minder dan 10 woningen zouden zeggen.',
  },
  class: {
    title: 'Urgentieklasse',
    description:
      'Eerste moment waarop naar verwachting de helft van de bekende woningen over de grens is: U4 nu, U3 2035, U2 2050, U1 2075, U0 later. Leeg zonder rang.',
  },
  rank: { title: 'Rang', description: 'Meeste verwachte woningen eerst. Blokken: binnen hun buurt.' },
  rank_low: { title: 'Rang van', description: 'Beste rang bij andere aannames.' },
  rank_high: { title: 'Rang tot', description: 'Laagste rang bij andere aannames.' },
  dwellings: { title: 'Woningen', description: 'Aantal woningen. Leeg = onbekend of niet getoond.' },
  known: { title: 'Bekende woningen', description: 'Woningen waarvan genoeg bekend is om te rekenen.' },
  coverage: { title: 'Deel bekend', description: 'Bekende woningen gedeeld door woningen, deel van 1.' },
  expected_affected: {
    title: 'Verwacht over de grens',
    description: 'Verwacht aantal woningen over de grens, voor het probleem en moment in de tabel run. Som van kansen.',
  },
  expected_low: { title: 'Verwacht, gunstig', description: 'Hetzelfde bij de gunstige aannames.' },
  expected_high: { title: 'Verwacht, ongunstig', description: 'Hetzelfde bij de ongunstige aannames.' },
  share: { title: 'Aandeel', description: 'Verwacht aantal gedeeld door bekende woningen, deel van 1.' },
}

const perHorizon = (problem: StudyProblem, horizon: Horizon): Words => ({
  title: `Verwacht ${problems[problem]} ${inYear[horizon]}`,
  description:
    problem === 'any'
      ? `Verwacht aantal woningen over de grens ${inYear[horizon]}; per woning telt de grootste van vocht en water.`
      : `Verwacht aantal woningen over de grens ${inYear[horizon]} voor ${problems[problem]}.`,
})

export const reportNl = {
  column: (name: OutcomeColumnName): Words => {
    const [, problem, horizon] = /^expected_(any|damp|flood)_(now|\d{4})$/.exec(name) ?? []
    return problem && horizon
      ? perHorizon(problem as StudyProblem, horizon as Horizon)
      : plainColumns[name as PlainColumn]
  },
  file: {
    title: (place: string, number: number) => `Urgentiestudie ${place}, run ${number}`,
    description: (model: string, date: string) =>
      `Uitkomst van model ${model} per buurt en per blok, peildatum ${date}. Eigen model van de gemeente: een berekening met aannames, geen onderzoek per woning.`,
    neighbourhoods: { title: 'Buurten', description: 'Uitkomst per buurt, met de buurtgrens.' },
    blocks: { title: 'Blokken', description: 'Uitkomst per blok. Blokken onder 10 woningen staan er zonder cijfers.' },
    streets: {
      title: 'Straten',
      description:
        'Uitkomst per straat, voor het deel dat in de buurt ligt. Zonder ligging: die staat niet in een run.',
    },
    run: { title: 'Run', description: 'Waarmee is gerekend.' },
    parameters: { title: 'Aannames', description: 'Elke aanname van deze run, met de standaardwaarde en de bron.' },
    columns: { title: 'Kolommen', description: 'Wat elke kolom betekent.' },
    fictional: 'Voorbeeldgegevens: alle cijfers zijn verzonnen.',
    real: 'Berekende cijfers. Ze zeggen niets over één woning en niets over schade aan de fundering.',
    runColumns: {
      run: { title: 'Run', description: 'Nummer van de run.' },
      run_id: { title: 'Kenmerk', description: 'Vast kenmerk van de run, ook in de API.' },
      municipality: { title: 'Gemeente', description: 'CBS-code van de gemeente.' },
      model: { title: 'Model', description: 'Naam van het model.' },
      model_version: { title: 'Versie', description: 'Versie van het model.' },
      parameter_set: {
        title: 'Versie aannames',
        description: 'Versie van de aannames van de gemeente; 0 = de standaard van het model.',
      },
      parameters_hash: { title: 'Parameterset', description: 'SHA-256 over model, versie en alle aannames.' },
      input_hash: { title: 'Invoer', description: 'SHA-256 over de gegevens van alle woningen.' },
      mode: {
        title: 'Straat',
        description: 'envelope = de straat blijft op hoogte; programme = de straat zakt mee en wordt opgehoogd.',
      },
      date: { title: 'Peildatum', description: 'Dag waarop "nu" slaat.' },
      created_at: { title: 'Gemaakt', description: 'Moment waarop de run is opgeslagen.' },
      problem: { title: 'Probleem', description: 'damp = vocht, flood = water, any = de grootste van beide.' },
      horizon: { title: 'Moment', description: 'Moment waarop rang en verwacht aantal slaan.' },
      dwellings: { title: 'Woningen', description: 'Woningen die in de run meededen.' },
      known: { title: 'Bekend', description: 'Daarvan bekend.' },
      coverage_to_rank: {
        title: 'Nodige dekking',
        description: 'Deel dat bekend moet zijn voor een rang, deel van 1.',
      },
      shown_from: { title: 'Getoond vanaf', description: 'Kleinste aantal woningen waarover cijfers getoond worden.' },
      sources: { title: 'Bronnen', description: 'Bronnen van de gegevens per woning.' },
      fictional: { title: 'Voorbeeld', description: 'Ja = alle cijfers zijn verzonnen.' },
      remark: { title: 'Voorbehoud', description: 'Wat deze cijfers wel en niet zeggen.' },
    },
    parameterColumns: {
      name: { title: 'Naam', description: 'Naam van de aanname in bestanden.' },
      value: { title: 'In deze run', description: 'Waarde waarmee is gerekend.' },
      standard: { title: 'Standaard', description: 'Standaardwaarde van het model.' },
      unit: { title: 'Eenheid', description: 'Eenheid van de waarde.' },
      basis: { title: 'Soort', description: 'source = uit een bron; assumption = eigen aanname, nog af te stemmen.' },
      source: { title: 'Bron of reden', description: 'Waar de standaardwaarde vandaan komt.' },
    },
    columnColumns: {
      name: { title: 'Kolom', description: 'Naam van de kolom.' },
      title: { title: 'Titel', description: 'Naam om te lezen.' },
      description: { title: 'Betekenis', description: 'Wat er in de kolom staat.' },
    },
    name: (place: string, number: number, fictional: boolean) =>
      `urgentie-${place}-run-${number}${fictional ? '-voorbeeldgegevens' : ''}`,
  },
  document: {
    title: (name: string) => `Urgentie ${name}`,
    subject: 'Urgentiestudie: vocht en water door bodemdaling',
    author: (place: string) => `Gemeente ${place}`,
    banner: 'Voorbeeldgegevens: alle cijfers zijn verzonnen',
    footer: (place: string, number: number, hash: string) =>
      `Gemeente ${place}, urgentiestudie run ${number} (${hash})`,
    answer: {
      heading: 'Het antwoord in één zin',
      interval: (range: string, same: boolean) => (same ? 'ook met andere aannames' : `met andere aannames ${range}`),
      ranked: (a: AnswerParts) =>
        `Van de ${a.known} bekende woningen in ${a.name} zijn er ${a.year} naar verwachting ${a.expected} over de grens voor ${a.problem} (bandbreedte ${a.band}). Daarmee staat ${a.name} op plaats ${a.rank} van de ${a.count} buurten met een rang, ${a.interval}.`,
      measureFirst: (name: string, coverage: string, needed: string) =>
        `Van ${name} is ${coverage} van de woningen bekend. Dat is te weinig voor een rang. Eerst zijn nog ${needed} bekende woningen nodig.`,
      withheld: (name: string) =>
        `Van ${name} geven wij geen uitkomst: die zou iets zeggen over minder dan 10 woningen.`,
    },
    what: {
      heading: 'Wat dit rapport is, en wat niet',
      items: [
        'Dit is een berekening: van hoogten, grondwater, zakking en regen naar jaartallen en kansen. Er is niet in huizen gekeken.',
        'Het gaat over vocht (de vloer komt te dicht bij het grondwater) en over water (bij hevige regen loopt water over de drempel).',
        'Het gaat niet over schade aan de fundering zelf, en niet over één woning.',
        'Wat onbekend is, telt niet als veilig. Cijfers over minder dan 10 woningen staan er niet in.',
        'Het rekenmodel is van de gemeente zelf. Een deel van de aannames is nog niet afgestemd op deze gemeente.',
        'Dit rapport is geen besluit. Het helpt kiezen waar het gesprek met bewoners begint.',
      ],
    },
    place: {
      heading: 'Plaats in de rangorde',
      caption: (year: string, problem: string) => `Uitkomst ${year}, ${problem}`,
      what: 'Uitkomst',
      value: 'Waarde',
      note: 'Toelichting',
      rank: 'Rang',
      rankNote: (count: string) => `van de ${count} buurten met een rang; meeste verwachte woningen eerst`,
      interval: 'Rang bij andere aannames',
      intervalNote: 'de vochtgrens 0,10 m lager of hoger en de zakking langzamer of sneller',
      class: 'Urgentieklasse',
      expected: 'Verwacht over de grens',
      expectedNote: (band: string) => `woningen; bandbreedte ${band}`,
      share: 'Aandeel',
      shareNote: 'van de bekende woningen',
      coverage: 'Bekend',
      coverageNote: (known: string, dwellings: string) => `${known} van ${dwellings} woningen`,
      none: 'geen',
    },
    horizons: {
      heading: 'Verwacht aantal en aandeel per moment',
      caption: 'Woningen die naar verwachting over de grens zijn',
      moment: 'Moment',
      moments: { now: 'Nu', '2035': '2035', '2050': '2050', '2075': '2075' },
      damp: 'Vocht',
      flood: 'Water',
      any: 'Vocht of water',
      share: 'Aandeel',
      note: 'Aantallen woningen. Bij vocht of water telt per woning de grootste van de twee kansen; de som is daarom een ondergrens. Het aandeel is van de bekende woningen.',
    },
    fan: {
      caption: 'Aandeel van de bekende woningen over de grens, per jaar',
      alt: (a: FanAlt) =>
        `Lijn van ${a.first} tot ${a.last}: het aandeel woningen over de grens voor ${a.problem} gaat van ${a.from} naar ${a.to}. De band loopt in ${a.last} van ${a.low} tot ${a.high}. De tabel hieronder geeft elk jaar.`,
      table: 'Aandeel per jaar',
      band: 'Gunstig tot ongunstig',
    },
    why: { heading: 'Waarom' },
    blocks: {
      heading: 'Blokken',
      intro:
        'Een blok is een rij woningen die samen zakt. De rang geldt binnen deze buurt; het nummer staat ook op de kaart.',
      map: 'Kaart van de blokken, noord boven',
      alt: (name: string, counts: string) =>
        `Kaart van de blokken in ${name} met hun klasse: ${counts}. De tabel hieronder geeft dezelfde gegevens.`,
      count: (n: number, name: string) => `${n} ${n === 1 ? 'blok' : 'blokken'} ${name}`,
      caption: 'Blokken naar het verwachte aantal woningen over de grens',
      number: 'Nr.',
      name: 'Blok',
      class: 'Klasse',
      expected: 'Verwacht',
      share: 'Aandeel',
      dwellings: 'Woningen',
      known: 'Bekend',
      hidden: (n: number) =>
        `Van ${n === 1 ? 'één blok' : `${n} blokken`} staan er geen cijfers: die zouden iets zeggen over minder dan 10 woningen.`,
      none: 'Van deze buurt zijn geen blokken bekend.',
    },
    measure: {
      heading: 'Wat eerst gemeten wordt',
      needed: (needed: string, share: string) =>
        `Voor een rang moet ${share} van de woningen bekend zijn. Er zijn nog ${needed} bekende woningen nodig.`,
      enough: (share: string) =>
        `Voor een rang moet ${share} van de woningen bekend zijn. Dat is gehaald. Meer metingen maken de uitkomst zekerder.`,
      caption: 'Wat ontbreekt bij de woningen die niet bekend zijn',
      what: 'Gegeven',
      count: 'Woningen',
      complete: 'Van elke woning is genoeg bekend om te rekenen.',
    },
    tasks: { count: (counted: string) => `Aantal opgaven dat meetelt: ${counted}.` },
    sources: {
      heading: 'Waar de cijfers vandaan komen',
      caption: 'De run',
      what: 'Wat',
      value: 'Waarde',
      run: 'Run',
      model: 'Model',
      set: 'Versie van de aannames',
      setDefault: 'standaard van het model',
      hash: 'Kenmerk van de aannames (SHA-256)',
      input: 'Kenmerk van de invoer (SHA-256)',
      date: 'Peildatum',
      made: 'Gemaakt op',
      mode: 'Straat',
      data: 'Gegevens',
      noData: 'geen bron vastgelegd',
    },
    assumptions: {
      heading: 'Aannames',
      intro: (all: number, sourced: number, assumed: number, own: number) =>
        `De berekening rust op ${all} getallen: ${sourced} uit een bron, ${assumed} standaardaannames zonder bron van buiten en ${own} door de gemeente of voor deze run gekozen. Alles staat op het scherm "Aannames", met de reden.`,
      caption: 'Elke aanname met de waarde in deze run',
      name: 'Aanname',
      value: 'Waarde',
      standard: 'Standaard',
      basis: 'Soort',
    },
  },
  downloads: {
    heading: 'Alles van deze run',
    gpkg: 'GeoPackage voor een kaartprogramma (RD)',
    geojson: 'GeoJSON, lengte en breedte',
    'geojson-rd': 'GeoJSON in RD',
    xlsx: 'Excel, alle tabellen (xlsx)',
    ods: 'Rekenblad, alle tabellen (ods)',
    csv: 'Alle buurten als CSV, Nederlands Excel',
    'csv-rfc': 'Alle buurten als CSV, RFC 4180',
  },
  ofBlocks: {
    heading: 'Gegevens van deze buurt',
    csv: 'Blokken als CSV, Nederlands Excel',
    'csv-rfc': 'Blokken als CSV, RFC 4180',
  } as Partial<Record<StudyFormat, string>> & { heading: string },
  cli: {
    usage: {
      date: '--date: geef een dag als 2026-01-01.',
      mode: '--mode: kies envelope of programme.',
      set: '--parameter-set: geef het nummer van een parameterset, 0 voor de standaard.',
      trend: '--groundwater-trend: geef een getal van -50 tot 50 mm per jaar.',
      limit: '--limit: geef een heel getal vanaf 1.',
      format: (formats: string) => `--format: kies uit ${formats}.`,
      choice: '--problem: any, damp of flood; --horizon: now, 2035, 2050 of 2075.',
      run: '--run: geef het nummer van een run.',
    },
    refusals: {
      'no-dwellings': 'Er zijn geen woningen om mee te rekenen. Lees eerst metingen in.',
      'input-changed': 'Tijdens het lezen werden steeds nieuwe metingen ingelezen. Probeer het straks opnieuw.',
      'no-such-set': 'Deze parameterset bestaat niet.',
    },
    steps: { read: 'woningen lezen', compute: 'woningen doorrekenen', save: 'uitkomsten opslaan' },
    progress: (step: string, done: number, total: number | null) =>
      `${step}: ${formatNumber(done)}${total === null ? '' : ` van ${formatNumber(total)}`}`,
    runLine: (run: RunLine) =>
      `run ${run.number}  peildatum ${run.date}  gemaakt ${run.made}  ${run.mode}  ${formatNumber(run.known)} van ${formatNumber(run.dwellings)} woningen bekend  aannames ${run.set === 0 ? 'standaard' : `set ${run.set}`} ${run.hash.slice(0, 8)}`,
    noRuns: 'Er is nog geen run.',
    noSuchRun: (number: number) => `Run ${number} bestaat niet.`,
    noSuchNeighbourhood: (code: string) => `${code}: deze buurt is niet bekend.`,
    exported: (number: number, file: string, bytes: number) =>
      `run ${number} staat in ${file} (${formatNumber(bytes)} bytes)`,
    writing: {
      'no-folder': 'deze map bestaat niet',
      'not-allowed': 'hier mag niet worden geschreven',
      'is-folder': 'dit is een map',
      'disk-full': 'de schijf is vol',
    },
  },
  save: 'Bestanden',
  approach: {
    heading: 'Wijkaanpak',
    text: 'Een wijkaanpak begint bij een urgente buurt. Starten vanuit dit scherm kan nog niet. De aanpakken die lopen, staan op de beginpagina.',
    link: 'Naar de lopende wijkaanpakken',
  },
  pdf: 'Rapport (PDF)',
  odt: 'Rapport (ODT)',
}

export type ReportText = typeof reportNl
