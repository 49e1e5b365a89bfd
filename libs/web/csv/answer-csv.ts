/** The answer of a route that can be had as CSV too: which of the two it is goes by `Accept`, and whoever keeps copies is told so. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CSV, wantsCsv } from './wants-csv.js';

export function answerAs<Json>(
  request: FastifyRequest,
  reply: FastifyReply,
  { json, csv }: { readonly json: () => Json; readonly csv: () => string },
): Json | string {
  reply.header('vary', 'Accept');
  if (!wantsCsv(request.headers.accept)) return json();
  reply.header('content-type', `${CSV}; charset=utf-8`);
  return csv();
}
