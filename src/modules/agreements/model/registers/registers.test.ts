import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { personalNames } from '#kernel/personal-data.ts'
import { registersEn } from '../../registers/names/text.en.ts'
import { registersNl } from '../../registers/names/text.nl.ts'
import type { SetParty } from '../sets/parties.ts'
import { missingSteps, unlike } from './constraints.ts'
import { blockedProjects } from './exemptions.ts'
import { exposedStock } from './exposed-stock.ts'
import { linkedPlans } from './linked-plans.ts'
import { readEntry } from './read-entry.ts'
import { keyOf, type RegisterDefinition, type RegisterEntry, type RegisterValues } from './register.ts'
import { REGISTERS, registerNamed } from './register-list.ts'
import { askedOf, lastDayIn, provedBy } from './watching.ts'

const PARTIES: readonly SetParty[] = [
  { code: 'municipality', name: 'Gemeente', side: 'municipality' },
  { code: 'trivire', name: 'Trivire', side: 'corporation' },
  { code: 'hpt', name: 'HPT', side: 'tenants' },
]
const register = (name: string): RegisterDefinition => {
  const found = registerNamed(name)
  if (!found) throw new Error(name)
  return found
}
const problems = (name: string, given: Record<string, string>) =>
  readEntry(register(name), given, PARTIES).problems.map(({ column, problem }) => `${column} ${problem}`)
const entry = (id: string, values: RegisterValues): RegisterEntry => ({ id, values })
const day = calendarDate

describe('every register is whole', () => {
  test.each(REGISTERS.map((one) => [one.name, one] as const))('%s', (name, definition) => {
    const columns = definition.columns.map((column) => column.name)
    expect(new Set(columns).size).toBe(columns.length)
    const named = [
      ...definition.key,
      ...(definition.owner === null ? [] : [definition.owner]),
      ...definition.watches.flatMap(({ day: of, until }) => (until === null ? [of] : [of, until])),
      ...definition.yields.flatMap(({ from }) => (from === null ? [] : [from])),
      ...definition.constraints.flatMap(({ kind: _, ...rest }) =>
        Object.entries(rest).flatMap(([part, value]) => (part === 'years' || part === 'is' ? [] : [String(value)])),
      ),
    ]
    expect(named.filter((one) => !columns.includes(one))).toEqual([])
    for (const key of definition.key) expect(definition.columns.find((one) => one.name === key)?.required).toBe(true)
    for (const words of [registersNl, registersEn]) {
      expect(words.registers[name]?.title).toBeTruthy()
      expect(columns.filter((column) => !words.columns[column])).toEqual([])
      const choices = definition.columns.flatMap((column) => column.choices ?? [])
      expect(choices.filter((choice) => !words.choices[choice])).toEqual([])
    }
  })

  test('B13: no column of any register is one that the guard would refuse', () => {
    const names = REGISTERS.flatMap(({ columns }) =>
      columns.flatMap(({ name }) => [name, registersNl.columns[name] ?? '', registersEn.columns[name] ?? '']),
    )
    expect(personalNames(names)).toEqual([])
  })
})

describe('reading an entry', () => {
  test('all that is wrong is told at once, with its column', () => {
    expect(
      problems('door-visits', {
        ...{ complex: '', owner: 'hpt', startedOn: '2025-02-30', addresses: '12,5', visited: '3', reached: '3' },
      }),
    ).toEqual([
      'complex missing',
      'owner unknown-party',
      'startedOn not-a-day',
      'addresses not-whole',
      'reached few-people',
    ])
  })

  test('AGR-5.2.1: parts are not more than their whole, and few people are not kept', () => {
    const given = { complex: 'Zonnehof', owner: 'trivire', startedOn: '2025-03-01', addresses: '80', visited: '60' }
    expect(problems('door-visits', { ...given, reached: '45', askedCare: '9' })).toEqual([])
    expect(problems('door-visits', { ...given, reached: '70' })).toEqual(['reached more-than-whole'])
    expect(problems('door-visits', { ...given, reached: '45', askedCare: '4' })).toEqual(['askedCare few-people'])
    expect(problems('door-visits', { ...given, reached: '45', askedMoney: '46' })).toEqual([
      'askedMoney more-than-whole',
    ])
  })

  test('B13: a note that tells of somebody is refused with the kind of data', () => {
    const { problems: found } = readEntry(
      register('working-agreements'),
      {
        subject: 'Woonfraude',
        kindOfAgreement: 'joint-approach',
        state: 'in-force',
        bottleneck: 'Hennep op Dorpsstraat 4',
      },
      PARTIES,
    )
    expect(found).toEqual([{ column: 'bottleneck', problem: 'personal-data', kind: 'fraud' }])
  })

  test('AGR-2.2.3: no decision about a trial before its evaluation', () => {
    const given = { subject: 'Voorrang', owner: 'municipality', kindOfTrial: 'priority', startedOn: '2024-02-01' }
    expect(problems('trials', { ...given, decidedOn: '2025-11-01', decision: 'stop' })).toEqual(['decidedOn needs'])
    expect(
      problems('trials', { ...given, evaluatedOn: '2025-12-01', decidedOn: '2025-11-01', decision: 'stop' }),
    ).toEqual(['decidedOn too-early'])
    expect(
      problems('trials', { ...given, evaluatedOn: '2025-06-01', decidedOn: '2025-11-01', decision: 'stop' }),
    ).toEqual([])
  })

  test('AGR-5.1.2, B12: evaluation, then alignment, then the decision of 2026 that stands in the text only', () => {
    const given = { area: 'Gebied', legalBasis: 'artikel 10' }
    expect(problems('selective-areas', { ...given, alignedOn: '2025-10-01' })).toEqual(['alignedOn needs'])
    const steps = { evaluatedOn: '2025-06-01', evaluation: 'werkt', alignedOn: '2025-10-01' }
    expect(problems('selective-areas', { ...given, ...steps, decidedOn: '2026-02-01' })).toEqual(['decision needs'])
    expect(problems('selective-areas', { ...given, ...steps, decidedOn: '2026-02-01', decision: 'extend' })).toEqual([])
  })

  test('AGR-2.1.3: a parking bottleneck goes to the mobility team', () => {
    const given = { project: 'Nieuwbouw', owner: 'trivire', talkedOn: '2024-02-01', bottleneck: 'te weinig plaats' }
    expect(problems('parking-talks', given)).toEqual(['sentToMobilityOn needs'])
  })

  test('AGR-2.2.5: a sale programme takes effect after it was talked about', () => {
    const given = { complex: 'Hof', owner: 'trivire', dwellings: '12', effectiveOn: '2024-05-01' }
    expect(problems('sale-programmes', given)).toEqual(['effectiveOn needs'])
    expect(problems('sale-programmes', { ...given, consultedOn: '2024-06-01' })).toEqual(['effectiveOn too-early'])
  })

  test('AGR-5.2.2: a walk counts when the area manager, the officer and the corporation were asked', () => {
    const walk = { owner: 'hpt', heldOn: '2025-05-20', place: 'Zuid', officerInvited: 'yes', corporationInvited: 'yes' }
    expect(problems('neighbourhood-walks', { ...walk, areaManagerInvited: 'no', joint: 'no' })).toEqual([
      'areaManagerInvited must-be',
    ])
    expect(problems('neighbourhood-walks', { ...walk, areaManagerInvited: 'yes', joint: 'no' })).toEqual([])
  })

  test('AGR-5.1.1: an agenda is for two years', () => {
    const given = { area: 'Oost', fromYear: '2024', priority: 'no' }
    expect(problems('neighbourhood-agendas', { ...given, toYear: '2026' })).toEqual(['toYear other-length'])
    expect(problems('neighbourhood-agendas', { ...given, toYear: '2023' })).toEqual(['toYear too-early'])
    expect(problems('neighbourhood-agendas', { ...given, toYear: '2025' })).toEqual([])
  })

  test('capitals and spaces make no second entry', () => {
    const plans = register('heat-plans')
    expect(keyOf(plans, { area: ' Noord ' })).toBe(keyOf(plans, { area: 'noord' }))
  })

  test('what is typed never makes the reader break', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REGISTERS), fc.string(), (definition, text) => {
        const given = Object.fromEntries(definition.columns.map(({ name }) => [name, text]))
        expect(Array.isArray(readEntry(definition, given, PARTIES).problems)).toBe(true)
      }),
    )
  })
})

describe('what registers tell', () => {
  test('AGR-3.1.1: two years that contradict each other stay beside each other', () => {
    const plans = register('heat-plans')
    expect(unlike(plans, entry('a', { startInText: 2025, startInPlanning: 2026 }))).toBe(true)
    expect(unlike(plans, entry('a', { startInText: 2025, startInPlanning: null }))).toBe(false)
  })

  test('AGR-5.3.2: a ladder without a rung says which one lacks', () => {
    const ladder = register('escalation-steps')
    const rungs = (...steps: number[]) => steps.map((step) => entry(String(step), { step }))
    expect(missingSteps(ladder, rungs(1, 2, 3))).toEqual([])
    expect(missingSteps(ladder, rungs(1, 4))).toEqual([2, 3])
    expect(missingSteps(ladder, [])).toEqual([])
  })

  test('AGR-2.1.2: projects wait until the exemption is there, and again when it ended', () => {
    const one = entry('a', { area: 'Stad', projects: 'Hof; Plein', grantedOn: '2024-09-01', validUntil: '2026-08-31' })
    expect(blockedProjects([one], day('2024-08-01')).map(({ project, why }) => `${project} ${why}`)).toEqual([
      'Hof not-granted',
      'Plein not-granted',
    ])
    expect(blockedProjects([one], day('2025-01-01'))).toEqual([])
    expect(blockedProjects([one], day('2026-09-01'))[0]?.why).toBe('expired')
  })

  describe('AGR-3.3.2, MON-10 the climate atlas beside the stock', () => {
    const told = (complex: string, hazard: string, exposed: number, atlasYear = 2025): RegisterEntry => ({
      ...{ id: `${complex}-${hazard}-${atlasYear}`, values: { owner: 'trivire', complex, hazard, exposed, atlasYear } },
    })
    const STOCK = [
      { organisation: 'trivire', complex: 'Wielwijk 4', neighbourhoodCode: 'BU1', dwellings: 30 },
      { organisation: 'trivire', complex: 'Wielwijk 4', neighbourhoodCode: 'BU2', dwellings: 10 },
      { organisation: 'woonbron', complex: 'Wielwijk 4', neighbourhoodCode: null, dwellings: 5 },
    ]

    test('every complex stands once, with the newest of each hazard; nothing told is not the same as not exposed', () => {
      const { complexes } = exposedStock(STOCK, [told('wielwijk 4', 'heat', 12), told('Wielwijk 4', 'heat', 9, 2024)])
      expect(complexes).toEqual([
        {
          ...{ organisation: 'trivire', complex: 'Wielwijk 4', neighbourhoodCodes: ['BU1', 'BU2'], dwellings: 40 },
          told: [{ hazard: 'heat', exposed: 12, atlasYear: 2025, isTooMany: false }],
        },
        {
          ...{ organisation: 'woonbron', complex: 'Wielwijk 4', neighbourhoodCodes: [], dwellings: 5, told: [] },
        },
      ])
    })

    test('more homes than there are, and a complex that stands in no list, are told', () => {
      const { complexes, unknown } = exposedStock(STOCK, [
        told('Wielwijk 4', 'flooding', 41),
        told('Elders', 'heat', 1),
      ])
      expect(complexes[0]?.told).toMatchObject([{ isTooMany: true }])
      expect(unknown.map(({ values }) => values.complex)).toEqual(['Elders'])
    })
  })

  describe('AGR-3.3.1, MON-09 plans in place and time', () => {
    const plan = (id: string, owner: string, place: string, fromYear: number, toYear: number) =>
      entry(id, { owner, place, plan: id, fromYear, toYear })

    test('the same place, another party, a year in common', () => {
      const found = linkedPlans([
        plan('riool', 'municipality', 'Lindenbuurt', 2025, 2027),
        plan('renovatie', 'trivire', 'lindenbuurt', 2026, 2028),
        plan('elders', 'trivire', 'Havenbuurt', 2025, 2026),
        plan('later', 'trivire', 'Lindenbuurt', 2028, 2029),
        plan('zelf', 'municipality', 'Lindenbuurt', 2026, 2026),
      ])
      expect(found.map(({ a, b, from, to }) => `${a.id}+${b.id} ${from}-${to}`)).toEqual([
        'riool+renovatie 2026-2027',
        'renovatie+zelf 2026-2026',
      ])
    })

    test('the order of the list makes no difference', () => {
      const some = fc.array(
        fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y'), fc.integer({ min: 2020, max: 2026 })),
        { maxLength: 8 },
      )
      fc.assert(
        fc.property(some, (rows) => {
          const plans = rows.map(([owner, place, from], i) => plan(String(i), owner, place, from, from + 1))
          expect(linkedPlans(plans.toReversed()).length).toBe(linkedPlans(plans).length)
        }),
      )
    })
  })

  test('LEG-07: a designation that ends asks for a decision, until it is taken', () => {
    const areas = register('selective-areas')
    const area = entry('a', { area: 'Gebied', endsInYear: 2026, decidedOn: null })
    const states = (asOf: string, one = area) =>
      askedOf(areas, [{ ...one, keptOn: day('2025-01-01') }], day(asOf), null).map(({ on, state }) => `${on} ${state}`)
    expect(states('2026-03-01')).toEqual([])
    expect(states('2026-11-01')).toEqual(['2026-12-31 due-soon'])
    expect(states('2027-01-05')).toEqual(['2026-12-31 late'])
    expect(states('2027-01-05', entry('a', { ...area.values, decidedOn: '2026-05-01' }))).toEqual([])
  })

  test.each([
    ['nobody wrote the entry since the documents', '2023-12-31', '2023-12-31', 'outcome-unknown'],
    ['somebody did', '2024-02-01', '2023-12-31', 'late'],
    ['the documents tell about that day', '2023-12-31', '2025-01-01', 'late'],
    ['the parties keep their own books', '2023-12-31', null, 'late'],
  ])('B3-R1: a day that passed, and %s', (_, keptOn, knownUntil, state) => {
    const plan = { ...entry('a', { area: 'Wijk', draftBy: '2024Q3' }), keptOn: day(keptOn) }
    const told = knownUntil === null ? null : day(knownUntil)
    expect(askedOf(register('heat-plans'), [plan], day('2026-11-30'), told).map((one) => one.state)).toEqual([state])
    expect(askedOf(register('heat-plans'), [plan], day('2024-08-01'), told).map((one) => one.state)).toEqual([
      'due-soon',
    ])
  })

  test.each([
    [2025, '2025-12-31'],
    ['2025Q2', '2025-06-30'],
    ['2025-02-03', '2025-02-03'],
    ['later', null],
    [null, null],
  ])('the last day of %o is %o', (value, last) => expect(lastDayIn(value)).toBe(last))

  test('B12: per party only what counts, in each form that the register proves', () => {
    const trials = register('trials')
    const entries = [
      entry('a', { owner: 'trivire', startedOn: '2025-01-10', evaluatedOn: null }),
      entry('b', { owner: 'trivire', startedOn: null }),
      entry('c', { owner: 'hpt', startedOn: '2025-02-01', evaluatedOn: '2025-06-01' }),
    ]
    const proved = (party: string | null) =>
      provedBy(trials, entries, party).map((one) => `${one.form} ${one.entries.map(({ id }) => id).join('')}`)
    expect(proved('trivire')).toEqual(['trial a'])
    expect(proved(null)).toEqual(['trial ac', 'evaluation c'])
  })
})
