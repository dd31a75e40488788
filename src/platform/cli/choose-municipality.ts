import { parseMunicipalityId } from '#kernel/ref.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import { listMunicipalities } from '#platform/auth/municipality.ts'
import type { Deps } from '#platform/deps.ts'
import type { CliIo, ExitCode } from '#platform/module.ts'

/**
 * The municipality that a command is for: the named one, or the only one. What is wrong goes to standard error; 2 when
 * none is named although there are more, or the code is none, 1 when this installation does not have it.
 */
export async function chooseMunicipality(
  code: string | undefined,
  io: CliIo,
  deps: Pick<Deps, 'database'>,
): Promise<Municipality | ExitCode> {
  const known = await listMunicipalities(deps.database)
  const codes = known.map(({ id }) => id).join(', ')
  if (code === undefined) {
    const [only] = known
    return known.length === 1 && only ? only : refuse(io, 2, `--municipality: which one? (${codes})`)
  }
  const id = parseMunicipalityId(code)
  if (!id) return refuse(io, 2, `${code}: not a municipality code, e.g. GM0505`)
  return known.find((one) => one.id === id) ?? refuse(io, 1, `${id}: not in this installation (${codes})`)
}

function refuse(io: CliIo, exit: ExitCode, reason: string): ExitCode {
  io.err(`${reason}\n`)
  return exit
}
