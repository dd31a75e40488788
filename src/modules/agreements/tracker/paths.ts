export const TRACKER_PATH = '/afspraken/voortgang'

/** Where one agreement is followed. */
export const trackPath = (nr: string): string => `/afspraken/${nr}/voortgang`
