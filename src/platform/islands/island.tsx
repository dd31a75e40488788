import { type ComponentType, createElement, useId } from 'react'
import { renderToString } from 'react-dom/server'
import { usePage } from '#platform/ui/page-context.tsx'
import { jsonForScript } from './json-for-script.ts'

/** Plain data only: it travels to the browser as JSON. */
export type IslandProps = Readonly<Record<string, unknown>>

/**
 * A part of the page that comes alive in the browser. The server's HTML is complete without script; the browser
 * takes it over by `name`: the file islands/<name>.tsx of the platform or a module, that exports `component`.
 */
export function Island<Props extends IslandProps>({
  name,
  component,
  props,
}: {
  name: string
  component: ComponentType<Props>
  props: Props
}) {
  const id = useId()
  const { locale } = usePage()
  const html = renderToString(createElement(component, props), { identifierPrefix: id })
  return (
    <div className="wr-island">
      <div
        data-island={name}
        data-props={`${id}p`}
        data-prefix={id}
        lang={locale}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own output, rendered apart so that it can be hydrated
        dangerouslySetInnerHTML={{ __html: html }}
      />
      <script
        type="application/json"
        id={`${id}p`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by jsonForScript
        dangerouslySetInnerHTML={{ __html: jsonForScript(props) }}
      />
    </div>
  )
}
