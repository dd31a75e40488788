// A picture as lines, surfaces and words, without a screen or a printer in mind: writers draw it in a PDF or as SVG.
import { escapeMarkup } from '#kernel/markup.ts'

/** Points (1/72 inch), from the top left corner. */
export type Drawing = { width: number; height: number; marks: readonly Mark[] }
export type Point = readonly [x: number, y: number]

export type Mark =
  | { kind: 'line'; points: readonly Point[]; color: string; width: number; dash?: readonly [on: number, off: number] }
  /** Rings close by themselves; what is inside an even number of them is outside. */
  | { kind: 'surface'; rings: readonly (readonly Point[])[]; fill: string; stroke?: string }
  | { kind: 'dot'; at: Point; radius: number; color: string }
  | {
      kind: 'words'
      at: Point
      text: string
      size: number
      color: string
      align?: 'left' | 'middle' | 'right'
      bold?: boolean
    }

/** Standalone SVG with its own colours, for documents that hold pictures as files. */
export function drawingAsSvg({ width, height, marks }: Drawing): Uint8Array {
  const body = marks.map(markAsSvg).join('')
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}">${body}</svg>`,
  )
}

const ANCHORS = { left: 'start', middle: 'middle', right: 'end' } as const

function markAsSvg(mark: Mark): string {
  switch (mark.kind) {
    case 'line': {
      const dash = mark.dash ? ` stroke-dasharray="${mark.dash.join(' ')}"` : ''
      return `<polyline points="${mark.points.map((point) => point.map(digits).join(',')).join(' ')}" fill="none" stroke="${mark.color}" stroke-width="${mark.width}"${dash}/>`
    }
    case 'surface': {
      const path = mark.rings.map((ring) => `M${ring.map((point) => point.map(digits).join(' ')).join('L')}Z`).join('')
      const stroke = mark.stroke ? ` stroke="${mark.stroke}" stroke-width="0.5"` : ''
      return `<path d="${path}" fill="${mark.fill}" fill-rule="evenodd"${stroke}/>`
    }
    case 'dot':
      return `<circle cx="${digits(mark.at[0])}" cy="${digits(mark.at[1])}" r="${mark.radius}" fill="${mark.color}"/>`
    case 'words': {
      const { at, text, size, color, align = 'left', bold = false } = mark
      return `<text x="${digits(at[0])}" y="${digits(at[1])}" font-family="Source Sans 3, sans-serif" font-size="${size}" fill="${color}" text-anchor="${ANCHORS[align]}"${bold ? ' font-weight="700"' : ''}>${escapeMarkup(text)}</text>`
    }
  }
}

/** A hundredth of a point is finer than print. */
const digits = (value: number): string => String(Math.round(value * 100) / 100)
