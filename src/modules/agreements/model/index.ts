export * from './agreement.ts'
export * from './agreement-state.ts'
export * from './due-windows.ts'
