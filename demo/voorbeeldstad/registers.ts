// What the parties of Voorbeeldstad keep in the registers. Everything here is invented.
import type { Scope } from '#platform/db/scope.ts'
import { type GivenEntry, type GivenUse, loadRegisters } from '../registers.ts'
import { VOORBEELDSTAD_PARTIES, VOORBEELDSTAD_SET } from './agreements.ts'

const USES: readonly GivenUse[] = [
  ['1.2.2', 'parent-documents'],
  ['2.1.2', 'species-exemptions'],
  ['2.1.2', 'parking-talks'],
  ['2.2.1', 'sale-programmes'],
  ['2.2.2', 'moving-on'],
  ['3.1.3', 'heat-plans'],
  ['3.2.1', 'plans-in-place'],
  ['3.2.2', 'climate-exposure'],
  ['4.1.2', 'housing-products'],
  ['4.1.3', 'adaptation-tasks'],
  ['4.1.3', 'mobility-aids'],
  ['4.2.1', 'neighbourhood-walks'],
  ['4.2.2', 'trials'],
  ['4.2.2', 'door-visits'],
  ['4.2.3', 'neighbourhood-agendas'],
  ['4.3.1', 'working-agreements'],
  ['4.3.1', 'escalation-steps'],
  ['4.3.2', 'selective-areas'],
  ['4.3.1', 'process-improvements'],
]

const INVITED = { areaManagerInvited: 'yes', officerInvited: 'yes', corporationInvited: 'yes' }

const ENTRIES: readonly GivenEntry[] = [
  [
    'species-exemptions',
    {
      ...{ area: 'Veenwijk', planOn: '2025-04-10', appliedOn: '2025-09-01', expectedBy: 'Q4 2026' },
      projects: 'Turfhof; Renovatie Molenkwartier',
    },
  ],
  [
    'species-exemptions',
    {
      ...{ area: 'Oude Haven', planOn: '2024-05-20', appliedOn: '2024-08-12', grantedOn: '2025-02-03' },
      ...{ validUntil: '2030-02-02', projects: 'Kadehuizen' },
    },
  ],
  [
    'parking-talks',
    {
      ...{
        project: 'Turfhof',
        owner: 'stadswonen',
        talkedOn: '2025-03-06',
        norm: '0,9',
        normBasis: 'Parkeernota 2024',
      },
      ...{ bottleneck: 'Te weinig plek op eigen terrein', sentToMobilityOn: '2025-03-20' },
    },
  ],
  ['parking-talks', { project: 'Kadehuizen', owner: 'woonhof', talkedOn: '2024-11-12', outcome: 'Norm van de buurt' }],
  [
    'sale-programmes',
    {
      complex: 'Seringenhof',
      owner: 'stadswonen',
      dwellings: '24',
      consultedOn: '2024-02-15',
      effectiveOn: '2024-07-01',
    },
  ],
  ['sale-programmes', { complex: 'Polderlaan-Noord', owner: 'woonhof', dwellings: '12', consultedOn: '2026-09-22' }],
  [
    'moving-on',
    {
      owner: 'stadswonen',
      year: '2025',
      moved: '37',
      story: 'Een stel ruilde een ruim huis voor een woning met lift.',
    },
  ],
  [
    'heat-plans',
    {
      area: 'Veenwijk',
      extent: 'part',
      draftBy: 'Q2 2026',
      startInText: '2027',
      startInPlanning: '2028',
      state: 'running',
    },
  ],
  ['heat-plans', { area: 'Oude Haven', extent: 'expected', draftBy: 'Q4 2027', state: 'planned' }],
  [
    'plans-in-place',
    {
      ...{ place: 'Molenkwartier', owner: 'municipality', plan: 'Nieuw riool', kindOfPlan: 'sewer' },
      ...{ fromYear: '2027', toYear: '2028', firmness: 'firm' },
    },
  ],
  [
    'plans-in-place',
    {
      ...{ place: 'Molenkwartier', owner: 'stadswonen', plan: 'Renovatie met fundering', kindOfPlan: 'renovation' },
      ...{ fromYear: '2028', toYear: '2029', firmness: 'soft', measure: 'Eerst het riool, dan de gevels' },
    },
  ],
  [
    'plans-in-place',
    {
      ...{ place: 'Oude Haven', owner: 'woonhof', plan: 'Kadehuizen', kindOfPlan: 'new-build' },
      ...{ fromYear: '2026', toYear: '2027', firmness: 'firm' },
    },
  ],
  [
    'climate-exposure',
    {
      ...{ complex: 'Seringenhof', owner: 'stadswonen', atlasYear: '2025', hazard: 'flooding', exposed: '38' },
      ...{ dwellings: '96', measure: 'Drempels en een wadi', measureBy: '2027' },
    },
  ],
  ['climate-exposure', { complex: 'Havenflat', owner: 'woonhof', atlasYear: '2025', hazard: 'heat', exposed: '60' }],
  [
    'housing-products',
    {
      ...{ product: 'Kamers met begeleiding', kindOfProduct: 'sheltered', owner: 'stadswonen', places: '16' },
      ...{ realised: '10', readyBy: 'Q4 2026', outflow: 'Na twee jaar een eigen woning in de buurt' },
    },
  ],
  [
    'housing-products',
    {
      ...{ product: 'Hofje voor ouderen', kindOfProduct: 'clustered', owner: 'woonhof', places: '22', realised: '22' },
      ...{ readyBy: 'Q2 2025', readyOn: '2025-05-14' },
    },
  ],
  [
    'mobility-aids',
    {
      ...{ complex: 'Havenflat', owner: 'woonhof', bottleneck: 'Scootmobielen in de vluchtweg' },
      ...{ solution: 'Berging op de begane grond', agreedOn: '2026-03-10', solvedBy: 'Q1 2027' },
    },
  ],
  [
    'adaptation-tasks',
    {
      ...{ adaptation: 'Traplift', where: 'dwelling', responsible: 'municipality', pays: 'municipality' },
      ...{ arrangedIn: 'WMO-verordening', agreedOn: '2025-01-15' },
    },
  ],
  [
    'adaptation-tasks',
    { adaptation: 'Deuropener', where: 'shared-space', responsible: 'stadswonen', pays: 'municipality' },
  ],
  [
    'neighbourhood-walks',
    {
      ...{ owner: 'huurdersraad-stadswonen', heldOn: '2026-05-19', place: 'Molenkwartier', ...INVITED, joint: 'no' },
      findings: 'Losse tegels en een donker pad: gemeente herstelt voor oktober',
    },
  ],
  [
    'neighbourhood-walks',
    {
      ...{ owner: 'huurdersraad-woonhof', heldOn: '2025-09-09', place: 'Oude Haven', ...INVITED, joint: 'no' },
      findings: 'Zwerfvuil bij de containers',
    },
  ],
  [
    'trials',
    {
      ...{ subject: 'Samen de tuin', owner: 'stadswonen', kindOfTrial: 'community', complex: 'Seringenhof' },
      ...{ consultedOn: '2025-01-20', startedOn: '2025-04-01', evaluateBy: 'Q4 2026' },
    },
  ],
  [
    'trials',
    {
      ...{ subject: 'Voorrang voor zorg en onderwijs', owner: 'municipality', kindOfTrial: 'priority' },
      ...{ startedOn: '2024-03-01', places: '20', used: '14', evaluatedOn: '2025-06-12' },
      ...{ decidedOn: '2025-11-04', decision: 'again' },
    },
  ],
  [
    'door-visits',
    {
      ...{ complex: 'Havenflat', owner: 'woonhof', startedOn: '2026-02-02', endedOn: '2026-04-30', addresses: '180' },
      ...{ visited: '171', reached: '124', askedMoney: '18', askedCare: '22', askedHome: '41', askedSafety: '9' },
      complexIssue: 'Kou en tocht in het trappenhuis',
    },
  ],
  [
    'neighbourhood-agendas',
    {
      ...{ area: 'Veenwijk', programme: 'Gebiedsprogramma Zuid', fromYear: '2025', toYear: '2026', priority: 'yes' },
      talkedOn: '2025-02-11',
    },
  ],
  [
    'selective-areas',
    {
      ...{ area: 'Polderkwartier', legalBasis: 'Wbmgp, artikel 10', inForceFrom: 'Q1 2023', endsOn: '2027-01-31' },
      ...{ boundaryIn: 'Huisvestingsverordening', evaluatedOn: '2026-06-18' },
      ...{ evaluation: 'Instroom is meer gemengd; leefbaarheid nog onder het gemiddelde', alignedOn: '2026-10-06' },
    },
  ],
  [
    'working-agreements',
    {
      ...{ subject: 'Samen tegen woonfraude', kindOfAgreement: 'joint-approach', state: 'in-force' },
      ...{ inForceFrom: '2024-10-01', endsOn: '2026-12-31', bottleneck: 'Melden duurt lang' },
    },
  ],
  ['escalation-steps', { step: '1', body: 'Wijkteam', goesUpWhen: 'twee weken geen voortgang', withinDays: '14' }],
  ['escalation-steps', { step: '2', body: 'Kerngroep', goesUpWhen: 'partijen het niet eens zijn', withinDays: '30' }],
  [
    'escalation-steps',
    { step: '3', body: 'Bestuurlijk overleg', goesUpWhen: 'dit de laatste stap is', onAgendaOf: 'bestuurlijk overleg' },
  ],
  ['process-improvements', { subject: 'Eén vast gezicht per buurt', comesFrom: 'Veenwijk', widenBy: 'Q1 2027' }],
  [
    'parent-documents',
    {
      subject: 'Regionale woonafspraken',
      kindOfDocument: 'regional',
      fromYear: '2023',
      toYear: '2027',
      agreements: '2.1.1',
    },
  ],
]

export const loadVoorbeeldstadRegisters = (scope: Scope): Promise<void> =>
  loadRegisters(
    scope,
    { set: VOORBEELDSTAD_SET, parties: VOORBEELDSTAD_PARTIES.parties, entries: ENTRIES, uses: USES },
    'voorbeeldstad',
    '2026-02-01',
  )
