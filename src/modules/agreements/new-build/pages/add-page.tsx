import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ErrorSummary,
  errorOf,
  Field,
  Form,
  Notice,
  PageTitle,
  Panel,
  Radios,
  Select,
  Stack,
  TextArea,
} from '#platform/ui/index.ts'
import { ADDED_KINDS, type ListedProject } from '../../model/new-build/additions.ts'
import type { NewBuildText } from '../text.nl.ts'
import { ADD_PATH, projectPath } from './new-build-page.tsx'

type Props = {
  t: NewBuildText
  visit: Visit
  corporations: readonly string[]
  /** Projects that may be the same one. */
  others: readonly ListedProject[]
  errors: readonly FieldError[]
}

export function AddPage({ t, visit, corporations, others, errors }: Props) {
  const { add: a } = t
  const typed = (name: string, otherwise = '') => visit.form.get(name) ?? otherwise
  const box = (name: string) => ({ name, value: typed(name), error: errorOf(errors, name) })
  return (
    <Stack gap="l">
      <PageTitle title={a.title} lead={a.lead} />
      <ErrorSummary errors={errors} />
      {others.length > 0 ? <SameProject {...{ t, visit, others }} /> : null}
      <Panel>
        <Form action={visit.href(ADD_PATH)} submit={a.submit}>
          <Select
            {...box('corporatie')}
            label={t.list.corporation}
            options={corporations.map((name) => ({ value: name, label: name }))}
          />
          <Field {...box('naam')} label={a.name} help={a.nameHelp} size={32} />
          <Radios
            name="soort"
            label={t.list.kind}
            value={typed('soort', 'new')}
            options={ADDED_KINDS.map((kind) => ({ value: kind, label: t.years.kinds[kind] }))}
            error={errorOf(errors, 'soort')}
          />
          <Field {...box('woningen')} label={t.list.dwellings} help={a.dwellingsHelp} size={8} />
          <Field {...box('jaar')} label={t.list.year} help={t.moves.yearHelp} size={8} />
          {others.length > 0 || typed('anders') !== '' ? (
            <TextArea {...box('anders')} label={a.different} help={a.differentHelp} required={false} />
          ) : null}
        </Form>
      </Panel>
    </Stack>
  )
}

/** One project, or two? The first is moved, not added. */
function SameProject({ t: { add: a, years }, visit, others }: Pick<Props, 't' | 'visit' | 'others'>) {
  return (
    <Notice kind="warn">
      <p>{a.same}</p>
      <ul className="wr-list">
        {others.map(({ id, corporation, project, unitKind }) => (
          <li key={id}>
            <a href={visit.href(projectPath(id))}>{a.listed(project, corporation, years.kinds[unitKind])}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
