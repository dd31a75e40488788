import { coverNamesNl } from '../cover-names/text.nl.ts'
import type { Party } from '../model/events/event.ts'
import type { Warning } from '../model/outcome/outcome.ts'

const amount = (value: string): string => `${value} mln euro`

/** Words of `wijkregie scenario`: the console speaks Dutch. */
export const consoleNl = {
  usage: {
    file: 'Geef een SCENARIO.json, of --schema voor het JSON Schema.',
    draws: '--draws: een heel getal van 1 tot en met 1.000.000.',
    seed: '--seed: een heel getal van 0 of hoger.',
  },
  title: (name: string, area: string) => `${name} (${area})`,
  basis: (model: string, draws: string, seed: string, hash: string) =>
    `Rekenmodel ${model}, ${draws} toekomsten, trekking ${seed}, kenmerk ${hash}`,
  fictional: 'Verzonnen wijk: geen uitkomst voor een bestaande plek.',
  money: 'Geld (mln euro)',
  columns: ['', 'zonder onzekerheid', 'P5', 'P50', 'P95'],
  amounts: {
    shortage: 'Tekort, nu, marktrente',
    landEndValue: 'Grondexploitatie: eindwaarde',
    landNcwBbv: 'Grondexploitatie: NCW volgens BBV',
    landNpv: 'Grondexploitatie: NCW tegen marktrente',
    peakFunding: 'Hoogste schuld',
  },
  homes: 'Woningen',
  counts: {
    before: 'nu',
    demolished: 'gesloopt',
    built: 'gebouwd',
    after: 'straks',
    repaired: 'hersteld',
    untouched: 'ongemoeid',
    moving: 'huishoudens die verhuizen',
  },
  returners: (wanted: string, places: string) => `terugkeerders ${wanted}, plekken ${places}`,
  nuisance: (first: string, last: string, years: string) => `Werk van ${first} tot en met ${last} (${years} jaar)`,
  noWorks: 'Geen werk',
  feasible: (low: string, high: string, cap: string) =>
    `Verdichting past van ${low} tot ${high}; grens gemeente ${cap}`,
  notFeasible: (cap: string) => `Geen verdichting waarbij alles past; grens gemeente ${cap}`,
  cover: 'Dekking volgens de sleutel, zonder onzekerheid (mln euro)',
  shortage: 'Tekort',
  uncovered: coverNamesNl.byKey,
  possible: 'Mogelijk, telt niet mee',
  warnings: 'Let op',
  amount,
  parties: {
    development: 'wijkontwikkelingsmaatschappij',
    builder: 'bouwer',
    municipality: 'gemeente',
    'water-board': 'waterschap',
    corporation: 'corporatie',
    owners: 'eigenaren',
    tenants: 'huurders',
    state: 'Rijk',
    fund: 'fonds',
    open: 'open: niemand nog',
    world: 'daarbuiten',
  } satisfies Record<Party, string>,
  warningOf: {
    'land-value-negative': 'Bouwen brengt minder op dan het kost: de grond heeft een negatieve waarde.',
    'above-cap': 'De verdichting ligt boven de grens van de gemeente.',
    'does-not-fit': 'De verdichting past niet op de grond.',
    'block-not-ready': 'Niet alle eigenaren van het blok doen mee; herstel is alles of niets.',
    'urgency-unknown': 'Van het blok is de urgentie onbekend: eerst meten.',
    'reference-after-announcement': 'De peildatum ligt na de aankondiging: speculatie is dan niet uitgesloten.',
    'contribution-under-market': 'De inbreng ligt onder de marktwaarde: fiscaal risico.',
    'contribution-above-market': 'De inbreng ligt boven de marktwaarde: fiscaal risico.',
    'exemption-without-proof': 'De vrijstelling van overdrachtsbelasting mist grond of stuk.',
    'sold-after-reference': 'Na de peildatum zijn woningen verkocht; wat boven de index is betaald, telt niet mee.',
    'later-works-beyond-horizon': 'Latere ingrepen na herstel vallen buiten de looptijd en tellen niet mee.',
    'old-stays-old': 'Na herstel blijft een oud huis een oud huis.',
    'task-before-its-condition': 'Een opgave begint vóór de opgave waarop zij wacht.',
    'longer-than-ten-years': 'De grondexploitatie loopt langer dan tien jaar: deel haar op of motiveer het.',
    'given-payments': 'Een deel van de betalingen komt uit een ingelezen begroting.',
    'given-for-other-choice': 'Gegeven betalingen van een blok zijn begroot voor een andere keuze.',
  } satisfies Record<Warning['kind'], string>,
  times: (words: string, count: number) => (count === 1 ? words : `${words} (${count} keer)`),
}
