/**
 * Three kinds of rule, never mixed (AC4). signal: the parties talk, nobody broke anything. liftable-limit: more is
 * allowed only with a recorded choice. hard-rule: met or not met.
 */
export type RuleKind = 'signal' | 'liftable-limit' | 'hard-rule'
