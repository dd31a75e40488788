import type { ReactNode } from 'react'
import { formatNumber } from '#kernel/dutch.ts'
import type { Figure, FigureInput } from '#kernel/figure.ts'
import { printSource } from '#kernel/source.ts'
import { FoldedAway } from './folded-away.tsx'
import { formatFigure, formatInUnit, formatLongDay } from './format.ts'
import { usePage, useText } from './page-context.tsx'
import { SHEET } from './sheet-name.ts'

export type FigureValueProps = {
  figure: Figure
  /** What the number is, e.g. "Verwacht in 2035"; heads the opened sheet. */
  title: string
  decimals?: number
  /** Other words for the number itself, e.g. "€ 12,40 mln". */
  children?: ReactNode
  /** Names of the inputs as people read them; an input without one keeps its own name. */
  inputLabels?: Readonly<Record<string, string>>
  /** The sheet opens to the right instead of to the left. */
  align?: 'start' | 'end'
  /** Its numbers are of the reader alone: the way to check them goes without them, since a link would send them. */
  isPrivate?: boolean
  /** Where the sum can be done again; its own rule's page when absent, null when no single rule makes the figure. */
  recalculateAt?: string | null
}

/** A number that opens: formula, filled in, source, reference date, kind, and the way to check it. Not inside p or span. */
export function FigureValue(props: FigureValueProps) {
  const { figure, title, decimals, children, inputLabels, align = 'end', isPrivate = false } = props
  const recalculate = props.recalculateAt === undefined ? ownRule(figure, isPrivate) : props.recalculateAt
  const { locale, href } = usePage()
  const text = useText()
  const shown = children ?? formatFigure(figure, locale, decimals)
  const kind = figure.reliability === 'assumption' ? ' wr-fig--assume' : ''
  const inputs = Object.entries(figure.inputs)
  return (
    <FoldedAway
      className={`wr-fig wr-fig--${align}${kind}`}
      name={SHEET}
      summary={
        <>
          {shown}
          <span className="wr-sr">{text.figure.show}</span>
        </>
      }
    >
      {() => (
        <div className="wr-fig__why">
          <p>
            <strong>
              {title}: {shown}
            </strong>
          </p>
          {figure.formula === '' ? null : <p className="wr-fig__formula">{figure.formula}</p>}
          <dl>
            {inputs.map(([name, value]) => (
              <Line key={name} label={inputLabels?.[name] ?? name} value={inputText(value, locale)} />
            ))}
            {figure.band ? (
              <Line
                label={text.figure.band}
                value={text.between(
                  formatInUnit(figure.band[0], figure.unit, locale, decimals),
                  formatInUnit(figure.band[1], figure.unit, locale, decimals),
                )}
              />
            ) : null}
            <Line label={text.figure.source} value={<SourceLink source={figure.source} />} />
            <Line
              label={text.figure.asOf}
              value={figure.asOf === null ? text.figure.noDate : formatLongDay(figure.asOf, locale)}
            />
            <Line label={text.figure.kind} value={text.figure.kinds[figure.reliability]} />
          </dl>
          {figure.formula === '' || recalculate === null ? null : (
            <p>
              <a href={href(recalculate)}>{text.figure.recalculate}</a>
            </p>
          )}
        </div>
      )}
    </FoldedAway>
  )
}

const ownRule = (figure: Figure, isPrivate: boolean): string => (isPrivate ? rulePath(figure) : recalculatePath(figure))

function Line({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

function SourceLink({ source }: { source: Figure['source'] }) {
  const words = printSource(source)
  return source.url?.startsWith('https://') ? <a href={source.url}>{words}</a> : words
}

function inputText(value: FigureInput, locale: 'nl' | 'en'): string {
  if (value === null) return locale === 'nl' ? 'onbekend' : 'unknown'
  if (typeof value === 'string') return value
  if (typeof value === 'object') return formatFigure(value, locale)
  return Number.isInteger(value) ? formatNumber(value, 0, locale) : formatNumber(value, decimalsOf(value), locale)
}

/** As many decimals as the input has, four at most. */
const decimalsOf = (value: number): number => Math.min(4, (String(value).split('.')[1] ?? '').length)

/** Six decimals at most: what is beyond is no help to who checks a sum. Never three, which a form reads as thousands. */
const readable = (value: number): string => String(Math.round(value * 1e6) / 1e6).replace(/\.\d{3}$/, '$&0')

const rulePath = (figure: Figure): string => `/reken-na/${encodeURIComponent(figure.name)}`

/** The rule's page, filled with this figure's own numbers and words. */
function recalculatePath(figure: Figure): string {
  const filled = Object.entries(figure.inputs).flatMap(([name, value]): [string, string][] => {
    const plain = value !== null && typeof value === 'object' ? value.value : value
    return plain === null ? [] : [[name, typeof plain === 'number' ? readable(plain) : plain]]
  })
  const query = new URLSearchParams(filled).toString()
  return `${rulePath(figure)}${query === '' ? '' : `?${query}`}`
}
