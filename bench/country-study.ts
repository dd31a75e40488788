// Studies the file of a whole country in two threads, in turns with only reading it: node bench/country-study.ts FILE.
// A process of its own: its peak of memory is that of the study. Prints one line of JSON.
import type { GroupTotals } from '#modules/urgency/model/columns/area-totals.ts'
import { DEFAULT_PARAMETERS } from '#modules/urgency/model/index.ts'
import { MAIN_CHOICE, rankAreas } from '#modules/urgency/model/study-ranking.ts'
import { createWorkerPool } from '#platform/jobs/worker-pool.ts'
import { openFile } from './country-group.ts'

/** What the process says of one country. */
export type CountryTimes = {
  /** Shortest of the turns, s. */
  readSeconds: number
  studySeconds: number
  /** What the processor spent on the cheapest turn, both threads together, s: a busy machine hardly changes it. */
  readProcessorSeconds: number
  studyProcessorSeconds: number
  dwellings: number
  neighbourhoods: number
  ranked: number
  peakMegabytes: number
}

const THREADS = 2
const TURNS = 2
const MODULE = new URL('./country-group.ts', import.meta.url).href

async function main(path: string): Promise<CountryTimes> {
  const workers = createWorkerPool(THREADS)
  const { metadata } = await openFile(path)
  const everyGroup = <Output>(name: string): Promise<Output[]> =>
    Promise.all(metadata.row_groups.map((_, group) => workers.run<Output>(MODULE, name, { path, group })))
  const study = async () => {
    const areas = (await everyGroup<GroupTotals[]>('studyGroup')).flat()
    return { areas, outcomes: rankAreas(areas, MAIN_CHOICE, DEFAULT_PARAMETERS.coverageToRank, () => 'all') }
  }
  let found = await study()
  const read = shortest()
  const studied = shortest()
  for (let turn = 0; turn < TURNS; turn++) {
    await read.time(() => everyGroup('readGroup'))
    await studied.time(async () => {
      found = await study()
    })
  }
  await workers.close()
  return {
    readSeconds: read.seconds(),
    studySeconds: studied.seconds(),
    readProcessorSeconds: read.processorSeconds(),
    studyProcessorSeconds: studied.processorSeconds(),
    dwellings: found.areas.reduce((sum, { totals }) => sum + totals.dwellings, 0),
    neighbourhoods: new Set(found.areas.map(({ code }) => code)).size,
    ranked: found.outcomes.filter(({ state }) => state === 'ranked').length,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  }
}

/** Keeps the least of every time, by the clock and of the processor. */
function shortest() {
  let [byClock, byProcessor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  return {
    async time(work: () => Promise<unknown>): Promise<void> {
      const [start, before] = [performance.now(), process.cpuUsage()]
      await work()
      const { user, system } = process.cpuUsage(before)
      byClock = Math.min(byClock, (performance.now() - start) / 1000)
      byProcessor = Math.min(byProcessor, (user + system) / 1e6)
    },
    seconds: () => byClock,
    processorSeconds: () => byProcessor,
  }
}

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Say which file')
process.stdout.write(`${JSON.stringify(await main(path))}\n`)
