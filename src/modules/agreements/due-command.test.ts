import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/calendar.ts'
import { runCommandLine } from '#platform/cli/program.ts'
import { agreementsCommand } from './due-command.ts'
import { windowsOf } from './model/due-windows.ts'
import { readAgreementTable, readPlanningTable } from './read-agreements.ts'

const folder = mkdtempSync(join(tmpdir(), 'agreements-due-'))
const DEMO = join(import.meta.dirname, '../../../demo/dordrecht')

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), cwd: folder }
  const code = await runCommandLine(['agreements', 'due', ...argv], io, [agreementsCommand], {
    withData: () => Promise.reject(new Error('needs no data')),
  })
  return { code, out: out.join(''), err: err.join('') }
}

type Due = { nr: string; lead: string | null; basis: string }
const numbers = (due: Due[]): string[] => [...new Set(due.map(({ nr }) => nr))]

describe('agreements due (AC1)', () => {
  test.each([
    ['2024Q1', ['2.1.3', '2.2.1', '2.2.2', '2.2.3', '2.2.4', '3.2.1', '3.2.2', '4.1.1', '4.1.2', '5.1.1', '5.3.1'], []],
    ['2024Q2', ['3.1.2', '3.2.1', '3.2.2', '3.3.1', '3.3.3', '4.1.1', '4.1.3', '4.1.4', '4.1.8', '5.2.1'], ['5.2.2']],
    ['2024Q3', ['2.1.1', '2.1.2', '2.1.3', '2.2.1', '3.1.1', '3.3.2', '4.1.2', '5.3.2'], ['5.2.2']],
  ])('the demo in %s', async (quarter, due, open) => {
    const { code, out } = await run('--demo', '--quarter', quarter, '--json')
    const answer = JSON.parse(out)
    expect(code).toBe(0)
    expect(numbers(answer.due)).toEqual(due)
    expect(numbers(answer.open_windows)).toEqual(open)
    expect(answer.agreements).toBe(43)
    expect(answer.due.every(({ lead }: Due) => lead)).toBe(true)
  })

  test('--party keeps what that party leads, whole or as one of several; nobody is guessed', async () => {
    const dueFor = async (party: string) => {
      const { out } = await run('--demo', '--quarter', '2024Q1', '--party', party, '--json')
      return numbers(JSON.parse(out).due)
    }
    expect(await dueFor('trivire')).toEqual(['2.2.2', '3.2.2'])
    expect(await dueFor('Corporaties')).toEqual(['2.2.1', '2.2.4', '3.2.1', '4.1.2'])
    expect(await dueFor('Corporatie')).toEqual([])
  })

  test('a table with planning as text gives the same as the demo with one row per entry', async () => {
    const { out } = await run(join(DEMO, 'agreements.csv'), '--quarter', '2024Q1', '--json')
    expect(JSON.parse(out).due).toHaveLength(11)
  })

  test('a wrong quarter and a second number are refused with line and position; the rest is answered', async () => {
    writeFileSync(
      join(folder, 'bad.csv'),
      'nr,lead,planning\n2.1.1,Gemeente,Q3 2024\n2.1.5,Gemeente,Start: Q5 2024\n2.1.1,Gemeente,-\nx,,-\n',
    )
    const { code, out, err } = await run('bad.csv', '--quarter', '2024Q3', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ due: [{ nr: '2.1.1' }], refused: [{ line: 3 }, { line: 4 }, { line: 5 }] })
    expect(err).toContain('bad.csv:3:planning: Planning "Start: Q5 2024" is niet te lezen vanaf teken 8')
  })

  test.each([
    ['no quarter that exists', ['--demo', '--quarter', '2024Q5']],
    ['neither file nor demo', ['--quarter', '2024Q1']],
    ['a day that does not exist', ['--demo', '--quarter', '2024Q1', '--from', '2024-02-30']],
    ['no quarter', ['--demo']],
  ])('%s is wrong usage', async (_, argv) => expect((await run(...argv)).code).toBe(2))

  test('a file that is not there is refused', async () =>
    expect((await run('weg.csv', '--quarter', '2024Q1')).code).toBe(1))
})

describe('the demo agreements', () => {
  test('43 agreements in 13 blocks, leads 24, 10, 4, 2, 1, 1, 1', async () => {
    const agreements = await readAgreementTable(join(DEMO, 'agreements.csv'))
    expect(agreements).toHaveLength(43)
    expect(new Set(agreements.map(({ subthemeNr }) => subthemeNr)).size).toBe(13)
    const leads = [...Map.groupBy(agreements, ({ lead }) => lead).values()].map((group) => group.length)
    expect(leads.sort((a, b) => b - a)).toEqual([24, 10, 4, 2, 1, 1, 1])
  })

  test('67 planning entries, and every one can be read', async () => {
    const { entries, refused } = await readPlanningTable(join(DEMO, 'agreement-planning.csv'), 'planning')
    expect(refused).toEqual([])
    expect(entries).toHaveLength(67)
  })

  test('the planning column as printed means the same as the entries that were read from it', async () => {
    const term = { from: calendarDate('2024-01-01'), to: calendarDate('2025-12-31') }
    const text = await readPlanningTable(join(DEMO, 'agreements.csv'), 'agreements')
    const rows = await readPlanningTable(join(DEMO, 'agreement-planning.csv'), 'planning')
    for (const nr of text.leads.keys()) {
      const due = ({ entries }: typeof text) =>
        entries
          .filter((entry) => entry.nr === nr && entry.basis === 'column')
          .flatMap((entry) => windowsOf(entry, term, term.to))
          // The monitor of 3.2.1 goes on to 2028 because its text says so.
          .filter(({ entry, to }) => entry.kind !== 'recurring' || to <= term.to)
          .map(({ to }) => to)
          .sort()
      expect({ nr, due: due(rows) }).toEqual({ nr, due: due(text) })
    }
  })
})
