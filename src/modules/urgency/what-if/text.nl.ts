import { formatNumber } from '#kernel/dutch.ts'

const buurten = (n: number) => (n === 1 ? '1 buurt' : `${formatNumber(n)} buurten`)

export const whatIfNl = {
  title: 'Wat als?',
  lead: 'Schuif met een aanname en zie wat de rangorde doet. Er wordt niets bewaard: een wat-als is geen run.',
  open: 'Wat als een aanname anders is?',
  startsFrom: (run: number, set: string) => `Uitgangspunt: run ${run}, met ${set}.`,
  main: 'Aannames die het meest uitmaken',
  more: 'Meer aannames',
  result: 'Wat het doet',
  table: 'Rang per buurt nu en wat als, tabel',
  submit: 'Reken door',
  reset: 'Terug naar uitgangspunt',
  save: 'Bewaar als nieuwe parameterset en maak een run',
  saveHelp: 'U geeft eerst bij elke wijziging een reden.',
  nothingChanged: 'U hebt nog niets veranderd.',
  changed: 'gewijzigd',
  changedCount: (n: number) => (n === 0 ? '' : n === 1 ? '1 aanname gewijzigd' : `${n} aannames gewijzigd`),
  slider: (name: string) => `${name}, schuif`,
  facts: (base: string, standard: string, why: string, basis: string) =>
    `In de run ${base}. Standaard ${standard}: ${why} (${basis}).`,
  busy: 'Bezig met doorrekenen',
  measured: (ms: string, dwellings: string) => `${dwellings} woningen doorgerekend in ${ms} ms.`,
  remembered: 'Deze waarden zijn daarnet al doorgerekend.',
  summary: (moved: number, ranked: number) =>
    moved === 0
      ? `Geen van de ${buurten(ranked)} krijgt een andere rang.`
      : `${formatNumber(moved)} van de ${buurten(ranked)} ${moved === 1 ? 'krijgt' : 'krijgen'} een andere rang.`,
  expected: (year: string, before: string, after: string) =>
    `Verwacht over de grens ${year}: ${before} woningen nu, ${after} wat als.`,
  won: (n: number, names: string) => `${n === 1 ? 'Krijgt' : 'Krijgen'} een rang: ${names}.`,
  lost: (n: number, names: string) => `${n === 1 ? 'Verliest haar rang' : 'Verliezen hun rang'}: ${names}.`,
  milder: (n: number) => `${buurten(n)} ${n === 1 ? 'krijgt' : 'krijgen'} een mildere klasse.`,
  caption: (year: string, problem: string) =>
    `Rang per buurt nu en wat als, voor ${problem} ${year}. Achter de rang staat van–tot: de rang bij andere aannames.`,
  area: 'Buurt',
  rankBefore: 'Rang nu',
  rankAfter: 'Rang wat als',
  shift: 'Verschil',
  expectedBefore: 'Verwacht nu',
  expectedAfter: 'Verwacht wat als',
  withClasses: 'Toon ook woningen per klasse',
  noRank: 'geen',
  withheld: 'niet getoond',
  up: (n: number) => `${n} hoger`,
  down: (n: number) => `${n} lager`,
  same: 'gelijk',
  wonShort: 'nieuw',
  lostShort: 'vervalt',
  all: (n: number) => `Toon alle ${buurten(n)}`,
  fewer: 'Toon minder',
  classes: 'Bekende woningen per klasse',
  class: 'Klasse',
  now: 'Nu',
  whatIf: 'Wat als',
  difference: 'Verschil',
  classesNote: 'De kans die de klasse bepaalt verandert de klasse van een woning, niet de rang van een buurt.',
  classesHidden: 'Woningen per klasse tonen wij niet: een van de aantallen zou over minder dan 10 woningen gaan.',
  source: (run: number, set: string) => `Berekend op de gegevens van run ${run}, ${set}. Geen run: nergens bewaard.`,
  wrong: {
    'not-a-number': (name: string) => `${name}: vul een getal in.`,
    'out-of-range': (name: string, low: string, high: string) => `${name}: vul een getal in van ${low} tot ${high}.`,
  },
  noRun: 'Er is nog geen run om van uit te gaan. Maak eerst een run.',
  toRuns: 'Naar Runs',
  failed: 'Het doorrekenen is niet gelukt. Schuif nog eens, of kies Reken door.',
  signedOut: 'U bent niet meer ingelogd. Laad de pagina opnieuw.',
}

export type WhatIfText = typeof whatIfNl
