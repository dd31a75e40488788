import { monitorEventLoopDelay } from 'node:perf_hooks'

export type Metrics = {
  /** Counts one answered request. */
  answered(method: string, route: string, status: number, milliseconds: number): void
  /** Prometheus text format. The delays of the event loop are those since it was last asked. */
  text(): string
}

const NANOSECONDS_PER_SECOND = 1e9
const EVENT_LOOP_RESOLUTION_MS = 10

/** Request counts and durations by route pattern (never by address), and the longest stall of the event loop. */
export function createMetrics(): Metrics {
  const loop = monitorEventLoopDelay({ resolution: EVENT_LOOP_RESOLUTION_MS })
  loop.enable()
  const counts = new Map<string, { requests: number; seconds: number }>()
  return {
    answered(method, route, status, milliseconds) {
      const labels = `method="${method}",route="${route.replaceAll('"', '')}",status="${status}"`
      const count = counts.get(labels) ?? { requests: 0, seconds: 0 }
      count.requests += 1
      count.seconds += milliseconds / 1000
      counts.set(labels, count)
    },
    text() {
      const lines = ['# TYPE wijkregie_requests_total counter', '# TYPE wijkregie_request_seconds_total counter']
      for (const [labels, { requests, seconds }] of counts) {
        lines.push(`wijkregie_requests_total{${labels}} ${requests}`)
        lines.push(`wijkregie_request_seconds_total{${labels}} ${seconds}`)
      }
      lines.push('# TYPE wijkregie_event_loop_delay_seconds gauge')
      lines.push(`wijkregie_event_loop_delay_seconds{quantile="0.99"} ${loop.percentile(99) / NANOSECONDS_PER_SECOND}`)
      lines.push(`wijkregie_event_loop_delay_seconds{quantile="1"} ${loop.max / NANOSECONDS_PER_SECOND}`)
      loop.reset()
      return `${lines.join('\n')}\n`
    },
  }
}
