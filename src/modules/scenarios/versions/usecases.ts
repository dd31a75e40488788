import { type Makers, makersOf } from '../makers.ts'
import { type Difference, scenarioDifferences } from '../model/versions/scenario-diff.ts'
import { type Agreement, agreementOf } from '../money/agreement-of.ts'
import { saidOf } from '../money/store.ts'
import { outcomeFor } from '../outcomes.ts'
import { findVersion } from '../store.ts'
import { type Doing, loadVersions, type VersionRow, type VersionsView } from '../usecases.ts'

export type VersionsPage = VersionsView & {
  newest: VersionRow
  /** null when there is nothing to compare with. */
  compared: { from: VersionRow; to: VersionRow; differences: Difference[] } | null
  makers: Makers
  /** Of the newest version, for who may freeze it; null for who may not and when it stands for a decision. */
  agreement: Agreement | null
}

/** Versions of a scenario and what differs between two of them: the asked ones, else the newest and the one before. */
export async function loadVersionsPage(
  doing: Doing,
  id: string,
  asked: { from: number | null; to: number | null },
  mayFreeze = false,
): Promise<VersionsPage | null> {
  const view = await loadVersions(doing, id)
  if (!view) return null
  const toNumber = asked.to ?? view.row.latest
  const fromNumber = asked.from ?? view.versions.find(({ number }) => number === toNumber)?.parent ?? null
  const [newest, to, from] = await doing.scope.transaction(async (db) => [
    await findVersion(db, id, view.row.latest),
    await findVersion(db, id, toNumber),
    fromNumber === null ? null : await findVersion(db, id, fromNumber),
  ])
  if (!newest) return null
  const differences = from && to ? scenarioDifferences(from.document, to.document) : []
  return {
    ...view,
    newest,
    compared: from && to ? { from, to, differences } : null,
    makers: await makersOf(doing.deps, idsIn(view)),
    agreement: mayFreeze && view.row.state !== 'frozen-decision' ? await agreementAbout(doing, newest) : null,
  }
}

async function agreementAbout({ deps, scope }: Doing, { scenario, document, number }: VersionRow): Promise<Agreement> {
  const outcome = await outcomeFor(deps, document)
  return agreementOf(document, outcome, await scope.transaction((db) => saidOf(db, scenario)), number)
}

const idsIn = ({ versions, freezes }: VersionsView): string[] => [
  ...versions.map(({ createdBy }) => createdBy),
  ...freezes.map(({ frozenBy }) => frozenBy),
]
