// One judgement as people read it, on a page and in a file: its word, the stretch of a doubt, why, who and when.
import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import { type Locale, textsFor } from '#platform/i18n/locale.ts'
import { Chip, type ChipKind } from '#platform/ui/index.ts'
import type { Makers } from '../../makers.ts'
import { isDoubted, type Scale, sideOf } from '../../model/interests/judging.ts'
import type { KeptJudgement } from '../store.ts'
import { judgingEn } from '../text.en.ts'
import { judgingNl } from '../text.nl.ts'

export const judgingText = (locale: Locale) => textsFor({ nl: judgingNl, en: judgingEn }, locale)

/** What every cell of a page has in common. */
export type JudgementWords<Grade extends string> = {
  scale: Scale<Grade>
  grades: Readonly<Record<Grade, string>>
  makers: Makers
  locale: Locale
}
type Told<Grade extends string> = JudgementWords<Grade> & {
  judgement: KeptJudgement<Grade> | null
  /** Newest version of the scenario. */
  latest: number
}

const CHIPS: Readonly<Record<ReturnType<typeof sideOf>, ChipKind>> = {
  ...{ worse: 'late', same: 'neutral', better: 'ok', unsure: 'outcome-unknown' },
}

export function JudgementCell<Grade extends string>(told: Told<Grade>) {
  const { scale, judgement, locale, latest } = told
  const t = judgingText(locale)
  if (judgement === null) return <span className="wr-muted">{t.open}</span>
  const { reason, source, version } = judgement
  return (
    <>
      <Chip kind={CHIPS[sideOf(scale, judgement)]}>{wordOf(told, judgement)}</Chip>
      {scale.grades.length > 3 ? <Steps scale={scale} judgement={judgement} /> : null}
      {reason === '' ? null : <span className="wr-rowtext">{reason}</span>}
      <small className="wr-rowtext">
        {source === '' ? null : (
          <>
            {t.source(source)}
            <br />
          </>
        )}
        {byWhom(told, judgement)}
      </small>
      {version < latest ? <small className="wr-rowtext">{t.older(version)}</small> : null}
    </>
  )
}

/** Where it lies on the scale, for the eye: the word beside it says the same. */
function Steps<Grade extends string>({ scale, judgement }: { scale: Scale<Grade>; judgement: KeptJudgement<Grade> }) {
  const [from, to] = [scale.grades.indexOf(judgement.low), scale.grades.indexOf(judgement.high)]
  return (
    <span className="wr-steps" aria-hidden="true">
      {scale.grades.map((grade, step) => (
        <i key={grade} className={step >= from && step <= to ? 'is-on' : undefined} />
      ))}
    </span>
  )
}

export const wordOf = <Grade extends string>(
  { grades, locale }: JudgementWords<Grade>,
  judgement: { low: Grade; high: Grade },
): string =>
  isDoubted(judgement)
    ? judgingText(locale).doubted(grades[judgement.low], grades[judgement.high])
    : grades[judgement.low]

const byWhom = <Grade extends string>(
  { makers, locale }: Told<Grade>,
  { recordedBy, recordedAt }: KeptJudgement<Grade>,
) => judgingText(locale).by(makers.get(recordedBy) ?? recordedBy, formatLongDate(dayOf(recordedAt), locale))

/** The same in one line, for a spreadsheet; null when nobody judged it. */
export function judgementInFile<Grade extends string>(told: Told<Grade>): string | null {
  const { judgement, locale, latest } = told
  if (judgement === null) return null
  const t = judgingText(locale)
  const { reason, source, version } = judgement
  return t.inFile([
    wordOf(told, judgement),
    reason,
    source === '' ? '' : t.source(source),
    byWhom(told, judgement),
    version < latest ? t.older(version) : '',
  ])
}
