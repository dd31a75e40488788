import { randomUUID } from 'node:crypto'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Audience } from '#kernel/source.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import type { Scope } from '#platform/db/scope.ts'
import type { Deps } from '#platform/deps.ts'
import { type LetterMaterial, letterMaterial } from './letter-material.ts'
import { checkLetter, type Letter, type LetterCheck } from './model/index.ts'
import { findLetter, insertLetter, listLetters, type StoredLetter, updateLetter } from './store.ts'
import { nl } from './text.nl.ts'

export type { StoredLetter } from './store.ts'

const audiencesOf = (actor: Actor): readonly Audience[] => visibleAudiences(actor.roles)

export type LetterOverview = { letters: StoredLetter[]; latestRunId: string | null }

export async function overviewOfLetters(actor: Actor, scope: Scope): Promise<LetterOverview> {
  return scope.transaction(async (db) => ({
    letters: await listLetters(db, audiencesOf(actor)),
    latestRunId: (await letterMaterial(db))?.runId ?? null,
  }))
}

/** A draft from the newest run: five headings filled with plain sentences whose figures are bound to that run. */
export async function draftLetter(actor: Actor, scope: Scope, deps: Deps): Promise<Result<string, 'no-run'>> {
  const id = randomUUID()
  return scope.transaction(async (db) => {
    const material = await letterMaterial(db)
    if (!material) return refuse('no-run')
    const letter = firstText(material)
    await insertLetter(db, { ...letter, id, runId: material.runId, now: deps.now() })
    const made = { kind: 'letter', id }
    await deps.links.connect(db, {
      from: { kind: 'urgency-run', id: material.runId },
      relation: 'reported-in',
      to: made,
    })
    await deps.audit.record(db, {
      actor,
      action: 'letter.drafted',
      object: `letter/${id}`,
      after: { run: material.runId },
    })
    return ok(id)
  })
}

function firstText(material: LetterMaterial): Letter {
  const { draft } = nl
  return {
    title: draft.title,
    figures: material.figures,
    sections: {
      reason: draft.reason,
      content: draft.content(material.top),
      next: draft.next,
      costs: draft.costs,
      decisions: draft.decisions,
    },
  }
}

export type OpenedLetter = { letter: StoredLetter; checks: LetterCheck[] }

/** The letter with what must be looked at; figures are compared with the newest run. */
export async function openLetter(actor: Actor, scope: Scope, id: string): Promise<OpenedLetter | null> {
  return scope.transaction(async (db) => {
    const letter = await findLetter(db, id, audiencesOf(actor))
    if (!letter) return null
    const current = new Map((await letterMaterial(db))?.figures.map(({ key, printed }) => [key, printed]))
    return { letter, checks: checkLetter(letter, current) }
  })
}

export type LetterChange = Pick<StoredLetter, 'id' | 'version' | 'title' | 'sections'>

/** Saves the text; 'stale' when somebody else saved since this form was made. */
export async function saveLetter(
  actor: Actor,
  scope: Scope,
  change: LetterChange,
  deps: Deps,
): Promise<Result<null, 'not-found' | 'stale'>> {
  return scope.transaction(async (db) => {
    const before = await findLetter(db, change.id, audiencesOf(actor))
    if (!before) return refuse('not-found')
    const { figures, runId } = before
    if (!(await updateLetter(db, { ...change, figures, runId, now: deps.now() }))) return refuse('stale')
    await deps.audit.record(db, {
      actor,
      action: 'letter.saved',
      object: `letter/${change.id}`,
      before: { version: before.version },
      after: { version: before.version + 1 },
    })
    return ok(null)
  })
}

/** Binds the figures to the newest run; the text stays. */
export async function refreshFigures(
  actor: Actor,
  scope: Scope,
  { id, version }: Pick<StoredLetter, 'id' | 'version'>,
  deps: Deps,
): Promise<Result<null, 'not-found' | 'stale'>> {
  return scope.transaction(async (db) => {
    const before = await findLetter(db, id, audiencesOf(actor))
    const material = await letterMaterial(db)
    if (!before || !material) return refuse('not-found')
    const { title, sections } = before
    const change = { id, version, title, sections, figures: material.figures, runId: material.runId, now: deps.now() }
    if (!(await updateLetter(db, change))) return refuse('stale')
    await deps.audit.record(db, {
      actor,
      action: 'letter.figures-refreshed',
      object: `letter/${id}`,
      before: { run: before.runId },
      after: { run: material.runId },
    })
    return ok(null)
  })
}
