import { run as reading } from './reading.ts';
import { run as scale } from './scale.ts';
import { run as tagging } from './tagging.ts';

await reading();
await tagging();
await scale();
