import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const inUse = (port: number) =>
  new Error(`Port ${port} is taken by another program: stop it, or set PORT to another number.`);

/** Asked before anything is opened, so that a taken port costs nothing. */
export function checkPortIsFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

export async function listen(app: NestFastifyApplication, host: string, port: number): Promise<void> {
  await app.listen(port, host).catch((error: NodeJS.ErrnoException) => {
    throw explain(error, host, port);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return inUse(port);
  if (error.code === 'EACCES')
    return new Error(`Port ${port} needs rights this program has not: set PORT to one above 1023.`);
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')
    return new Error(`HOST is "${host}": it must be a name or address of this machine.`);
  return error;
}
