import type { ReactNode } from 'react'
import { across } from './scale.ts'

/** Pixels: where a bar begins below the top of its row, and how thick it is. */
export const BAR_TOP = 5
export const BAR = 22
/** Foot of the letters beside a bar. */
export const BAR_TEXT = BAR_TOP + 16

export type BarRowsProps = {
  title: string
  /** Where numbers stand beside the bars: room is kept for them. */
  room: 'end' | 'both' | 'money'
  /** Names so short that they stand beside their bar on a phone too. */
  isBrief?: boolean
  children: ReactNode
}

/** Lying bars, one below the other, as wide as their place. Names stand beside them, or above them on a phone. */
export const BarRows = ({ title, room, isBrief = false, children }: BarRowsProps) => (
  <div className={`wr-rows wr-rows--${room}${isBrief ? ' wr-rows--brief' : ''}`} role="img" aria-label={title}>
    {children}
  </div>
)

export type BarRowProps = {
  name?: ReactNode
  note?: ReactNode
  /** Class of its name. */
  tone?: string
  /** What is drawn, across in per cent of the width. */
  children: ReactNode
}

export const BarRow = ({ name, note, tone = '', children }: BarRowProps) => (
  <div className="wr-row">
    <div className={`wr-row__name ${tone}`}>
      {name}
      {note === undefined ? null : <small>{note}</small>}
    </div>
    <div className="wr-row__bar">
      <svg aria-hidden="true" focusable="false">
        {children}
      </svg>
    </div>
  </div>
)

/** A bar between two places, thousandths of the width. */
export function Bar({ from, to, tone, grow = 0 }: { from: number; to: number; tone: string; grow?: number }) {
  const [left, right] = from < to ? [from, to] : [to, from]
  return (
    <rect className={tone} x={across(left)} y={BAR_TOP - grow} width={across(right - left)} height={BAR + 2 * grow} />
  )
}

/** Zero, through the whole row. */
export const ZeroLine = ({ x, tone = 'ax' }: { x: number; tone?: string }) => (
  <line className={tone} x1={across(x)} x2={across(x)} y1="0" y2="100%" />
)
