/** Whom a figure is about. People are counted for what they said; dwellings for their foundation, label or income. */
export type Subject = 'person' | 'household' | 'dwelling'

/**
 * Fewest that a figure may be about. A decision of this product (docs/decisions/0018), not a figure from a source:
 * five is usual for what people say, ten for facts about a home that its owner can be recognised by.
 */
export const FEWEST: Readonly<Record<Subject, number>> = { person: 5, household: 5, dwelling: 10 }

/** The threshold for a figure about these subjects: the strictest of them. It can be raised, never lowered. */
export const thresholdFor = (subjects: readonly [Subject, ...Subject[]], raisedTo = 0): number =>
  Math.max(...subjects.map((subject) => FEWEST[subject]), raisedTo)
