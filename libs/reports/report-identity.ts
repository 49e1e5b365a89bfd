import { v5 } from 'uuid';

/** A namespace for each way to an id, so that no agency's reference can ever collide with a row or a command that has none. */
const BY_REFERENCE = '4f1f6c0e-6f0a-4a53-9d0f-5d7c3a1b2e90';
const BY_ROW = 'b0a9d6b7-2c7e-4c1d-8a5a-0e4f7d9c6132';
const BY_COMMAND = '9e0c7a52-1d3b-4f7e-8c64-27b5a1f0d83e';

/** The id of a report an agency has a reference for: the same for ever, so that it can be sent twice. UUID v5. */
export const reportIdOf = (agency: string, agencyReference: string): string =>
  v5(JSON.stringify([agency, agencyReference]), BY_REFERENCE);

/**
 * The id of a report without a reference: from the body, every column of its row in the order of the file, and how many
 * identical rows precede it in the upload (from 0), for identical rows are different reports. UUID v5.
 */
export const reportIdOfRow = (body: string, columns: readonly string[], precedingIdenticalRows: number): string =>
  v5(JSON.stringify([body, columns, precedingIdenticalRows]), BY_ROW);

/** The id of a report without a reference, recorded by one command: the same for every retry of it. UUID v5. */
export const reportIdOfCommand = (commandId: string): string => v5(commandId, BY_COMMAND);
