import { type FormEvent, useEffect, useRef, useState } from 'react'
import { fieldId } from '#platform/ui/form/field-frame.tsx'
import { GUARD_FIELDS } from '#platform/ui/form/guard.ts'
import { usePage } from '#platform/ui/page-context.tsx'
import { changesOf, type Draft, EMPTY_DRAFT } from '../../model/draft/draft.ts'
import { draftQuery } from '../../model/draft/draft-query.ts'
import type { Outcome } from '../../model/outcome/outcome.ts'
import type { Unread, Workbench } from './use-workbench.ts'
import { useWords } from './words.ts'

export type ChangesProps = {
  draft: Draft
  version: number
  page: string
  saveAt: string | null
  isNewest: boolean
  refused: Refused | null
  unread: Unread
  isAlive: boolean
  isBusy: boolean
  outcome: Outcome
  change: Workbench['change']
}

/** What was not kept: the reason that was written, and whether somebody else was first. */
export type Refused = { reason: string; isStale: boolean }

/** Long enough for a reader's own words to end before the outcome is read out. */
const ANNOUNCE_AFTER_MS = 800

/** What is tried out and not kept, with the way back and the way to keep it. Nothing when nothing is changed. */
export function Changes(props: ChangesProps) {
  const { draft, page, isAlive, change, saveAt } = props
  const { t, count } = useWords()
  const changes = changesOf(draft)
  return (
    <>
      <p className="wr-sr" role="status">
        {useAnnounced(props)}
      </p>
      {changes === 0 ? null : (
        <section className="wr-panel wr-changes" aria-label={t.tried(count(changes))}>
          <p>
            <strong>{t.tried(count(changes))}</strong>{' '}
            {isAlive ? (
              <button type="button" className="wr-linkbtn" onClick={() => change(() => EMPTY_DRAFT)}>
                {t.toStart}
              </button>
            ) : (
              <a href={page}>{t.toStart}</a>
            )}
          </p>
          <p className="wr-note">{t.filesWithout(String(props.version))}</p>
          {saveAt === null ? <NotKept {...props} /> : <SaveForm {...props} saveAt={saveAt} />}
        </section>
      )}
    </>
  )
}

function NotKept({ isNewest, page }: ChangesProps) {
  const { t } = useWords()
  return (
    <p className="wr-note">
      {isNewest ? t.input.mayNot : t.input.older} {isNewest ? null : <a href={page}>{t.input.toNewest}</a>}
    </p>
  )
}

function SaveForm({ draft, version, saveAt, page, refused, unread }: ChangesProps & { saveAt: string }) {
  const { t } = useWords()
  const { guard } = usePage()
  const isSent = useSentOnce()
  const wrong = Object.entries(unread)
  const submit = (event: FormEvent) => {
    if (wrong[0]) document.getElementById(wrong[0][0])?.focus()
    if (wrong.length > 0 || isSent()) event.preventDefault()
  }
  return (
    <details className="wr-fold" open={refused !== null}>
      <summary>{t.input.save}</summary>
      <form method="post" action={saveAt} className="wr-saveform" onSubmit={submit}>
        {guard ? (
          <>
            <input type="hidden" name={GUARD_FIELDS.csrf} value={guard.csrf} />
            <input type="hidden" name={GUARD_FIELDS.idempotencyKey} value={guard.key} />
          </>
        ) : null}
        <input type="hidden" name="base" value={version} />
        <input type="hidden" name="draft" value={draftQuery(draft).toString()} />
        {refused?.isStale ? (
          <p className="wr-note">
            <a href={`${page}/versies`}>{t.input.seeVersions}</a>
          </p>
        ) : null}
        <p className="wr-note">{t.input.saveLead}</p>
        <label htmlFor={REASON}>{t.input.reason}</label>
        <textarea
          className="wr-input"
          id={REASON}
          name="reason"
          rows={2}
          required
          maxLength={500}
          defaultValue={refused?.reason}
        />
        {wrong.length === 0 ? null : (
          <p className="wr-param__error" role="alert">
            {t.input.readFirst(wrong.map(([, label]) => label).join(', '))}
          </p>
        )}
        <button type="submit" className="wr-btn wr-btn--primary">
          {t.input.save}
        </button>
      </form>
    </details>
  )
}

const REASON = fieldId('reden')

/** False the first time: a second click would break off the answer to the first. Anew when one comes back to the page. */
function useSentOnce(): () => boolean {
  const isSent = useRef(false)
  useEffect(() => {
    const again = () => {
      isSent.current = false
    }
    window.addEventListener('pageshow', again)
    return () => window.removeEventListener('pageshow', again)
  }, [])
  return () => {
    const wasSent = isSent.current
    isSent.current = true
    return wasSent
  }
}

/** The outcome in one sentence for who cannot see it, once it stands still after a change. */
function useAnnounced({ outcome, isBusy, isAlive }: ChangesProps): string {
  const { t, money } = useWords()
  const [announced, setAnnounced] = useState('')
  const { shortage } = outcome.money
  const told = useRef(shortage)
  useEffect(() => {
    // What was said of an earlier plan is no longer true.
    setAnnounced('')
    if (!isAlive || isBusy || shortage === told.current) return
    const { p5, p50, p95 } = shortage
    const before = money(told.current.p50)
    const timer = setTimeout(() => {
      told.current = shortage
      setAnnounced(t.announced(before, money(p50), money(p5), money(p95)))
    }, ANNOUNCE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [shortage, isBusy, isAlive, t, money])
  return announced
}
