// The pure face of areas: runs on the server, in a worker thread and in the browser.
export * from './area.ts'
export * from './boundary-changes.ts'
export * from './dwelling-file.ts'
export * from './key-figure.ts'
export * from './liveability.ts'
