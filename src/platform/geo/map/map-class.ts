/** How an area is drawn: urgency class, or why it has none. */
export const MAP_CLASSES = ['U4', 'U3', 'U2', 'U1', 'U0', 'measure-first', 'unknown', 'not-shown', 'plain'] as const
export type MapClass = (typeof MAP_CLASSES)[number]

/** Pattern of each class; the page carries the definitions once. */
export const MAP_PATTERN: Record<MapClass, string> = {
  U4: 'p-u4',
  U3: 'p-u3',
  U2: 'p-u2',
  U1: 'p-u1',
  U0: 'p-u0',
  'measure-first': 'p-mf',
  unknown: 'p-un',
  'not-shown': 'p-un',
  plain: 'p-plain',
}
