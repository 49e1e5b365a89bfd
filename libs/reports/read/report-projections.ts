import type { Projection } from '../../read-models/projection.js';
import { reportRegister } from './report-register.js';

export const reportProjections: readonly Projection[] = [reportRegister as Projection];

/** Names that earlier versions folded under: a timeline is read from its report's own stream. */
export const retiredReportProjections: readonly string[] = ['report-timeline'];
