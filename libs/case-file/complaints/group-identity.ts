import { v5 } from 'uuid';

const BY_COMMAND = '0c6f4b8e-5d1a-4e57-9b3c-7a2f9d40e615';

/** The id of a group, from the command that made it: the same for every retry of it. UUID v5. */
export const groupIdOf = (commandId: string): string => v5(commandId, BY_COMMAND);
