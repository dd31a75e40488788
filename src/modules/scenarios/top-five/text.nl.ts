import type { Effect, TopFiveProblemName } from '../model/interests/top-five.ts'

/** Words of the page that holds scenarios against what matters most to each group. */
export const topFiveNl = {
  title: (name: string) => `${name}: wat vinden groepen belangrijk?`,
  crumb: 'Top-5',
  lead: 'Per groep de vijf belangrijkste punten, in hun eigen woorden, en wat elk scenario daarmee doet. Dit is geen stemming: punten van groepen tellen niet bij elkaar op.',
  matrix: (group: string) => `${group}: wat doet elk scenario?`,
  fileName: (area: string) => `top-5-${area}`,
  item: 'Punt',
  source: 'Bron',
  effects: { helps: 'helpt', neutral: 'maakt niet uit', hurts: 'schaadt' } satisfies Record<Effect, string>,
  totals: { helps: 'helpt', hurts: 'schaadt', neutral: 'maakt niet uit', doubted: 'onzeker', open: 'open' },
  sum: 'Samen',
  none: {
    what: 'Er zijn nog geen lijsten.',
    why: 'Vraag elke groep wat het belangrijkste is, en leg de lijst hieronder vast.',
  },
  add: {
    title: 'Lijst van een groep vastleggen',
    change: (group: string) => `Lijst van ${group} wijzigen`,
    help: 'Noem groepen en hun eigen woorden, geen personen. Verandert een punt, dan vervalt wat daarover is beoordeeld.',
    group: 'Groep',
    point: (place: number) => `Punt ${place}`,
    sourceHelp: 'Gesprek, enquête of bijeenkomst, met de dag.',
    submit: 'Bewaar de lijst',
  },
  judge: {
    title: (group: string, scenario: string) => `Wat doet “${scenario}” voor ${group}?`,
    effect: (item: string) => item,
    reason: 'Waarom?',
    choose: 'niet beoordeeld',
    submit: 'Bewaar het oordeel',
    fold: 'Beoordeel dit scenario',
  },
  edit: 'Lijst wijzigen',
  problems: {
    'group missing': 'Vul de naam van de groep in.',
    'group there-already': 'Deze groep heeft al een lijst. Wijzig die.',
    'group too-long': 'De naam van de groep is te lang. Houd het bij 200 tekens.',
    'items missing': 'Vul ten minste één punt in.',
    'items too-many': 'Hoogstens vijf punten.',
    'items twice': 'Een punt staat er twee keer.',
    'items too-long': 'Een punt is te lang. Houd het bij 200 tekens.',
    'source missing': 'Vul in waar de lijst vandaan komt.',
  } satisfies Record<TopFiveProblemName, string>,
}
export type TopFiveText = typeof topFiveNl
