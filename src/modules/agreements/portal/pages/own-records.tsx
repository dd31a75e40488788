import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  Notice,
  PageTitle,
  Panel,
  Radios,
  Select,
  TextArea,
} from '#platform/ui/index.ts'
import { ASSOCIATION_STATES } from '../../model/monitors/owners-association.ts'
import type { SetParty } from '../../model/sets/parties.ts'
import { AssociationsPanel, ChoicesPanel, RenovationsPanel } from '../../monitors/pages/record-tables.tsx'
import { DELIVERY_PATH } from '../../monitors/paths.ts'
import type { Associations } from '../../monitors/records.ts'
import type { RenovationView } from '../../monitors/renovations.ts'
import type { MonitorsText } from '../../monitors/text.nl.ts'
import type { FreeRoomChoice } from '../../monitors/usecases.ts'

type Props = { t: MonitorsText; visit: Visit; errors: readonly FieldError[] }

const typed = ({ form }: Visit, name: string): string => form.get(name) ?? ''
const here = (visit: Visit, end: string): string => visit.href(`${DELIVERY_PATH}/${visit.params.organisation}/${end}`)

function Head({ title, lead, t, visit, errors }: Props & { title: string; lead: string }) {
  return (
    <>
      <PageTitle title={title} lead={lead} />
      {visit.query.has('bewaard') ? (
        <Notice kind="ok" live>
          {t.detail.saved}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
    </>
  )
}

export function ChoiceDesk({
  organisation,
  choices,
  years,
  ...props
}: Props & { organisation: SetParty; choices: readonly FreeRoomChoice[]; years: readonly string[] }) {
  const { t, visit, errors } = props
  const c = t.choice
  return (
    <>
      <Head title={c.title} lead={organisation.name} {...props} />
      <ChoicesPanel t={t} visit={visit} choices={choices} parties={[organisation]} />
      <Panel title={c.submit}>
        <Form action={here(visit, 'keuze')} submit={c.submit}>
          <Select
            name="jaar"
            label={c.year}
            value={typed(visit, 'jaar')}
            options={years.map((year) => ({ value: year, label: year }))}
            error={errorOf(errors, 'jaar')}
          />
          <Field
            name="aandeel"
            label={c.cap}
            unit={c.percent}
            size={8}
            inputMode="decimal"
            value={typed(visit, 'aandeel')}
            error={errorOf(errors, 'aandeel')}
          />
          <TextArea
            name="reden"
            label={c.reason}
            rows={2}
            value={typed(visit, 'reden')}
            error={errorOf(errors, 'reden')}
          />
        </Form>
      </Panel>
    </>
  )
}

export function AssociationsDesk({ found, ...props }: Props & { found: Associations }) {
  const { t, visit, errors } = props
  const a = t.associations
  return (
    <>
      <Head title={a.title} lead={a.lead} {...props} />
      <AssociationsPanel t={t} visit={visit} found={found} />
      <Panel title={a.add}>
        <Form action={here(visit, 'verenigingen')} submit={a.submit}>
          <Field
            name="naam"
            label={a.name}
            help={a.nameHelp}
            size={32}
            value={typed(visit, 'naam')}
            error={errorOf(errors, 'naam')}
          />
          <Radios
            name="stand"
            label={a.state}
            value={typed(visit, 'stand') || 'not-asked'}
            options={ASSOCIATION_STATES.map((state) => ({ value: state, label: a.states[state] }))}
          />
          <Field
            name="vergadering"
            type="date"
            label={a.meeting}
            required={false}
            value={typed(visit, 'vergadering')}
            error={errorOf(errors, 'vergadering')}
          />
        </Form>
      </Panel>
    </>
  )
}

export function RenovationsDesk({
  projects,
  areas,
  ...props
}: Props & { projects: readonly RenovationView[]; areas: readonly { code: string; name: string }[] }) {
  const { t, visit, errors } = props
  const r = t.renovation
  const open = projects.filter(({ state }) => state !== 'free')
  return (
    <>
      <Head title={r.title} lead={r.lead} {...props} />
      <RenovationsPanel t={t} visit={visit} projects={projects} />
      {open.map((project) => (
        <WeighingForm key={project.id} project={project} {...props} />
      ))}
      <Panel title={r.add}>
        <Form action={here(visit, 'projecten')} submit={r.submit}>
          <Field name="naam" label={r.name} size={32} value={typed(visit, 'naam')} error={errorOf(errors, 'naam')} />
          <Select
            name="buurt"
            label={r.where}
            value={typed(visit, 'buurt')}
            options={[{ value: '', label: r.choose }, ...areas.map(({ code, name }) => ({ value: code, label: name }))]}
            error={errorOf(errors, 'buurt')}
          />
          <Field
            name="woningen"
            label={r.dwellings}
            size={8}
            inputMode="numeric"
            value={typed(visit, 'woningen')}
            error={errorOf(errors, 'woningen')}
          />
          <Field
            name="start"
            label={r.start}
            size={4}
            inputMode="numeric"
            value={typed(visit, 'start')}
            error={errorOf(errors, 'start')}
          />
        </Form>
      </Panel>
    </>
  )
}

function WeighingForm({ t, visit, errors, project }: Props & { project: RenovationView }) {
  const r = t.renovation
  const reason = `reden-${project.id}`
  return (
    <Panel title={r.weighFor(project.name)}>
      <Form action={here(visit, 'projecten/afwegen')} submit={r.weigh}>
        <HiddenFields fields={{ project: project.id }} />
        <Radios
          name="besluit"
          label={r.decision}
          value={visit.form.get('project') === project.id ? typed(visit, 'besluit') : 'nee'}
          options={[
            { value: 'nee', label: r.no },
            { value: 'ja', label: r.yes },
          ]}
        />
        <TextArea
          name={reason}
          label={r.reason}
          rows={2}
          value={typed(visit, reason)}
          error={errorOf(errors, reason)}
        />
      </Form>
    </Panel>
  )
}
