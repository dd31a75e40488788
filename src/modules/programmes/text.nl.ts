import type { DeadlineKind, DeadlineState, Precision } from './model/deadline.ts'

export const programmesNl = {
  duty: {
    kinds: {
      deadline: 'Termijn.',
      expiry: 'Loopt af.',
      receipt: 'Ontvangst van geld.',
      start: 'Start.',
      decision: 'Besluit.',
      recurring: 'Elk jaar.',
      target: 'Doel.',
      horizon: 'Horizon.',
    } satisfies Record<DeadlineKind, string>,
    why: {
      late: '',
      'due-soon': '',
      'hard-date': '',
      'outcome-unknown': 'Niet bekend of dit is gebeurd.',
    } satisfies Record<Exclude<DeadlineState, 'far'>, string>,
    precision: {
      day: '',
      month: '',
      quarter: '',
      year: '',
      approx: 'De dag is bij benadering.',
      derived: 'De dag is afgeleid.',
      recurring: '',
    } satisfies Record<Precision, string>,
  },
  page: {
    home: 'Regie',
    title: 'Termijnen',
    lead: 'Alle data uit de documenten, met wie eraan werkt en waar het staat.',
    caption: 'Termijnen op volgorde van hun laatste dag',
    what: 'Wat',
    who: 'Wie',
    given: 'Zoals gegeven',
    day: 'Laatste dag',
    kind: 'Soort',
    state: 'Stand',
    source: 'Bron',
    foot: 'Een maand, kwartaal of jaar telt tot zijn laatste dag.',
    every: 'elk jaar',
    asOf: 'Stand op',
    empty: { what: 'Hier komen de termijnen.', why: 'Er zijn nog geen termijnen ingelezen.' },
    states: {
      late: 'te laat',
      'due-soon': 'binnen 30 dagen',
      'hard-date': 'harde datum',
      'outcome-unknown': 'uitkomst onbekend',
      far: 'later',
    } satisfies Record<DeadlineState, string>,
  },
}
export type ProgrammesText = typeof programmesNl
