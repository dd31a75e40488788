import { expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { readStreetWork } from '#modules/areas/model/street-work-file.ts'
import { generateVoorbeeldstad, REFERENCE_DATE } from './generate.ts'

const { tasks, streets, dwellings, neighbourhoods } = generateVoorbeeldstad()

test('tasks lie on streets and dwellings that exist, each once', () => {
  const ids = new Set(streets.map(({ id }) => id))
  expect(tasks.works.every(({ streetId }) => ids.has(streetId))).toBe(true)
  expect(tasks.sewer.every(({ streetId }) => ids.has(streetId))).toBe(true)
  expect(new Set(tasks.works.map(({ id }) => id)).size).toBe(tasks.works.length)
  expect(new Set(tasks.sewer.map(({ id }) => id)).size).toBe(tasks.sewer.length)
  const homes = new Set(dwellings.map(({ dwelling_id }) => dwelling_id))
  expect(new Set(tasks.labels.map(({ objectId }) => objectId)).size).toBe(tasks.labels.length)
  expect(tasks.labels.every(({ objectId }) => homes.has(objectId))).toBe(true)
})

test('works are as a programme would give them: its reader takes every row without a remark', () => {
  const today = calendarDate(REFERENCE_DATE)
  for (const { streetId, kind, status, year, raiseM } of tasks.works) {
    const row = {
      street_id: streetId,
      work: kind,
      status,
      year: String(year),
      raise_m: raiseM === null ? '' : String(raiseM),
    }
    expect(readStreetWork(row, today)).toMatchObject({ ok: true, remarks: [], value: { kind, raiseM } })
  }
})

test('there is enough to show: raisings before and to come, labels of most dwellings, gaps that are real', () => {
  const planned = tasks.works.filter(({ status }) => status === 'planned')
  const raised = (status: string) =>
    tasks.works.filter((work) => work.status === status && work.kind === 'raising').length
  expect(raised('planned')).toBeGreaterThan(60)
  expect(raised('done')).toBeGreaterThan(100)
  expect(new Set(planned.map(({ kind }) => kind)).size).toBe(7)
  expect(tasks.labels.length / dwellings.length).toBeCloseTo(0.78, 1)
  expect(tasks.figures.filter(({ value }) => value === null).length).toBeGreaterThan(0)
  expect(tasks.heatPlans.length).toBeLessThan(neighbourhoods.length)
})
