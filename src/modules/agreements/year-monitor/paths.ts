export const YEAR_MONITOR_PATH = '/afspraken/jaarmonitor'

export const yearPath = (year: number): string => `${YEAR_MONITOR_PATH}/${year}`
