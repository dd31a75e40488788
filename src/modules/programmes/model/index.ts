export * from './deadline.ts'
export * from './money.ts'
