export * from './letter.ts'
export * from './letter-document.ts'
