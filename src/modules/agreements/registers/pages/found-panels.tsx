// What a register finds by itself: plans that meet, projects that wait.
import { Panel } from '#platform/ui/index.ts'
import type { RegisterEntry } from '../../model/registers/register.ts'
import { choiceLabel, type RegisterWords } from '../words.ts'
import { ClimatePanel } from './climate-panel.tsx'
import type { RegisterPageProps } from './register-page.tsx'

export function FoundPanels(props: RegisterPageProps) {
  const { name } = props.desk.definition
  if (props.climate) return <ClimatePanel {...props} climate={props.climate} />
  if (name === 'plans-in-place') return <LinkedPanel {...props} />
  return name === 'species-exemptions' ? <BlockedPanel {...props} /> : null
}

function LinkedPanel({ t, desk }: RegisterPageProps) {
  const { linked } = desk
  return (
    <Panel title={t.linked.title}>
      {linked.length === 0 ? <p>{t.linked.none}</p> : null}
      <ul className="wr-list">
        {linked.map(({ place, a, b, from, to }) => (
          <li key={`${a.id}-${b.id}`}>
            <strong>{t.linked.pair(place, from, to)}</strong>
            <span className="wr-rowtext">
              {t.linked.plans(planWords(t, desk.parties, a), planWords(t, desk.parties, b))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const planWords = (
  t: RegisterWords,
  parties: RegisterPageProps['desk']['parties'],
  { values }: RegisterEntry,
): string =>
  t.linked.plan(
    String(values.plan ?? ''),
    parties.find(({ code }) => code === values.owner)?.name ?? String(values.owner ?? ''),
    choiceLabel(t, String(values.firmness ?? '')),
  )

function BlockedPanel({ t, desk }: RegisterPageProps) {
  const { blocked } = desk
  return (
    <Panel title={t.blocked.title}>
      {blocked.length === 0 ? <p>{t.blocked.none}</p> : null}
      <ul className="wr-list">
        {blocked.map(({ project, area, why }) => (
          <li key={`${area}-${project}`}>{t.blocked.line(project, area, t.blocked.why[why])}</li>
        ))}
      </ul>
    </Panel>
  )
}
