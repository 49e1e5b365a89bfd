/** Gloucestershire's procedure is there from the start. */
import { v5 as uuidV5 } from 'uuid';
import { isRefusal } from '../../decider/decider.js';
import { NO_STREAM } from '../../event-log/event-log.js';
import { streamOf } from '../../records/stream-name.js';
import type { WritePath } from '../../records/write-path.js';
import { GLOUCESTERSHIRE, gloucestershire } from '../gloucestershire.js';
import { procedureDecider } from '../procedure-decider.js';

const SHIPPED = 'c7a0c0a8-6a42-4a86-9b2e-5a5b7a1f7a4d';

/** Publishes it once, however often the program starts. Stale: somebody published a version of their own before, and it stands. */
export async function publishShippedProcedure(writePath: WritePath): Promise<void> {
  const commandId = uuidV5(GLOUCESTERSHIRE, SHIPPED);
  const outcome = await writePath.run(
    procedureDecider,
    streamOf('procedure', GLOUCESTERSHIRE),
    { type: 'PublishProcedure', procedure: gloucestershire },
    { commandId, actor: { id: 'asb-case-review', role: 'administrator' }, ifMatch: NO_STREAM },
  );
  if (isRefusal(outcome)) throw new Error(`the shipped procedure was refused: ${outcome.refused}`);
}
