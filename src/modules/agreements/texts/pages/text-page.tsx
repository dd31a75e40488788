import { dayOf } from '#kernel/calendar.ts'
import { formatLongDate } from '#kernel/dutch.ts'
import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  Chip,
  type ChipKind,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  LinkButton,
  Notice,
  PageTitle,
  Panel,
  Select,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import { textDiff } from '../../model/texts/text-diff.ts'
import type { VersionState } from '../../model/texts/text-versions.ts'
import { textPath } from '../paths.ts'
import type { TextsText } from '../text.nl.ts'
import type { TextDesk } from '../usecases.ts'

export type TextPageProps = {
  t: TextsText
  visit: Visit
  desk: TextDesk
  mayForAll: boolean
  errors: readonly FieldError[]
}

const CHIPS: Record<VersionState, ChipKind> = {
  signed: 'ok',
  counts: 'ok',
  waiting: 'due-soon',
  agreed: 'neutral',
  replaced: 'replaced',
}

export function TextPage(props: TextPageProps) {
  const { t, visit, desk, mayForAll, errors } = props
  const { agreement, versions, own } = desk
  const last = versions.at(-1)
  return (
    <Stack gap="l">
      <PageTitle
        title={t.title(agreement.nr)}
        lead={t.lead}
        actions={<LinkButton href={visit.href(`/afspraken/${agreement.nr}?set=${desk.set.slug}`)}>{t.back}</LinkButton>}
      />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {versions.length === 0 ? (
        <Panel>
          <p>{t.none}</p>
        </Panel>
      ) : null}
      {versions.toReversed().map((version) => (
        <VersionPanel key={version.version} {...props} version={version} />
      ))}
      {last?.state === 'waiting' && own.length > 0 ? <ConsentForm {...props} /> : null}
      {!last && mayForAll ? <FirstForm {...props} /> : null}
      {last && last.state !== 'waiting' && own.length > 0 ? <ChangeForm {...props} /> : null}
    </Stack>
  )
}

function VersionPanel({ t, visit, desk, version }: TextPageProps & { version: TextDesk['versions'][number] }) {
  const day = (on: Parameters<typeof formatLongDate>[0]) => formatLongDate(on, visit.locale)
  const before = desk.versions.find((one) => one.version === version.version - 1)
  return (
    <Panel
      title={t.version(version.version)}
      aside={<Chip kind={CHIPS[version.state]}>{t.states[version.state]}</Chip>}
    >
      <p className="wr-muted">
        {[
          version.version === 1 ? t.signedVersion : '',
          t.recorded(day(dayOf(version.recordedAt))),
          version.countsFrom
            ? t.validFrom(day(version.countsFrom))
            : version.validFrom
              ? t.askedFrom(day(version.validFrom))
              : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {version.reason === '' ? null : (
        <p>
          <strong>{t.reason}:</strong> {version.reason}
        </p>
      )}
      {before ? (
        <>
          <h3>{t.changes(before.version)}</h3>
          <p className="wr-raw">
            <Difference t={t} before={before.text} after={version.text} />
          </p>
          <details className="wr-fold">
            <summary>{t.whole}</summary>
            <p className="wr-raw">{version.text}</p>
          </details>
          <Consents t={t} visit={visit} desk={desk} version={version} />
        </>
      ) : (
        <p className="wr-raw">{version.text}</p>
      )}
    </Panel>
  )
}

/** What went is struck out and what came underlined; who cannot see that hears it. */
function Difference({ t, before, after }: { t: TextsText; before: string; after: string }) {
  return textDiff(before, after).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
    if (part.kind === 'same') return <span key={index}>{part.text}</span>
    const [Tag, words] = part.kind === 'added' ? (['ins', t.added] as const) : (['del', t.removed] as const)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Tag key={index}>
        <span className="wr-sr">{words}</span>
        {part.text}
      </Tag>
    )
  })
}

function Consents({
  t,
  visit,
  desk,
  version,
}: Pick<TextPageProps, 't' | 'visit' | 'desk'> & { version: TextDesk['versions'][number] }) {
  const name = (code: string) => desk.parties.find((party) => party.code === code)?.name ?? code
  return (
    <>
      <h3>{t.consents}</h3>
      <p>
        {t.given(desk.parties.length - version.open.length, desk.parties.length)}{' '}
        {version.open.length > 0 ? t.open(version.open.map(name).join(', ')) : ''}
      </p>
      <ul className="wr-list">
        {version.consents.map(({ party, on, evidence }) => (
          <li key={party}>{t.consent(name(party), formatLongDate(on, visit.locale), evidence)}</li>
        ))}
      </ul>
    </>
  )
}

const typed = ({ form }: Visit, name: string): string => form.get(name) ?? ''
const action = (visit: Visit, { agreement }: TextDesk, end: string): string =>
  visit.href(`${textPath(agreement.nr)}${end}`)

function FirstForm({ t, visit, desk, errors }: TextPageProps) {
  return (
    <Panel title={t.first.title} id="eerste">
      <Form action={action(visit, desk, '/eerste')} submit={t.first.submit}>
        <HiddenFields fields={{ set: desk.set.slug }} />
        <TextArea
          name="eerste-tekst"
          label={t.first.text}
          rows={6}
          value={typed(visit, 'eerste-tekst')}
          error={errorOf(errors, 'eerste-tekst')}
        />
      </Form>
    </Panel>
  )
}

function ChangeForm({ t, visit, desk, errors }: TextPageProps) {
  const now = desk.versions.at(-1)?.text ?? ''
  return (
    <Panel title={t.change.title} id="wijzigen">
      <Form action={action(visit, desk, '')} submit={t.change.submit}>
        <HiddenFields fields={{ set: desk.set.slug }} />
        <TextArea
          name="tekst"
          label={t.change.text}
          rows={6}
          value={visit.form.get('tekst') ?? now}
          error={errorOf(errors, 'tekst')}
        />
        <TextArea
          name="reden"
          label={t.change.reason}
          help={t.change.reasonHelp}
          rows={2}
          value={typed(visit, 'reden')}
          error={errorOf(errors, 'reden')}
        />
        <Field
          name="vanaf"
          type="date"
          label={t.change.validFrom}
          value={typed(visit, 'vanaf')}
          error={errorOf(errors, 'vanaf')}
        />
      </Form>
    </Panel>
  )
}

function ConsentForm({ t, visit, desk, errors }: TextPageProps) {
  const open = desk.versions.at(-1)?.open ?? []
  const options = desk.own
    .filter(({ code }) => open.includes(code))
    .map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Panel title={t.agree.title} id="akkoord">
      <Form action={action(visit, desk, '/akkoord')} submit={t.agree.submit}>
        <HiddenFields fields={{ set: desk.set.slug }} />
        <Select
          name="partij"
          label={t.agree.party}
          value={typed(visit, 'partij')}
          options={[{ value: '', label: t.agree.choose }, ...options]}
          error={errorOf(errors, 'partij')}
        />
        <Field
          name="dag"
          type="date"
          label={t.agree.day}
          value={typed(visit, 'dag') || visit.today}
          error={errorOf(errors, 'dag')}
        />
        <Field
          name="bewijs"
          label={t.agree.evidence}
          help={t.agree.evidenceHelp}
          size={32}
          value={typed(visit, 'bewijs')}
          error={errorOf(errors, 'bewijs')}
        />
      </Form>
    </Panel>
  )
}
