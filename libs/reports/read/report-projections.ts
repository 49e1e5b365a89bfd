import type { Projection } from '../../read-models/projection.js';
import { reportRegister } from './report-register.js';
import { reportTimeline } from './report-timeline.js';

export const reportProjections: readonly Projection[] = [reportRegister as Projection, reportTimeline];
