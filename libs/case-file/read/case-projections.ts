import type { Projection } from '../../read-models/projection.js';
import { agencyTasks } from './agency-tasks.js';
import { dueDeadlines } from './due-deadlines.js';
import { workQueue } from './work-queue.js';

export const caseProjections: readonly Projection[] = [
  workQueue as Projection,
  agencyTasks as Projection,
  dueDeadlines as Projection,
];
