import type { ReactNode } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import { Checkboxes, errorOf, Field, Form, HiddenFields, Panel, Radios, Select, TextArea } from '#platform/ui/index.ts'
import { MOST_QUESTIONS, PILOT_OUTCOMES, unanswered } from '../../model/pilots/pilot.ts'
import type { Pilot } from '../store.ts'
import { type PilotsPageProps, pilotsPath } from './pilot-words.ts'

/** A field as it came back, or as it is kept. */
const fieldOf = ({ visit, errors }: PilotsPageProps, name: string, kept = '') => ({
  ...{ name, value: visit.form.has(name) ? (visit.form.get(name) ?? '') : kept, error: errorOf(errors, name) },
})

type FrameProps = { props: PilotsPageProps; title: string; end: string; submit: string; children: ReactNode }

function FormPanel({ props, title, end, submit, children }: FrameProps) {
  const path = pilotsPath(props)
  const { pilot, lesson } = props.open ?? { pilot: null, lesson: null }
  const of = {
    ...(pilot === null ? {} : { pilot: String(pilot) }),
    ...(lesson === null ? {} : { les: String(lesson) }),
  }
  return (
    <Panel title={title} id="formulier">
      <Form action={`${path}${end}`} submit={submit} beside={<a href={path}>{props.t.cancel}</a>}>
        <HiddenFields fields={{ ...of, doe: props.open?.form ?? '' }} />
        {children}
      </Form>
    </Panel>
  )
}

export function PlaceForm(props: PilotsPageProps) {
  const { t, view } = props
  const { row, wholes } = view
  return (
    <FormPanel props={props} title={t.place.title} end="/plaats" submit={t.place.submit}>
      <HiddenFields fields={{ stand: String(row.revision) }} />
      <Select
        {...fieldOf(props, 'groter', row.partOf ?? '')}
        label={t.place.larger}
        options={[{ value: '', label: t.place.whole }, ...wholes.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextArea {...fieldOf(props, 'doel', row.largerAim)} label={t.place.aim} help={t.place.aimHelp} rows={2} />
    </FormPanel>
  )
}

export function PlanForm(props: PilotsPageProps) {
  const { t, view, visit, errors } = props
  const p = t.plan
  return (
    <FormPanel props={props} title={p.title} end="" submit={p.submit}>
      <Field {...fieldOf(props, 'naam')} label={p.name} size={32} required />
      <details className="wr-fold" open>
        <summary>{p.blocks}</summary>
        <Checkboxes
          name="blok"
          label={p.blocks}
          options={view.version.document.blocks.map(({ id, name, street }) => ({
            ...{ value: id, label: name, help: street },
          }))}
          values={visit.form.getAll('blok')}
          error={errorOf(errors, 'blok')}
        />
      </details>
      <TextArea {...fieldOf(props, 'doel', view.row.largerAim)} label={p.aim} help={p.aimHelp} rows={2} required />
      {Array.from({ length: MOST_QUESTIONS }, (_, place) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: lines in their order
          key={place}
          {...fieldOf(props, `vraag-${place + 1}`)}
          label={p.question(place + 1)}
          {...(place === 0 ? { help: p.questionHelp } : {})}
          size={32}
          required={place === 0}
        />
      ))}
      <Field {...fieldOf(props, 'begin')} type="date" label={p.start} required />
      <Field {...fieldOf(props, 'eind')} type="date" label={p.end} required />
    </FormPanel>
  )
}

type OfPilot = PilotsPageProps & { pilot: Pilot }

export function LessonForm({ pilot, ...props }: OfPilot) {
  const { t } = props
  const [first] = unanswered(pilot.questions, pilot.lessons)
  return (
    <FormPanel props={props} title={t.lesson.title(pilot.name)} end="/les" submit={t.lesson.submit}>
      <Select
        {...fieldOf(props, 'vraag', first === undefined ? '' : String(first))}
        label={t.lesson.question}
        options={[
          ...pilot.questions.map((label, place) => ({ value: String(place), label })),
          { value: '', label: t.lesson.noQuestion },
        ]}
      />
      <TextArea {...fieldOf(props, 'tekst')} label={t.lesson.text} help={t.lesson.textHelp} rows={3} required />
      <Field {...fieldOf(props, 'bewijs')} label={t.lesson.evidence} size={32} required />
    </FormPanel>
  )
}

export function EvaluationForm({ pilot, ...props }: OfPilot) {
  const { t, visit } = props
  const e = t.evaluation
  const open = unanswered(pilot.questions, pilot.lessons).length
  return (
    <FormPanel props={props} title={e.title(pilot.name)} end="/afronden" submit={e.submit}>
      {open === 0 ? null : <p>{e.open(formatNumber(open, 0, visit.locale))}</p>}
      <Radios
        {...fieldOf(props, 'uitkomst')}
        label={e.outcome}
        options={PILOT_OUTCOMES.map((value) => ({ value, label: t.list.outcome[value], help: e.help[value] }))}
      />
      <TextArea {...fieldOf(props, 'waarom')} label={e.conclusion} rows={3} required />
      <TextArea
        {...fieldOf(props, 'opnieuw')}
        label={e.reconsiders}
        help={e.reconsidersHelp}
        rows={2}
        required={false}
      />
    </FormPanel>
  )
}

export function UptakeForm({ pilot, ...props }: OfPilot) {
  const { t, view, open } = props
  const lesson = pilot.lessons.find(({ number }) => number === open?.lesson)
  const later = Array.from({ length: view.row.latest - pilot.version }, (_, place) => pilot.version + place + 1)
  if (!lesson) return null
  if (later.length === 0)
    return (
      <Panel title={t.uptake.title} id="formulier">
        <p>{t.uptake.none}</p>
      </Panel>
    )
  return (
    <FormPanel props={props} title={t.uptake.title} end="/opgepakt" submit={t.uptake.submit}>
      <p>{lesson.text}</p>
      <Select
        {...fieldOf(props, 'versie', String(view.row.latest))}
        label={t.uptake.version}
        options={later.map((version) => ({ value: String(version), label: t.list.version(version) }))}
      />
      <TextArea {...fieldOf(props, 'hoe')} label={t.uptake.how} rows={2} required />
    </FormPanel>
  )
}
