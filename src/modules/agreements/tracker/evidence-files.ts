// The document itself with a piece of evidence: kept under the id of the piece, opened by who leads and by staff.
import { randomUUID } from 'node:crypto'
import type { PersonalKind } from '#kernel/personal-data.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Actor, actsFor } from '#platform/auth/actor.ts'
import { visibleAudiences } from '#platform/auth/roles.ts'
import { ATTACHMENT_KINDS, type AttachmentKind, attachmentKindOf } from '#platform/files/attachment.ts'
import { personalContentOf } from '#platform/files/personal-content.ts'
import { dropFiles, type FileOwner, keepFile, streamFile } from '#platform/files/stored-file.ts'
import { SourceRefused } from '#platform/sources/reading.ts'
import type { JudgedAgreement } from '../model/agreement-state.ts'
import type { FileRefusal, UploadRefusal } from '../model/tracker/evidence.ts'
import {
  type Attached,
  type FiledEvidence,
  fileEvidenceIn,
  type NewEvidence,
  type Place,
  type TrackWork,
  trackSet,
} from './usecases.ts'

const ownerOf = ({ scope, deps }: Pick<TrackWork, 'scope' | 'deps'>, id: string): FileOwner => ({
  ...{ dataFolder: deps.config.dataFolder, municipality: scope.municipality, kind: 'evidence', id },
})

/**
 * Files a piece of evidence, with the document at `path` when there is one; null when there is no such step. The
 * document is there before the piece is, so that no piece points at nothing; of a refused piece none is left.
 */
export async function fileEvidence(
  work: TrackWork,
  place: Place,
  given: NewEvidence,
  path: string | null = null,
): Promise<Result<string, FileRefusal | UploadRefusal> | null> {
  const attached = path === null ? ok(null) : await attach(work, path)
  if (!attached.ok) return attached
  let isFiled = false
  try {
    const filed = await work.scope.transaction((db) => fileEvidenceIn(db, work, place, given, attached.value))
    isFiled = filed?.ok ?? false
    return filed
  } finally {
    if (attached.value && !isFiled) await dropFiles(ownerOf(work, attached.value.id))
  }
}

async function attach(work: TrackWork, path: string): Promise<Result<Attached, UploadRefusal>> {
  const kind = await attachmentKindOf(path)
  const personal = kind && (await personalIn(path, kind))
  if (kind === null || personal === 'unreadable') return refuse('file-kind')
  if (personal !== null) return refuse('file-personal')
  const id = randomUUID()
  return ok({ id, file: { ...(await keepFile(ownerOf(work, id), path)), kind } })
}

/** A damaged sheet or text proves nothing to anybody. */
const personalIn = (path: string, kind: AttachmentKind): Promise<PersonalKind | 'unreadable' | null> =>
  personalContentOf(path, kind).catch((cause: unknown) => {
    if (cause instanceof SourceRefused) return 'unreadable'
    throw cause
  })

/** Staff, and the parties that lead: an uploaded document may say more than its title. */
export const opensFiles = (actor: Actor, { agreement }: JudgedAgreement): boolean =>
  visibleAudiences(actor.roles).includes('internal') || agreement.leads.some((lead) => actsFor(actor, lead))

export type OpenedFile = { body: ReadableStream<Uint8Array>; kind: AttachmentKind; evidence: FiledEvidence }

/** The document of a piece that stands; null when there is none for this actor. Who opened it stays in the trail. */
export async function openEvidenceFile(
  work: Pick<TrackWork, 'actor' | 'scope' | 'deps' | 'today'>,
  { nr, set, id }: { nr: string; set: string | null; id: string },
): Promise<OpenedFile | null> {
  const { actor, scope, deps, today } = work
  const tracker = await trackSet(actor, scope, today, set)
  const tracked = tracker?.agreements.find(({ judged }) => judged.agreement.nr === nr)
  if (!tracked || !opensFiles(actor, tracked.judged)) return null
  const evidence = [...tracked.windows, ...tracked.always]
    .flatMap((step) => step.evidence)
    .find((one) => one.id === id && one.withdrawnReason === null)
  if (!evidence?.file) return null
  const { sha256 } = evidence.file
  const kind = ATTACHMENT_KINDS.find((one) => one === evidence.file?.kind)
  const body = await streamFile(ownerOf(work, id), sha256)
  if (!kind || !body) return null
  await scope.transaction((db) =>
    deps.audit.record(db, {
      ...{ actor, action: 'agreement-evidence.opened', object: `agreement-evidence/${id}` },
      after: { file: sha256 },
    }),
  )
  return { body, kind, evidence }
}
