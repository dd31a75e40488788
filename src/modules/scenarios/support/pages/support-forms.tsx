import type { FieldError, Visit } from '#platform/http/route.ts'
import { ButtonForm, errorOf, Field, Form, HiddenFields, Panel, Radios, TextArea } from '#platform/ui/index.ts'
import { type Group, POSITIONS } from '../../model/interests/support.ts'
import { scenarioPath } from '../../paths.ts'
import type { SupportText } from '../text.nl.ts'
import type { SupportView } from '../usecases.ts'

type FormProps = { t: SupportText; visit: Visit; view: SupportView; errors: readonly FieldError[] }

const pathOf = ({ visit, view }: FormProps): string => visit.href(scenarioPath(view.row.id, 'draagvlak'))

/** Position of one group on the scenario of this page. */
export function PositionForm(props: FormProps & { group: string }) {
  const { t, visit, view, errors, group } = props
  const { row, scenarios } = view
  const held = scenarios.find((one) => one.row.id === row.id)?.positions.find((one) => one.group === group)
  const isBack = visit.form.has('standpunt') || visit.form.has('dag')
  const field = (name: string, otherwise: string | undefined) => ({
    ...{ name, value: isBack ? (visit.form.get(name) ?? '') : (otherwise ?? ''), error: errorOf(errors, name) },
  })
  const f = t.positionForm
  const path = pathOf(props)
  return (
    <Panel title={f.title(group, row.name)} id="standpunt">
      <Form action={path} submit={f.submit} beside={<a href={path}>{f.cancel}</a>}>
        <HiddenFields fields={{ groep: group }} />
        <Radios
          {...field('standpunt', held?.position)}
          label={f.position}
          options={POSITIONS.map((value) => ({
            ...{ value, label: t.positions[value] },
            ...(t.positionHelp[value] === '' ? {} : { help: t.positionHelp[value] }),
          }))}
        />
        <TextArea {...field('reden', held?.reason)} label={f.reason} help={f.reasonHelp} rows={3} required />
        <Field {...field('bron', held?.source)} label={f.source} size={32} required />
        <Field {...field('dag', held?.saidOn)} type="date" label={f.saidOn} required />
      </Form>
    </Panel>
  )
}

export function GroupForm(props: FormProps & { group: Group | null }) {
  const { t, visit, view, errors } = props
  const isBack = visit.form.has('naam')
  const group = isBack && visit.form.get('vervangt') !== 'ja' ? null : props.group
  const field = (name: string, otherwise: string | undefined) => ({
    ...{ name, value: isBack ? (visit.form.get(name) ?? '') : (otherwise ?? ''), error: errorOf(errors, name) },
  })
  const f = t.groupForm
  const path = pathOf(props)
  const hasSpoken = view.scenarios.some(({ positions }) => positions.some((one) => one.group === group?.name))
  return (
    <Panel title={group ? f.change(group.name) : f.add} id="groep">
      {view.unlisted.length === 0 || group ? null : <p>{t.matrix.unlisted(view.unlisted.join(', '))}</p>}
      <Form action={`${path}/groep`} submit={f.submit}>
        {group ? (
          <HiddenFields fields={{ vervangt: 'ja', naam: group.name }} />
        ) : (
          <Field {...field('naam', '')} label={f.name} help={f.nameHelp} size={32} required />
        )}
        <Radios
          {...field('dragen', group ? (group.mustCarry ? 'ja' : 'nee') : 'nee')}
          label={f.mustCarry}
          help={f.mustCarryHelp}
          options={[
            { value: 'ja', label: f.yes },
            { value: 'nee', label: f.no },
          ]}
        />
        <TextArea {...field('waarom', group?.why)} label={f.why} rows={2} />
      </Form>
      {group && !hasSpoken ? (
        <ButtonForm action={`${path}/groep-weg`} label={f.remove} fields={{ groep: group.name }} />
      ) : null}
    </Panel>
  )
}
