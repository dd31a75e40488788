/** Classes of the Dutch energy label, best first (NTA 8800; RVO, EP-Online). */
export const ENERGY_CLASSES = ['A+++++', 'A++++', 'A+++', 'A++', 'A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G'] as const
export type EnergyClass = (typeof ENERGY_CLASSES)[number]

/** The labels that agreements and funds want to see gone. */
export const LOW_CLASSES: readonly EnergyClass[] = ['E', 'F', 'G']
