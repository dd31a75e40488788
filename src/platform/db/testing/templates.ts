/** What every test file gets: a migrated database of both kinds to make its own copy of. */
export type DatabaseTemplates = {
  /** Data folder of a migrated PGlite, as one tar file. */
  pgliteImage: string
  /** PostgreSQL as superuser, without a database name. */
  serverUrl: string
}

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplates: DatabaseTemplates
  }
}

/** Owns database and tables, as in production: no superuser, may make roles. */
export const OWNER = 'wijkregie_owner'
/** What the app signs in as, as in production: may only take the two roles of scope.ts. */
export const LOGIN = 'wijkregie_login'
export const TEMPLATE = 'wijkregie_template'

/** Address of one database of the test server, signed in as one login. */
export function urlFor(serverUrl: string, database: string, login: string): string {
  const url = new URL(serverUrl)
  url.username = login
  url.pathname = `/${database}`
  return url.href
}
