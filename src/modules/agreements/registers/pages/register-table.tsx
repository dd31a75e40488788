import { formatLongDate } from '#kernel/dutch.ts'
import type { Visit } from '#platform/http/route.ts'
import { Chip, type Column, type TableDefinition } from '#platform/ui/index.ts'
import type { RegisterColumn } from '../../model/registers/register.ts'
import { registerPath } from '../paths.ts'
import type { RegisterDesk, StoredEntry } from '../usecases.ts'
import { columnLabel, printValue, type RegisterWords, registerTitle } from '../words.ts'

/** On the page without long texts, which stand on the page of the entry; in a file with all columns. */
export function registerTable(
  t: RegisterWords,
  visit: Visit,
  desk: RegisterDesk,
  isFile: boolean,
): TableDefinition<StoredEntry> {
  const { definition, entries } = desk
  const shown = definition.columns.filter(({ kind }) => isFile || kind !== 'long-text')
  return {
    id: definition.name,
    caption: t.table.caption(registerTitle(t, definition.name), entries.length),
    source: t.table.source,
    rowKey: ({ id }) => id,
    wide: shown.length > 7,
    columns: [
      ...shown.map((column, index) => columnFor(t, visit, desk, column, index === 0)),
      attention(t, visit, desk),
    ],
  }
}

function columnFor(
  t: RegisterWords,
  visit: Visit,
  { definition, parties }: RegisterDesk,
  column: RegisterColumn,
  isFirst: boolean,
): Column<StoredEntry> {
  const { name, kind } = column
  const isNumber = kind === 'count' || kind === 'decimal'
  const isDay = kind === 'day'
  return {
    ...{ key: name, label: columnLabel(t, name), kind: isNumber ? 'number' : isDay ? 'date' : 'text' },
    ...(kind === 'decimal' && { decimals: 2 }),
    value: ({ values }) => (isNumber || isDay ? (values[name] ?? null) : printValue(t, column, values[name], parties)),
    unknown: t.table.unknown,
    ...(isFirst && {
      rowHeader: true,
      cell: ({ id, values }: StoredEntry) => (
        <a href={visit.href(`${registerPath(definition.name)}/${id}`)}>
          {printValue(t, column, values[name], parties) ?? t.table.unknown}
        </a>
      ),
    }),
  }
}

/** What an entry asks for, as words: for the file and for the chips. */
export function askedWords(t: RegisterWords, visit: Visit, { asked, unlike }: RegisterDesk, id: string): string[] {
  const days = asked
    .filter(({ entry }) => entry.id === id)
    .map(({ column, on, state }) =>
      t.askedWhat(columnLabel(t, column), t.asked[state](formatLongDate(on, visit.locale))),
    )
  return unlike.includes(id) ? [...days, t.table.unlike] : days
}

const STATES_BY_WEIGHT = ['late', 'due-soon', 'outcome-unknown'] as const

const attention = (t: RegisterWords, visit: Visit, desk: RegisterDesk): Column<StoredEntry> => ({
  ...{ key: 'aandacht', label: t.table.attention, kind: 'text' },
  value: ({ id }) => askedWords(t, visit, desk, id).join('; '),
  cell: ({ id }) => {
    const words = askedWords(t, visit, desk, id)
    const states = desk.asked.filter(({ entry }) => entry.id === id).map(({ state }) => state)
    const kind = STATES_BY_WEIGHT.find((state) => states.includes(state)) ?? 'due-soon'
    return words.map((word) => (
      <Chip key={word} kind={kind}>
        {word}
      </Chip>
    ))
  },
})
