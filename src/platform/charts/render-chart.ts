import type { TopLevelSpec } from 'vega-lite'
import { chartConfig } from './chart-config.ts'
import { cleanDrawing } from './clean-drawing.ts'

export type ChartSpec = TopLevelSpec
export type ChartWords = {
  /** The question that the chart answers. */
  title: string
  /** What it shows, in words. */
  description: string
}

/**
 * A Vega-Lite specification as SVG: no style attributes, no script, theme colours by class, Dutch numbers.
 * Vega is loaded at the first chart, so that the program starts without it.
 */
export async function renderChart(spec: ChartSpec, words: ChartWords): Promise<string> {
  const [vega, lite, { expressionInterpreter }, { dutchVega }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
    import('./dutch-vega.ts'),
  ])
  dutchVega(vega)
  const compiled = lite.compile({ ...spec, config: { ...chartConfig, ...spec.config } } as TopLevelSpec).spec
  // The interpreter reads expressions without eval, as in the browser.
  const view = new vega.View(vega.parse(compiled, undefined, { ast: true }), {
    renderer: 'none',
    expr: expressionInterpreter,
  })
  const svg = await view.toSVG()
  view.finalize()
  return cleanDrawing(svg, words)
}
