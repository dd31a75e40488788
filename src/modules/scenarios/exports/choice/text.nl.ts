import { coverNamesNl } from '../../cover-names/text.nl.ts'
import type { Warning } from '../../model/outcome/outcome.ts'

const homes = (count: string): string => (count === '1' ? '1 woning' : `${count} woningen`)
const blocks = (count: string): string => (count === '1' ? '1 blok' : `${count} blokken`)

export const choiceNl = {
  fileName: (scenario: string, isFictional: boolean, extension: string) =>
    `keuze-en-gevolgen-${scenario}${isFictional ? '-voorbeeldgegevens' : ''}.${extension}`,
  title: (name: string) => `Keuze en gevolgen: ${name}`,
  subject: 'Wat een plan voor de funderingen betekent voor bewoner, blok en stad',
  author: (municipality: string) => `Gemeente ${municipality}`,
  banner: 'Voorbeeldgegevens: verzonnen wijk',
  footer: (municipality: string, version: string, hash: string) => `${municipality}, ${version}, kenmerk ${hash}`,
  likely: (value: string, low: string, high: string) => `${value} (9 van de 10 keer ${low} tot ${high})`,

  brief: {
    heading: 'In het kort',
    area: (area: string, homeCount: string, blockCount: string) =>
      `Dit plan gaat over ${area}: ${homes(homeCount)} in ${blocks(blockCount)}.`,
    done: (repaired: string, demolished: string, built: string, untouched: string) =>
      `${homes(repaired)} krijgen herstel van de fundering. ${homes(demolished)} worden gesloopt en er komen ${built} nieuwe voor terug. Bij ${homes(untouched)} gebeurt gezamenlijk niets.`,
    shortage: (band: string) =>
      `Het plan kost meer dan het opbrengt. Het tekort is ${band}. Het bedrag is teruggerekend naar het begin van het plan.`,
    surplus: (band: string) =>
      `Het plan brengt naar verwachting meer op dan het kost. Het tekort is ${band}; een min is een overschot.`,
    nothing: (band: string) => `Niets doen kost ook geld: ${band}.`,
    uncovered: (band: string) =>
      `${coverNamesNl.byKey}: ${band}. Dat blijft open als elke partij haar deel van de sleutel betaalt. De sleutel is een voorstel, geen toezegging.`,
    uncoveredByAgreement: (band: string) =>
      `${coverNamesNl.byAgreement}: ${band}. Dat blijft open met wat partijen over deze versie echt hebben afgesproken.`,
    covered:
      'Volgens de sleutel is het tekort gedekt: als elke partij haar deel betaalt, blijft er niets open. De sleutel is een voorstel, geen toezegging.',
  },

  impasse: {
    heading: 'Stand van het gesprek',
    fact: (day: string) =>
      `Op ${day} is een impasse vastgelegd: geen scenario voor dit gebied wordt gedragen door alle groepen die het moeten dragen. De uitkomst is op dit moment dat er gezamenlijk niets gebeurt.`,
    reason: (reason: string) => `De reden die daarbij is gegeven: ${reason}`,
  },

  plan: {
    heading: 'Wat er gebeurt',
    table: 'Keuze per blok, samengevat',
    columns: ['Keuze', 'Blokken', 'Woningen', 'Begint'],
    start: (first: string, last: string) => (first === last ? first : `${first} tot en met ${last}`),
    noStart: 'niet van toepassing',
    picture: 'Keuze per blok',
    pictureAlt: (counts: string) => `Een vakje per blok, gekleurd naar de keuze: ${counts}.`,
    inPicture: (option: string, count: string) => `${option}: ${blocks(count)}`,
    works: (first: string, last: string, years: string, months: string) =>
      `Er is werk van ${first} tot en met ${last}, in ${years} jaren. Per blok duurt het gemiddeld ${months} maanden.`,
    letters: { nothing: 'N', repair: 'H', renewal: 'V', partial: 'G' },
  },

  beside: {
    heading: 'Naast niets doen',
    picture: 'Tekort van dit plan en van niets doen, mln euro',
    pictureAlt: (plan: string, nothing: string) => `Dit plan: ${plan}. Niets doen: ${nothing}.`,
    plan: 'Dit plan',
    nothing: 'Niets doen',
    table: 'Dit plan naast niets doen',
    columns: ['', 'Dit plan', 'Niets doen'],
    between: '9 van de 10 keer tussen',
    range: (from: string, to: string) => `${from} en ${to}`,
    shortage: 'Tekort',
    kinds: {
      'public-maintenance': 'Extra onderhoud openbaar gebied',
      'value-loss': 'Waardeverlies van woningen',
      'forced-repair': 'Noodherstel door één eigenaar',
      nuisance: 'Terugkerende hinder, in geld gezet',
    },
    partsTable: 'Waar het tekort uit bestaat, zonder onzekerheid',
    work: 'Het plan zelf: kosten min opbrengsten',
    certain: 'Tekort, zonder onzekerheid',
    note: 'De eerste tabel geeft het midden van duizenden mogelijke toekomsten (P50). De tweede geeft dezelfde plannen zonder onzekerheid: die regels tellen op tot het tekort eronder. Waardeverlies en hinder zijn geen rekening, maar tellen mee als kosten van bewoners.',
  },

  resident: {
    heading: 'Gevolgen voor bewoners',
    moving: (count: string) => `${count} huishoudens moeten verhuizen, omdat hun woning gesloopt wordt.`,
    noMoving: 'Niemand hoeft te verhuizen voor sloop.',
    returning: (band: string, owners: string, places: string) =>
      `Van de ${owners} eigenaren in die woningen komen er naar verwachting ${band} terug in de wijk. Er komen ${places} woningen te koop.`,
    tenants: 'Huurders die moeten verhuizen krijgen de wettelijke vergoeding.',
    terms: {
      market: 'Wie terugkomt betaalt de marktprijs van de nieuwe woning.',
      discount: (share: string) => `Wie terugkomt krijgt ${share} korting op de prijs van de nieuwe woning.`,
      'closed-purse':
        'Wie terugkomt ruilt de oude woning voor de nieuwe (gesloten beurzen) en betaalt een vaste bijdrage.',
    },
    deducted: (share: string) => `Van de waarde van de oude woning gaat ${share} van de herstelkosten af.`,
    notDeducted: 'Van de waarde van de oude woning gaan geen herstelkosten af.',
    repairBearer: 'Wie herstel betaalt, is nog niet bepaald. In dit plan staat dat bedrag open.',
    label:
      'Een beter energielabel kan ruimte geven om meer te lenen. Hoeveel hangt af van het eigen inkomen en de eigen situatie: vraag het na bij een adviseur.',
    later: 'Na herstel blijft een oude woning een oude woning: later is nog geld nodig voor isoleren.',
  },

  block: {
    heading: 'Gevolgen voor het blok',
    allIn: 'Een blok is één technisch geheel. Herstel kan alleen als alle eigenaren meedoen.',
    ready: (ready: string, all: string) => `Van de ${all} blokken met herstel doet in ${ready} iedereen mee.`,
    table: 'Blokken per keuze en urgentie',
    urgency: 'Urgentie',
    measureFirst: 'eerst meten',
    parking: (need: string, surface: string, deck: string) =>
      `Waar vernieuwd wordt zijn ${need} parkeerplekken nodig: ${surface} op straat en ${deck} in een gebouw.`,
    space: (factor: string, low: string, high: string) =>
      `Voor één gesloopte woning komen er ${factor} terug. Tussen ${low} en ${high} past alles op de grond.`,
    noSpace: (factor: string) =>
      `Voor één gesloopte woning komen er ${factor} terug. Er is geen aantal waarbij alles past en iedereen terug kan.`,
    likeForLike: (share: string) => `Voor elke gesloopte woning met eigen voordeur en tuin komen er ${share} terug.`,
  },

  city: {
    heading: 'Gevolgen voor de stad',
    homes: (before: string, after: string) => `Nu staan er ${before} woningen, straks ${after}.`,
    social: (built: string, demolished: string) =>
      `Van de nieuwe woningen zijn er ${built} voor sociale huur. Er verdwijnen door sloop ${demolished} sociale huurwoningen.`,
    table: 'Geld van het plan',
    columns: ['', 'Midden', 'Laag (P5)', 'Hoog (P95)', 'Zonder onzekerheid'],
    money: {
      shortage: 'Tekort',
      landEndValue: 'Grondexploitatie: eindwaarde',
      landNcwBbv: 'Grondexploitatie: NCW volgens BBV',
      landNpv: 'Grondexploitatie: NCW tegen marktrente',
      peakFunding: 'Grondexploitatie: hoogste schuld',
    },
    note: 'NCW volgens BBV en NCW tegen marktrente zijn verschillende maten: vergelijk ze niet met elkaar.',
  },

  costs: {
    heading: 'Wie betaalt wat',
    table: 'Saldo per partij over de hele looptijd, in geld van elk jaar',
    columns: ['Partij', 'Saldo'],
    outside: 'alle anderen: aannemers, kopers en de markt',
    together: 'Samen',
    note: 'Een min is betalen, een plus is ontvangen. Wat de een betaalt, ontvangt een ander: samen is het nul. Wat nog niet bepaald is, staat apart en is niet stilzwijgend van de gemeente.',
    shortage: 'Tekort, zonder onzekerheid',
    coverTable: 'Dekking van het tekort volgens de sleutel, zonder onzekerheid',
    coverColumns: ['Wie of wat', 'Bedrag'],
    granted: (name: string) => `Toegekend: ${name}`,
    share: (party: string) => `Volgens de sleutel: ${party}`,
    shareCapped: (party: string) => `Volgens de sleutel, aan het maximum: ${party}`,
    uncovered: coverNamesNl.byKey,
    keyIsProposal: 'De sleutel is een voorstel, geen toezegging.',
    keyBesideAgreements: (band: string) =>
      `De sleutel is een voorstel, geen toezegging. ${coverNamesNl.byAgreement}: ${band}.`,
    possible: (name: string, amount: string) => `Mogelijk, telt niet mee: ${name}, ${amount}.`,
  },

  ownership: {
    heading: 'Eigendom',
    lines: {
      kept: (count: string) => `${homes(count)} houden hun eigenaar.`,
      bought: (count: string) =>
        `${homes(count)} worden gekocht door de ontwikkelmaatschappij, van eigenaren, verhuurders en corporatie.`,
      land: 'De ontwikkelmaatschappij maakt de grond klaar en geeft die uit aan bouwer en corporatie. Bouwen en verkopen is hun risico, niet dat van de ontwikkelmaatschappij.',
      sold: (market: string, social: string) =>
        `Straks zijn er ${market} nieuwe koopwoningen en ${social} nieuwe sociale huurwoningen van de corporatie.`,
    },
  },

  risks: {
    heading: 'Risico’s',
    none: 'Er zijn geen meldingen bij dit plan.',
    blocks: (count: string) => `Dit geldt voor ${blocks(count)}.`,
    warnings: {
      'land-value-negative': 'Nieuwe woningen brengen minder op dan ze kosten. De grond levert dan niets op.',
      'above-cap': 'Er komen meer woningen terug dan de gemeente als grens noemt.',
      'does-not-fit': 'De nieuwe woningen passen met parkeren, groen en water niet op de grond.',
      'block-not-ready': 'Nog niet alle eigenaren doen mee aan het herstel van hun blok.',
      'urgency-unknown': 'De urgentie is niet bekend: daar moet eerst gemeten worden.',
      'reference-after-announcement':
        'De waarde is vastgesteld na de aankondiging van het plan. Prijzen kunnen al veranderd zijn.',
      'contribution-under-market': 'Woningen worden onder de marktwaarde ingebracht. Laat een fiscalist ernaar kijken.',
      'contribution-above-market': 'Wie terugkomt betaalt minder dan de markt. Laat een fiscalist ernaar kijken.',
      'exemption-without-proof':
        'De vrijstelling van overdrachtsbelasting heeft nog geen grond of bewijs. De belasting telt daarom mee.',
      'sold-after-reference': 'Na de peildatum zijn woningen verkocht. Wat boven de index is betaald, telt niet mee.',
      'later-works-beyond-horizon': 'Isoleren na herstel valt na de looptijd. Die kosten zitten niet in de bedragen.',
      'old-stays-old': 'Na herstel blijft een oude woning oud: isoleren en onderhoud blijven nodig.',
      'task-before-its-condition': 'Een opgave staat eerder gepland dan wat er eerst klaar moet zijn.',
      'longer-than-ten-years':
        'Het aankopen van grond duurt langer dan tien jaar. De gemeente moet dat opdelen of uitleggen.',
      'given-payments':
        'Een deel van de bedragen komt uit een begroting die is ingelezen. Die zijn niet zelf berekend.',
      'given-for-other-choice': 'Een deel van die bedragen is begroot voor een andere keuze dan dit plan maakt.',
    } satisfies Record<Warning['kind'], string>,
  },

  assumptions: {
    heading: 'Waar het op rust',
    lead: (count: string, all: string) =>
      `Van de ${all} uitgangspunten zijn er ${count} een aanname. Deze aannames veranderen het tekort met meer dan 1 procent:`,
    none: 'Geen enkele aanname verandert het tekort met meer dan 1 procent.',
    table: 'Aannames die ertoe doen',
    columns: ['Uitgangspunt', 'Waarde', 'Geprobeerd', 'Verandert het tekort tot'],
    rules: (day: string, reference: string) => `Regels van ${day}. Woningwaarden van ${reference}.`,
  },

  unknown: {
    heading: 'Wat we niet weten',
    urgency: (count: string) => `De urgentie van ${blocks(count)}: daar moet eerst gemeten worden.`,
    shallow: (count: string) => `De soort fundering van ${blocks(count)}: daar rekent het plan met een kans.`,
    ready: (count: string) => `Of de eigenaren van ${homes(count)} meedoen: dat is nog niet gevraagd.`,
    label: (count: string) => `Het energielabel van ${homes(count)}.`,
    open: 'Wie betaalt wat nu open staat.',
    people: 'Hoe het met ieder huishouden gaat: dit plan kent geen inkomens en geen personen.',
  },

  made: {
    heading: 'Hoe dit gemaakt is',
    text: (version: string, model: string, draws: string, seed: string) =>
      `${version}. Rekenmodel ${model}, ${draws} mogelijke toekomsten, trekking ${seed}. De bedragen zijn dezelfde als op de pagina van het scenario en in het rekenblad.`,
  },
  version: (number: string) => `versie ${number}`,
  file: 'bestand',
}
export type ChoiceText = typeof choiceNl
