import type { Period } from '#kernel/period.ts'
import type { When } from '#kernel/planning.ts'
import type { Audience, Source } from '#kernel/source.ts'

/** A party of the set, as the lead ("trekker") of an agreement names it: who starts it, not who alone carries it. */
export type Party = string

/** A set of performance agreements for a term. */
export type AgreementSet = {
  slug: string
  title: string
  /** The term; agreements may plan beyond it, and what recurs without an end goes on. */
  term: Period
  /**
   * Last day about which the documents tell what happened; null when somebody follows the set. After that day the
   * outcome is unknown, which is not the same as late (GEN-16).
   */
  knownUntil: string | null
  audience: Audience
  source: Source
}

export type Agreement = {
  nr: string
  themeNr: string
  theme: string
  subthemeNr: string
  subtheme: string
  /** As printed, e.g. "Gemeente / corporaties". */
  lead: string
  leads: readonly Party[]
  summary: string
  /** The planning column as printed: "Start: Q1 2024; Evaluatie: Q2 2025". */
  planningGiven: string
  audience: Audience
  sources: readonly Source[]
}

export const PLANNING_KINDS = [
  'deadline',
  'recurring',
  'continuous',
  'none',
  'start',
  'evaluation',
  'decision',
] as const
export type PlanningKind = (typeof PLANNING_KINDS)[number]

/** One planning entry; the sentence and the planning column may each give one (AGR-G12). */
export type PlanningEntry = {
  nr: string
  seq: number
  kind: PlanningKind
  label: string
  basis: 'column' | 'text'
  when: When
  /** Years in which a recurring entry recurs; to null: it goes on. */
  years: { from: number; to: number | null } | null
  /** Smallest number per year; null when none is agreed. */
  minPerYear: number | null
  sources: readonly Source[]
}

/** What a later document says of an entry. */
export type Outcome = { nr: string; seq: number; doneOn: string; sources: readonly Source[] }
