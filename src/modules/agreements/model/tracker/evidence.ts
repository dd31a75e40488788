import type { CalendarDate } from '#kernel/calendar.ts'
import type { EvidenceForm, EvidenceNeeds } from './evidence-kind.ts'

/** A piece of evidence of one party: what it is and where it is kept. No names of persons. */
export type Evidence = {
  form: EvidenceForm
  /** Code of the party that files it. */
  party: string
  /** Day on which it happened or was adopted. */
  on: CalendarDate
  title: string
  /** The party says that it was done together with another. */
  joint: boolean
}

/** The document itself, as it was handed in; what it was called is not kept. */
export type EvidenceFile = { sha256: string; bytes: number; kind: string }

/** As people say the size of a file: never 0. */
export const kilobytesOf = ({ bytes }: EvidenceFile): number => Math.ceil(bytes / 1024)

/** Why a piece cannot be filed, or not be taken back. */
export type FileRefusal = 'not-yours' | 'in-future' | 'before-signing' | 'title-missing' | 'reference-missing'
/** Why a document that comes with it is not kept. */
export type UploadRefusal = 'file-kind' | 'file-personal'
export type WithdrawRefusal = 'not-yours' | 'reason-missing' | 'rests-on-it' | 'gone'

export type PartyCount = { party: string; count: number }

const occasion = ({ form, on, title }: Evidence): string => `${form} ${on} ${title.trim().toLowerCase()}`

/**
 * B12: how many pieces count per party, in the order of filing. One occasion (same form, day and title) that several
 * parties file counts for the first alone, unless every one of them says that it was joint.
 */
export function countPerParty(parties: readonly string[], evidence: readonly Evidence[]): PartyCount[] {
  const counts = new Map(parties.map((party) => [party, 0]))
  for (const same of Map.groupBy(evidence, occasion).values()) {
    const claimants = [...new Set(same.map(({ party }) => party))]
    const isJoint = same.every(({ joint }) => joint)
    for (const party of isJoint ? claimants : claimants.slice(0, 1))
      if (counts.has(party)) counts.set(party, (counts.get(party) ?? 0) + 1)
  }
  return [...counts].map(([party, count]) => ({ party, count }))
}

/** What is not on file yet: forms of which one is needed, and for whom; party null: no matter who. */
export type Missing = { forms: readonly EvidenceForm[]; party: string | null; lacking: number }

/** B3-R2: what a step still lacks. `atLeast`: pieces per year as planned, for kinds that count. */
export function missingOf(
  { needs, perParty, counted }: EvidenceNeeds,
  evidence: readonly Evidence[],
  parties: readonly string[],
  atLeast: number | null,
): Missing[] {
  const wanted = counted ? (atLeast ?? 1) : 1
  return needs.flatMap((forms): Missing[] => {
    const own = evidence.filter(({ form }) => forms.includes(form))
    if (perParty)
      return countPerParty(parties, own)
        .filter(({ count }) => count < wanted)
        .map(({ party, count }) => ({ forms, party, lacking: wanted - count }))
    return own.length < wanted ? [{ forms, party: null, lacking: wanted - own.length }] : []
  })
}

/** AGR 2.2.5: is there nothing decided before it was talked about? True while nothing is decided. */
export function wasConsultedFirst(evidence: readonly Evidence[]): boolean {
  const consulted = evidence.filter(({ form }) => form === 'consultation').map(({ on }) => on)
  const first = consulted.toSorted()[0]
  return evidence.every(({ form, on }) => form === 'consultation' || (first !== undefined && first <= on))
}
