import { asc, eq } from 'drizzle-orm'
import type { Database } from '#platform/db/scope.ts'
import type { Municipality } from './actor.ts'
import { municipality } from './schema.ts'

/** All municipalities of this installation, by name. */
export async function listMunicipalities(database: Database): Promise<Municipality[]> {
  return database.global.transaction((db) => db.select().from(municipality).orderBy(asc(municipality.name)))
}

export async function findMunicipalityBySlug(database: Database, slug: string): Promise<Municipality | null> {
  return database.global.transaction(async (db) => {
    const [found] = await db.select().from(municipality).where(eq(municipality.slug, slug))
    return found ?? null
  })
}

/** Adds a municipality, or changes its name, path or mark; its id never changes. */
export async function saveMunicipality(database: Database, saved: Municipality): Promise<void> {
  const { name, slug, fictional } = saved
  await database.global.transaction(async (db) => {
    await db
      .insert(municipality)
      .values(saved)
      .onConflictDoUpdate({ target: municipality.id, set: { name, slug, fictional } })
  })
}
