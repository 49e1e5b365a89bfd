import { types } from 'node:util';

/** Fastify's errors are no native ones, and an error that crossed a realm is no instance of ours: either will do. */
export const isError = (thrown: unknown): thrown is Error => thrown instanceof Error || types.isNativeError(thrown);
