import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MunicipalityId } from '#kernel/ref.ts'
import { saveMunicipality } from '#platform/auth/municipality.ts'
import { runCommandLine } from '#platform/cli/program.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import type { Deps } from '#platform/deps.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { loadVoorbeeldstad } from '../../../../demo/voorbeeldstad/load.ts'
import { partOfVoorbeeldstad } from '../../../../demo/voorbeeldstad/part.ts'
import { urgencyCommand } from '../commands.ts'
import { STUDY_FORMATS } from '../model/report/study-format.ts'
import { urgencyDataCommand } from './commands.ts'

const TOWN = { id: 'GM9999' as string as MunicipalityId, name: 'Voorbeeldstad', slug: 'voorbeeldstad', fictional: true }
const EMPTY = { id: 'GM0505' as string as MunicipalityId, name: 'Dordrecht', slug: 'dordrecht', fictional: false }

onEachDatabase('urgency run, runs and export', (database) => {
  const workers = createWorkerPool(2)
  let folder = ''
  const deps = () =>
    ({
      ...{ workers, now: () => new Date('2026-11-20T12:00:00Z'), database: database.connection().database },
      audit: { record: () => Promise.resolve() },
    }) as unknown as Deps

  async function urgency(...argv: string[]) {
    const said = { out: '', err: '' }
    const io = {
      cwd: folder,
      out: (text: string) => {
        said.out += text
      },
      err: (text: string) => {
        said.err += text
      },
    }
    const code = await runCommandLine(['urgency', ...argv], io, [urgencyCommand, urgencyDataCommand], {
      withData: (_, dataIo, action) => action(dataIo, deps(), database.connection()),
    })
    return { code, ...said }
  }
  const inTown = (...argv: string[]) => urgency(...argv, '--municipality', 'GM9999')

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'urgency-commands-'))
    for (const town of [TOWN, EMPTY]) await saveMunicipality(deps().database, town)
    const scope = deps().database.scope(TOWN.id)
    await loadVoorbeeldstad(scope, deps().now(), () => partOfVoorbeeldstad(['Kleipolder-Noord', 'Buitengors']))
  }, 60_000)
  afterAll(async () => {
    await workers.close()
    await rm(folder, { recursive: true })
  })

  test('without a run there is nothing to list or export', async () => {
    expect(await inTown('runs')).toMatchObject({ code: 0, out: 'Er is nog geen run.\n' })
    expect(await inTown('export', '--format', 'csv', '--out', 'a.csv')).toMatchObject({ code: 1, out: '' })
  })

  test('run --json makes a run and gives one document; progress only without it', async () => {
    const made = await inTown('run', '--date', '2026-01-01', '--json')
    expect([made.code, made.err]).toEqual([0, ''])
    expect(JSON.parse(made.out)).toMatchObject({
      ...{ number: 1, mode: 'envelope', date: '2026-01-01', parameter_set: 0 },
      model: { name: 'U1', parameters_hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    const other = await inTown('run', '--mode', 'programme', '--groundwater-trend', '-2,5', '--date', '2026-01-01')
    expect([other.code, other.err.includes('woningen doorrekenen')]).toEqual([0, true])
    expect(other.out).toMatch(/^run 2 {2}peildatum 01-01-2026 .*programme/)
  })

  test('runs lists them, newest first', async () => {
    const { runs, total } = JSON.parse((await inTown('runs', '--json')).out)
    expect([total, runs.map(({ number }: { number: number }) => number)]).toEqual([2, [2, 1]])
    expect((await inTown('runs', '--limit', '1')).out.trim().split('\n')).toHaveLength(1)
  })

  test.each(STUDY_FORMATS)('export --format %s writes a whole file and tells what is in it', async (format) => {
    const { code, out, err } = await inTown(
      'export',
      '--run',
      '1',
      '--format',
      format,
      '--out',
      `a.${format}`,
      '--json',
    )
    expect([code, err]).toEqual([0, ''])
    const bytes = await readFile(join(folder, `a.${format}`))
    expect(JSON.parse(out)).toMatchObject({ run: 1, format, bytes: bytes.length, file: join(folder, `a.${format}`) })
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('export of one neighbourhood holds its blocks, for the problem and moment asked for', async () => {
    const [code] = ['BU99990703']
    const asked = ['--neighbourhood', code as string, '--problem', 'damp', '--horizon', 'now']
    expect((await inTown('export', '--format', 'geojson', '--out', 'b.geojson', ...asked)).code).toBe(0)
    const collection = JSON.parse(await readFile(join(folder, 'b.geojson'), 'utf8'))
    expect(collection.run).toMatchObject({ problem: 'damp', horizon: 'now' })
    const parents = collection.features.map(
      ({ properties }: { properties: { parent_code: string } }) => properties.parent_code,
    )
    expect(new Set(parents)).toEqual(new Set([code]))
  })

  test.each([
    [1, 'a run that is not there', ['export', '--run', '9', '--format', 'csv', '--out', 'x.csv']],
    [1, 'a folder that is not there', ['export', '--format', 'csv', '--out', 'nergens/x.csv']],
    [1, 'a file that is a folder', ['export', '--format', 'csv', '--out', '.']],
    [1, 'a neighbourhood nobody knows', ['export', '--format', 'csv', '--out', 'x.csv', '--neighbourhood', 'BU1']],
    [1, 'a parameter set that is not there', ['run', '--parameter-set', '7']],
    [2, 'a format nobody knows', ['export', '--format', 'shp', '--out', 'x.shp']],
    [2, 'no file to write', ['export', '--format', 'csv']],
    [2, 'a problem nobody knows', ['export', '--format', 'csv', '--out', 'x.csv', '--problem', 'mould']],
    [2, 'a run that is no number', ['export', '--format', 'csv', '--out', 'x.csv', '--run', 'one']],
    [2, 'a mode nobody knows', ['run', '--mode', 'other']],
    [2, 'a day that is none', ['run', '--date', '2026-02-30']],
    [2, 'a trend out of range', ['run', '--groundwater-trend', '99']],
    [2, 'a limit of nothing', ['runs', '--limit', '0']],
    [2, 'an option nobody knows', ['runs', '--sneller']],
  ])('exit code %i for %s, with the reason on standard error only', async (exit, _, argv) => {
    const { code, out, err } = await inTown(...argv)
    expect([code, out, err === '']).toEqual([exit, '', false])
  })

  test('the municipality is asked for as soon as there are more; one without dwellings is refused', async () => {
    expect((await urgency('runs')).code).toBe(2)
    expect((await urgency('runs', '--municipality', 'Dordrecht')).code).toBe(2)
    expect((await urgency('runs', '--municipality', 'GM0599')).code).toBe(1)
    expect(await urgency('run', '--municipality', 'GM0505', '--date', '2026-01-01')).toMatchObject({ code: 1, out: '' })
  })

  test('a run that is broken off leaves nothing behind', async () => {
    const gone = new AbortController()
    gone.abort(new Error('gone'))
    const io = { cwd: folder, out: () => {}, err: () => {}, signal: gone.signal }
    const broken = runCommandLine(['urgency', 'run', '--municipality', 'GM9999'], io, [urgencyDataCommand], {
      withData: (_, dataIo, action) => action(dataIo, deps(), database.connection()),
    })
    await expect(broken).rejects.toThrow('gone')
    expect(JSON.parse((await inTown('runs', '--json')).out).total).toBe(2)
  })
})
