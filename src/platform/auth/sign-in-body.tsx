import type { FieldError, Visit } from '#platform/http/route.ts'
import {
  ButtonForm,
  ErrorSummary,
  errorOf,
  Field,
  Form,
  HiddenFields,
  PageTitle,
  Panel,
  Stack,
} from '#platform/ui/index.ts'
import { DEMO_ROLES } from './demo-accounts.ts'
import type { AuthText } from './text.nl.ts'

type Props = {
  visit: Visit
  text: AuthText
  errors: readonly FieldError[]
  /** As typed; a password is never sent back. */
  email: string
  returnTo: string
}

/** In a demo the roles come first: nobody there has a password. */
export function SignInBody({ visit, text, errors, email, returnTo }: Props) {
  const t = text.signIn
  return (
    <>
      <PageTitle title={t.title} lead={t.lead} />
      <Stack>
        <ErrorSummary errors={errors} />
        {visit.deps.config.mode === 'demo' ? <DemoRoles {...{ visit, text, returnTo }} /> : null}
        <Panel title={t.form.title}>
          <Form action={visit.href('/inloggen')} submit={t.form.submit}>
            <HiddenFields fields={{ naar: returnTo }} />
            <Field
              name="email"
              type="email"
              label={t.form.email}
              value={email}
              autoComplete="username"
              error={errorOf(errors, 'email')}
              required
            />
            <Field
              name="password"
              type="password"
              label={t.form.password}
              autoComplete="current-password"
              error={errorOf(errors, 'password')}
              required
            />
          </Form>
        </Panel>
      </Stack>
    </>
  )
}

function DemoRoles({ visit, text, returnTo }: Pick<Props, 'visit' | 'text' | 'returnTo'>) {
  const t = text.signIn.demo
  return (
    <Panel title={t.title}>
      <p>{t.lead}</p>
      <ul className="wr-grid wr-grid--3">
        {DEMO_ROLES.map((role) => (
          <li key={role} className="wr-stack wr-stack--s">
            <ButtonForm
              action={visit.href('/inloggen/demo')}
              label={text.roles[role].name}
              fields={{ role, naar: returnTo }}
              primary={role === 'programme-manager'}
            />
            <p className="wr-note">{text.roles[role].does}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
