import { formatDate, formatNumber } from '#kernel/dutch.ts'
import type { TextBlock } from '#platform/documents/text-document.ts'
import { type BalanceLines, balancesInWords, tasksInWords } from '../../stacked/area-tasks.ts'
import { stackedText } from '../../stacked/words.ts'
import { heading, note, paragraph, type ReportContext } from './report-parts.ts'

/** What else is going on here, beside urgency and never mixed into it. */
export function taskSection({ words: own, material: { tasks }, locale }: ReportContext): TextBlock[] {
  if (!tasks) return []
  const { panel, unknown } = stackedText(locale)
  const words = tasksInWords(tasks.stacked, locale)
  const balance = balancesInWords(tasks.balances, locale)
  return [
    heading(words.heading),
    paragraph(`${words.lead} ${own.tasks.count([words.count, words.unknown].filter(Boolean).join(', '))}`),
    {
      kind: 'table',
      caption: panel.caption,
      columns: [
        { label: panel.task, align: 'text', rowHeader: true },
        { label: panel.value, align: 'text' },
        { label: panel.x, align: 'number' },
        { label: panel.source, align: 'text' },
        { label: panel.asOf, align: 'text' },
      ],
      rows: words.lines.map(({ label, meaning, value, x, source, asOf }) => [
        `${label} (${meaning})`,
        value,
        x === null ? unknown : formatNumber(x, 2, locale),
        source ?? '–',
        asOf === null ? '–' : formatDate(asOf, locale),
      ]),
    },
    note(panel.tableSource),
    { kind: 'heading', level: 3, text: words.contextHeading },
    { kind: 'list', items: words.context.map(({ label, value }) => `${label}: ${value}`) },
    ...(balance ? balanceBlocks(balance) : []),
  ]
}

const balanceBlocks = ({
  heading: text,
  verdict,
  reason,
  isWarning,
  lead,
  measures,
  source,
}: BalanceLines): TextBlock[] => [
  { kind: 'heading', level: 3, text },
  paragraph(`${verdict}. ${reason} ${isWarning ? lead : ''}`.trim()),
  { kind: 'list', items: measures },
  ...(source === null ? [] : [note(source)]),
]
