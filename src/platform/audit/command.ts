import { listMunicipalities } from '#platform/auth/municipality.ts'
import type { Deps } from '#platform/deps.ts'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { verifyAuditChain } from './verify-chain.ts'

type Options = { municipality?: string; json?: boolean }

/** `audit verify [--municipality GM0505] [--json]`: recomputes the chain and names the first broken entry. */
export const auditCommand: CliCommand = {
  name: 'audit',
  data: true,
  describe(program, run) {
    program
      .command('audit')
      .description('The audit trail.')
      .command('verify')
      .description('Recompute the chain of every municipality; exit code 1 names the first broken entry.')
      .option('--municipality <code>', 'only this one, e.g. GM0505')
      .option('--json', 'one JSON document on standard output')
      .action((options: Options) =>
        run(async (io, deps) => {
          if (!deps) throw new Error('The audit command needs the database')
          return verify(options, io, deps)
        }),
      )
  },
}

async function verify({ municipality, json }: Options, io: CliIo, deps: Deps): Promise<ExitCode> {
  const known = await listMunicipalities(deps.database)
  const chosen = known.filter(({ id }) => municipality === undefined || id === municipality)
  if (chosen.length === 0) {
    io.err(`${municipality ?? 'audit verify'}: no such municipality\n`)
    return 1
  }
  const verdicts = []
  for (const { id } of chosen) verdicts.push({ municipality: id, ...(await verifyAuditChain(deps.database.scope(id))) })
  if (json) io.out(`${JSON.stringify(verdicts)}\n`)
  for (const verdict of verdicts) {
    const { municipality: id } = verdict
    if (!verdict.ok) io.err(`${id}: entry ${verdict.sequence} is broken (${verdict.reason})\n`)
    else if (!json)
      io.out(
        `${id}: ${verdict.entries} entries, unbroken${verdict.erased > 0 ? `, ${verdict.erased} details erased` : ''}\n`,
      )
  }
  return verdicts.every(({ ok }) => ok) ? 0 : 1
}
