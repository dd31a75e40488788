import type { ReactNode } from 'react'

/** One column below 64 rem. 'map': map beside ranking; 'urgency': map beside a wide table; 'wide': narrow beside wide. */
export type GridColumns = '1' | '2' | '3' | 'map' | 'urgency' | 'wide'

export function Grid({ columns, children }: { columns: GridColumns; children: ReactNode }) {
  return <div className={`wr-grid wr-grid--${columns}`}>{children}</div>
}

/** Children below each other with an even gap. */
export function Stack({ gap = 'm', children }: { gap?: 's' | 'm' | 'l'; children: ReactNode }) {
  return <div className={`wr-stack wr-stack--${gap}`}>{children}</div>
}
