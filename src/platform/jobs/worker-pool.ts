/** Runs pure computation in worker threads, so that pages keep answering. */
export type WorkerPool = {
  /**
   * Calls the exported function `name` of a module in a worker thread. Input and output are structured clones.
   * `module` is an absolute file URL, e.g. new URL('./model/index.ts', import.meta.url).href.
   */
  run<Output>(module: string, name: string, input: unknown, signal?: AbortSignal): Promise<Output>
  close(): Promise<void>
}
