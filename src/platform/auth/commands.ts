import { randomBytes } from 'node:crypto'
import { addDays, dayOf, parseCalendarDate } from '#kernel/calendar.ts'
import { parseMunicipalityId } from '#kernel/ref.ts'
import type { Deps } from '#platform/deps.ts'
import type { CliCommand, CliIo, ExitCode } from '#platform/module.ts'
import { createAccount, grantRole } from './account.ts'
import { CONSOLE } from './actor.ts'
import { listMunicipalities, saveMunicipality } from './municipality.ts'
import { ROLES, type Role } from './roles.ts'

/** A role period always ends (SD7): renewed every half year. */
const DAYS_OF_A_ROLE = 182
/** 144 bits, shown once. */
const PASSWORD_BYTES = 18
const SLUG = /^[a-z][a-z0-9-]{1,39}$/

/** `municipality add GM0505 Dordrecht dordrecht`: the first step of an installation. */
export const municipalityCommand: CliCommand = {
  name: 'municipality',
  data: true,
  describe(program, run) {
    program
      .command('municipality')
      .description('Municipalities of this installation.')
      .command('add <code> <name> <slug>')
      .description('Add a municipality by its CBS code; the slug is the first part of its web addresses.')
      .action((code: string, name: string, slug: string) =>
        run(async (io, deps) => addMunicipality({ code, name, slug }, io, needed(deps))),
      )
  },
}

type UserOptions = { name: string; municipality: string; role: string; organisation?: string; until?: string }

/** `user add EMAIL --name NAME --municipality GM0505 --role project-lead`: the first people of an installation. */
export const userCommand: CliCommand = {
  name: 'user',
  data: true,
  describe(program, run) {
    program
      .command('user')
      .description('People who can sign in.')
      .command('add <email>')
      .description('Make an account with one role and print its password once.')
      .requiredOption('--name <name>', 'how the person is called on screens')
      .requiredOption('--municipality <code>', 'CBS code, e.g. GM0505')
      .requiredOption('--role <role>', ROLES.filter((role) => role !== 'public').join(', '))
      .option('--organisation <code>', 'for a role in an organisation: its code, e.g. of a corporation')
      .option('--until <day>', 'last day of the role (default: half a year from now)')
      .action((email: string, options: UserOptions) =>
        run(async (io, deps) => addUser(email, options, io, needed(deps))),
      )
  },
}

function needed(deps: Deps | null): Deps {
  if (!deps) throw new Error('This command needs the database')
  return deps
}

function refuse(io: CliIo, reason: string): ExitCode {
  io.err(`${reason}\n`)
  return 1
}

async function addMunicipality(
  { code, name, slug }: { code: string; name: string; slug: string },
  io: CliIo,
  { database, audit }: Deps,
): Promise<ExitCode> {
  const id = parseMunicipalityId(code)
  if (!id) return refuse(io, `${code}: not a municipality code such as GM0505`)
  if (!SLUG.test(slug)) return refuse(io, `${slug}: a slug has 2 to 40 small letters, digits and hyphens`)
  const known = await listMunicipalities(database)
  if (known.some((each) => each.id === id || each.slug === slug))
    return refuse(io, `${code} or ${slug}: exists already`)
  await saveMunicipality(database, { id, name, slug, fictional: false })
  await database.scope(id).transaction((db) =>
    audit.record(db, {
      actor: CONSOLE,
      action: 'municipality.added',
      object: `municipality/${id}`,
      after: { name, slug },
    }),
  )
  io.out(`${name}: /${slug}/\n`)
  return 0
}

async function addUser(email: string, options: UserOptions, io: CliIo, deps: Deps): Promise<ExitCode> {
  const today = dayOf(deps.now())
  const role = ROLES.find((each): each is Role => each === options.role && each !== 'public')
  const until = options.until === undefined ? addDays(today, DAYS_OF_A_ROLE) : parseCalendarDate(options.until)
  const town = (await listMunicipalities(deps.database)).find(({ id }) => id === options.municipality)
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return refuse(io, 'not an e-mail address')
  if (!role) return refuse(io, `${options.role}: no such role`)
  if (!until || until < today) return refuse(io, `${options.until}: not a day that is still to come (yyyy-mm-dd)`)
  if (!town) return refuse(io, `${options.municipality}: no such municipality; add it first`)
  const scope = options.organisation ? ({ kind: 'organisation', id: options.organisation } as const) : null
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  const made = await createAccount(deps, { email, name: options.name, password })
  if (!made.ok) return refuse(io, made.reason === 'email-taken' ? 'this e-mail address has an account' : made.reason)
  await deps.database.scope(town.id).transaction(async (db) => {
    await grantRole(db, CONSOLE, { user: made.value, role, scope, validFrom: today, validTo: until })
    const object = `user/${made.value}`
    await deps.audit.record(db, {
      actor: CONSOLE,
      action: 'role.granted',
      object,
      after: { role, until, organisation: scope?.id ?? null },
    })
  })
  io.out(`Password, shown once: ${password}\n`)
  return 0
}
