/** Charts drawn on the server. */
export { type Bar, barChart } from './bar-chart.ts'
export { type CrossingFan, crossingFan, type FanYear } from './crossing-fan.ts'
export { type RankedItem, rankingChart } from './ranking-chart.ts'
export { type ChartSpec, type ChartWords, renderChart } from './render-chart.ts'
export { type WaterfallStep, waterfallChart } from './waterfall-chart.ts'
