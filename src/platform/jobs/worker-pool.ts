import { Worker } from 'node:worker_threads'
import type { WorkAnswer, WorkOrder } from './worker-entry.ts'

/** Runs pure computation in worker threads, so that pages keep answering. */
export type WorkerPool = {
  /**
   * Calls the exported function `name` of a module in a worker thread. Input and output are structured clones.
   * `module` is an absolute file URL, e.g. new URL('./model/index.ts', import.meta.url).href.
   */
  run<Output>(module: string, name: string, input: unknown, signal?: AbortSignal): Promise<Output>
  /**
   * A thread of its own, the same one for the same name: for short work on data that its module keeps in memory from
   * one order to the next, which long work in the pool must not hold up. An order that is aborted while it runs, or
   * that ends the thread, takes what was kept with it.
   */
  apart(name: string): Pick<WorkerPool, 'run'>
  close(): Promise<void>
}

const ENTRY = new URL('./worker-entry.ts', import.meta.url)

type Task = {
  order: WorkOrder
  signal: AbortSignal | undefined
  resolve(output: unknown): void
  reject(error: unknown): void
}

/**
 * A pool of at most `size` threads, started when first needed and kept for the next order. Orders wait in line.
 * Only plain .ts modules can be run: Node strips their types by itself, so a thread starts in milliseconds.
 * An aborted order ends its thread at once, whatever it was doing. Idle threads do not keep the process alive.
 */
export function createWorkerPool(size: number): WorkerPool {
  const waiting: Task[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, (error: Error) => void>()
  const ownThreads = new Map<string, WorkerPool>()
  let closed = false

  function next(): void {
    if (busy.size >= size) return
    const task = waiting.shift()
    if (!task) return
    give(idle.pop() ?? startThread(), task)
  }

  function startThread(): Worker {
    // Packages that start threads of their own look into workerData when they are loaded in one: it may not be null.
    const worker = new Worker(ENTRY, { execArgv: [], workerData: {} })
    worker.on('exit', () => {
      const place = idle.indexOf(worker)
      if (place >= 0) idle.splice(place, 1)
    })
    return worker
  }

  function give(worker: Worker, task: Task): void {
    worker.ref()
    const settle = (finish: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      task.signal?.removeEventListener('abort', onAbort)
      busy.delete(worker)
      finish()
      next()
    }
    const lose = (error: unknown) =>
      settle(() => {
        worker.terminate()
        task.reject(error)
      })
    const onMessage = (answer: WorkAnswer) =>
      settle(() => {
        worker.unref()
        idle.push(worker)
        if ('output' in answer) task.resolve(answer.output)
        else task.reject(thrown(answer.error))
      })
    const onError = (error: unknown) => lose(error)
    const onExit = (code: number) => lose(new Error(`The worker thread ended with code ${code}`))
    const onAbort = () => lose(task.signal?.reason)
    worker.once('message', onMessage).once('error', onError).once('exit', onExit)
    task.signal?.addEventListener('abort', onAbort)
    busy.set(worker, lose)
    postOrder(worker, task, lose)
  }

  return {
    run<Output>(module: string, name: string, input: unknown, signal?: AbortSignal) {
      return new Promise<Output>((resolve, reject) => {
        if (closed) return reject(new Error('The worker pool is closed'))
        if (signal?.aborted) return reject(signal.reason)
        const task: Task = { order: { module, name, input }, signal, resolve: (o) => resolve(o as Output), reject }
        signal?.addEventListener('abort', () => leaveLine(waiting, task), { once: true })
        waiting.push(task)
        next()
      })
    },
    apart(name: string) {
      const own = ownThreads.get(name) ?? createWorkerPool(1)
      ownThreads.set(name, own)
      return own
    },
    async close() {
      closed = true
      const ending = new Error('The worker pool is closed')
      for (const task of waiting.splice(0)) task.reject(ending)
      for (const lose of [...busy.values()]) lose(ending)
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()))
      await Promise.all([...ownThreads.values()].map((own) => own.close()))
    },
  }
}

/** Input that cannot be cloned (a function in it) is the caller's mistake, not the thread's. */
function postOrder(worker: Worker, task: Task, lose: (error: unknown) => void): void {
  try {
    worker.postMessage(task.order)
  } catch (error) {
    lose(error)
  }
}

function leaveLine(waiting: Task[], task: Task): void {
  const place = waiting.indexOf(task)
  if (place < 0) return
  waiting.splice(place, 1)
  task.reject(task.signal?.reason)
}

function thrown({ name, message, stack }: { name: string; message: string; stack: string | undefined }): Error {
  const error = new Error(message)
  error.name = name
  if (stack !== undefined) error.stack = stack
  return error
}
