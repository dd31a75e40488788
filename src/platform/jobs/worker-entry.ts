// Runs in a worker thread: calls the function that the pool names and sends back what it returns or throws.
import { parentPort } from 'node:worker_threads'

export type WorkOrder = { module: string; name: string; input: unknown }
export type WorkAnswer = { output: unknown } | { error: { name: string; message: string; stack: string | undefined } }

parentPort?.on('message', async (order: WorkOrder) => {
  parentPort?.postMessage(await answer(order))
})

/** Any error becomes an answer: the thread lives on for the next order. */
async function answer({ module, name, input }: WorkOrder): Promise<WorkAnswer> {
  try {
    const loaded: Record<string, unknown> = await import(module)
    const work = loaded[name]
    if (typeof work !== 'function') throw new Error(`${module} exports no function ${name}`)
    return { output: await work(input) }
  } catch (error) {
    const { name: kind, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { error: { name: kind, message, stack } }
  }
}
