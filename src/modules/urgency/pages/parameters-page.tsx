import { formatNumber } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { DataTable, PageTitle, Panel, Stack, type TableDefinition } from '#platform/ui/index.ts'
import {
  fileNameOf,
  PARAMETER_DEFAULTS,
  PARAMETER_NAMES,
  type ParameterDefault,
  type ParameterName,
  type Parameters,
} from '../model/parameters.ts'
import { parameterTextsNl, unitTextsNl } from '../parameter-texts.nl.ts'
import type { UrgencyText } from '../text.nl.ts'

type ParameterRow = ParameterDefault & { name: ParameterName; used: number }

export const parameterRows = (parameters: Parameters): ParameterRow[] =>
  PARAMETER_NAMES.map((name) => ({ name, used: parameters[name], ...PARAMETER_DEFAULTS[name] }))

export function ParametersPage({ t, visit, parameters }: { t: UrgencyText; visit: Visit; parameters: Parameters }) {
  const rows = parameterRows(parameters)
  return (
    <Stack gap="l">
      <PageTitle title={t.parameters.heading} lead={t.parameters.intro} />
      <Panel flush>
        <DataTable
          table={parametersTable(t, visit)}
          rows={rows}
          query={visit.query}
          href={visit.href('/urgentie/aannames')}
          tools
        />
      </Panel>
    </Stack>
  )
}

/** A calendar year has no thousands; any other number as many decimals as it has. */
const plain = (row: ParameterRow, value: number, { locale }: Visit): string =>
  row.name.endsWith('Year') ? String(value) : formatNumber(value, String(value).split('.')[1]?.length ?? 0, locale)

/** The model speaks English; a Dutch page gives the Dutch words. */
const wordsOf = (
  { name, unit, source }: ParameterRow,
  { locale }: Visit,
): { name: string; unit: string; why: string } =>
  locale === 'nl'
    ? { ...parameterTextsNl[name], unit: unitTextsNl[unit] ?? unit }
    : { name: fileNameOf(name).replaceAll('_', ' '), unit, why: source }

export const parametersTable = (t: UrgencyText, visit: Visit): TableDefinition<ParameterRow> => ({
  id: 'aannames',
  caption: t.parameters.caption,
  source: t.parameters.source,
  rowKey: (row) => row.name,
  columns: [
    { key: 'naam', label: t.parameters.name, kind: 'text', rowHeader: true, value: (row) => wordsOf(row, visit).name },
    {
      key: 'waarde',
      label: t.parameters.value,
      kind: 'number',
      value: (row) => row.used,
      cell: (row) => plain(row, row.used, visit),
    },
    {
      key: 'standaard',
      label: t.parameters.standard,
      kind: 'number',
      value: (row) => row.value,
      cell: (row) => plain(row, row.value, visit),
    },
    { key: 'eenheid', label: t.parameters.unit, kind: 'text', value: (row) => wordsOf(row, visit).unit },
    { key: 'soort', label: t.parameters.basis, kind: 'text', value: (row) => t.parameters.bases[row.basis] },
    { key: 'bron', label: t.parameters.where, kind: 'text', value: (row) => wordsOf(row, visit).why },
  ],
})
