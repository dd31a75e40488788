// The running approach, the money and the deadlines of Voorbeeldstad. Everything here is invented.

import { calendarDate } from '#kernel/calendar.ts'
import { euros } from '#kernel/money.ts'
import { listAreas } from '#modules/areas/index.ts'
import { type Approach, saveApproach } from '#modules/process/index.ts'
import { insertStep, listCycles } from '#modules/programmes/cycle/store.ts'
import { type Programmes, replaceProgrammes } from '#modules/programmes/index.ts'
import type { YearCycle } from '#modules/programmes/model/year-cycle.ts'
import type { Scope } from '#platform/db/scope.ts'

const INVENTED = [{ document: 'Voorbeeldstad, verzonnen gegevens', asOf: null }]

type PlannedApproach = Omit<Approach, 'areaCode'>

const APPROACHES: readonly PlannedApproach[] = [
  {
    slug: 'voorbeeldwijk',
    name: 'Voorbeeldwijk',
    dwellings: 904,
    blocks: 80,
    since: '2025-03-03',
    phase: 'decide',
    tracks: [
      { track: 'social', done: 5, total: 7 },
      { track: 'urban', done: 4, total: 6 },
      { track: 'financial', done: 3, total: 6 },
    ],
    nextStep: 'raadpleging sluiten en verwerken',
    nextStepOn: '2026-12-18',
    conditions: { open: 2, total: 6 },
    audience: 'public',
  },
  {
    slug: 'kleipolder-noord',
    name: 'Kleipolder-Noord',
    dwellings: 812,
    blocks: 64,
    since: '2026-05-12',
    phase: 'explore',
    tracks: [
      { track: 'social', done: 2, total: 5 },
      { track: 'urban', done: 1, total: 4 },
      { track: 'financial', done: 0, total: 3 },
    ],
    nextStep: 'gesprekken met 24 huishoudens',
    nextStepOn: '2027-01-15',
    conditions: { open: 4, total: 5 },
    audience: 'public',
  },
  {
    slug: 'steenoven',
    name: 'Steenoven',
    dwellings: 655,
    blocks: 52,
    since: '2026-09-01',
    phase: 'explore',
    tracks: [
      { track: 'social', done: 1, total: 5 },
      { track: 'urban', done: 0, total: 4 },
      { track: 'financial', done: 0, total: 3 },
    ],
    nextStep: 'opdracht aan begeleidingsgroep',
    nextStepOn: '2026-12-02',
    conditions: { open: 5, total: 5 },
    audience: 'public',
  },
]

const deadline = (
  given: string,
  kind: Programmes['deadlines'][number]['kind'],
  what: string,
  owner: string,
): Programmes['deadlines'][number] => ({
  given,
  precision: 'day',
  what,
  kind,
  owner,
  domain: 'PRG',
  knownUntil: null,
  audience: 'internal',
  sources: INVENTED,
})

const fund = (
  slug: string,
  name: string,
  state: 'awarded' | 'possible',
  [amount, committed, spent]: readonly [number, number, number],
): Programmes['funds'][number] => ({
  slug,
  name,
  state,
  amount: euros(amount),
  amountKind: state === 'possible' ? 'at-most' : 'exact',
  committed: euros(committed),
  spent: euros(spent),
  purpose: 'Wijkaanpak',
  giver: 'Rijk',
  receiver: 'Gemeente Voorbeeldstad',
  channel: '',
  date: '2026',
  conditions: '',
  audience: 'internal',
  sources: INVENTED,
})

const PROGRAMMES: Programmes = {
  deadlines: [
    deadline('2026-09-30', 'deadline', 'Rapport funderingsonderzoek Steenoven', 'Corporatie De Brug'),
    deadline('2026-12-01', 'deadline', 'Raadsinformatiebrief wijkaanpak', 'Projectleider'),
    deadline('2026-12-11', 'deadline', 'Verantwoording bijdrage Rijk, tranche 2', 'Controller'),
    deadline('2026-12-14', 'start', 'Begeleidingsgroep Voorbeeldwijk', 'Projectleider'),
    deadline('2026-12-18', 'decision', 'Sluiting raadpleging scenario’s', 'Projectleider'),
    deadline('2027-06-30', 'expiry', 'Laatste dag besteding bijdrage Rijk, tranche 1', 'Controller'),
    deadline('2028-12-31', 'deadline', 'Labels E, F en G weg bij corporaties', 'Corporaties'),
  ],
  funds: [
    fund('tranche-1', 'Bijdrage Rijk, tranche 1', 'awarded', [4_900_000, 1_650_000, 2_150_000]),
    fund('tranche-2', 'Bijdrage Rijk, tranche 2', 'awarded', [7_500_000, 2_950_000, 0]),
    fund('regio', 'Bijdrage regio, aangevraagd', 'possible', [7_500_000, 0, 0]),
  ],
  lines: [],
  topics: [
    {
      ...{ code: 'wonen-zorg', programme: 'Programma Wonen en zorg Voorbeeldstad', period: '2025-2028' },
      ...{ theme: 'Wonen en zorg', kind: 'action', sector: '', topic: 'Passend wonen voor ouderen', sources: INVENTED },
    },
  ],
  events: [],
}

/** The report of 2025 was adopted; the council waits for it. */
const CYCLE: YearCycle = {
  ...{ programme: 'Programma Wonen en zorg Voorbeeldstad', year: 2025 },
  steps: [
    {
      ...{ step: 'board-table', on: calendarDate('2026-10-05'), report: 'Jaarrapport wonen en zorg 2025', update: '' },
      outcome: 'Besproken. Partners vragen om meer woningen met zorg dichtbij.',
    },
    {
      ...{ step: 'college', on: calendarDate('2026-11-17'), report: 'Jaarrapport wonen en zorg 2025' },
      ...{ update: 'Programma wonen en zorg 2027', outcome: 'Rapport en programma vastgesteld.' },
    },
  ],
}
const RECORDED = new Date('2026-11-17T15:00:00Z')

/** Needs the areas; the same again changes nothing. */
export async function loadVoorbeeldstadProgramme(scope: Scope): Promise<void> {
  await scope.transaction(async (db) => {
    const codes = new Map((await listAreas(db, { level: 'buurt' })).map(({ name, code }) => [name, code]))
    for (const approach of APPROACHES)
      await saveApproach(db, { ...approach, areaCode: codes.get(approach.name) ?? null })
    await replaceProgrammes(db, PROGRAMMES)
    if ((await listCycles(db)).length > 0) return
    for (const step of CYCLE.steps) await insertStep(db, CYCLE, step, { by: 'voorbeeldstad', at: RECORDED })
  })
}
