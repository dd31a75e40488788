import { ATTACHMENT_KINDS, MAX_ATTACHMENT_MEGABYTES } from '#platform/files/attachment.ts'
import {
  Checkboxes,
  errorOf,
  Field,
  FileField,
  Form,
  HiddenFields,
  Panel,
  Radios,
  Select,
  TextArea,
} from '#platform/ui/index.ts'
import { EVIDENCE_FORMS } from '../../model/tracker/evidence-kind.ts'
import { STEP_KINDS, type StepKind } from '../../model/tracker/window-steps.ts'
import { trackPath } from '../paths.ts'
import type { FiledEvidence } from '../usecases.ts'
import { formsFirst, partyName, type StepPageProps } from './step-page.tsx'

const hidden = ({ tracker, chosen }: StepPageProps) => ({ set: tracker.set.slug, stap: chosen.key })

export function FileForm(props: StepPageProps) {
  const { t, visit, tracker, tracked, chosen, own, errors } = props
  const asked = formsFirst(chosen)
  const forms = [...new Set([...asked, ...EVIDENCE_FORMS])] as (typeof EVIDENCE_FORMS)[number][]
  const given = (name: string) => visit.form.get(name) ?? ''
  return (
    <Panel title={t.file.title} id="bewijs">
      <Form action={visit.href(`${trackPath(tracked.judged.agreement.nr)}/bewijs`)} submit={t.file.submit} multipart>
        <HiddenFields fields={hidden(props)} />
        <Select
          name="partij"
          label={t.file.party}
          value={given('partij') || (own[0] ?? '')}
          options={own.map((code) => ({ value: code, label: partyName(tracker, code) }))}
          error={errorOf(errors, 'partij')}
        />
        <Select
          name="vorm"
          label={t.file.form}
          value={given('vorm') || (asked[0] ?? '')}
          options={forms.map((form) => ({ value: form, label: t.forms[form] }))}
          error={errorOf(errors, 'vorm')}
        />
        <Field name="op" type="date" label={t.file.day} value={given('op')} error={errorOf(errors, 'op')} />
        <Field
          name="wat"
          label={t.file.what}
          help={t.file.whatHelp}
          size={32}
          value={given('wat')}
          error={errorOf(errors, 'wat')}
        />
        <Field
          name="waar"
          label={t.file.reference}
          help={t.file.referenceHelp}
          size={32}
          value={given('waar')}
          required={false}
          error={errorOf(errors, 'waar')}
        />
        <FileField
          name="bestand"
          label={t.file.document}
          help={t.file.documentHelp(MAX_ATTACHMENT_MEGABYTES)}
          required={false}
          accept={ATTACHMENT_KINDS.map((kind) => `.${kind}`)}
          error={errorOf(errors, 'bestand')}
        />
        {chosen.window?.counts ? (
          <Checkboxes name="samen" label={t.file.joint} options={[{ value: 'ja', label: t.file.jointYes }]} />
        ) : null}
      </Form>
    </Panel>
  )
}

/** What can be recorded from where the window is. */
function kindsFor({ chosen }: StepPageProps): readonly StepKind[] {
  const state = chosen.window?.window.progress?.state
  if (state === 'closed' || state === 'lapsed') return ['reopened']
  return STEP_KINDS.filter((kind) => kind !== 'reopened' && !(kind === 'started' && state === 'running'))
}

export function StateForm(props: StepPageProps) {
  const { t, visit, tracked, errors } = props
  const given = (name: string) => visit.form.get(name) ?? ''
  return (
    <Panel title={t.step.title} id="stand">
      <Form action={visit.href(`${trackPath(tracked.judged.agreement.nr)}/stand`)} submit={t.step.submit}>
        <HiddenFields fields={hidden(props)} />
        <Radios
          name="soort"
          label={t.step.kind}
          value={given('soort')}
          options={kindsFor(props).map((kind) => ({ value: kind, label: t.step.kinds[kind] }))}
          error={errorOf(errors, 'soort')}
        />
        <Field
          name="vanaf"
          type="date"
          label={t.step.day}
          value={given('vanaf') || visit.today}
          error={errorOf(errors, 'vanaf')}
        />
        <Field
          name="verwacht"
          type="date"
          label={t.step.expected}
          help={t.step.expectedHelp}
          value={given('verwacht')}
          error={errorOf(errors, 'verwacht')}
          required={false}
        />
        <TextArea
          name="waarom"
          label={t.step.reason}
          help={t.step.reasonHelp}
          rows={2}
          value={given('waarom')}
          error={errorOf(errors, 'waarom')}
          required={false}
        />
      </Form>
    </Panel>
  )
}

export function WithdrawForm({ filed, ...props }: StepPageProps & { filed: FiledEvidence }) {
  const { t, visit, tracked, errors } = props
  const name = `reden-${filed.id}`
  const error = errorOf(errors, name)
  return (
    <details className="wr-fold" open={error ? true : undefined}>
      <summary>{t.withdraw.submit}</summary>
      <Form action={visit.href(`${trackPath(tracked.judged.agreement.nr)}/intrekken`)} submit={t.withdraw.submit}>
        <HiddenFields fields={{ ...hidden(props), bewijs: filed.id }} />
        <Field name={name} label={t.withdraw.reason} size={32} value={visit.form.get(name) ?? ''} error={error} />
      </Form>
    </details>
  )
}
