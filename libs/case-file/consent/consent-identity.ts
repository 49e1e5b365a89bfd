import { v5 } from 'uuid';

const BY_COMMAND = 'a7d3f1c2-84be-4d09-9e6f-5b1c08e2736d';

/** The id of a consent, from the command that recorded it: the same for every retry of it. UUID v5. */
export const consentIdOf = (commandId: string): string => v5(commandId, BY_COMMAND);
