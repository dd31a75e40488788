import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { RunId } from '#kernel/ref.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { WhatIfReply } from '../model/what-if/answer.ts'
import { EMPTY, studiedTown, TOWN } from '../parameters/testing.ts'
import { loadSets } from '../parameters/usecases.ts'
import { areasOfRun, newestRun } from '../store.ts'

onEachDatabase('what-ifs on a run', (database) => {
  const { ordered, scopeOf, ask, words } = studiedTown(database)
  const figures = async (query: string, town?: typeof TOWN): Promise<WhatIfReply> => {
    const answer = await ask('get', `/urgentie/wat-als/cijfers?${query}`, undefined, town)
    if (answer.kind !== 'json') throw new Error(answer.kind)
    return answer.value as WhatIfReply
  }
  const answered = async (query: string) => {
    const reply = await figures(query)
    if (reply.outcome !== 'answer') throw new Error(reply.outcome)
    return reply.answer
  }
  describe('what if', () => {
    test('without a change both sides are the run itself', async () => {
      const { rows, summary, dwellings } = await answered('run=1')
      const run = await scopeOf(TOWN).transaction(async (db) => {
        const first = await newestRun(db, 'envelope')
        return areasOfRun(db, first?.id as RunId, 'buurt')
      })
      const stored = new Map(run.map(({ code, rank, rankLow, rankHigh }) => [code, { rank, rankLow, rankHigh }]))
      for (const { code, before, after } of rows) {
        expect(before).toMatchObject(stored.get(code) ?? {})
        expect(after).toEqual(before)
      }
      expect(summary).toMatchObject({ moved: 0, lost: [], won: [], milder: [] })
      expect(dwellings).toBeGreaterThan(3000)
    })

    test('a higher threshold leaves more dwellings to expect, and nothing is stored', async () => {
      const before = ordered.length
      const { summary } = await answered('run=1&damp_threshold=0,6')
      expect(summary.expectedAfter).toBeGreaterThan(summary.expectedBefore)
      expect(ordered).toHaveLength(before)
      expect(await loadSets(scopeOf(TOWN))).toEqual([])
    })

    test('what may not be shown is not there, whatever the values', async () => {
      for (const query of ['run=1', 'run=1&coverage_to_rank=0', 'run=1&damp_threshold=2&klassen=ja']) {
        const { rows } = await answered(query)
        expect(rows.map(({ name }) => name)).not.toContain('Buitengors')
      }
    })

    test('less coverage needed: areas to measure first win a rank', async () => {
      const { summary, rows } = await answered('run=1&coverage_to_rank=0')
      const won = rows.filter(({ code }) => summary.won.includes(code)).map(({ name }) => name)
      expect(won).toEqual(['Polderrand'])
    })

    test('dwellings per class when asked for, which the chance of the class moves and ranks do not follow', async () => {
      expect((await answered('run=1')).classes).toBe('not-asked')
      const { classes, summary } = await answered('run=1&class_probability=0,9&klassen=ja')
      expect(summary.moved).toBe(0)
      if (typeof classes === 'string') return
      expect(classes.after.U4).toBeLessThan(classes.before.U4)
    })

    test.each([
      'damp_threshold=x',
      'damp_threshold=2,5',
      'damp_proof_year=1990,5',
      'groundwater_trend=%E2%88%9E',
    ])('%s is no value: told, and 422 as a page', async (query) => {
      expect(await figures(`run=1&${query}`)).toMatchObject({ outcome: 'wrong' })
      expect(await ask('get', `/urgentie/wat-als?run=1&${query}`)).toMatchObject({ kind: 'page', status: 422 })
    })

    test('the page has form and result without script', async () => {
      const answer = await ask('get', '/urgentie/wat-als?run=1&damp_threshold=0,6')
      const text = words(answer)
      expect(text).toMatch(/\d+ van de \d+ buurten krijgen een andere rang/)
      expect(text).toContain('Bewaar als nieuwe parameterset en maak een run')
      if (answer.kind !== 'page') return
      expect(renderToStaticMarkup(answer.body)).toMatch(
        /href="\/voorbeeldstad\/urgentie\/aannames\/wijzigen\?[^"]*damp_threshold=0%2C6/,
      )
    })

    test('a municipality without a run is told so', async () => {
      expect(await figures('', EMPTY)).toEqual({ outcome: 'no-run' })
      expect(words(await ask('get', '/urgentie/wat-als', undefined, EMPTY))).toContain('Maak eerst een run')
    })
  })

  test('the ranking by share puts the densest neighbourhood first, also in its address', async () => {
    const text = words(await ask('get', '/urgentie?rangschik=aandeel&run=1'))
    expect(text).toContain('Rang naar het aandeel van de bekende woningen')
    const byNumber = (await answered('run=1')).rows.map(({ name }) => name)
    const byShare = (await answered('run=1&rangschik=aandeel')).rows
    expect(byShare.map(({ name }) => name)).not.toEqual(byNumber)
    const shares = byShare.flatMap(({ before }) => (before.rank === null ? [] : [before.share ?? 0]))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })
})
