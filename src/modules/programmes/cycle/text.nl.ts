import type { CycleProblem, CycleStepName } from '../model/year-cycle.ts'

/** Words of the yearly cycle of a programme. */
export const cycleNl = {
  home: 'Regie',
  deadlines: 'Termijnen',
  title: 'Jaarcyclus van programma’s',
  lead: 'Elk jaar: de bestuurstafel bespreekt het jaarrapport, het college stelt rapport en bijgewerkt programma vast, en dan gaat het naar de raad. In die volgorde.',
  link: 'Jaarcyclus: rapport en bijgewerkt programma',
  source: 'Bijgehouden in Wijkregie',
  bodies: {
    'board-table': 'Bestuurstafel',
    college: 'College',
    council: 'Raad',
  } satisfies Record<CycleStepName, string>,
  does: {
    'board-table': 'bespreekt het jaarrapport',
    college: 'stelt rapport en bijgewerkt programma vast',
    council: 'krijgt beide toegestuurd',
  } satisfies Record<CycleStepName, string>,
  year: (programme: string, year: number) => `${programme}, ${year}`,
  open: 'nog niet',
  round: 'De cyclus is rond.',
  waits: (body: string) => `Nu aan zet: ${body}.`,
  duty: (programme: string, year: number) => `Jaarcyclus ${year}: ${programme}`,
  none: {
    what: 'Er is nog geen jaarcyclus begonnen.',
    why: 'Leg hieronder vast wanneer de bestuurstafel het jaarrapport besprak.',
  },
  noProgramme: { what: 'Er is nog geen programma.', why: 'Een jaarcyclus hoort bij een programma uit de documenten.' },
  form: {
    title: 'Leg een stap vast',
    programme: 'Programma',
    year: 'Over welk jaar',
    step: 'Wie',
    on: 'Op welke dag',
    report: 'Jaarrapport',
    update: 'Bijgewerkt programma',
    updateHelp: 'Het college stelt beide tegelijk vast.',
    outcome: 'Wat is er besproken of besloten?',
    submit: 'Leg vast',
  },
  problems: {
    'not-yet': 'deze stap is nog niet aan de beurt',
    done: 'deze stap is al gezet',
    'in-future': 'deze dag is nog niet geweest',
    'before-the-last': 'deze dag ligt voor de vorige stap',
    'year-not-over': 'het jaar moet eerst voorbij zijn',
    missing: 'vul dit in',
  } satisfies Record<CycleProblem['problem'], string>,
  first: (body: string) => `Eerst: ${body}.`,
  wrongYear: 'Vul een jaar in, bijvoorbeeld 2025.',
  wrongDay: 'Vul een dag in.',
  noSuchProgramme: 'Kies een programma uit de lijst.',
}
export type CycleText = typeof cycleNl
