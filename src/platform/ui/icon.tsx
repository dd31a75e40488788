/** Outlines on a 24 by 24 grid, drawn with the text's own colour. */
const OUTLINES = {
  check: 'M4 12.5l5 5L20 6.5',
  warn: 'M12 3.5L22 20.5H2zM12 10v4.5M12 17.5v.2',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5.5l3.5 2',
  late: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 6.5v7M12 17v.2',
  flag: 'M5 21V4h13l-3 4.5L18 13H5',
  signal: 'M3 13h4l3-8 4 14 3-6h4',
  grid: 'M4 4h7v7H4zM14 4h6v7h-6zM4 14h7v6H4zM14 14h6v6h-6z',
  map: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  people:
    'M9 4.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 5a3.3 3.3 0 010 6.4M18 14.5c2.2.8 3.5 2.6 3.5 5.5',
  sliders:
    'M4 7h9M19 7h1M4 17h2M12 17h8M16 4.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5zM9 14.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  agreement: 'M4 5h16v14H4zM4 10h16M9 10v9',
  document: 'M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h7',
  gear: 'M12 8.8a3.2 3.2 0 100 6.4 3.2 3.2 0 000-6.4zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
  ruler: 'M3 16L16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2',
  print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  upload: 'M12 16V5M7 9l5-5 5 5M4 20h16',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  question: 'M12 3a9 9 0 100 18 9 9 0 000-18zM9.5 9.5a2.6 2.6 0 115 .4c0 1.8-2.5 2-2.5 4M12 17v.2',
  user: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4 21c0-4.5 3.5-7 8-7s8 2.5 8 7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  descending: 'M12 5v14M6 13l6 6 6-6',
  ascending: 'M12 19V5M6 11l6-6 6 6',
  eye: 'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zM12 9a3 3 0 100 6 3 3 0 000-6z',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  phone: 'M6 3h4l1.5 5-2.5 2a12 12 0 005 5l2-2.5 5 1.5v4a2 2 0 01-2 2C11 20 4 13 4 5a2 2 0 012-2z',
  contrast: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 3v18',
  plus: 'M12 5v14M5 12h14',
  search: 'M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L21 21',
} as const

export type IconName = keyof typeof OUTLINES

/** Decoration beside a word; never the only sign, so hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="wr-icon" aria-hidden="true" focusable="false">
      <use href={`#i-${name}`} />
    </svg>
  )
}

/** The outlines once per page; icons refer to them. */
export function IconSprite() {
  return (
    <>
      {Object.entries(OUTLINES).map(([name, outline]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          <path d={outline} />
        </symbol>
      ))}
    </>
  )
}
