import { buildSystemClock } from '../../../../src/build-clock.ts'
import { openStoreAt, type StoreAddress } from './store-address.ts'
import { TASKS, type TaskName } from './tasks.ts'

interface Job {
  readonly address: StoreAddress
  readonly task: TaskName
  readonly name: string
}

/** The main file of a child process: opens the store, says so, waits to be told to go, and does its task. */
const job: Job = JSON.parse(process.argv[2] ?? '')
await using store = await openStoreAt(job.address, buildSystemClock())
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
await TASKS[job.task](store, job.name, (line) => process.stdout.write(`${line}\n`))
process.stdin.destroy()
