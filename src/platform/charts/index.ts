/** Charts drawn on the server. */
export { type Bar, barChart } from './bar-chart.ts'
export { type CrossingFan, crossingFan, type FanYear } from './crossing-fan.ts'
export { type GroupedColumns, groupedColumns } from './grouped-columns.ts'
export { type RankedItem, rankingChart } from './ranking-chart.ts'
export { type ChartSpec, type ChartWords, renderChart } from './render-chart.ts'
export { type SeriesChart, seriesChart } from './series-chart.ts'
export { type StackedColumn, stackedColumns } from './stacked-columns.ts'
export { type WaterfallStep, waterfallChart } from './waterfall-chart.ts'
