// A project of the building list moves to another year or phase; where it stood stays to be seen (B11).

import { ok, type Result, refuse } from '#kernel/result.ts'
import type { ProjectYear } from './project-list.ts'

/** Where a project stands; `phase` as parties call it, empty when there is none. */
export type Standing = { year: ProjectYear; phase: string }
/** Moves of one project, oldest first: each is where it stands from then on, and why. */
export type ProjectMove = Standing & { version: number; reason: string }

export type MoveProblem =
  | { field: 'year'; problem: 'year-missing' | 'year-not-understood' }
  | { field: 'phase'; problem: 'too-long' }
  | { field: 'reason'; problem: 'reason-missing' | 'too-long' }
  | { field: 'year'; problem: 'nothing-moves' }

const LONGEST = { phase: 60, reason: 500 } as const

/** "2027", "v.a. 2029" or "n.t.b."; null when it is none of these. */
export function readProjectYear(text: string): ProjectYear | null {
  const given = text.trim().toLowerCase()
  if (/^n\.?t\.?b\.?$/.test(given)) return { kind: 'open' }
  const [, earliest, digits] = /^(v\.?a\.?\s*)?(\d{4})$/.exec(given) ?? []
  const year = Number(digits)
  if (digits === undefined || year < 2000 || year > 2100) return null
  return { kind: earliest === undefined ? 'in' : 'from', year }
}

export function printProjectYear(year: ProjectYear): string {
  if (year.kind === 'open') return 'n.t.b.'
  return year.kind === 'from' ? `v.a. ${year.year}` : String(year.year)
}

/** The same project in a list that is read again; a demolition and what comes in its place are two. */
export const projectId = ({
  corporation,
  project,
  unitKind,
}: {
  corporation: string
  project: string
  unitKind: string
}): string =>
  [unitKind, corporation, project]
    .join(' ')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

/** Where it stands now: its last move, else as the list tells. */
export const standingOf = (listed: Standing, moves: readonly ProjectMove[]): Standing => {
  const { year, phase } = moves.at(-1) ?? listed
  return { year, phase }
}

/** Everything that is wrong with a move, at once; a move without a reason, or to where it stands, is none. */
export function judgeMove(
  now: Standing,
  wish: Record<'year' | 'phase' | 'reason', string>,
): Result<Standing & { reason: string }, readonly MoveProblem[]> {
  const [phase, reason, year] = [wish.phase.trim(), wish.reason.trim(), readProjectYear(wish.year)]
  const problems: MoveProblem[] = []
  if (year === null)
    problems.push({ field: 'year', problem: wish.year.trim() === '' ? 'year-missing' : 'year-not-understood' })
  else if (printProjectYear(year) === printProjectYear(now.year) && phase === now.phase)
    problems.push({ field: 'year', problem: 'nothing-moves' })
  for (const [field, text] of [
    ['phase', phase],
    ['reason', reason],
  ] as const) {
    if (text.length > LONGEST[field]) problems.push({ field, problem: 'too-long' })
  }
  if (reason === '') problems.push({ field: 'reason', problem: 'reason-missing' })
  return year === null || problems.length > 0 ? refuse(problems) : ok({ year, phase, reason })
}
