import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '#platform/cli/program.ts'
import { readDwellingsFile } from './assess-file.ts'
import { urgencyCommand } from './commands.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'urgency-'))
})
afterAll(() => rm(folder, { recursive: true }))

const write = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text)
  return name
}

const run = (...argv: string[]) => command('assess', ...argv)

async function command(...argv: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const io = {
    cwd: folder,
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
  }
  const noData = (): Promise<never> => Promise.reject(new Error('needs no data'))
  const exitCode = await runCommandLine(['urgency', ...argv], io, [urgencyCommand], { withData: noData })
  return { exitCode, out, err }
}

const HEADER =
  'dwelling_id,neighbourhood_code,street_id,construction_year,floor_level,floor_level_sd,threshold_level,street_level,' +
  'groundwater_ghg,groundwater_quality,subsidence_rate,subsidence_quality,street_subsidence_rate,rain_depth_100,' +
  'rain_depth_1000,shallow_probability,foundation_quality'
/** The reference case R3 for damp and R7 for flood. */
const HOUSE = 'BU99990101,S1,1930,0.56,0.07,0.15,0.05,0,A,8,C,8,0.05,0.15,1,A'
const csv = (...rows: string[]): string => `${[HEADER, ...rows].join('\r\n')}\r\n`

describe('urgency assess', () => {
  test('one JSON document on standard output, and nothing else', async () => {
    const file = await write('good.csv', csv(`b,${HOUSE}`, `a,${HOUSE}`))
    const { exitCode, out, err } = await run(file, '--date', '2026-01-01', '--json')
    expect([exitCode, err]).toEqual([0, ''])
    const document = JSON.parse(out)
    expect(Object.keys(document)).toEqual(['model', 'date', 'dwellings', 'neighbourhoods'])
    expect(document.model).toEqual({
      name: 'U1',
      version: '1.0.0',
      parameters_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(document.dwellings.map((row: { dwelling_id: string }) => row.dwelling_id)).toEqual(['a', 'b'])
    const [first] = document.dwellings
    expect(Object.keys(first)).toEqual(
      'dwelling_id neighbourhood_code damp flood confidence confidence_level missing reasons'.split(' '),
    )
    expect(Object.keys(first.flood)).toEqual([...Object.keys(first.damp), 'return_period_now'])
    expect(first.damp).toMatchObject({ status: 'known', class: 'U2', crossing: 2046, year_p10: 2027, year_p90: 2067 })
    expect(Object.keys(first.damp.probability).sort()).toEqual(['2035', '2050', '2075', 'now'])
    expect(first.reasons[0]).toContain('0,56\u00A0m')
    expect(Object.keys(document.neighbourhoods[0])).toEqual(
      'code dwellings known coverage expected_affected share ranked rank rank_low rank_high'.split(' '),
    )
  })

  test('semicolons with a decimal comma mean the same as commas with a point', async () => {
    const english = csv(`a,${HOUSE}`)
    const dutch = english.replaceAll(',', ';').replaceAll('.', ',')
    const [one, other] = [await write('en.csv', english), await write('nl.csv', dutch)]
    expect((await run(other, '--json')).out).toBe((await run(one, '--json')).out)
  })

  test('a readable table without --json', async () => {
    const file = await write('good.csv', csv(`a,${HOUSE}`, 'b,BU99990102,,,,,,,,,,,,,,,'))
    const { out } = await run(file, '--date', '2026-01-01')
    expect(out).toContain('1 (1)  BU99990101')
    expect(out).toContain('Eerst meten')
    expect(out).toContain('Vocht: voor 2050 (U2) 1, onbekend 1')
  })

  test('the street programme counts in programme mode', async () => {
    const file = await write('good.csv', csv(`a,${HOUSE}`))
    const programme = await write('streets.csv', 'street_id;year;raise_m;work\nS1;2031;0,10;riool\n')
    const crossing = async (mode: string): Promise<number> =>
      JSON.parse(
        (await run(file, '--date', '2026-01-01', '--json', '--mode', mode, '--street-programme', programme)).out,
      ).dwellings[0].flood.crossing
    expect(await crossing('programme')).toBe(2031)
    expect(await crossing('envelope')).toBe(2032.25)
  })

  test('parameters and groundwater trend change the outcome and the hash', async () => {
    const file = await write('good.csv', csv(`a,${HOUSE}`))
    const parameters = await write('parameters.json', '{"damp_threshold": 0.5}')
    const crossingAndHash = async (...options: string[]): Promise<[number | null, string]> => {
      const { model, dwellings } = JSON.parse((await run(file, '--date', '2026-01-01', '--json', ...options)).out)
      return [dwellings[0].damp.crossing, model.parameters_hash]
    }
    const [base, stricter, following] = [
      await crossingAndHash(),
      await crossingAndHash('--parameters', parameters),
      await crossingAndHash('--groundwater-trend', '-8'),
    ]
    expect([base[0], stricter[0], following[0]]).toEqual([2046, 2033.5, null])
    expect(new Set([base[1], stricter[1], following[1]]).size).toBe(3)
  })

  test.each([
    [
      'the rain depths are reversed',
      csv(`a,${HOUSE.replace('0.05,0.15,1,A', '0.15,0.05,1,A')}`),
      ':2:rain_depth_1000:',
    ],
    [
      'a dwelling comes twice',
      csv(`a,${HOUSE}`, `b,${HOUSE}`, `a,${HOUSE}`),
      ':4:dwelling_id: Deze woning staat ook op regel 2',
    ],
    ['a height is in centimetres', csv(`a,${HOUSE.replace('0.56', '5600')}`), ':2:floor_level:'],
    ['a number is a word', csv(`a,${HOUSE.replace('0.56', 'hoog')}`), ':2:floor_level:'],
    ['a quality does not exist', csv(`a,${HOUSE.replace('0,A,8,C', '0,C,8,C')}`), ':2:groundwater_quality:'],
    ['a row is cut off', csv('a,BU99990101'), ':2:'],
    ['a column name is misspelled', csv(`a,${HOUSE}`).replace('floor_level,', 'floor_levl,'), 'bedoel je floor_level?'],
    ['there are no dwellings', csv(), 'geen woningen'],
    ['there is no dwelling_id', 'floor_level,street_level\n1,2\n', 'dwelling_id'],
    ['the file is empty', '', 'bad.csv:1'],
  ])('a file is refused, with its place and reason and no result, when %s', async (_, text, reason) => {
    const { exitCode, out, err } = await run(await write('bad.csv', text), '--json')
    expect([exitCode, out]).toEqual([1, ''])
    expect(err).toContain('bad.csv')
    expect(err).toContain(reason)
  })

  test('a column for people is no reason to refuse, but it is said', async () => {
    const file = await write(
      'extra.csv',
      csv(`a,${HOUSE},Dorpsstraat`).replace('foundation_quality', 'foundation_quality,address'),
    )
    const { exitCode, err } = await run(file, '--json')
    expect(exitCode).toBe(0)
    expect(err).toContain('extra.csv:1:address:')
  })

  test.each([
    ['street_id,year,raise_m\nS1,soon,0.1\n', 'year'],
    ['street_id,year,raise_m\nS1,2031,10\n', 'raise_m'],
    ['street_id,year,raise_m\n,2031,0.1\n', 'street_id'],
    ['street_id,year\nS1,2031\n', 'raise_m'],
  ])('a wrong street programme is refused: %j', async (text, column) => {
    const file = await write('good.csv', csv(`a,${HOUSE}`))
    const { exitCode, err } = await run(
      file,
      '--mode',
      'programme',
      '--street-programme',
      await write('bad-streets.csv', text),
    )
    expect(exitCode).toBe(1)
    expect(err).toContain(column)
  })

  test.each([
    '{"damp_treshold": 0.5}',
    '{"damp_threshold": "much"}',
    '{"damp_threshold": 50}',
    '[]',
    'no json',
  ])('wrong parameters are refused: %s', async (text) => {
    const file = await write('good.csv', csv(`a,${HOUSE}`))
    const { exitCode, out, err } = await run(file, '--parameters', await write('bad.json', text), '--json')
    expect([exitCode, out]).toEqual([1, ''])
    expect(err).toContain('bad.json')
  })

  test('a file of parameters that is not there is told as such, broken JSON with its line', async () => {
    const file = await write('good.csv', csv(`a,${HOUSE}`))
    expect((await run(file, '--parameters', 'nowhere.json')).err).toContain('nowhere.json: Het bestand kan niet')
    const broken = await write('broken.json', '{\n"damp_threshold": oops}')
    expect((await run(file, '--parameters', broken)).err).toContain('broken.json:2:')
  })

  test.each([
    ['--date', '2026-02-30'],
    ['--mode', 'sideways'],
    ['--groundwater-trend', 'much'],
    ['--colour', 'red'],
  ])('wrong usage: %s %s', async (...option) => {
    const file = await write('good.csv', csv(`a,${HOUSE}`))
    expect((await run(file, ...option)).exitCode).toBe(2)
  })

  test('a file that is not there is refused', async () => {
    expect((await run('nowhere.csv')).exitCode).toBe(1)
  })

  test('any bytes are read or refused, never worse', async () => {
    const good = csv(`a,${HOUSE}`, `b,${HOUSE}`)
    const mutated = fc
      .array(fc.tuple(fc.nat(good.length), fc.string({ unit: 'binary-ascii', maxLength: 3 })), { maxLength: 6 })
      .map((cuts) => cuts.reduce((text, [at, piece]) => text.slice(0, at) + piece + text.slice(at + 1), good))
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 200 })), async (text) => {
        const read = await readDwellingsFile(join(folder, await write('fuzz.csv', text)))
        return read.ok ? read.value.dwellings.length > 0 : read.reason.length > 0
      }),
      { numRuns: 300 },
    )
  })
})

describe('R13 groundwater that follows the ground', () => {
  test.each([
    '-8',
    '-8,0',
    '-8.0',
  ])('--groundwater-trend %s: the distance of R3 stays, nothing is crossed', async (trend) => {
    const file = await write('r13.csv', csv(`a,${HOUSE}`))
    const { exitCode, out } = await run(file, '--date', '2026-01-01', '--groundwater-trend', trend, '--json')
    expect(exitCode).toBe(0)
    const [{ damp }] = JSON.parse(out).dwellings
    expect(damp.crossing).toBeNull()
    expect(damp.distance_now).toBe(0.56)
  })
})

describe('urgency parameters', () => {
  test('lists every default with range, basis and source, as one document', async () => {
    const { exitCode, out, err } = await command('parameters', '--json')
    expect([exitCode, err]).toEqual([0, ''])
    const { model, parameters } = JSON.parse(out)
    expect(model).toMatchObject({ name: 'U1', parameters_hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(parameters).toHaveLength(39)
    expect(parameters[0]).toEqual({
      ...{ name: 'damp_threshold', default: 0.4, unit: 'm', low: 0, high: 2, basis: 'assumption' },
      source: '0.20 m of floor and 0.20 m for yearly peaks above the GHG and capillary rise',
    })
  })

  test('lists them in groups for people', async () => {
    const { exitCode, out } = await command('parameters')
    expect(exitCode).toBe(0)
    expect(out).toMatch(/^Vocht\n {2}damp_threshold +0,4 +m +aanname +Vloer van 0,20 m/m)
  })
})
