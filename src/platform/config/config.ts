/** All settings, parsed once at start. */
export type Config = {
  mode: 'demo' | 'production' | 'test'
  port: number
  /** Address to listen on; loopback in demo mode unless --public-demo. */
  host: string
  /** A demo for other machines too, asked for with --public-demo. */
  publicDemo: boolean
  /** Folder that holds everything: database, files, secrets of the demo. */
  dataFolder: string
  /** PostgreSQL connection string; null = PGlite in the data folder. */
  databaseUrl: string | null
  /** PostgreSQL as the owner of the tables, who migrates, backs up and restores; null = somebody else does. */
  migrationUrl: string | null
  /** Signs what leaves the server and comes back. */
  secret: string
  /** Public origin for links; null = relative links only. */
  origin: string | null
  /** Host name -> slug of the municipality it shows; empty = the first path segment tells. */
  hosts: Readonly<Record<string, string>>
  /** Where weak spots can be reported (mailto: or https:), for security.txt; null = not told. */
  securityContact: string | null
  /** How many proxies in front may be believed about the client's address. */
  trustedProxyHops: number
}
