export * from './approach.ts'
