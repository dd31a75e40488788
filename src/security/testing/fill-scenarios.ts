// A scenario per audience class: a draft for inside, the others frozen for whom they are meant; and an impasse each.
import { AUDIENCES } from '#kernel/source.ts'
import { insertDraft } from '#modules/scenarios/budget/store.ts'
import { insertScenario, insertVersion } from '#modules/scenarios/store.ts'
import { insertImpasse } from '#modules/scenarios/support/store.ts'
import { SMALL } from '#modules/scenarios/testing.ts'
import { scenarioHash } from '#modules/scenarios/usecases.ts'
import type { Municipality } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/scope.ts'
import { areaCode, budgetDraftId, markOf, scenarioId } from './test-town.ts'

export async function fillScenarios(db: Db, town: Municipality, at: Date): Promise<void> {
  for (const audience of AUDIENCES) {
    const [id, name] = [scenarioId(town, audience), markOf(town, 'scenario', audience)]
    const area = { code: areaCode(town, audience), name: 'Proefbuurt', fictional: true }
    const document = { ...SMALL, id, name, area }
    await insertScenario(db, {
      ...{ id, name, areaCode: area.code, areaName: area.name, latest: 1, revision: 1, audience },
      state: audience === 'internal' ? 'draft' : 'frozen-consultation',
      ...{ partOf: null, largerAim: '', copiedFrom: null, createdBy: 'console', createdAt: at },
    })
    await insertVersion(db, {
      ...{ scenario: id, number: 1, parent: null, document, hash: scenarioHash(document), modelVersion: 'F1.1' },
      ...{ reason: 'Opzet', runId: null, gaps: [], createdBy: 'console', createdAt: at },
    })
    await insertImpasse(db, {
      ...{ area: area.code, seq: 1, reason: markOf(town, 'impasse', audience), standing: [], audience },
      ...{ recordedBy: 'console', recordedAt: at, revokedBy: null, revokedAt: null, revokeReason: null },
    })
    await insertDraft(db, {
      ...{ id: budgetDraftId(town, audience), scenario: id, purpose: 'plan', file: name, sha256: '', mapping: null },
      sheets: [
        {
          name,
          rows: [
            ['Soort', 'Bedrag'],
            ['Sloop', 1],
          ],
        },
      ],
      ...{ jobId: null, refusal: null, sheet: null, headingRow: null, createdBy: 'console', createdAt: at },
    })
  }
}
