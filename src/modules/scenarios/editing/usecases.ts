// Filling in by hand what no slider has: contributions, tasks, the key, days and grounds. Each change is a version.
import type { Result } from '#kernel/result.ts'
import type { VersionRow } from '../store.ts'
import { type Doing, loadScenario, type SaveRefusal, type ScenarioView, saveVersion } from '../usecases.ts'
import { isList, itemsOf, type ListName, type PartName, type Typed, withoutItem, withPart } from './parts.ts'

export type Keep = { part: PartName; item: string | null; base: number; reason: string }

/** Puts what was typed into the document; null when the scenario, or the item, is not there. */
export async function keepPart(
  doing: Doing,
  id: string,
  { part, item, base, reason }: Keep,
  typed: Typed,
): Promise<Result<VersionRow, SaveRefusal> | null> {
  const view = await loadScenario(doing, id)
  if (!view || (item !== null && !hasItem(view, part, item))) return null
  return saveVersion(doing, id, { base, reason, document: withPart(view.version.document, part, item, typed) })
}

/** Takes an item out, with what pointed at it. */
export async function dropItem(
  doing: Doing,
  id: string,
  { part, item, base, reason }: { part: ListName; item: string; base: number; reason: string },
): Promise<Result<VersionRow, SaveRefusal> | null> {
  const view = await loadScenario(doing, id)
  if (!view || !hasItem(view, part, item)) return null
  return saveVersion(doing, id, { base, reason, document: withoutItem(view.version.document, part, item) })
}

const hasItem = ({ version: { document } }: ScenarioView, part: PartName, item: string): boolean =>
  isList(part) && itemsOf(document, part).some(({ id }) => id === item)
