import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openPostgres, pgliteConnection } from '../connect.ts'
import { migrate } from '../migrate.ts'
import { startTestServer } from './start-server.ts'
import { LOGIN, OWNER, TEMPLATE, urlFor } from './templates.ts'

/** Once per run: starts PostgreSQL and migrates a template of both kinds. Returns what stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const starting = startTestServer()
  const image = await migratedPglite()
  const { url, folder, stop } = await starting
  const pgliteImage = join(folder, 'pglite.tar')
  writeFileSync(pgliteImage, image)
  await migratedPostgres(url)
  project.provide('databaseTemplates', { pgliteImage, serverUrl: url })
  return stop
}

/** Every test file unpacks this image, so it is small: short logs, no other databases, and little memory to clear. */
async function migratedPglite(): Promise<Buffer> {
  const client = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'] })
  await migrate(pgliteConnection(client))
  for (const statement of SMALL) await client.exec(statement)
  const image = await client.dumpDataDir('none')
  await client.close()
  return Buffer.from(await image.arrayBuffer())
}

const SMALL = [
  'update pg_database set datistemplate = false',
  'drop database template0',
  'drop database template1',
  "alter system set shared_buffers = '16MB'",
  'checkpoint',
]

async function migratedPostgres(serverUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: `${serverUrl}/postgres` })
  await admin.connect()
  await admin.query(`create role ${OWNER} login createrole`)
  await admin.query(`create role ${LOGIN} login noinherit`)
  await admin.query(`create database ${TEMPLATE} owner ${OWNER}`)
  const connection = openPostgres(urlFor(serverUrl, TEMPLATE, OWNER))
  await migrate(connection)
  await connection.script(`grant wijkregie_app, wijkregie_platform to ${LOGIN}`)
  await connection.database.close()
  await admin.end()
}
