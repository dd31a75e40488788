import { pino } from 'pino'
import type { Log, LogFields } from '#platform/deps.ts'

/** The only fields that reach a log line; anything else is dropped. No names, addresses or search words. */
const ALLOWED = ['requestId', 'municipality', 'route', 'method', 'status', 'ms', 'job', 'rows', 'reason'] as const

const allowed = (fields: LogFields = {}): LogFields =>
  Object.fromEntries(ALLOWED.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]))

/** An error's class, message of our own code and stack; never the values of a query. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error ? error.code : undefined
  const cause = error.cause instanceof Error ? describeError(error.cause) : undefined
  // A database error carries the row in its message and detail: keep its code and place only.
  const fromDatabase =
    error.message.startsWith('Failed query') || (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code))
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(fromDatabase ? {} : { message: error.message }),
    stack: error.stack?.split('\n').filter((line) => line.trim().startsWith('at ')),
    ...(cause ? { cause } : {}),
  }
}

/** JSON lines on standard error, so that standard output stays free for answers of commands. */
export function createLog(
  level: 'info' | 'warn' | 'silent' = 'info',
  destination: NodeJS.WritableStream = process.stderr,
): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return {
    info: (event, fields) => logger.info(allowed(fields), event),
    warn: (event, fields) => logger.warn(allowed(fields), event),
    error: (event, fields) =>
      logger.error({ ...allowed(fields), ...(fields?.error ? describeError(fields.error) : {}) }, event),
  }
}
