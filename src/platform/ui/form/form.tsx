import { Button } from '@nl-design-system-candidate/button-react'
import type { ReactNode } from 'react'
import { usePage, useText } from '../page-context.tsx'
import { GUARD_FIELDS, type Guard } from './guard.ts'

export type FormProps = {
  /** Full path; '' posts to the page itself. */
  action: string
  /** Says what happens: "Vastzetten voor raadpleging". */
  submit: string
  /** For a form with a file. */
  multipart?: boolean
  /** Other values than the page's own. */
  guard?: Guard
  /** Beside the submit button: a second button or a link back. */
  beside?: ReactNode
  id?: string
  children?: ReactNode
}

/** A form that changes something: posts, with the hidden guard fields. Errors come back from the server. */
export function Form({ action, submit, multipart = false, guard, beside, id, children }: FormProps) {
  return (
    <form
      className="wr-form"
      method="post"
      action={action}
      id={id}
      noValidate
      encType={multipart ? 'multipart/form-data' : undefined}
    >
      <GuardFields guard={guard} />
      {children}
      <div className="wr-actions">
        <Button type="submit" purpose="primary">
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  )
}

/** A form of one button: start, stop, undo. */
export function ButtonForm({
  action,
  label,
  fields = {},
  primary = false,
}: {
  action: string
  label: string
  fields?: Readonly<Record<string, string>>
  primary?: boolean
}) {
  return (
    <form method="post" action={action}>
      <GuardFields guard={undefined} />
      <HiddenFields fields={fields} />
      <Button type="submit" purpose={primary ? 'primary' : 'secondary'}>
        {label}
      </Button>
    </form>
  )
}

/** Choices that only change what is shown: GET, so that the address can be kept and shared. */
export function FilterForm({
  action,
  children,
  submit,
  keep = {},
}: {
  action: string
  children: ReactNode
  submit?: string
  /** Other choices of this page that must stay. */
  keep?: Readonly<Record<string, string>>
}) {
  const text = useText()
  return (
    <form className="wr-filter" method="get" action={action}>
      <HiddenFields fields={keep} />
      {children}
      <Button type="submit" purpose="secondary">
        {submit ?? text.form.show}
      </Button>
    </form>
  )
}

export function HiddenFields({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

function GuardFields({ guard }: { guard: Guard | undefined }) {
  const page = usePage()
  const values = guard ?? page.guard
  if (values === null) return null
  return <HiddenFields fields={{ [GUARD_FIELDS.csrf]: values.csrf, [GUARD_FIELDS.idempotencyKey]: values.key }} />
}
