import { escapeMarkup } from '#kernel/markup.ts'
import { PALETTE } from './chart-palette.ts'
import type { ChartWords } from './render-chart.ts'

/** Class per colour and property: `k-c1` for a fill, `q-c1` for a stroke. */
const CLASS_OF = new Map(Object.entries(PALETTE).map(([name, colour]) => [colour.toLowerCase(), name]))

/**
 * Vega's SVG made fit for our pages: style attributes become attributes, theme colours become classes, Vega's own
 * roles and names go, and the drawing gets a title and description instead.
 */
export function cleanDrawing(svg: string, words: ChartWords): string {
  let opened = false
  return svg.replace(
    /<(\/?)([a-zA-Z]+)((?:\s[^<>]*?)?)(\/?)>/g,
    (_, close: string, tag: string, attributes: string, self: string) => {
      if (close !== '') return `</${tag}>`
      const cleaned = cleanAttributes(attributes)
      if (tag !== 'svg' || opened) return `<${tag}${cleaned}${self}>`
      opened = true
      return `<svg${cleaned} role="img" focusable="false"><title>${escapeMarkup(words.title)}</title><desc>${escapeMarkup(words.description)}</desc>`
    },
  )
}

/** Vega's own words, and what the stylesheet says already. */
const DROPPED = /^(aria-|role$|xmlns|class$|style$|on|font-family$|version$|pointer-events$)/

function cleanAttributes(text: string): string {
  const kept: string[] = []
  const classes: string[] = []
  const add = (name: string, value: string): void => {
    const colour = name === 'fill' || name === 'stroke' ? CLASS_OF.get(value.toLowerCase()) : undefined
    if (colour === undefined) kept.push(`${name}="${value}"`)
    else classes.push(`${name === 'fill' ? 'k' : 'q'}-${colour}`)
  }
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (name === 'style') for (const [property, setting] of declarations(value)) add(property, setting)
    else if (!DROPPED.test(name)) add(name, roundNumbers(value))
  }
  if (classes.length > 0) kept.push(`class="${classes.join(' ')}"`)
  return kept.length === 0 ? '' : ` ${kept.join(' ')}`
}

/** A tenth of a pixel is finer than the eye sees. */
const roundNumbers = (value: string): string =>
  value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))

const declarations = (style: string): [string, string][] =>
  style.split(';').flatMap((part): [string, string][] => {
    const [property = '', ...setting] = part.split(':')
    return property.trim() === '' || setting.length === 0 ? [] : [[property.trim(), setting.join(':').trim()]]
  })
