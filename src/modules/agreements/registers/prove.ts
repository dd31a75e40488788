// A register as evidence of a step: what it says on a day, fixed by its hash, so that later changes leave it as it was.
import { createHash } from 'node:crypto'
import { type CalendarDate, parseCalendarDate } from '#kernel/calendar.ts'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Db } from '#platform/db/scope.ts'
import type { Locale } from '#platform/i18n/locale.ts'
import type { RegisterDefinition, RegisterEntry } from '../model/registers/register.ts'
import { type ProofRefusal, provedBy } from '../model/registers/watching.ts'
import { type EvidenceForm, needsOf } from '../model/tracker/evidence-kind.ts'
import { fileEvidenceIn, findPlace, type NewEvidence, type Place, type TrackWork } from '../tracker/usecases.ts'
import { registerPath } from './paths.ts'
import { openIn, type RegisterDesk, type RegisterWork } from './usecases.ts'
import { printValue, type RegisterWords, registerTitle, registerWords } from './words.ts'

export type ProofWork = TrackWork & Pick<RegisterWork, 'mayWrite'> & { locale: Locale }

/** Files what a connected register proves for a step, for one party; how many pieces. Null: no such step or register. */
export const proveWithRegister = (
  work: ProofWork,
  place: Place,
  name: string,
  party: string,
): Promise<Result<number, ProofRefusal> | null> =>
  work.scope.transaction(async (db) => {
    const desk = await openIn(db, work, name)
    const found = desk && (await findPlace(db, work, place))
    if (!desk || !found) return null
    if (!desk.uses.some(({ nr, set }) => nr === place.nr && set === found.tracker.set.slug))
      return refuse('not-connected')
    const pieces = piecesOf(registerWords(work.locale), desk, party, {
      ...{ today: work.today, perParty: needsOf(found.window?.rule.kind ?? 'any').perParty === true },
      window: found.window?.window ?? null,
    })
    if (pieces.length === 0) return refuse('nothing-proved')
    const there = (found.window?.evidence ?? []).filter(({ withdrawnReason }) => withdrawnReason === null)
    const open = pieces.filter((piece) => !there.some((one) => isSame(one, piece)))
    if (open.length === 0) return refuse('there-already')
    return fileAll(db, work, place, open)
  })

type Piece = NewEvidence & { form: EvidenceForm }

const isSame = (a: Omit<NewEvidence, 'form'> & { form: EvidenceForm }, b: Piece): boolean =>
  a.form === b.form && a.reference === b.reference && a.party === b.party

async function fileAll(db: Db, work: ProofWork, place: Place, pieces: readonly Piece[]) {
  for (const piece of pieces) {
    const filed = await fileEvidenceIn(db, work, place, piece)
    if (filed === null) return null
    if (!filed.ok) return filed
  }
  return ok(pieces.length)
}

type Moment = { today: CalendarDate; perParty: boolean; window: { from: CalendarDate; to: CalendarDate } | null }

/** Where everybody owes one, every entry within the window is a piece of its own; else the register is one piece. */
function piecesOf(t: RegisterWords, desk: RegisterDesk, party: string, moment: Moment): Piece[] {
  const { definition } = desk
  const proved = provedBy(definition, desk.entries, moment.perParty ? party : null)
  return proved.flatMap(({ form, entries }): Piece[] => {
    if (moment.perParty) return entries.flatMap((entry) => pieceOfEntry(t, desk, party, form, entry, moment))
    return [
      {
        ...{ form, party, on: moment.today, joint: false },
        title: t.proof.title(registerTitle(t, definition.name), entries.length),
        reference: `${registerPath(definition.name)}, sha-256 ${hashOf(entries)}`,
      },
    ]
  })
}

function pieceOfEntry(
  t: RegisterWords,
  { definition, parties }: RegisterDesk,
  party: string,
  form: EvidenceForm,
  entry: RegisterEntry,
  { window }: Moment,
): Piece[] {
  const on = dayOfProof(definition, form, entry)
  if (on === null || (window && (on < window.from || window.to < on))) return []
  const title = definition.columns
    .filter(({ name, kind }) => definition.key.includes(name) && kind !== 'party' && kind !== 'day')
    .map((column) => printValue(t, column, entry.values[column.name], parties) ?? '')
    .join(', ')
  const reference = `${registerPath(definition.name)}/${entry.id}`
  return [{ form, party, on, title, reference, joint: entry.values.joint === 'yes' }]
}

function dayOfProof(
  { yields }: RegisterDefinition,
  form: EvidenceForm,
  { values }: RegisterEntry,
): CalendarDate | null {
  const from = yields.find((one) => one.form === form)?.from ?? null
  return from === null ? null : parseCalendarDate(String(values[from] ?? ''))
}

/** 16 characters are enough to see whether the register still says the same. */
const hashOf = (entries: readonly RegisterEntry[]): string =>
  createHash('sha256')
    .update(canonicalJson(entries.map(({ id, values }) => ({ id, values }))))
    .digest('hex')
    .slice(0, 16)
