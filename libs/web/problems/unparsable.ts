/** What cannot even be read as HTTP has no request and no reply: the problem is written on the socket itself. */
import type { Socket } from 'node:net';
import { WEB_PROBLEMS } from './web-problems.js';

export function answerUnparsable(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = 'request/unreadable';
  const { status, title, explanation: detail } = WEB_PROBLEMS[code];
  const body = JSON.stringify({ type: `/problems/${code}`, title, status, detail, code });
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
