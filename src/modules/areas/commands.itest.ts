import { beforeEach, expect, test } from 'vitest'
import { listMunicipalities } from '#platform/auth/municipality.ts'
import { runCommandLine } from '#platform/cli/program.ts'
import { onEachDatabase } from '#platform/db/testing.ts'
import { importCommand } from './commands.ts'
import { type TestTown, testTown } from './importers/import-testing.ts'
import { areaImporters } from './importers/index.ts'
import { SAMPLE_AREAS } from './importers/sample-files.ts'

onEachDatabase('the import command', (database) => {
  let own: TestTown
  let path: string
  beforeEach(async () => {
    own = await testTown(database.connection().database, 'GM0505')
    path = own.file('buurten.geojson', SAMPLE_AREAS)
  })

  async function run(...argv: string[]) {
    const said = { out: '', err: '' }
    const io = {
      out: (text: string) => {
        said.out += text
      },
      err: (text: string) => {
        said.err += text
      },
      cwd: '/',
    }
    const code = await runCommandLine(['import', ...argv], io, [importCommand(areaImporters)], {
      withData: (_, dataIo, action) => action(dataIo, own.deps, database.connection()),
    })
    return { code, ...said }
  }

  test('--json gives one document, and every row left out on stderr with file, line, column and reason', async () => {
    const { code, out, err } = await run('cbs-areas', path, '--json')
    expect(code).toBe(0)
    const document = JSON.parse(out)
    expect(document).toMatchObject({
      ...{ importer: 'cbs-areas', municipality: 'GM0505', state: 'applied', dry_run: false, failure: null },
      ...{ read: 4, accepted: 3, warned: 0, refused: 1, summary: { areas: 3 } },
    })
    expect(err).toMatch(/^buurten\.geojson:\d+:buurtcode: refused: Hoort bij een andere gemeente \(BU05180100\)$/m)
    const undone = await run('--undo', document.batch, '--json')
    expect([undone.code, JSON.parse(undone.out).state]).toEqual([0, 'undone'])
    expect((await run('--undo', document.batch)).code).toBe(1)
  })

  test('2 for wrong usage, 1 for a file that is refused', async () => {
    expect((await run()).code).toBe(2)
    expect((await run('wolken', path)).code).toBe(2)
    expect((await run('cbs-areas')).code).toBe(2)
    expect((await run('cbs-areas', path, '--municipality', 'Dordrecht')).code).toBe(2)
    expect((await run('cbs-areas', path, '--sneller')).code).toBe(2)
    expect((await run('cbs-areas', '/nergens.geojson')).code).toBe(1)
    const broken = await run('cbs-areas', own.file('kapot.geojson', SAMPLE_AREAS.slice(0, -9)), '--json')
    expect([broken.code, JSON.parse(broken.out).failure]).toEqual([1, 'truncated'])
  })

  test('a municipality is asked for as soon as there are more, and added when its first data arrive', async () => {
    const wrong = await run('cbs-areas', path, '--municipality', 'GM0599')
    expect([wrong.code, (await listMunicipalities(own.deps.database)).length]).toEqual([1, 1])
    const other = await run('cbs-areas', path, '--municipality', 'GM0518')
    expect(other.code).toBe(0)
    const known = await listMunicipalities(own.deps.database)
    expect(known.map(({ id }) => id).sort()).toEqual(['GM0505', 'GM0518'])
    expect((await run('cbs-areas', path)).code).toBe(2)
  })

  test('a dry run writes nothing, not even a municipality', async () => {
    const { code, out } = await run('cbs-areas', path, '--municipality', 'GM0518', '--dry-run', '--json')
    expect([code, JSON.parse(out).state]).toEqual([0, 'judged'])
    expect((await run('cbs-areas', path, '--municipality', 'GM0505', '--dry-run')).out).toContain('proef gedaan')
  })
})
