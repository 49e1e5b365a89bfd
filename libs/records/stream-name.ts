/** A stream is named by its kind and the id of its record: `report-2c5f…`. Kinds have no hyphen. */
export const streamOf = (kind: string, record: string): string => `${kind}-${record}`;

export const kindOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

export const recordOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
