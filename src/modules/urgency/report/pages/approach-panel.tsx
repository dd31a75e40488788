import type { Visit } from '#platform/http/route.ts'
import { LinkButton, Panel } from '#platform/ui/index.ts'
import { reportTexts } from '../texts.ts'

/** What comes after urgency: an approach. It says plainly what cannot be done from here yet. */
export function ApproachPanel({ visit }: { visit: Visit }) {
  const { approach } = reportTexts(visit.locale)
  return (
    <Panel title={approach.heading}>
      <p>{approach.text}</p>
      {visit.may({ object: 'approach', action: 'read' }) ? (
        <p>
          <LinkButton href={visit.href('/#lopende-aanpakken')}>{approach.link}</LinkButton>
        </p>
      ) : null}
    </Panel>
  )
}
