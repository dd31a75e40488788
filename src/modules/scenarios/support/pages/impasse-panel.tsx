import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import { AUDIENCES } from '#kernel/source.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import { textsFor } from '#platform/i18n/locale.ts'
import { errorOf, Form, Notice, Panel, Radios, TextArea } from '#platform/ui/index.ts'
import { mayDeclareImpasse } from '../../model/interests/support.ts'
import { scenarioPath } from '../../paths.ts'
import { versionsEn } from '../../versions/text.en.ts'
import { versionsNl } from '../../versions/text.nl.ts'
import type { ImpasseRow } from '../store.ts'
import type { SupportText } from '../text.nl.ts'
import type { SupportView } from '../usecases.ts'
import { refusalInWords, supportWhy } from './support-words.ts'

type Props = { t: SupportText; visit: Visit; view: SupportView; errors: readonly FieldError[]; mayDeclare: boolean }

/** What stands, whether an impasse can be recorded now and why not, and what stood before. */
export function ImpassePanel(props: Props) {
  const { t, view } = props
  const standing = view.impasses.find(({ revokedAt }) => revokedAt === null) ?? null
  const earlier = view.impasses.filter(({ revokedAt }) => revokedAt !== null)
  return (
    <Panel title={t.impasse.title} id="impasse">
      <p>{t.impasse.lead}</p>
      {standing ? <StandingImpasse {...props} impasse={standing} /> : <NoImpasse {...props} />}
      {earlier.length === 0 ? null : (
        <details className="wr-fold">
          <summary>{t.impasse.history}</summary>
          {earlier.map((impasse) => (
            <Told key={impasse.seq} {...props} impasse={impasse} />
          ))}
        </details>
      )}
    </Panel>
  )
}

function StandingImpasse(props: Props & { impasse: ImpasseRow }) {
  const { t, visit, view, errors, mayDeclare, impasse } = props
  const carried = view.scenarios.filter(({ support }) => support.state === 'carried').map(({ row }) => row.name)
  return (
    <>
      <Notice kind="warn" title={t.impasse.listed(formatLongDate(dayOf(impasse.recordedAt), visit.locale))}>
        {t.impasse.fact}
      </Notice>
      <Told {...props} impasse={impasse} />
      {carried.length === 0 ? null : <Notice kind="info">{t.impasse.nowCarried(carried.join(', '))}</Notice>}
      {mayDeclare ? (
        <Form
          action={`${visit.href(scenarioPath(view.row.id, 'draagvlak'))}/impasse-voorbij`}
          submit={t.impasse.revoke}
        >
          <TextArea
            name="waarom-voorbij"
            label={t.impasse.revokeReason}
            rows={2}
            value={visit.form.get('waarom-voorbij') ?? ''}
            error={errorOf(errors, 'waarom-voorbij')}
            required
          />
        </Form>
      ) : null}
    </>
  )
}

/** What was recorded: why, by whom, how every scenario stood, and what became of it. */
function Told({ t, visit, view, impasse }: Props & { impasse: ImpasseRow }) {
  const day = (at: Date) => formatLongDate(dayOf(at), visit.locale)
  const who = (id: string) => view.makers.get(id) ?? id
  const { reason, recordedBy, recordedAt, revokedBy, revokedAt, revokeReason, standing } = impasse
  return (
    <div className="wr-stack wr-stack--s">
      <p>
        {t.impasse.reasonGiven(reason)} {t.impasse.by(who(recordedBy), day(recordedAt))}
      </p>
      {revokedAt && revokedBy ? <p>{t.impasse.revokedBy(who(revokedBy), day(revokedAt), revokeReason ?? '')}</p> : null}
      <details className="wr-fold">
        <summary>{t.impasse.stoodThen}</summary>
        <ul className="wr-bul">
          {standing.map(({ id, name, support }) => (
            <li key={id}>
              {name}: {t.support[support.state]} ({supportWhy(t, support)})
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function NoImpasse({ t, visit, view, errors, mayDeclare }: Props) {
  const names = new Map(view.scenarios.map(({ row }) => [row.id, row.name]))
  const standing = view.scenarios.map(({ row, support }) => ({ id: row.id, support }))
  // Only how things stand is looked at here: the reason is typed yet.
  const allowed = mayDeclareImpasse(standing, { stands: false, reason: '-' })
  if (!allowed.ok)
    return (
      <Notice kind="info">
        {t.impasse.cannot} {refusalInWords(t, allowed.reason, (id) => names.get(id) ?? id)}
      </Notice>
    )
  const { audiences } = textsFor({ nl: versionsNl, en: versionsEn }, visit.locale).freeze
  return (
    <>
      <Notice kind="warn">{t.impasse.can}</Notice>
      {mayDeclare ? (
        <Form action={`${visit.href(scenarioPath(view.row.id, 'draagvlak'))}/impasse`} submit={t.impasse.submit}>
          <TextArea
            name="waarom-impasse"
            label={t.impasse.reason}
            help={t.impasse.reasonHelp}
            rows={3}
            value={visit.form.get('waarom-impasse') ?? ''}
            error={errorOf(errors, 'waarom-impasse')}
            required
          />
          <Radios
            name="publiek"
            label={t.impasse.audience}
            options={[...AUDIENCES].reverse().map((value) => ({ value, label: audiences[value] }))}
            value={visit.form.get('publiek') ?? ''}
            error={errorOf(errors, 'publiek')}
          />
        </Form>
      ) : null}
    </>
  )
}
