import type { MonitorName } from '../model/monitors/monitor.ts'

export const MONITORS_PATH = '/afspraken/monitors'

/** How a monitor is called in an address. */
export const MONITOR_SLUGS: Readonly<Record<MonitorName, string>> = {
  stock: 'voorraad',
  availability: 'beschikbaarheid',
  'free-room': 'vrije-ruimte',
  'rent-sum': 'huursom',
  labels: 'labels',
}

export const monitorPath = (name: MonitorName): string => `${MONITORS_PATH}/${MONITOR_SLUGS[name]}`

export const monitorOfSlug = (slug: string): MonitorName | null =>
  (Object.entries(MONITOR_SLUGS) as [MonitorName, string][]).find(([, known]) => known === slug)?.[0] ?? null

export const DELIVERY_PATH = '/aanleveren'
