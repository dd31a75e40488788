import { useEffect, useState } from 'react'
import { GUARD_FIELDS } from '#platform/ui/form/guard.ts'
import { usePage } from '#platform/ui/page-context.tsx'
import { changesOf, type Draft, EMPTY_DRAFT } from '../../model/draft/draft.ts'
import { draftQuery } from '../../model/draft/draft-query.ts'
import type { Outcome } from '../../model/outcome/outcome.ts'
import type { Workbench } from './use-workbench.ts'
import { useWords } from './words.ts'

export type ChangesProps = {
  draft: Draft
  version: number
  page: string
  saveAt: string | null
  isAlive: boolean
  isBusy: boolean
  outcome: Outcome
  change: Workbench['change']
}

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
          {saveAt === null ? <p className="wr-note">{t.input.mayNot}</p> : <SaveForm {...props} saveAt={saveAt} />}
        </section>
      )}
    </>
  )
}

function SaveForm({ draft, version, saveAt }: ChangesProps & { saveAt: string }) {
  const { t } = useWords()
  const { guard } = usePage()
  return (
    <details className="wr-fold">
      <summary>{t.input.save}</summary>
      <form method="post" action={saveAt} className="wr-saveform">
        {guard ? (
          <>
            <input type="hidden" name={GUARD_FIELDS.csrf} value={guard.csrf} />
            <input type="hidden" name={GUARD_FIELDS.idempotencyKey} value={guard.key} />
          </>
        ) : null}
        <input type="hidden" name="base" value={version} />
        <input type="hidden" name="draft" value={draftQuery(draft).toString()} />
        <p className="wr-note">{t.input.saveLead}</p>
        <label htmlFor="reden">{t.input.reason}</label>
        <textarea className="wr-input" id="reden" name="reason" rows={2} required maxLength={500} />
        <button type="submit" className="wr-btn wr-btn--primary">
          {t.input.save}
        </button>
      </form>
    </details>
  )
}

/** The outcome in one sentence for who cannot see it, once it stands still after a change. */
function useAnnounced({ outcome, isBusy, isAlive }: ChangesProps): string {
  const { t, money } = useWords()
  const [announced, setAnnounced] = useState('')
  const [first] = useState(outcome)
  useEffect(() => {
    if (!isAlive || isBusy || outcome === first) return
    const { p5, p50, p95 } = outcome.money.shortage
    const timer = setTimeout(() => setAnnounced(t.announced(money(p50), money(p5), money(p95))), ANNOUNCE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [outcome, first, isBusy, isAlive, t, money])
  return announced
}
