import type { MapArea, MapClass } from '#platform/geo/map/index.ts'

/** Invented areas for the gallery: a crooked net of 8 by 5, in RD metres. */
const [COLUMNS, ROWS, SIZE] = [8, 5, 700]

const CLASSES: readonly MapClass[] = [
  'U0',
  'U0',
  'U0',
  'measure-first',
  'U0',
  'U0',
  'measure-first',
  'not-shown',
  'U0',
  'U1',
  'U0',
  'U1',
  'U1',
  'U1',
  'U0',
  'U0',
  'measure-first',
  'U1',
  'U2',
  'U3',
  'U3',
  'U3',
  'U1',
  'U0',
  'U1',
  'U2',
  'U4',
  'U4',
  'U3',
  'U1',
  'U0',
  'unknown',
  'U1',
  'U2',
  'U3',
  'U2',
  'U2',
  'U1',
  'U0',
  'U0',
]
const RANKS: Readonly<Record<number, number>> = {
  27: 1,
  20: 2,
  35: 3,
  26: 4,
  28: 5,
  34: 6,
  18: 7,
  19: 8,
  21: 9,
  33: 10,
}

export const galleryAreas = (href: (path: string) => string): MapArea[] =>
  CLASSES.map((mapClass, index) => {
    const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)]
    const rank = RANKS[index]
    return {
      code: `BU9999${String(index).padStart(4, '0')}`,
      name: `Buurt ${index + 1}`,
      mapClass,
      href: href(`/beheer/vormgeving?buurt=${index + 1}`),
      district: `WK${Math.floor(column / 3)}${row > 2 ? 1 : 0}`,
      ...(rank === undefined ? {} : { rank }),
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            corner(column, row),
            corner(column + 1, row),
            corner(column + 1, row + 1),
            corner(column, row + 1),
            corner(column, row),
          ],
        ],
      },
    }
  })

/** A corner of the net, moved by fixed waves so that no two areas are alike. */
function corner(column: number, row: number): [number, number] {
  const x = column * SIZE + 220 * Math.sin(column * 1.7 + row * 2.3)
  const y =
    (ROWS - row) * SIZE +
    200 * Math.sin(column * 2.9 + row * 1.3) -
    160 * Math.abs(column - COLUMNS / 2) * (row < 3 ? 0.5 : -0.4)
  return [100_000 + x, 420_000 + y]
}

export const galleryRiver = {
  type: 'LineString' as const,
  coordinates: Array.from({ length: 30 }, (_, index): [number, number] => [
    100_000 + (index / 29) * COLUMNS * SIZE,
    422_000 + 300 * Math.sin(index / 5),
  ]),
}
