import { describe, expect, test } from 'vitest'
import { coverOf } from '../outcome/cover.ts'
import { outcomeOf } from '../outcome/outcome-of.ts'
import type { Contribution, Scenario } from '../scenario.ts'
import { block, given, scenario, settings } from '../testing.ts'
import { INSTRUMENTS, instrumentUses, OWNER_SUPPORT, OWNER_SUPPORT_LIST, ruleFor } from './instruments.ts'

const M = 1_000_000
const contribution = (id: string, party: Contribution['party'], state: Contribution['state'], cap: number) =>
  ({
    ...{ id, name: id, party, state, cap, perDwelling: null, counts: null },
    ...{ window: [2026, 2030] as const, excludes: [], source: 'Beschikking' },
  }) satisfies Contribution

const plan = (over: Partial<Scenario> = {}): Scenario =>
  scenario({
    blocks: [block()],
    choices: { a: { option: 'renewal', start: 2028 } },
    parameters: given({ densification: 1.3 }),
    contributions: [
      contribution('rijk', 'state', 'granted', 0.4 * M),
      contribution('reservering', 'municipality', 'granted', 0.2 * M),
      contribution('regio', 'fund', 'possible', 0.3 * M),
    ],
    ...over,
  })
const usesOf = (of: Scenario) => {
  const outcome = outcomeOf(of, { draws: 1, seed: 1 })
  const uses = new Map(instrumentUses(of, outcome).map(({ instrument, ...use }) => [instrument, use]))
  return { outcome, use: (name: (typeof INSTRUMENTS)[number]) => uses.get(name) }
}

describe('FIN-35 wide instrument set, used amounts from the plan itself', () => {
  test('every instrument of the register has a line', () => {
    expect(
      instrumentUses(plan(), outcomeOf(plan(), { draws: 1, seed: 1 })).map(({ instrument }) => instrument),
    ).toEqual([...INSTRUMENTS])
  })

  test('FIN-24: subsidy, reservation and fund are the contributions of the plan; what is hoped for stands apart', () => {
    const { use } = usesOf(plan())
    const { granted } = coverOf(plan(), 100 * M)
    expect(use('subsidy')?.used).toBeCloseTo(granted.find(({ id }) => id === 'rijk')?.amount ?? 0, 6)
    expect(use('reservation')?.used).toBeCloseTo(granted.find(({ id }) => id === 'reservering')?.amount ?? 0, 6)
    expect(use('fund')?.used).toBe(0)
    expect(use('fund')?.possible).toBeGreaterThan(0)
  })

  test('what differs per household has no amount, and is not nought', () => {
    const { use } = usesOf(plan())
    for (const name of ['canon', 'energy-mortgage'] as const) expect(use(name)).toEqual({ used: null, possible: null })
  })

  test('densification is what the deficit would be one for one less what it is; its sign is an outcome', () => {
    const [now, before] = [usesOf(plan()), usesOf(plan({ parameters: given({ densification: 1 }) }))]
    const difference = before.outcome.money.shortage.base - now.outcome.money.shortage.base
    expect(now.use('densification')?.used).toBeCloseTo(difference, 3)
    expect(before.use('densification')?.used).toBe(0)
  })

  test('a company saves transfer tax once it is exempt with its ground; before that it only might', () => {
    const exempt = settings({ transferTaxExemption: { ground: 'Herstructurering', document: 'Besluit' } })
    const [taxed, free] = [usesOf(plan()), usesOf(plan({ settings: exempt }))]
    const saved = taxed.outcome.money.shortage.base - free.outcome.money.shortage.base
    expect(saved).toBeGreaterThan(0)
    expect(taxed.use('development-company')?.used).toBe(0)
    expect(taxed.use('development-company')?.possible).toBeCloseTo(saved, 3)
    expect(free.use('development-company')?.used).toBeCloseTo(saved, 3)
  })

  test('rules are those of the rule date; a day without a rule says so', () => {
    expect(ruleFor('development-company', plan())).toMatchObject({ validFrom: '2026-01-01' })
    expect(ruleFor('sale', plan())).toBe('none-on-day')
    expect(ruleFor('reservation', plan())).toBe('no-rule')
  })
})

test('FIN-36: a list of help for one owner, each with its source', () => {
  const [{ value = [] } = {}] = OWNER_SUPPORT_LIST.values
  expect(value.map(({ help }) => help)).toEqual([...OWNER_SUPPORT])
  for (const { source } of value) expect(source).not.toBe('')
})
