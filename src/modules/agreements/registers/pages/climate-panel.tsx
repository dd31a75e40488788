// The stock beside the climate atlas: which complex was looked at, for which hazard.
import { DataTable, EmptyState, LinkButton, Notice, Panel, type TableDefinition } from '#platform/ui/index.ts'
import { DELIVERY_PATH } from '../../monitors/paths.ts'
import type { ClimateComplex, ClimateView } from '../climate.ts'
import { choiceLabel, printValue, type RegisterWords } from '../words.ts'
import type { RegisterPageProps } from './register-page.tsx'

export function ClimatePanel({ t, visit, desk, climate }: RegisterPageProps & { climate: ClimateView }) {
  const c = t.climate
  const { complexes, unknown } = climate
  const deliversHere = visit.may({ object: 'portal', action: 'read' })
  if (complexes.length === 0)
    return (
      <Panel title={c.title}>
        <EmptyState
          what={c.none}
          why={c.noneWhy}
          action={deliversHere ? <LinkButton href={visit.href(DELIVERY_PATH)}>{c.toDesk}</LinkButton> : undefined}
        />
      </Panel>
    )
  return (
    <Panel title={c.title}>
      <p>{c.lead}</p>
      <p>{c.looked(complexes.filter(({ told }) => told.length > 0).length, complexes.length)}</p>
      {unknown.length > 0 ? <Notice kind="warn">{c.unknown(namesOf(t, desk, unknown))}</Notice> : null}
      <details className="wr-fold">
        <summary>{c.all(complexes.length)}</summary>
        <DataTable table={climateTable(t, desk)} rows={complexes} query={visit.query} />
      </details>
    </Panel>
  )
}

const namesOf = (
  t: RegisterWords,
  { definition, parties }: RegisterPageProps['desk'],
  unknown: ClimateView['unknown'],
) =>
  [
    ...new Set(
      unknown.map(({ values }) =>
        definition.columns
          .filter(({ name }) => name === 'owner' || name === 'complex')
          .map((column) => printValue(t, column, values[column.name], parties) ?? '')
          .join(', '),
      ),
    ),
  ].join('; ')

const climateTable = (t: RegisterWords, { parties }: RegisterPageProps['desk']): TableDefinition<ClimateComplex> => ({
  id: 'klimaat-bezit',
  prefix: 'k-',
  caption: t.climate.caption,
  source: t.climate.source,
  rowKey: ({ organisation, complex }) => `${organisation}/${complex}`,
  columns: [
    { key: 'complex', label: t.climate.complex, kind: 'text', rowHeader: true, value: ({ complex }) => complex },
    {
      ...{ key: 'corporatie', label: t.climate.corporation, kind: 'text' },
      value: ({ organisation }) => parties.find(({ code }) => code === organisation)?.name ?? organisation,
    },
    { key: 'woningen', label: t.climate.dwellings, kind: 'number', value: ({ dwellings }) => dwellings },
    {
      ...{ key: 'buurt', label: t.climate.areas, kind: 'text', unknown: t.climate.nowhere },
      value: ({ areas }) =>
        areas.map((area) => (area.class === null ? area.name : t.climate.area(area.name, area.class))).join('; ') ||
        null,
    },
    {
      ...{ key: 'atlas', label: t.climate.told, kind: 'text', unknown: t.climate.notLooked },
      value: ({ told }) =>
        told
          .map(({ hazard, exposed, atlasYear, isTooMany }) => {
            const line = t.climate.hazard(choiceLabel(t, hazard), exposed, atlasYear)
            return isTooMany ? t.climate.tooMany(line) : line
          })
          .join('; ') || null,
    },
  ],
})
