import type { ReactNode } from 'react'

/** Patterns of map classes, options per block and money, once per page; colours come from the theme by class. */
export function MapPatterns() {
  return (
    <>
      <Pattern id="p-u4" size={6} fill="f-u4">
        <path d="M0 0l6 6M6 0L0 6" className="s-u4" strokeWidth="0.7" />
      </Pattern>
      <Pattern id="p-u3" size={6} fill="f-u3">
        <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" className="s-u3" strokeWidth="1.1" />
      </Pattern>
      <Pattern id="p-u2" size={9} fill="f-u2">
        <path d="M-1 8l2 2M0 0l9 9M8-1l2 2" className="s-u2" strokeWidth="0.9" />
      </Pattern>
      <Pattern id="p-u1" size={11} fill="f-u1">
        <circle cx="3" cy="3" r="1" className="d-u1" />
        <circle cx="8.5" cy="8.5" r="1" className="d-u1" />
      </Pattern>
      <Pattern id="p-u0" size={8} fill="f-u0" />
      <Pattern id="p-plain" size={8} fill="f-plain" />
      <Pattern id="p-mf" size={10} fill="f-mf">
        <path d="M0 8.5h10M2 8.5V3M7 8.5V5.5" className="s-mf" strokeWidth="1.1" />
      </Pattern>
      <Pattern id="p-un" size={10} fill="f-un">
        <circle cx="5" cy="5" r="0.9" className="d-un" />
      </Pattern>
      <Pattern id="p-poss" size={7} fill={null}>
        <path d="M-1 1l2-2M0 7l7-7M6 8l2-2" className="s-poss" />
      </Pattern>
      <Pattern id="p-on" size={8} fill="o-n" />
      <Pattern id="p-oh" size={7} fill="o-h">
        <path d="M0 3.5h7" className="so" strokeWidth="1.2" />
      </Pattern>
      <Pattern id="p-og" size={7} fill="o-g">
        <path d="M-1 1l2-2M0 7l7-7M6 8l2-2" className="so" strokeWidth="1.2" />
      </Pattern>
      <Pattern id="p-ov" size={7} fill="o-v">
        <path d="M3.5 0v7M0 3.5h7" className="so-inv" strokeWidth="0.8" />
      </Pattern>
    </>
  )
}

type PatternProps = { id: string; size: number; fill: string | null; children?: ReactNode }

function Pattern({ id, size, fill, children }: PatternProps) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      {fill === null ? null : <rect width={size} height={size} className={fill} />}
      {children}
    </pattern>
  )
}
