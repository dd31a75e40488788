import { errorOf, Form, HiddenFields, Panel, Select } from '#platform/ui/index.ts'
import type { StepPageProps } from '../../tracker/pages/step-page.tsx'
import { trackPath } from '../../tracker/paths.ts'
import { registerPath } from '../paths.ts'
import { registerTitle, registerWords } from '../words.ts'

/** The registers of an agreement on the page of its step, and the way to make evidence of what they say. */
export function ProofPanel({ visit, tracker, tracked, chosen, own, registers, errors }: StepPageProps) {
  if (registers.length === 0) return null
  const t = registerWords(visit.locale)
  const action = visit.href(`${trackPath(tracked.judged.agreement.nr)}/register`)
  const isOver = chosen.window?.window.progress?.state === 'closed'
  return (
    <Panel title={t.proof.panel} id="registers">
      {registers.map(({ definition: { name }, entries }) => (
        <section key={name} className="wr-stack wr-stack--s">
          <p>
            <a href={visit.href(registerPath(name))}>{registerTitle(t, name)}</a>, {t.proof.entries(entries.length)}
          </p>
          {own.length > 0 && entries.length > 0 && !isOver ? (
            <Form action={action} submit={t.proof.submit}>
              <HiddenFields fields={{ set: tracker.set.slug, stap: chosen.key, register: name }} />
              <Select
                name={`register-${name}`}
                label={t.proof.party}
                help={t.proof.help}
                options={own.map((code) => ({
                  ...{ value: code, label: tracker.parties.find((party) => party.code === code)?.name ?? code },
                }))}
                error={errorOf(errors, `register-${name}`)}
              />
            </Form>
          ) : null}
        </section>
      ))}
    </Panel>
  )
}
