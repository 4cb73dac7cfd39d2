import { tsImport } from 'tsx/esm/api';

// A thread does not inherit tsx from the one that starts it.
const { learnTagging } = await tsImport('./tagging-learner.ts', import.meta.url);
export default learnTagging;
