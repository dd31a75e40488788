import type { BlockState } from '../model/draft/block-state.ts'
import type { DraftError } from '../model/draft/draft-query.ts'
import type { TabName } from '../model/draft/place.ts'
import type { Warning } from '../model/outcome/outcome.ts'
import type { Option, RepairMethod } from '../model/scenario.ts'
import type { BlockUrgency, Tenure } from '../model/stock/block.ts'
import type { LifecycleRefusal, ScenarioState } from '../model/versions/lifecycle.ts'
import { spaceNl } from './space/text.nl.ts'
import { tabsNl } from './tabs/text.nl.ts'

const homes = (count: string) => (count === '1' ? '1 woning' : `${count} woningen`)
const blocks = (count: string) => (count === '1' ? '1 blok' : `${count} blokken`)

export const workbenchNl = {
  home: 'Regie',
  list: 'Scenario’s',
  lead: (area: string, homeCount: string, blockCount: string, version: string, ruleYear: string) =>
    `${area}, ${homes(homeCount)} in ${blocks(blockCount)}. Versie ${version}, regels van ${ruleYear}.`,
  states: {
    draft: 'concept',
    'frozen-consultation': 'vastgezet voor raadpleging',
    'frozen-decision': 'vastgezet voor besluit',
  } satisfies Record<ScenarioState, string>,
  sheet: 'Rekenblad',
  print: 'Print',
  freeze: 'Vastzetten voor raadpleging',
  fictional: 'Verzonnen wijk',
  unknown: 'onbekend',
  notApplicable: 'n.v.t.',
  million: 'mln',
  table: 'Tabel',
  drawing: 'Tekening',
  year: 'Jaar',
  years: (count: string) => `${count} jaar`,
  homes,
  blocks,
  tried: (count: string) =>
    count === '1' ? 'Eén wijziging, nog niet bewaard.' : `${count} wijzigingen, nog niet bewaard.`,
  toStart: 'Alles terugzetten',
  filesWithout: (version: string) => `Rekenblad, PDF en ODT zijn van versie ${version}, zonder wat u nu probeert.`,
  busy: 'Rekent met 10.000 toekomsten',
  announced: (before: string, shortage: string, low: string, high: string) =>
    `Tekort van ${before} naar ${shortage}, 9 van de 10 keer tussen ${low} en ${high}.`,

  input: {
    title: 'Invoer',
    skip: 'Sla de invoer over',
    count: (count: string) => `${count} waarden`,
    inGroup: (count: string, changed: string) => (changed === '0' ? count : `${count}, ${changed} gewijzigd`),
    slider: (name: string) => `${name}, schuif`,
    changed: 'Gewijzigd',
    was: (value: string) => `was ${value}.`,
    reset: 'Zet terug',
    resetOne: (name: string) => `Zet terug: ${name}`,
    submit: 'Reken opnieuw',
    source: 'Bron',
    between: (low: string, high: string) => `Vul een getal in tussen ${low} en ${high}.`,
    countsUntilThen: (value: string) => `Tot dan telt ${value}.`,
    readFirst: (names: string) => `Maak eerst in orde wat niet te lezen is: ${names}.`,
    seeVersions: 'Bekijk bij Versies wat de ander wijzigde',
    problems: {
      'not-a-number': 'Dit is geen getal.',
      'out-of-range': 'Dit valt buiten de grenzen.',
      'not-a-choice': 'Deze keuze bestaat niet voor dit blok.',
      'not-together':
        'Dit kan niet samen met de andere waarden: ze spreken elkaar tegen. De waarde van het scenario blijft staan.',
    } satisfies Record<DraftError['problem'], string>,
    stock: 'Bestand',
    level: tabsNl.tornado.level,
    levelHelp: 'Wat als alle inbrengwaarden hoger of lager uitvallen? 100 is zoals in het scenario.',
    levelSource: (owner: string) => `Gemiddeld ${owner} per koopwoning op de peildatum.`,
    terms: 'Terugkeer tegen',
    save: 'Bewaren als nieuwe versie',
    saveLead: 'Een versie verandert nooit meer. Schrijf erbij waarom je dit wijzigt.',
    reason: 'Reden',
    refusals: {
      mistakes: 'Deze waarden passen niet bij elkaar. Bekijk startjaren en aandelen.',
      stale: 'Iemand anders heeft intussen een versie bewaard. Bekijk die eerst. De waarden en de reden staan er nog.',
      unchanged: 'Er is niets gewijzigd.',
      'reason-missing': 'Vul in waarom je dit wijzigt.',
      archived: 'Dit scenario is opgeborgen.',
      frozen: 'Dit scenario is vastgezet en kan niet meer wijzigen. Maak een kopie.',
      'not-frozen': 'Dit scenario is niet vastgezet.',
      decided: 'Over dit scenario is besloten. Maak een kopie.',
      'day-missing': 'De dag van het besluit ontbreekt.',
    } satisfies Record<LifecycleRefusal | 'mistakes' | 'stale' | 'unchanged', string>,
    older: 'Dit is een eerdere versie. Alleen wat je bij de nieuwste uitprobeert, kan een versie worden.',
    toNewest: 'Naar de nieuwste versie',
    mayNot: 'Je kunt hier alles uitproberen. Bewaren kan alleen een planeconoom.',
  },

  map: {
    title: (year: string) => `Blokken in ${year}`,
    described: (year: string, counts: string) => `Blokkenkaart ${year}: ${counts}.`,
    asTable: 'Toon als tabel',
    asMap: 'Toon als kaart',
    play: 'Speel de jaren af',
    pause: 'Stop met afspelen',
    back: 'Jaar terug',
    on: 'Jaar verder',
    busiest: (year: string, homeCount: string) =>
      `Woningen in uitvoering per jaar; de meeste in ${year}: ${homes(homeCount)}.`,
    noWorks: 'In geen enkel jaar is er iets in uitvoering.',
    inYear: (year: string, works: string, homeCount: string, waiting: string, done: string) =>
      `${year}: ${blocks(works)} in uitvoering (${homes(homeCount)}), ${waiting} nog niet begonnen, ${done} klaar.`,
    show: 'Toon',
    schematic: 'Schematisch: van deze blokken is geen vorm bekend.',
    keys: 'Pijltjestoetsen gaan van blok naar blok, Enter kiest.',
    options: {
      nothing: 'Niets doen',
      repair: 'Herstel',
      renewal: 'Vernieuwen',
      partial: 'Gedeeltelijk',
    } satisfies Record<Option, string>,
    letters: { nothing: 'N', repair: 'H', renewal: 'V', partial: 'G' } satisfies Record<Option, string>,
    methods: { jacking: 'vijzelen', refoundation: 'nieuwe fundering' } satisfies Record<RepairMethod, string>,
    states: {
      untouched: 'geen gezamenlijk werk',
      waiting: 'nog niet begonnen',
      works: 'in uitvoering',
      done: 'klaar',
    } satisfies Record<BlockState, string>,
    stateKey: 'Rand',
    inLegend: (blockCount: string, homeCount: string) => `${blocks(blockCount)}, ${homes(homeCount)}`,
    blockLabel: (name: string, option: string, start: string, state: string) => `${name}: ${option}${start}, ${state}`,
    start: (year: string) => `, start ${year}`,
  },

  block: {
    title: (id: string, street: string) => `Blok ${id}, ${street}`,
    none: 'Kies een blok op de kaart of in de tabel om het te zien en te wijzigen.',
    close: 'Sluiten',
    result: 'Kost het plan',
    resultBasis: 'contant, zonder onzekerheid; onder nul levert het op',
    resultFormula: 'kosten − opbrengsten van dit blok, contant aan het begin',
    costs: 'Kosten',
    revenues: 'Opbrengsten',
    homes: 'Woningen',
    ofWhich: (social: string, rent: string) =>
      [social === '0' ? '' : `${social} sociale huur`, rent === '0' ? '' : `${rent} particuliere huur`]
        .filter(Boolean)
        .join(' en '),
    foundation: 'Urgentie',
    urgency: {
      U4: 'U4, nu al over de grens',
      U3: 'U3, in 2035 of eerder',
      U2: 'U2, in 2050 of eerder',
      U1: 'U1, in 2075 of eerder',
      U0: 'U0, niet voor 2075',
    } satisfies Record<NonNullable<BlockUrgency>, string>,
    measureFirst: 'eerst meten',
    value: 'Waarde per woning',
    ready: 'Doet mee',
    readyCount: (joined: string, missing: string, unasked: string) =>
      `${joined} ja, ${missing} nee, ${unasked} nog niet gevraagd`,
    allIn: 'Herstel kan alleen als alle eigenaren van het blok meedoen.',
    option: 'Wat gebeurt er met dit blok?',
    start: 'Startjaar',
    method: 'Manier van herstellen',
    apply: 'Wijzig dit blok',
    changed: (option: string) => `Was: ${option}.`,
    tenures: {
      owner: 'Koop',
      social: 'Sociale huur',
      'private-rent': 'Particuliere huur',
    } satisfies Record<Tenure, string>,
  },

  blockTable: {
    caption: 'Gelijk aan de kaart. Kies blokken om er meer tegelijk te wijzigen.',
    block: 'Blok',
    street: 'Straat',
    homes: 'Woningen',
    urgency: 'Urgentie',
    option: 'Optie',
    start: 'Start',
    state: 'Stand',
    select: (block: string) => `Kies ${block}`,
    selectAll: 'Kies alle blokken',
    bulk: 'Wijzig de gekozen blokken',
    bulkCount: (count: string) => `${blocks(count)} gekozen`,
    sortBy: (name: string) => `Sorteer op ${name}`,
  },

  results: {
    title: 'Uitkomst',
    cost: 'Wat kost het de gemeenschap?',
    shortage: 'tekort',
    surplus: 'overschot',
    back: 'Hoeveel mensen kunnen terug?',
    ofOwners: (count: string) => `van ${count} eigenaren die moeten verhuizen`,
    want: (count: string) => `Terug wil naar verwachting ${count} van hen.`,
    mustMove: (count: string) =>
      `${count} huishoudens moeten verhuizen, ook huurders. Huurders tellen bij het terugkeren niet mee: hun verhuurder regelt dat.`,
    nobodyMoves: 'niemand hoeft te verhuizen voor vernieuwing',
    more: 'Hoeveel woningen komen erbij?',
    fromTo: (before: string, after: string) => `van ${before} naar ${after}`,
    fitsTo: (factor: string) => `Boven ${factor} past het parkeren en groen niet`,
    fitsNot: 'Geen verdichting voldoet aan alle eisen (zie Ruimte)',
    nothingDemolished: 'Er wordt niets gesloopt',
    social: (built: string, demolished: string) => `Sociale huur: ${built} nieuw, ${demolished} gesloopt`,
    long: 'Hoe lang is er overlast?',
    noWorks: 'geen',
    perBlock: (months: string) => `per blok ${months} maanden`,
    fromYearTo: (first: string, last: string) => `${first} tot en met ${last}`,
    band: (low: string, high: string) => `9 van de 10 keer tussen ${low} en ${high}`,
    land: 'Grondexploitatie',
    landWhole: (last: string) =>
      `Over de hele looptijd, tot en met ${last}. Per complex van hoogstens tien jaar: zie Complexen.`,
    landTerms: {
      landEndValue: ['Eindwaarde (EW)', 'Saldo aan het eind van de looptijd, met rente. Min is tekort.'],
      landNcwBbv: ['NCW volgens BBV', 'De eindwaarde teruggerekend met de vaste voet die voor gemeenten geldt.'],
      landNpv: ['NCW tegen marktrente', 'Dezelfde kasstromen, teruggerekend met de marktrente van elke toekomst.'],
      peakFunding: ['Hoogste schuld', 'Zo veel geld moet er tussentijds geleend worden.'],
    } as Record<'landEndValue' | 'landNcwBbv' | 'landNpv' | 'peakFunding', readonly [string, string]>,
    basis: 'Plan zonder onzekerheid',
    warnings: 'Let op',
    formulas: {
      shortage: 'som van alle kosten min opbrengsten, elk jaar contant gemaakt met de marktrente',
      back: 'het kleinste van: wie terug wil, en koopwoningen die er voor hen zijn',
      more: 'nieuw gebouwd min gesloopt',
      long: 'jaren waarin ergens in de wijk gewerkt wordt',
      landEndValue: 'saldo van vorig jaar × (1 + rente) + kasstroom van het jaar, tot het eind',
      landNcwBbv: 'eindwaarde : (1 + disconteringsvoet) ^ jaren',
      landNpv: 'som van kasstroom : (1 + rente) ^ jaar',
      peakFunding: 'laagste saldo van alle jaren',
    },
    inputs: {
      draws: 'Doorgerekende toekomsten',
      seed: 'Startgetal',
      base: 'Zonder onzekerheid',
      demolished: 'Gesloopt',
      built: 'Gebouwd',
      wantBack: 'Wil terug',
      places: 'Koopwoningen voor hen',
      returnShare: 'Deel dat terug wil',
      first: 'Eerste jaar',
      last: 'Laatste jaar',
      horizon: 'Looptijd',
    },
    source: (name: string, version: string) => `${name}, versie ${version}`,
    sourceDraft: (name: string, version: string) => `${name}, versie ${version} met wijzigingen`,
  },

  warnings: {
    'land-value-negative': () => 'De nieuwe woningen brengen minder op dan bouwen kost. De grond is dan niets waard.',
    'above-cap': (w) => `Verdichting ${w.factor} is hoger dan het standpunt van de gemeente (${w.cap}).`,
    'does-not-fit': (w) => `Verdichting ${w.factor} past niet in de ruimte. Hoogstens ${w.highest}.`,
    'block-not-ready': (w) => `Blok ${w.block}: nog niet alle eigenaren doen mee.`,
    'urgency-unknown': (w) => `Blok ${w.block} is nog niet gemeten.`,
    'reference-after-announcement': () =>
      'De peildatum ligt na de bekendmaking. Waarden kunnen door het plan veranderd zijn.',
    'contribution-under-market': () =>
      'De inbrengwaarde ligt onder de marktwaarde. Dat kan fiscale gevolgen hebben. Vraag een specialist.',
    'contribution-above-market': () =>
      'Wie terugkomt betaalt minder dan de marktprijs. Dat kan als schenking belast worden. Vraag een specialist.',
    'exemption-without-proof': () => 'Vrijstelling overdrachtsbelasting zonder grond of stuk. Reken er niet op.',
    'sold-after-reference': (w) =>
      `Verkocht na de peildatum: ${w.sales}, waarvan ${w.above} boven de index. Wat daarboven is betaald, telt niet mee.`,
    'later-works-beyond-horizon': (w) =>
      `Bij ${blocks(w.blocks ?? '')} komt het isoleren pas na de looptijd en telt nog niet mee.`,
    'old-stays-old': (w) =>
      `${blocks(w.blocks ?? '')} krijgen herstel. De woning zelf blijft oud en vraagt later nog werk.`,
    'task-before-its-condition': (w) => `${w.task} staat eerder dan ${w.after}, waar het op wacht.`,
    'longer-than-ten-years': (w) =>
      `De grondexploitatie duurt ${w.years} jaar. Boven tien jaar is delen of uitleg nodig.`,
    'given-payments': (w) =>
      `${w.payments} betalingen komen uit een ingelezen begroting. Zij houden hun jaar en bedrag, wat u ook kiest.`,
    'given-for-other-choice': (w) =>
      `${blocks(w.blocks ?? '')} hebben betalingen uit een begroting voor een andere keuze. Kijk of zij nog kloppen.`,
  } as { [Kind in Warning['kind']]: (warning: Record<string, string>) => string },
  blockWarnings: {
    'block-not-ready': (count: string) => `Bij ${blocks(count)} met herstel doen nog niet alle eigenaren mee.`,
    'urgency-unknown': (count: string) =>
      `${blocks(count)} zijn nog niet gemeten. Onbekend is niet hetzelfde als veilig.`,
  } as Readonly<Record<string, (count: string) => string>>,

  tabs: {
    label: 'Onderdelen van het scenario',
    names: {
      overview: 'Overzicht',
      contribution: 'Inbreng en terugkeer',
      flows: 'Kasstromen',
      funding: 'Geldbehoefte',
      compare: 'Vergelijken',
      nothing: 'Niets doen',
      complexes: 'Complexen',
      space: 'Ruimte',
      rules: 'Regels en bronnen',
    } satisfies Record<TabName, string>,
  },
  space: spaceNl,
  ...tabsNl,
}

export type WorkbenchText = typeof workbenchNl
