import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import type { ReactNode } from 'react'

/** The page's h1 with what it is about, and what can be done here (links, buttons, a filter form). */
export function PageTitle({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="wr-title">
      <div className="wr-title__text">
        <Heading level={1}>{title}</Heading>
        {lead === undefined ? null : <Paragraph className="wr-title__lead">{lead}</Paragraph>}
      </div>
      {actions ? <div className="wr-actions">{actions}</div> : null}
    </div>
  )
}
