import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Actor, Municipality } from '#platform/auth/actor.ts'
import type { Permission } from '#platform/auth/permissions.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import type { Crs } from '#platform/geo/crs.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { Theme } from '#platform/ui/shell-props.ts'
import type { LimitName } from './rate-limit.ts'

/** One request as a module sees it: who, where, when, and what was sent. */
export type Visit = {
  actor: Actor
  municipality: Municipality
  scope: Scope
  /** Path parameters, decoded. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** Posted fields as text; empty for GET. */
  form: URLSearchParams
  /** Posted files by field name. */
  files: ReadonlyMap<string, UploadedFile>
  locale: Locale
  theme: Theme
  /** Path and query as asked, for links back to this page. */
  path: string
  today: CalendarDate
  /** Id of this request, for the log. */
  requestId: string
  /** Hidden fields that every posted form carries. */
  formGuard: FormGuard
  /** The session token of this visitor, when signed in. */
  sessionToken: string | null
  /** Address of the client, as far as trusted proxies tell; for limits only, never stored. */
  client: string
  /** Absolute path within this municipality: href('/urgentie') -> '/voorbeeldstad/urgentie'. */
  href(path: string): string
  may(permission: Permission): boolean
  deps: Deps
}

/** `csrf` proves that the form came from our own page; `key` makes a second post of the same form harmless. */
export type FormGuard = { csrf: string; key: string }

/** A file as it arrived: on disk under a name of our own, never under the sender's. */
export type UploadedFile = { originalName: string; type: string; bytes: number; path: string }

/** What a page is made of; the shell adds head, navigation, breadcrumb, banner and foot. */
export type PageAnswer = {
  kind: 'page'
  /** 422 for a form that comes back with errors. */
  status?: 200 | 404 | 409 | 422
  /** h1 and first part of the title. */
  title: string
  breadcrumb: readonly Crumb[]
  body: ReactNode
  /** Path of the menu entry that is current, e.g. '/urgentie'. */
  menu?: string
  /** Residents' pages: roomy, no side navigation. */
  layout?: 'expert' | 'resident'
  /** Seconds after which the page asks for itself again: progress without JavaScript. */
  refresh?: number
  /** Islands used on this page, so that the shell loads their script. */
  islands?: readonly string[]
}
export type Crumb = { label: string; href?: string }

export type Answer =
  | PageAnswer
  | { kind: 'redirect'; to: string; cookies?: readonly AnswerCookie[] }
  | { kind: 'file'; name: string; type: string; body: Uint8Array | ReadableStream<Uint8Array> }
  | {
      kind: 'json'
      value: unknown
      status?: 200 | 201 | 202
      type?: string
      headers?: Readonly<Record<string, string>>
    }
  | { kind: 'not-found' }
  | { kind: 'forbidden'; reason: string }
  | { kind: 'problem'; status: 400 | 404 | 409 | 413 | 415 | 422 | 503; title: string; errors?: readonly FieldError[] }

/** `value` null removes the cookie. */
export type AnswerCookie = { name: string; value: string | null; seconds: number }

export type FieldError = { field: string; message: string }

/** A page or form route of a module. Without a row in the permission table it is refused at start. */
export type PageRoute = {
  method: 'get' | 'post'
  /** Hono pattern below the municipality, e.g. '/gebieden/:code'. */
  path: string
  needs: Permission
  /** Largest body in bytes; small unless the route takes files. */
  maxBody?: number
  /** A limit of its own beside that of every page, for routes that compute. */
  limit?: LimitName
  handle(visit: Visit): Promise<Answer>
  /**
   * Shows the form again with what is wrong. A post that has it keeps nothing about a person (B13): what was typed,
   * and what a file is called, is looked at before `handle` sees it.
   */
  again?(visit: Visit, errors: readonly FieldError[]): Promise<Answer>
  /** Fields of that form that hold a number or a choice: nine digits are no citizen number there. */
  figures?(visit: Visit): readonly string[]
}

/** A JSON route below /api/v1; its schemas make the OpenAPI document. */
export type ApiRoute = {
  method: 'get' | 'post'
  /** Pattern below /:municipality, e.g. '/neighbourhoods/{code}'. */
  path: string
  needs: Permission
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  response: z.ZodType
  /** Media type of the answer; application/json unless the route says so. */
  type?: string
  /** Other forms of the same answer, for clients that accept those rather. */
  also?: readonly { type: string; response: z.ZodType }[]
  /** The answer holds geometry: ?crs= or Accept-Crs choose the coordinate system, Content-Crs tells it. */
  geometry?: true
  /** What the headers of a good answer mean, by name. */
  headers?: Readonly<Record<string, string>>
  handle(visit: Visit, input: ApiInput): Promise<Answer>
}

export type ApiInput = {
  params: unknown
  query: unknown
  body: unknown
  /** The form that the client accepts; the first one when absent. */
  type?: string
  /** The coordinate system that the client asks for; CRS84 when absent. */
  crs?: Crs
}
