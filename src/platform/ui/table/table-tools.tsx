import { Button } from '@nl-design-system-candidate/button-react'
import { EXPORT_FORMATS } from '#platform/documents/export-format.ts'
import { DownloadMenu } from '../download-menu.tsx'
import { HiddenFields } from '../form/form.tsx'
import { useText } from '../page-context.tsx'
import { addressWith } from './table-address.ts'
import type { TableDefinition } from './table-definition.ts'

export type TableToolsProps<Row> = {
  table: TableDefinition<Row>
  query: URLSearchParams
  href: string
  words: string
  shown: number
  all: number
}

/** Filter, count and export of one table. */
export function TableTools<Row>({ table, query, href, words, shown, all }: TableToolsProps<Row>) {
  const text = useText()
  const prefix = table.prefix ?? ''
  const field = `${prefix}q`
  const files = EXPORT_FORMATS.map((format) => ({
    label: text.table.exports[format],
    href: addressWith(href, query, { [`${prefix}export`]: format }),
  }))
  const own = new Set([field, `${prefix}export`, `${prefix}pagina`])
  const kept = Object.fromEntries([...query].filter(([name]) => !own.has(name)))
  return (
    <div className="wr-tabletools">
      <search aria-label={text.table.filter}>
        <form className="wr-filter" method="get" action={href || undefined}>
          <HiddenFields fields={kept} />
          <label className="utrecht-form-label" htmlFor={`${table.id}-zoek`}>
            {text.table.filter}
          </label>
          <input
            className="utrecht-textbox utrecht-textbox--html-input wr-input wr-input--16"
            id={`${table.id}-zoek`}
            name={field}
            type="search"
            defaultValue={words}
          />
          <Button type="submit" purpose="secondary">
            {text.table.show}
          </Button>
          <p className="wr-tablecount" role="status">
            {text.table.count(shown, all)}
          </p>
          {words === '' ? null : (
            <a href={addressWith(href, query, { [field]: null, [`${prefix}pagina`]: null })}>{text.table.clear}</a>
          )}
        </form>
      </search>
      <DownloadMenu label={text.table.exportAs} groups={[{ files }, ...(table.downloads ?? [])]} />
    </div>
  )
}
