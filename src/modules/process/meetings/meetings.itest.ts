import { beforeAll, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import type { MunicipalityId, UserId } from '#kernel/ref.ts'
import { createAuditLog } from '#platform/audit/audit-log.ts'
import { type Actor, ANONYMOUS } from '#platform/auth/actor.ts'
import { saveMunicipality } from '#platform/auth/municipality.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import { putOnAgenda, saveSeries } from './store.ts'
import { cancelMeeting, planMeeting, recordMeeting, setAgenda, settleItem, viewSeries } from './usecases.ts'

const TOWN = 'GM0002' as MunicipalityId
const ACTOR: Actor = { kind: 'user', id: 'pm' as UserId, name: 'PM', roles: ['programme-manager'] }
const TODAY = calendarDate('2024-10-01')
const SERIES = {
  ...{ slug: 'kerngroep', name: 'Kerngroep', atLeast: 3, basis: 'afspraak 1.1.2', audience: 'partner' as const },
  requiredSides: ['municipality', 'corporation', 'tenants'],
  chairs: ['trivire', 'woonbron'],
  members: [
    { code: 'municipality', name: 'Gemeente', side: 'municipality' },
    { code: 'trivire', name: 'Trivire', side: 'corporation' },
    { code: 'woonbron', name: 'Woonbron', side: 'corporation' },
    { code: 'hpt', name: 'HPT', side: 'tenants' },
  ],
}

onEachDatabase('meetings', (db) => {
  const now = () => new Date('2024-10-01T09:00:00Z')
  const work = () => {
    const { database } = db.connection()
    return { actor: ACTOR, scope: database.scope(TOWN), deps: { now, audit: createAuditLog(now) } as Deps }
  }
  const view = async () => {
    const found = await viewSeries(ACTOR, work().scope, 'kerngroep', TODAY)
    if (!found) throw new Error('no series')
    return found
  }
  const plan = (day: string, anyway = false) =>
    planMeeting(work(), { series: 'kerngroep', on: calendarDate(day), chair: 'trivire', anyway })
  const planned = async (day: string): Promise<string> => {
    const made = await plan(day)
    if (!made.ok) throw new Error(made.reason)
    return made.value
  }
  const record = (id: string, present: readonly string[], version = 1) =>
    recordMeeting(work(), {
      ...{ series: 'kerngroep', id, version, chair: 'trivire', present, minutes: 'Besproken.', today: TODAY },
    })

  beforeAll(async () => {
    await saveMunicipality(db.connection().database, { id: TOWN, name: 'Stad', slug: 'stad', fictional: true })
    await work().scope.transaction((tx) => saveSeries(tx, SERIES))
  })

  test('B4: held with a quorum counts, without one it is informative, cancelled never counts', async () => {
    const [march, june, september] = [
      await planned('2024-03-14'),
      await planned('2024-06-20'),
      await planned('2024-09-19'),
    ]
    expect(await record(march, ['municipality', 'trivire', 'hpt'])).toEqual({ ok: true, value: true })
    expect(await record(june, ['municipality', 'trivire'])).toEqual({ ok: true, value: true })
    expect(await cancelMeeting(work(), { series: 'kerngroep', id: september, version: 1, reason: ' ' })).toMatchObject({
      reason: 'reason-missing',
    })
    await cancelMeeting(work(), { series: 'kerngroep', id: september, version: 1, reason: 'te weinig stukken' })
    const { meetings, year, chairedTwice, nextChair } = await view()
    expect(meetings.map(({ state }) => state)).toEqual(['held', 'informative', 'cancelled'])
    expect(year).toMatchObject({ held: 1, state: 'plan-more' })
    expect(chairedTwice.map(({ on }) => on)).toEqual(['2024-06-20'])
    expect(nextChair).toBe('woonbron')
  })

  test('B4: two meetings of one body on one day are asked about', async () => {
    await planned('2024-11-14')
    expect(await plan('2024-11-14')).toEqual({ ok: false, reason: 'day-taken' })
    expect((await plan('2024-11-14', true)).ok).toBe(true)
  })

  test('a meeting that is still to come, an older version, and nobody present are refused', async () => {
    const december = await planned('2024-12-12')
    expect(await record(december, ['hpt'])).toMatchObject({ reason: 'in-future' })
    const { meetings } = await view()
    const march = meetings[0]
    expect(await record(march?.id ?? '', ['hpt'], 1)).toMatchObject({ reason: 'stale' })
    expect(await record(march?.id ?? '', ['hvc'], march?.version)).toMatchObject({ reason: 'nobody-present' })
  })

  test('a thing is proposed once, goes on an agenda in order, and comes back when the meeting is cancelled', async () => {
    const { scope } = work()
    const put = (ref: string, title: string) =>
      scope.transaction((tx) =>
        putOnAgenda(tx, { series: 'kerngroep', title, reason: 'signaal', ref, audience: 'partner' }),
      )
    const [a, again, b] = [await put('/a', 'Een'), await put('/a', 'Een'), await put('/b', 'Twee')]
    expect(again).toBe(a)
    expect((await put('/a', 'Een')) === a).toBe(true)
    expect(
      await scope.transaction((tx) => putOnAgenda(tx, { ...SERIES, series: 'raad', title: '', reason: '', ref: '' })),
    ).toBeNull()
    const meeting = await planned('2024-12-19')
    await setAgenda(work(), 'kerngroep', meeting, [b ?? '', a ?? ''])
    expect((await view()).agenda.map(({ title, state }) => [title, state])).toEqual([
      ['Twee', 'on-agenda'],
      ['Een', 'on-agenda'],
    ])
    await settleItem(work(), 'kerngroep', a ?? '', 'opgelost')
    await cancelMeeting(work(), { series: 'kerngroep', id: meeting, version: 1, reason: 'ziekte' })
    expect((await view()).agenda.map(({ title, state }) => [title, state])).toEqual([
      ['Twee', 'proposed'],
      ['Een', 'discussed'],
    ])
    expect(await put('/a', 'Een opnieuw')).not.toBe(a)
  })

  test('who may not see the series sees nothing of it', async () => {
    expect(await viewSeries(ANONYMOUS, work().scope, 'kerngroep', TODAY)).toBeNull()
  })
})
