// Registers about people and neighbourhoods: counts and what the parties do, never a case of somebody.
import { count, day, note, oneOf, owner, quarter, required, text, year, yesNo } from './built-registers.ts'
import type { RegisterColumn, RegisterDefinition } from './register.ts'

const ofPeople = (name: string): RegisterColumn => ({ name, kind: 'count', ofPeople: true })

export const LIVING_REGISTERS: readonly RegisterDefinition[] = [
  {
    // 2.2.2: numbers and the stories behind them, without anybody in them who can be recognised.
    name: 'moving-on',
    columns: [required(year('year')), owner('corporation'), required(ofPeople('moved')), required(note('story'))],
    key: ['owner', 'year'],
    owner: 'owner',
    constraints: [],
    watches: [],
    yields: [
      { form: 'figure', from: 'moved' },
      { form: 'story', from: 'story' },
    ],
  },
  {
    // 2.2.3, 5.2.3: a trial is started, evaluated and only then decided about; a complex is chosen together.
    name: 'trials',
    columns: [
      ...[required(text('subject')), owner(), required(oneOf('kindOfTrial', 'priority', 'community', 'other'))],
      ...[text('complex'), day('consultedOn'), day('startedOn'), count('places'), count('used')],
      ...[
        quarter('evaluateBy'),
        day('evaluatedOn'),
        day('decidedOn'),
        oneOf('decision', 'structural', 'again', 'stop'),
      ],
      note('remark'),
    ],
    key: ['owner', 'subject'],
    owner: 'owner',
    constraints: [
      { kind: 'together', when: 'complex', also: 'consultedOn' },
      { kind: 'order', first: 'startedOn', after: 'evaluatedOn' },
      { kind: 'order', first: 'evaluatedOn', after: 'decidedOn' },
      { kind: 'together', when: 'decidedOn', also: 'decision' },
      { kind: 'together', when: 'decision', also: 'decidedOn' },
      { kind: 'part', part: 'used', whole: 'places' },
    ],
    watches: [{ day: 'evaluateBy', until: 'evaluatedOn' }],
    yields: [
      { form: 'trial', from: 'startedOn' },
      { form: 'evaluation', from: 'evaluatedOn' },
      { form: 'decision', from: 'decidedOn' },
    ],
  },
  {
    // 2.4.1: what worked in one part of the city and is to work in all of it.
    name: 'process-improvements',
    columns: [...[required(text('subject')), text('comesFrom'), quarter('widenBy'), day('widenedOn'), note('outcome')]],
    key: ['subject'],
    owner: null,
    constraints: [],
    watches: [{ day: 'widenBy', until: 'widenedOn' }],
    yields: [{ form: 'document', from: null }],
  },
  {
    // 4.1.6
    name: 'housing-products',
    columns: [
      required(text('product')),
      required(oneOf('kindOfProduct', 'intermediate', 'clustered', 'sheltered', 'flexible', 'other')),
      ...[owner(), required(count('places')), count('realised'), quarter('readyBy'), day('readyOn'), note('outflow')],
    ],
    key: ['owner', 'product'],
    owner: 'owner',
    constraints: [{ kind: 'part', part: 'realised', whole: 'places' }],
    watches: [{ day: 'readyBy', until: 'readyOn' }],
    yields: [{ form: 'register', from: null }],
  },
  {
    // 4.1.7
    name: 'mobility-aids',
    columns: [
      ...[required(text('complex')), owner('corporation'), required(note('bottleneck')), note('solution')],
      ...[day('agreedOn'), quarter('solvedBy'), day('solvedOn')],
    ],
    key: ['owner', 'complex'],
    owner: 'owner',
    constraints: [
      { kind: 'together', when: 'agreedOn', also: 'solution' },
      { kind: 'order', first: 'agreedOn', after: 'solvedOn' },
    ],
    watches: [{ day: 'solvedBy', until: 'solvedOn' }],
    yields: [{ form: 'register', from: null }],
  },
  {
    // 4.1.8: who does what when a dwelling or a complex has to be adapted.
    name: 'adaptation-tasks',
    columns: [
      ...[required(text('adaptation')), required(oneOf('where', 'dwelling', 'shared-space', 'complex', 'outside'))],
      ...[required({ name: 'responsible', kind: 'party' }), { name: 'pays', kind: 'party' } as const],
      ...[text('arrangedIn'), day('agreedOn')],
    ],
    key: ['adaptation', 'where'],
    owner: null,
    constraints: [],
    watches: [],
    yields: [
      { form: 'register', from: null },
      { form: 'decision', from: 'agreedOn' },
    ],
  },
  {
    // 5.1.1: an agenda is for two years and made together.
    name: 'neighbourhood-agendas',
    columns: [
      ...[required(text('area')), text('programme'), required(year('fromYear')), required(year('toYear'))],
      ...[day('talkedOn'), yesNo('priority'), note('remark')],
    ],
    key: ['area', 'fromYear'],
    owner: null,
    constraints: [{ kind: 'period', from: 'fromYear', to: 'toYear', years: 2 }],
    watches: [{ day: 'toYear', until: null }],
    yields: [
      { form: 'document', from: null },
      { form: 'meeting', from: 'talkedOn' },
    ],
  },
  {
    // 5.1.2: evaluated, talked over, and only then decided; the areas themselves stand in the housing ordinance.
    name: 'selective-areas',
    columns: [
      ...[required(text('area')), required(text('legalBasis')), quarter('inForceFrom'), year('extendedIn')],
      ...[year('endsInYear'), day('endsOn'), text('boundaryIn'), day('evaluatedOn'), note('evaluation')],
      ...[day('alignedOn'), day('decidedOn'), oneOf('decision', 'extend', 'change', 'stop')],
    ],
    key: ['area'],
    owner: null,
    constraints: [
      { kind: 'together', when: 'evaluatedOn', also: 'evaluation' },
      { kind: 'order', first: 'evaluatedOn', after: 'alignedOn' },
      { kind: 'order', first: 'alignedOn', after: 'decidedOn' },
      { kind: 'together', when: 'decidedOn', also: 'decision' },
      { kind: 'together', when: 'decision', also: 'decidedOn' },
    ],
    watches: [
      { day: 'endsOn', until: 'decidedOn' },
      { day: 'endsInYear', until: 'decidedOn' },
    ],
    yields: [
      { form: 'evaluation', from: 'evaluatedOn' },
      { form: 'meeting', from: 'alignedOn' },
      { form: 'decision', from: 'decidedOn' },
    ],
  },
  {
    // 5.2.1: how many doors and what kind of question, never whose.
    name: 'door-visits',
    columns: [
      ...[required(text('complex')), owner('corporation'), required(day('startedOn')), day('endedOn')],
      ...[required(count('addresses')), count('visited'), ofPeople('reached')],
      ...[ofPeople('askedMoney'), ofPeople('askedCare'), ofPeople('askedHome'), ofPeople('askedSafety')],
      note('complexIssue'),
    ],
    key: ['owner', 'complex', 'startedOn'],
    owner: 'owner',
    constraints: [
      { kind: 'order', first: 'startedOn', after: 'endedOn' },
      { kind: 'part', part: 'visited', whole: 'addresses' },
      { kind: 'part', part: 'reached', whole: 'visited' },
      ...['askedMoney', 'askedCare', 'askedHome', 'askedSafety'].map((part) => ({
        ...{ kind: 'part' as const, part, whole: 'reached' },
      })),
    ],
    watches: [],
    yields: [{ form: 'figure', from: 'visited' }],
  },
  {
    // 5.2.2: every tenants' organisation at least one a year; the area manager and the neighbourhood officer are asked.
    name: 'neighbourhood-walks',
    columns: [
      ...[owner('tenants'), required(day('heldOn')), required(text('place')), yesNo('areaManagerInvited')],
      ...[yesNo('officerInvited'), yesNo('corporationInvited'), yesNo('joint'), note('findings')],
    ],
    key: ['owner', 'heldOn', 'place'],
    owner: 'owner',
    constraints: ['areaManagerInvited', 'officerInvited', 'corporationInvited'].map((column) => ({
      ...{ kind: 'must' as const, column, is: 'yes' },
    })),
    watches: [],
    yields: [{ form: 'visit', from: 'heldOn' }],
  },
  {
    // 2.4.1, 5.3.1, 5.3.2: the state of what is agreed. Cases stay where they are.
    name: 'working-agreements',
    columns: [
      ...[required(text('subject'))],
      required(oneOf('kindOfAgreement', 'covenant', 'data-provision', 'joint-approach', 'nuisance', 'other')),
      ...[text('legalBasis'), day('inForceFrom'), day('endsOn'), day('renewedOn')],
      ...[required(oneOf('state', 'draft', 'in-force', 'ended')), note('bottleneck')],
    ],
    key: ['subject'],
    owner: null,
    constraints: [{ kind: 'order', first: 'inForceFrom', after: 'endsOn' }],
    watches: [{ day: 'endsOn', until: 'renewedOn' }],
    yields: [{ form: 'status', from: 'state' }],
  },
  {
    // 5.3.2: who takes it over when it does not get solved, in steps.
    name: 'escalation-steps',
    columns: [
      ...[required(count('step')), required(text('body')), required(note('goesUpWhen')), count('withinDays')],
      text('onAgendaOf'),
    ],
    key: ['step'],
    owner: null,
    constraints: [],
    watches: [],
    yields: [{ form: 'document', from: null }],
    steps: 'step',
  },
  {
    // The agreements stand below other documents.
    name: 'parent-documents',
    columns: [
      required(text('subject')),
      required(oneOf('kindOfDocument', 'coalition', 'national', 'regional', 'covenant', 'policy', 'other')),
      ...[year('fromYear'), year('toYear'), text('agreements')],
    ],
    key: ['subject'],
    owner: null,
    constraints: [{ kind: 'period', from: 'fromYear', to: 'toYear' }],
    watches: [{ day: 'toYear', until: null }],
    yields: [{ form: 'register', from: null }],
  },
]
