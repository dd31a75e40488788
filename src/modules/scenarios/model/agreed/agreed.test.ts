import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { coverOf, uncoveredByKey } from '../outcome/cover.ts'
import { given, scenario } from '../testing.ts'
import { beyondShortage, type CoverLevel, coverageOf, coverStateOf, mayDecide } from './coverage.ts'
import { judgeLimit, type PartyLimit, partyStandings, readPartyLimit } from './party-limit.ts'
import { BEARING_PARTIES, type Pledge, pledgesFor, readPledge, standingPledges } from './pledge.ts'

const TODAY = calendarDate('2026-11-30')
const M = 1_000_000

const pledge = (over: Partial<Pledge> = {}): Pledge => ({
  ...{ party: 'municipality', who: 'Gemeente', bears: { kind: 'share', share: 0.5 }, limit: null, conditions: '' },
  ...{ state: 'agreed', on: calendarDate('2026-10-01'), source: 'Collegebesluit', version: 1, ...over },
})
const share = (party: Pledge['party'], of: number, limit: number | null = null, over: Partial<Pledge> = {}) =>
  pledge({ party, who: party, bears: { kind: 'share', share: of }, limit, ...over })
const BAND: Record<CoverLevel, number> = { p5: 6 * M, p50: 10 * M, p95: 16 * M }
const threeMillion = (shortage: number) => Math.min(3 * M, shortage)
const T9 = [
  share('municipality', 0.5),
  share('corporation', 0.2),
  share('water-board', 0.1),
  share('owners', 0.2, 0.8 * M),
]

describe('FIN-17 deficit allocation agreed before go or no-go', () => {
  test('T9: state 3.0 of 10.0 million, the rest by shares with a cap for owners', () => {
    const { p50 } = coverageOf(BAND, threeMillion, T9)
    const amounts = p50.borne.map(({ amount }) => amount / M)
    for (const [at, amount] of [3.875, 1.55, 0.775, 0.8].entries()) expect(amounts[at]).toBeCloseTo(amount, 9)
    expect(p50.borne.map(({ isAtLimit }) => isAtLimit)).toEqual([false, false, false, true])
    expect(p50).toMatchObject({ granted: 3 * M, uncovered: 0 })
    expect(coverStateOf(coverageOf(BAND, threeMillion, T9))).toBe('whole')
  })

  test('what is covered in the middle need not be at the edge', () => {
    const fixed = [pledge({ bears: { kind: 'amount', amount: 7 * M } })]
    const { p5, p50, p95 } = coverageOf(BAND, threeMillion, fixed)
    expect([p5.uncovered, p50.uncovered, p95.uncovered]).toEqual([0, 0, 6 * M])
    expect(p5.agreed).toBe(3 * M)
  })

  test('SCN-20, FIN-18: a proposal or a refusal covers nothing, and nobody pays by silence', () => {
    const said = [
      share('municipality', 0.5, null, { state: 'proposed' }),
      share('state', 0.5, null, { state: 'refused' }),
    ]
    const coverage = coverageOf(BAND, () => 0, said)
    expect(coverage.p50).toMatchObject({ agreed: 0, uncovered: 10 * M, uncoveredIfAgreed: 5 * M, borne: [] })
    expect(coverStateOf(coverage)).toBe('none')
    expect(coverStateOf(coverageOf(BAND, () => 0, []))).toBe('none')
    expect(coverageOf(BAND, () => 0, []).p95.uncovered).toBe(16 * M)
  })

  test('more agreed than is needed is told: how much at each level, and which share is of nothing', () => {
    const amount = (of: number, who: string) => pledge({ who, bears: { kind: 'amount', amount: of } })
    const beyond = (pledges: readonly Pledge[]) => beyondShortage(coverageOf(BAND, threeMillion, pledges), pledges)
    expect(beyond(T9)).toBeNull()
    expect(beyond([amount(7 * M, 'a')])).toBeNull()
    expect(beyond([amount(7 * M, 'a'), amount(0.01, 'b')])?.over.p50).toBeCloseTo(0.01, 6)
    expect(beyond([amount(9 * M, 'a'), amount(5 * M, 'b')])?.over).toEqual({ p5: 11 * M, p50: 7 * M, p95: M })
    expect(beyond([amount(7 * M, 'a'), share('owners', 0.5)])).toMatchObject({ over: { p50: 0 }, idle: ['owners'] })
    expect(beyond([{ ...amount(99 * M, 'a'), state: 'proposed' }])).toBeNull()
  })

  test('FIN-18: the key beside the agreements; a larger shortage never leaves less open by the key', () => {
    const plan = scenario({
      key: [
        { party: 'municipality', share: 0.6, cap: 2 * M },
        { party: 'owners', share: 0.4, cap: M },
      ],
    })
    const band = { base: 2 * M, p5: 0, p50: 5 * M, p95: 9 * M }
    expect(uncoveredByKey(plan, band)).toEqual({ base: 0, p5: 0, p50: 2 * M, p95: 6 * M })
    const shortage = fc.double({ min: -M, max: 40 * M, noNaN: true })
    fc.assert(
      fc.property(shortage, shortage, (a, b) => {
        const open = uncoveredByKey(plan, { ...band, p5: Math.min(a, b), p95: Math.max(a, b) })
        expect(open.p5).toBeLessThanOrEqual(open.p95 + 1e-6)
      }),
    )
  })

  test('a surplus needs no agreement', () => {
    const coverage = coverageOf({ p5: -5 * M, p50: -M, p95: 2 * M }, () => 0, [])
    expect(coverStateOf(coverage)).toBe('no-deficit')
    expect(coverage.p95.uncovered).toBe(2 * M)
  })

  test('a decision over an open deficit needs its reason; a settled one does not', () => {
    expect(mayDecide('partly', ' ')).toEqual({ ok: false, reason: 'cover-open' })
    expect(mayDecide('none', 'Het Rijk beslist in mei')).toMatchObject({ ok: true })
    for (const state of ['whole', 'no-deficit'] as const) expect(mayDecide(state, '')).toMatchObject({ ok: true })
  })

  test('what was said about another version covers this one no longer', () => {
    const said = [pledge(), pledge({ version: 2, state: 'proposed' }), share('owners', 0.1)]
    expect(standingPledges(said)).toHaveLength(2)
    expect(pledgesFor(said, 2).map(({ state }) => state)).toEqual(['proposed'])
    expect(pledgesFor(said, 1).map(({ party }) => party)).toEqual(['owners'])
  })

  test.each([
    ['who-missing', { who: ' ' }],
    ['amount-missing', { bears: { kind: 'amount', amount: 0 } }],
    ['share-out-of-range', { bears: { kind: 'share', share: 1.2 } }],
    ['limit-not-positive', { limit: 0 }],
    ['limit-on-amount', { bears: { kind: 'amount', amount: M }, limit: M }],
    ['source-missing', { source: '' }],
    ['day-in-future', { on: calendarDate('2026-12-01') }],
  ] as const)('%s is refused', (problem, over) => {
    const read = readPledge(pledge(over as Partial<Pledge>), [], TODAY)
    expect(read.ok ? [] : read.reason).toContain(problem)
  })

  test('shares of what stands are never more than the whole; the same organisation replaces its own', () => {
    const over = readPledge(share('owners', 0.6), [pledge()], TODAY)
    expect(over).toEqual({ ok: false, reason: ['more-than-whole'] })
    expect(readPledge(pledge({ bears: { kind: 'share', share: 0.9 } }), [pledge()], TODAY)).toMatchObject({ ok: true })
    expect(readPledge(share('owners', 0.6), [pledge({ state: 'refused' })], TODAY)).toMatchObject({ ok: true })
    expect(readPledge(share('owners', 0.6, null, { version: 2 }), [pledge()], TODAY)).toMatchObject({ ok: true })
  })

  const anyPledges = fc
    .array(fc.record({ amount: fc.integer({ min: 1, max: 9 * M }), isShare: fc.boolean(), isAgreed: fc.boolean() }), {
      maxLength: BEARING_PARTIES.length,
    })
    .map((all) =>
      all.map(({ amount, isShare, isAgreed }, at) =>
        pledge({
          ...{ party: BEARING_PARTIES[at] ?? 'fund', who: String(at), state: isAgreed ? 'agreed' : 'proposed' },
          bears: isShare ? { kind: 'share', share: 1 / BEARING_PARTIES.length } : { kind: 'amount', amount },
          limit: isShare ? amount : null,
        }),
      ),
    )

  test('granted, agreed and uncovered add up to the shortage at every level; more said never covers less', () => {
    fc.assert(
      fc.property(anyPledges, fc.double({ min: 0, max: 40 * M, noNaN: true }), (pledges, shortage) => {
        const { p50 } = coverageOf({ p5: 0, p50: shortage, p95: 2 * shortage }, threeMillion, pledges)
        expect(p50.granted + p50.agreed + p50.uncovered).toBeCloseTo(shortage, 3)
        expect(p50.uncovered).toBeGreaterThanOrEqual(0)
        expect(p50.uncoveredIfAgreed).toBeLessThanOrEqual(p50.uncovered + 1e-3)
      }),
    )
  })
})

describe('FIN-32 financial demarcation with stakeholders', () => {
  const limit = (over: Partial<PartyLimit> = {}): PartyLimit => ({
    ...{ party: 'water-board', lowest: null, highest: 5 * M, conditions: '', validUntil: null },
    ...{ on: calendarDate('2026-09-01'), source: 'Gesprek', ...over },
  })
  const asks = (p50: number, p95: number) => ({
    p50: { byKey: p50, byAgreement: 0 },
    p95: { byKey: p95, byAgreement: 0 },
  })

  test.each([
    ['no word of the party is no room', null, 1, 2, 'not-said'],
    ['exactly at its limit it can carry it', limit(), 5 * M, 5 * M, 'within'],
    ['one cent more it cannot', limit(), 5 * M + 0.01, 6 * M, 'beyond'],
    ['beyond only when things go wrong', limit(), 4 * M, 6 * M, 'beyond-at-worst'],
    ['asked less than it wants to carry', limit({ lowest: 3 * M }), 2 * M, 4 * M, 'below-lowest'],
    ['what it said has run out', limit({ validUntil: calendarDate('2026-11-29') }), 1, 1, 'expired'],
    ['its last day still counts', limit({ validUntil: TODAY }), 1, 1, 'within'],
  ] as const)('%s', (_, said, p50, p95, state) => expect(judgeLimit(said, asks(p50, p95), TODAY)).toBe(state))

  test('the agreement can ask more than the key does', () => {
    const asked = { byKey: M, byAgreement: 6 * M }
    expect(judgeLimit(limit(), { p50: asked, p95: asked }, TODAY)).toBe('beyond')
  })

  test('granted money of a party counts with its share; who is asked nothing and said nothing is left out', () => {
    const plan = scenario({
      parameters: given({ interest: 0 }),
      key: [{ party: 'municipality', share: 0.5, cap: null }],
      contributions: [
        {
          ...{ id: 'g', name: 'Reservering', party: 'municipality', state: 'granted', cap: 2 * M, perDwelling: null },
          ...{ counts: null, window: [2027, 2030], excludes: [], source: 'Raadsbesluit' },
        },
      ],
    })
    const at = (shortage: number) => {
      const cover = coverOf(plan, shortage)
      return { cover, coverage: coverageOf({ p5: 0, p50: shortage, p95: shortage }, () => 2 * M, []).p50 }
    }
    const standings = partyStandings([], { p50: at(10 * M), p95: at(16 * M) }, TODAY)
    expect(standings).toEqual([
      {
        ...{ party: 'municipality', limit: null, state: 'not-said' },
        asked: { p50: { byKey: 6 * M, byAgreement: 2 * M }, p95: { byKey: 9 * M, byAgreement: 2 * M } },
      },
    ])
  })

  test('every problem of a limit is told together', () => {
    const read = readPartyLimit(limit({ lowest: 9, highest: -1, source: ' ' }), TODAY)
    expect(read).toEqual({ ok: false, reason: ['highest-not-positive', 'lowest-above-highest', 'source-missing'] })
    expect(readPartyLimit(limit({ highest: null }), TODAY)).toEqual({ ok: false, reason: ['nothing-said'] })
  })
})
