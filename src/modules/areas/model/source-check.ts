import { type Contradiction, findContradictions } from './contradiction-rules.ts'
import type { FactSet, RegisteredContradiction } from './stated-facts.ts'

export type SourceCheck = {
  /** What the rules find, each with the number under which it is registered, or null when it is new. */
  found: readonly (Contradiction & { registered: string | null })[]
  /** The register, each entry with the rule that finds it, or null when only a reader could see it. */
  register: readonly (RegisteredContradiction & { foundBy: Contradiction['rule'] | null })[]
}

/**
 * Finds contradictions by rule and lays them beside the register. Both are reported: what a rule finds is not
 * settled by being registered, and what is registered is not proven by a rule unless it says so.
 */
export function checkSources(facts: FactSet, register: readonly RegisteredContradiction[]): SourceCheck {
  const found = findContradictions(facts).map((contradiction) => ({
    ...contradiction,
    registered: register.find((entry) => isAbout(entry, contradiction))?.id ?? null,
  }))
  return {
    found,
    register: register.map((entry) => ({
      ...entry,
      foundBy: found.find((contradiction) => isAbout(entry, contradiction))?.rule ?? null,
    })),
  }
}

const isAbout = (entry: RegisteredContradiction, { rule, subject }: Contradiction): boolean =>
  entry.rule === rule && entry.subject.split(';').includes(subject)
