import type { ParameterGroup } from '../model/parameter-sets/layout.ts'
import type { ParameterName } from '../model/parameters.ts'

/** Name, meaning, and source or reason of the default. */
export type ParameterWords = Readonly<Record<ParameterName, { name: string; meaning: string; why: string }>>

const DEFAULT = 'Vaste standaardwaarde'
const PER_QUALITY = 'Vaste standaardwaarde per kwaliteit'
const WEIGHT = 'Deel van het gegeven in de zekerheid van de uitkomst'

const words: ParameterWords = {
  dampThreshold: {
    name: 'Grens vocht: vloer boven hoog grondwater',
    meaning: 'Ligt de vloer zo weinig of nog minder boven het hoge grondwater, dan verwachten wij een vochtige woning.',
    why: 'Vloer van 0,20 m en 0,20 m voor jaarlijkse pieken boven de GHG en optrekkend vocht',
  },
  dampNorm: {
    name: 'Norm: vloer boven hoog grondwater',
    meaning: 'Vanaf deze afstand is er niets aan de hand. Telt mee in de indeling in banden, niet in de rang.',
    why: 'RIONED, voorbeeldcriterium: hoogste grondwater 0,90 m onder de vloer',
  },
  crawlSpaceBottom: {
    name: 'Bodem kruipruimte onder de vloer',
    meaning: 'Staat het grondwater hoger, dan staat er water in de kruipruimte.',
    why: 'RIONED: vloer 0,20 m en kruipruimte 0,50 m',
  },
  floorThickness: {
    name: 'Dikte van de vloer',
    meaning: 'Is de afstand kleiner, dan raakt het grondwater de vloer.',
    why: 'RIONED: vloer van 0,20 m',
  },
  dampProofYear: {
    name: 'Vloeren dampdicht vanaf bouwjaar',
    meaning: 'Woningen van dit bouwjaar of later krijgen geen vocht door grondwater.',
    why: 'Wareco en Hulp bij grondwater Den Haag: vloeren zijn dampdicht sinds ongeveer 1992',
  },
  floorAboveStreet: {
    name: 'Vloer boven straat, niet gemeten',
    meaning: 'Zo hoog boven de straat schatten wij een vloer die niet is gemeten.',
    why: 'RIONED: vloer ten minste 0,15 m boven de straat',
  },
  floorAboveStreetSunken: {
    name: 'Vloer boven straat, niet gemeten en gezakt',
    meaning: 'Hetzelfde voor een oude woning die waarschijnlijk ondiep is gefundeerd.',
    why: 'Oudere woningen met een ondiepe fundering zijn met de grond gezakt',
  },
  sunkenBeforeYear: {
    name: 'Gezakt als gebouwd voor',
    meaning: 'Woningen van voor dit jaar gelden als gezakt, als ze waarschijnlijk ondiep zijn gefundeerd.',
    why: 'KCAF: ondiepe en houten funderingen komen voor tot ongeveer 1970',
  },
  sunkenFromProbability: {
    name: 'Gezakt vanaf kans op ondiepe fundering',
    meaning: 'Vanaf deze kans geldt een oude woning zonder meting als gezakt.',
    why: DEFAULT,
  },
  sdFloor: {
    name: 'Spreiding vloerpeil, gemeten',
    meaning: 'Zo ver zit een gemeten vloerpeil er meestal hooguit naast.',
    why: 'Vaste standaardwaarde voor een ingemeten vloer',
  },
  sdThreshold: {
    name: 'Spreiding drempel, gemeten',
    meaning: 'Zo ver zit een gemeten drempel er meestal hooguit naast.',
    why: 'Vaste standaardwaarde voor een ingemeten drempel',
  },
  sdStreet: {
    name: 'Spreiding straatpeil',
    meaning: 'Zo ver zit de hoogte van de straat er meestal hooguit naast.',
    why: 'Kwaliteitsbeschrijving AHN: 5 cm systematische en 5 cm toevallige fout',
  },
  sdFloorFilledIn: {
    name: 'Spreiding vloerpeil, niet gemeten',
    meaning: 'Zo ver zit een geschatte vloer er meestal hooguit naast.',
    why: 'Vaste standaardwaarde voor een vloer die niet is gemeten',
  },
  sdRainDepth: {
    name: 'Spreiding water op straat',
    meaning: 'Zo ver zit de diepte van het water op straat er meestal hooguit naast.',
    why: 'Dieptekaarten hebben klassen van 0,05 m',
  },
  sdGroundwaterA: {
    name: 'Spreiding grondwater, kwaliteit A',
    meaning: 'Peilbuis op ten hoogste 100 m.',
    why: PER_QUALITY,
  },
  sdGroundwaterB: {
    name: 'Spreiding grondwater, kwaliteit B',
    meaning: 'Peilbuis op ten hoogste 500 m.',
    why: PER_QUALITY,
  },
  sdGroundwaterD: {
    name: 'Spreiding grondwater, kwaliteit D',
    meaning: 'Uit een landelijke kaart, of herkomst onbekend.',
    why: PER_QUALITY,
  },
  sdRateA: { name: 'Spreiding zakking, kwaliteit A', meaning: 'Gemeten bij deze woning.', why: PER_QUALITY },
  sdRateB: { name: 'Spreiding zakking, kwaliteit B', meaning: 'Dichtbij gemeten of afgeleid.', why: PER_QUALITY },
  sdRateC: { name: 'Spreiding zakking, kwaliteit C', meaning: 'Gemiddelde van de buurt.', why: PER_QUALITY },
  sdRateD: {
    name: 'Spreiding zakking, kwaliteit D',
    meaning: 'Standaardwaarde of herkomst onbekend.',
    why: PER_QUALITY,
  },
  shallowUnknown: {
    name: 'Kans op ondiepe fundering, onbekend',
    meaning: 'Deze kans krijgt een woning waarvan wij de fundering niet kennen.',
    why: 'Niets bekend over de fundering',
  },
  groundwaterTrend: {
    name: 'Stijging van het grondwater',
    meaning: 'Boven nul stijgt het grondwater, onder nul zakt het mee met de bodem. Nul: het peil ligt vast.',
    why: 'Polderpeilen liggen vast in een besluit; boven nul is stijging',
  },
  classProbability: {
    name: 'Kans die de klasse bepaalt',
    meaning: 'Een woning krijgt de klasse van het eerste jaartal waarop haar kans zo groot is. De rang verandert niet.',
    why: 'Even waarschijnlijk wel als niet',
  },
  returnPeriodLow: {
    name: 'Kortste herhalingstijd',
    meaning: 'Vaker dan eens in zoveel jaar noemen wij niet.',
    why: 'Korter zegt de rekenwijze tussen twee kaarten niets',
  },
  returnPeriodHigh: {
    name: 'Langste herhalingstijd',
    meaning: 'Zeldzamer dan eens in zoveel jaar noemen wij niet.',
    why: 'Langer zegt de rekenwijze tussen twee kaarten niets',
  },
  weightFloor: {
    name: 'Gewicht vloerpeil in de zekerheid',
    meaning: 'Zo zwaar telt de kwaliteit van het vloerpeil. De vier gewichten zijn samen 1.',
    why: WEIGHT,
  },
  weightGroundwater: {
    name: 'Gewicht grondwater in de zekerheid',
    meaning: 'Zo zwaar telt de kwaliteit van het grondwater.',
    why: WEIGHT,
  },
  weightRate: {
    name: 'Gewicht zakking in de zekerheid',
    meaning: 'Zo zwaar telt de kwaliteit van de zakking.',
    why: WEIGHT,
  },
  weightFoundation: {
    name: 'Gewicht fundering in de zekerheid',
    meaning: 'Zo zwaar telt wat over de fundering bekend is.',
    why: WEIGHT,
  },
  tierA: { name: 'Telt mee bij kwaliteit A', meaning: 'Gemeten bij deze woning: telt helemaal.', why: DEFAULT },
  tierB: { name: 'Telt mee bij kwaliteit B', meaning: 'Dichtbij gemeten of afgeleid.', why: DEFAULT },
  tierC: { name: 'Telt mee bij kwaliteit C', meaning: 'Gemiddelde van de buurt.', why: DEFAULT },
  tierD: { name: 'Telt mee bij kwaliteit D', meaning: 'Standaardwaarde of herkomst onbekend.', why: DEFAULT },
  confidenceHigh: {
    name: 'Zekerheid hoog vanaf',
    meaning: 'Vanaf deze waarde heet de zekerheid van een woning hoog.',
    why: DEFAULT,
  },
  confidenceMedium: {
    name: 'Zekerheid midden vanaf',
    meaning: 'Vanaf deze waarde heet de zekerheid midden, daaronder laag.',
    why: DEFAULT,
  },
  coverageToRank: {
    name: 'Nodige dekking voor een rang',
    meaning: 'Is van een buurt een kleiner deel van de woningen bekend, dan krijgt zij geen rang.',
    why: 'Waar minder bekend is, wordt eerst gemeten',
  },
  intervalThreshold: {
    name: 'Rang van–tot: grens vocht lager en hoger',
    meaning: 'Voor het interval van de rang rekenen wij ook met een grens die zoveel lager en hoger ligt.',
    why: 'Zo ver kan de grens er naast zitten',
  },
  intervalRate: {
    name: 'Rang van–tot: zakking langzamer en sneller',
    meaning: 'Voor het interval van de rang rekenen wij ook met een zakking die zoveel keer de spreiding verschilt.',
    why: 'Zo ver kan de zakking er naast zitten',
  },
}

const groups: Readonly<Record<ParameterGroup, string>> = {
  damp: 'Vocht',
  future: 'Grondwater, fundering en klasse',
  floor: 'Vloer die niet is gemeten',
  spread: 'Spreiding van de gegevens',
  ranking: 'Rang en interval',
  certainty: 'Zekerheid van een woning',
  returnPeriod: 'Herhalingstijd van regen',
}

const units: Readonly<Record<string, string>> = {
  m: 'm',
  year: 'jaar',
  fraction: 'deel van 1',
  'mm/year': 'mm per jaar',
  sd: 'keer de spreiding',
}

const few = (n: number) => (n === 1 ? '1 aanname' : `${n} aannames`)

export const parametersNl = {
  words,
  groups,
  units,
  heading: 'Aannames',
  headingOfRun: (run: number) => `Aannames van run ${run}`,
  intro:
    'Elk getal waarop de uitkomst rust, met de standaardwaarde en de bron. Een aanname heeft geen bron van buiten: stem die af op de eigen gemeente.',
  setName: (number: number) => (number === 0 ? 'de standaardwaarden' : `parameterset ${number}`),
  setNameCapital: (number: number) => (number === 0 ? 'Standaardwaarden' : `Parameterset ${number}`),
  setLine: (number: number, hash: string) =>
    number === 0 ? `standaardwaarden van het model (${hash})` : `parameterset ${number} (${hash})`,
  restsOn: {
    title: 'Waarop dit rust',
    own: (names: string) => `Eigen waarde van de gemeente: ${names}.`,
    run: (names: string) => `Alleen voor deze run gekozen: ${names}.`,
    source: (n: number) => `${n} waarden zijn standaardwaarden met een bron.`,
    assumption: (n: number) => `${n} waarden zijn standaardwaarden zonder bron van buiten. Stem ze af op de gemeente.`,
    assumptionNames: (names: string) => `Standaardwaarden zonder bron: ${names}.`,
    show: 'Toon alle aannames',
  },
  current: (set: string) => `Nieuwe runs rekenen met ${set}.`,
  older: (set: string) => `Deze run is gemaakt met ${set}.`,
  caption: 'Aannames en bronnen van model U1.',
  source: 'model U1, zie "Hoe wij rekenen"',
  range: (low: string, high: string) => `${low} tot ${high}`,
  columns: {
    name: 'Naam',
    value: 'Waarde',
    standard: 'Standaard',
    range: 'Toegestaan',
    unit: 'Eenheid',
    basis: 'Soort',
    where: 'Bron of reden van de standaard',
    reason: 'Reden van de eigen waarde',
    meaning: 'Wat het betekent',
  },
  standings: {
    own: 'eigen waarde',
    run: 'alleen deze run',
    source: 'uit een bron',
    assumption: 'aanname',
  },
  history: {
    title: 'Geschiedenis',
    caption: 'Elke wijziging, nieuwste eerst. Een versie verandert nooit meer.',
    none: 'De gemeente heeft nog niets gewijzigd. Alles staat op de standaardwaarde.',
    version: 'Versie',
    when: 'Wanneer',
    who: 'Wie',
    what: 'Wat',
    from: 'Van',
    to: 'Naar',
    reason: 'Reden',
    console: 'de beheerder van de server',
    somebody: 'iemand zonder account meer',
    source: 'parametersets van deze gemeente',
    use: 'Neem over',
    now: 'nu in gebruik',
  },
  change: {
    button: 'Aannames wijzigen',
    title: 'Aannames wijzigen',
    intro:
      'Vul alleen in wat u wilt wijzigen. Geef bij elke wijziging een reden. Samen worden ze een nieuwe parameterset. Oude runs veranderen niet.',
    confirmHint: 'Wilt u een standaardwaarde bevestigen? Laat de waarde staan en vul een reden in.',
    help: (low: string, high: string, standard: string, basis: string) =>
      `Van ${low} tot ${high}. Standaard ${standard} (${basis}).`,
    helpNow: (now: string, reason: string) => `Nu ${now}: ${reason}`,
    reasonFor: (name: string) => `Reden voor ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    revert: 'Terug naar de standaardwaarde',
    open: (changed: number) => (changed === 0 ? '' : `, ${changed} gewijzigd`),
    runLegend: 'Wat daarna?',
    runNow: 'Maak meteen een nieuwe run met deze aannames',
    submit: 'Nieuwe parameterset bewaren',
    back: 'Terug zonder wijzigen',
    nothing: 'U hebt nog niets gewijzigd.',
    stale: (number: number) =>
      `Iemand anders heeft intussen parameterset ${number} bewaard. Uw invoer staat er nog. Kijk of die nog klopt en bewaar opnieuw.`,
    noDwellings: 'De parameterset is bewaard. Er is geen run gemaakt: er zijn nog geen woningen met metingen.',
    saved: (number: number) => `Parameterset ${number} is bewaard. Nieuwe runs rekenen ermee.`,
    savedWithRun: (number: number) => `Parameterset ${number} is bewaard en er wordt een run mee gemaakt.`,
    problems: {
      'not-a-number': (name: string) => `${name}: vul een getal in, met een komma voor de decimalen.`,
      'out-of-range': (name: string, low: string, high: string) => `${name}: vul een getal in van ${low} tot ${high}.`,
      'not-whole': (name: string) => `${name}: vul een heel jaartal in.`,
      'no-reason': (name: string) => `${name}: geef een reden voor de wijziging.`,
      'reason-too-long': (name: string) =>
        `${name}: houd de reden korter dan 500 tekens. Noem een rapport bij zijn naam.`,
      above: (name: string, other: string) => `${name} mag niet hoger zijn dan ${other}.`,
      below: (name: string, other: string) => `${name} mag niet lager zijn dan ${other}.`,
      sum: 'De vier gewichten van de zekerheid zijn samen niet 1.',
    },
    confirm: {
      title: 'Kijk nog eens',
      legend: 'Toch bewaren?',
      sources: (names: string) => `U wijkt af van een waarde met een bron: ${names}.`,
      effect: (moved: number, ranked: number) =>
        moved === 0
          ? 'Op de gegevens van nu verandert geen enkele rang.'
          : `Op de gegevens van nu krijgen ${moved} van ${ranked} buurten een andere rang.`,
      milder: (n: number, names: string) =>
        n === 1
          ? `Eén buurt krijgt een mildere klasse: ${names}.`
          : `${n} buurten krijgen een mildere klasse: ${names}.`,
      unranked: (n: number, names: string) =>
        n === 1 ? `Eén buurt verliest haar rang: ${names}.` : `${n} buurten verliezen hun rang: ${names}.`,
      box: 'Ik heb dit gezien en wil de set zo bewaren',
      needed: 'Kijk naar de gevolgen en zet een vinkje als u zo wilt bewaren.',
    },
    use: (number: number) =>
      `Waarden van ${number === 0 ? 'het model' : `parameterset ${number}`} overgenomen. Geef bij elke wijziging een reden en bewaar.`,
  },
  order: {
    date: 'Peildatum',
    dateHelp: 'De dag die in de berekening "nu" is.',
    dateWrong: 'Vul een geldige dag in tussen 2000 en 2100.',
    set: 'Met welke aannames?',
    setHelp: 'De nieuwste parameterset is de gewone keuze. Een oudere set laat zien wat een wijziging doet.',
    setOption: (number: number, changed: number) =>
      number === 0 ? 'Standaardwaarden van het model' : `Parameterset ${number} (${few(changed)} anders dan standaard)`,
    setNow: (option: string) => `${option}, nu in gebruik`,
    setUnknown: 'Deze parameterset bestaat niet. Kies er een uit de lijst.',
    trend: 'Wat doet het grondwater?',
    trends: {
      set: (value: string) => `Zoals de parameterset zegt: ${value}`,
      fixed: 'Peil ligt vast: 0 mm per jaar',
      follows: (value: string) => `Peil volgt de bodem: ${value}`,
      own: 'Zelf invullen',
    },
    trendHelp: {
      fixed:
        'Het waterschap houdt het polderpeil gelijk. De bodem zakt, dus het grondwater komt dichter bij de vloer. Dit is de standaard.',
      follows:
        'Het waterschap verlaagt het peil even snel als de bodem zakt (peilindexatie). Een huis dat met de bodem meezakt, komt dan niet dichter bij het water. Houten palen kunnen droogvallen: dat rekent dit model niet.',
      followsUnknown: 'Kan nog niet: van geen enkele woning is de zakking gemeten.',
      own: 'Boven nul stijgt het grondwater, onder nul zakt het.',
    },
    followsFrom: (rate: string, dwellings: string) =>
      `De zakking is hier gemiddeld ${rate}: de middelste meting per buurt, gewogen naar ${dwellings} woningen.`,
    trendValue: 'Stijging van het grondwater (mm per jaar)',
    trendWrong: (low: string, high: string) => `Vul een getal in van ${low} tot ${high} mm per jaar.`,
  },
  fileNote: {
    set: (line: string) => `Aannames: ${line}.`,
    own: (list: string) => `Anders dan standaard: ${list}.`,
    none: 'Alle aannames staan op de standaardwaarde.',
    assumption: (list: string) => `Standaardwaarde zonder bron van buiten: ${list}.`,
  },
}

export type ParametersText = typeof parametersNl
