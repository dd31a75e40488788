import type {
  Executor,
  ExecutorPartner,
  ExecutorProblem,
  ExecutorState,
  ExecutorTask,
} from '../../model/agreed/executor.ts'

/** Words of the page on who carries out the land account of a scenario. */
export const executionNl = {
  title: (name: string) => `${name}: wie voert het uit?`,
  lead: 'De partij die grond koopt, bouwrijp maakt en uitgeeft. Bouwen en verkopen hoort daar niet bij: dat risico is altijd voor de bouwer.',
  saved: 'De keuze is vastgelegd.',
  states: {
    'not-chosen': 'Nog niet gekozen wie het uitvoert.',
    'cannot-acquire': 'De gekozen partij koopt geen woningen, en dit plan heeft dat wel nodig.',
    'too-late': 'De gekozen partij begint later dan de eerste aankoop in dit plan.',
    fits: 'De gekozen partij kan wat dit plan nodig heeft.',
  } satisfies Record<ExecutorState, string>,
  need: {
    title: 'Wanneer is een WOM nodig?',
    buys: (year: number) =>
      `Dit plan koopt woningen, voor het eerst in ${year}. Een WOM of de gemeente moet er vóór die aankoop zijn. Denk er in fase 2 of 3 over na.`,
    buysNot:
      'Dit plan koopt geen woningen. Een WOM is daarvoor niet nodig: een projectorganisatie met machtiging van eigenaren kan een adviseur inhuren en een aanbesteding voorbereiden.',
    amount: 'Aankoop van woningen in dit plan',
    how: 'Som van alle aankopen, prijspeil van het plan, zonder onzekerheid',
    first: 'Eerste aankoop',
  },
  chosen: 'Wie voert het uit?',
  none: { what: 'Nog niet gekozen.', why: 'Kies hieronder een partij, met haar taken en de reden.' },
  executors: {
    'development-company': 'Wijkontwikkelingsmaatschappij (WOM), publiek en privaat, op afstand van de gemeente',
    municipality: 'De gemeente zelf',
    'project-organisation': 'Projectorganisatie met machtiging van eigenaren',
  } satisfies Record<Executor, string>,
  tasks: {
    acquire: 'Woningen en grond kopen',
    manage: 'Beheren wat is gekocht',
    elaborate: 'Het plan uitwerken',
    coordinate: 'De uitvoering op elkaar afstemmen',
    'issue-land': 'Bouwrijpe grond uitgeven',
    'hire-adviser': 'Een adviseur inhuren',
    tender: 'De aanbesteding voorbereiden',
  } satisfies Record<ExecutorTask, string>,
  partners: {
    municipality: 'Gemeente',
    consultancy: 'Adviesbureau',
    'building-developer': 'Bouwende ontwikkelaar',
    'water-board': 'Waterschap',
  } satisfies Record<ExecutorPartner, string>,
  fields: {
    executor: 'Partij',
    legalForm: 'Rechtsvorm van de WOM',
    partners: 'Partners in de WOM',
    tasks: 'Taken',
    startsOn: 'Begint op',
    reason: 'Waarom deze partij?',
    source: 'Bron',
    version: 'Gekozen bij versie',
    unsaid: 'niet gezegd',
  },
  wall: 'Een WOM mag geen risico dragen van bouwen en verkopen. Het rekenmodel weigert zo’n regel.',
  form: {
    title: 'Vastleggen wie het uitvoert',
    submit: 'Leg de keuze vast',
    sourceHelp: 'Nota of besluit, met de dag.',
    bad: { executor: 'Kies een partij.', day: 'Vul een dag in.', personal: 'Noem organisaties, geen personen.' },
  },
  problems: {
    'tasks-missing': 'Kies ten minste één taak.',
    'mandate-does-not-own': 'Een projectorganisatie met machtiging koopt, beheert en verkoopt geen grond.',
    'company-needs-partners': 'Een WOM heeft de gemeente en ten minste één andere partner.',
    'reason-missing': 'Vul in waarom u deze partij kiest.',
    'source-missing': 'Vul in waar dit staat.',
  } satisfies Record<ExecutorProblem, string>,
}
export type ExecutionText = typeof executionNl
