import { Tinypool } from 'tinypool';
import { createTasks, type Setup } from './tasks.ts';

/** What a worker thread runs: the tasks, with the setup that the pool was made with. */
export const { read, follow, publish } = createTasks(Tinypool.workerData as Setup);
