// B1-R2: the text of an agreement, version by version. A change counts from its own day on, and only when every party
// consented in writing.
import type { CalendarDate } from '#kernel/calendar.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

export type WrittenConsent = { party: string; on: CalendarDate; evidence: string }
export type VersionedText = {
  version: number
  text: string
  reason: string
  /** Day from which it counts once everybody consented; null: the first, which counts since the signing. */
  validFrom: CalendarDate | null
  consents: readonly WrittenConsent[]
}

/** `signed` what was signed · `waiting` for consent · `agreed` counts later · `counts` · `replaced` by a later one. */
export type VersionState = 'signed' | 'waiting' | 'agreed' | 'counts' | 'replaced'
export type JudgedVersion<Version extends VersionedText = VersionedText> = Version & {
  state: VersionState
  /** Day on which it began or will begin to count: not before the last consent. Null: not known or not at all. */
  countsFrom: CalendarDate | null
  /** Parties that did not consent yet. */
  open: readonly string[]
}

function startOf({ validFrom, consents }: VersionedText): CalendarDate | null {
  const last = consents
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  if (validFrom === null || last === undefined) return validFrom
  return validFrom < last ? last : validFrom
}

/** Every version with its state as of a day, in order. */
export function judgeVersions<Version extends VersionedText>(
  versions: readonly Version[],
  parties: readonly string[],
  asOf: CalendarDate,
): JudgedVersion<Version>[] {
  const judged = versions
    .toSorted((a, b) => a.version - b.version)
    .map((version) => {
      const open =
        version.version === 1 ? [] : parties.filter((party) => version.consents.every((one) => one.party !== party))
      return { ...version, open, countsFrom: version.version === 1 || open.length > 0 ? null : startOf(version) }
    })
  const counting = judged
    .filter(
      ({ version, open, countsFrom }) =>
        version === 1 || (open.length === 0 && countsFrom !== null && countsFrom <= asOf),
    )
    .at(-1)
  return judged.map((version) => ({ ...version, state: stateOf(version, counting?.version ?? 0) }))
}

function stateOf({ version, open }: Pick<JudgedVersion, 'version' | 'open'>, counting: number): VersionState {
  if (version < counting) return 'replaced'
  if (version === counting) return version === 1 ? 'signed' : 'counts'
  return open.length > 0 ? 'waiting' : 'agreed'
}

/** The text that counts as of a day; null when an agreement has none. */
export const countingText = (versions: readonly JudgedVersion[]): JudgedVersion | null =>
  versions.find(({ state }) => state === 'signed' || state === 'counts') ?? null

export type ChangeRefusal =
  | 'not-yours'
  | 'no-first-text'
  | 'text-missing'
  | 'same-text'
  | 'reason-missing'
  | 'valid-from-missing'
  | 'outside-term'
  | 'one-waiting'

/** May this be proposed as the next version? One change at a time, so that everybody consents to the same text. */
export function judgeChange(
  given: { text: string; reason: string; validFrom: CalendarDate | null },
  versions: readonly JudgedVersion[],
  term: { from: CalendarDate; to: CalendarDate },
): Result<true, ChangeRefusal> {
  const { text, reason, validFrom } = given
  const latest = versions.at(-1)
  if (!latest) return refuse('no-first-text')
  if (latest.state === 'waiting') return refuse('one-waiting')
  if (text.trim() === '') return refuse('text-missing')
  if (text.trim() === latest.text.trim()) return refuse('same-text')
  if (reason.trim() === '') return refuse('reason-missing')
  if (validFrom === null) return refuse('valid-from-missing')
  if (validFrom < term.from || validFrom > term.to) return refuse('outside-term')
  return ok(true)
}

export type TextConsentRefusal =
  | 'not-yours'
  | 'no-party'
  | 'not-waiting'
  | 'given-already'
  | 'in-future'
  | 'evidence-missing'

/** A written consent to the version that waits: of a party, once, not in the future, with where the writing is. */
export function judgeTextConsent(
  given: WrittenConsent,
  version: JudgedVersion | null,
  parties: readonly string[],
  today: CalendarDate,
): Result<true, TextConsentRefusal> {
  if (version?.state !== 'waiting') return refuse('not-waiting')
  if (!parties.includes(given.party)) return refuse('no-party')
  if (!version.open.includes(given.party)) return refuse('given-already')
  if (given.on > today) return refuse('in-future')
  return given.evidence.trim() === '' ? refuse('evidence-missing') : ok(true)
}
