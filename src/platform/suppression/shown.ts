// What a page, a file, the API or a letter gets of a figure that may be about too few: the value, or nothing at all.
// The value can only come from a decision of the gate, so that an unchecked number cannot be shown by mistake.

declare const released: unique symbol
declare const inside: unique symbol

/** A value as it comes out of the database: nobody can look at it before the gate has. */
export type Unchecked<Value> = { readonly [inside]: Value }
export const unchecked = <Value>(value: Value): Unchecked<Value> => value as unknown as Unchecked<Value>

type Released<Value> = { readonly state: 'shown'; readonly value: Value; readonly [released]: true }
/** Says nothing of why: "too few" would bound the figure, and "because of the others" would bound those. */
export type Hidden = { readonly state: 'hidden' }
export type Shown<Value> = Released<Value> | Hidden

export const HIDDEN: Hidden = { state: 'hidden' }

/** What the gate decided of one publication: the ids that may be shown. */
export type Decision = { readonly shown: ReadonlySet<string>; readonly [released]: true }

/** Only for the gate itself. */
export const decisionOf = (shown: ReadonlySet<string>): Decision => ({ shown }) as Decision

/**
 * A decision that was taken earlier and stored beside what it is about, e.g. with a run that never changes. Taking it
 * again for a part of that publication could show what the whole does not.
 */
export const storedDecision = (shown: Iterable<string>): Decision => decisionOf(new Set(shown))

/** What is known of a group or cell, when the decision lets it through. */
export const release = <Value>(decision: Decision, id: string, value: Unchecked<Value>): Shown<Value> =>
  decision.shown.has(id) ? passed(value as unknown as Value) : HIDDEN

const passed = <Value>(value: Value) => ({ state: 'shown', value }) as Released<Value>

/** A figure made of one that was let through and nothing else. */
export const mapShown = <Value, Made>(shown: Shown<Value>, make: (value: Value) => Made): Shown<Made> =>
  shown.state === 'shown' ? passed(make(shown.value)) : HIDDEN

/** The value, or null where it is hidden: for tables and files that print null as "not shown". */
export const shownOrNull = <Value>(shown: Shown<Value>): Value | null => (shown.state === 'shown' ? shown.value : null)
