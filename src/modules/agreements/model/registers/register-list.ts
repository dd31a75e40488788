import { BUILT_REGISTERS } from './built-registers.ts'
import { LIVING_REGISTERS } from './living-registers.ts'
import type { RegisterDefinition } from './register.ts'

/** Every register that a municipality can keep with its agreements, in the order of the list. */
export const REGISTERS: readonly RegisterDefinition[] = [...BUILT_REGISTERS, ...LIVING_REGISTERS]

export const registerNamed = (name: string): RegisterDefinition | null =>
  REGISTERS.find((register) => register.name === name) ?? null
