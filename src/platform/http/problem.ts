import type { Context } from 'hono'
import type { FieldError } from './route.ts'

export const API_VERSION = '1.0.0'

type ProblemStatus = 400 | 401 | 403 | 404 | 406 | 409 | 413 | 415 | 422 | 429 | 500 | 503

/** RFC 9457: all errors together, with the id that stands in the log. */
export function problem(c: Context, status: ProblemStatus, title: string, errors?: readonly FieldError[]): Response {
  const detail = errors?.map(({ field, message }) => `${field}: ${message}`).join('; ') ?? title
  const instance = `urn:uuid:${c.get('requestId')}`
  const body = { type: 'about:blank', title, status, detail, instance, ...(errors ? { errors } : {}) }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'API-Version': API_VERSION,
  }) as unknown as Response
}
