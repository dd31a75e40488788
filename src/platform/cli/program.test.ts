import { describe, expect, test } from 'vitest'
import type { CliCommand } from '#platform/module.ts'
import { runCommandLine } from './program.ts'

const echo: CliCommand = {
  name: 'echo',
  data: false,
  describe(program, run) {
    program
      .command('echo <word>')
      .option('--refuse')
      .action((word: string, options: { refuse?: boolean }) =>
        run(async (io) => {
          io.out(`${word}\n`)
          return options.refuse ? 1 : 0
        }),
      )
  },
}

async function run(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), cwd: '/' }
  const code = await runCommandLine(argv, io, [echo], { withData: () => Promise.reject(new Error('no data')) })
  return { code, out: out.join(''), err: err.join('') }
}

describe('exit codes', () => {
  test.each([
    ['0 on success', ['echo', 'hallo'], 0],
    ['1 on a domain refusal', ['echo', 'hallo', '--refuse'], 1],
    ['2 on an unknown command', ['dance'], 2],
    ['2 on a missing argument', ['echo'], 2],
    ['2 on an unknown option', ['echo', 'hallo', '--fast'], 2],
    ['0 on --help', ['--help'], 0],
  ])('%s', async (_, argv, code) => {
    expect((await run(...argv)).code).toBe(code)
  })

  test('usage errors go to standard error, answers to standard output', async () => {
    expect((await run('dance')).out).toBe('')
    expect((await run('echo', 'hallo')).out).toBe('hallo\n')
  })
})
