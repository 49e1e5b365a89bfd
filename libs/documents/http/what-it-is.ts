/** What bytes are, by the bytes themselves: neither a name nor what the sender says of them is believed. */
import { fileTypeFromBuffer } from 'file-type';
import { isMediaType, type MediaType } from '../media-types.js';
import { isMailMessage } from './mail-message.js';
import { isPlainText } from './plain-text.js';

export async function isWhatItSays(said: MediaType, bytes: Buffer): Promise<boolean> {
  if (said === 'message/rfc822') return isMailMessage(bytes);
  const found = await signatureOf(bytes);
  // A text may begin as some file does ("BMW…"), but not as one that would be taken under its own name.
  return said === 'text/plain' ? isPlainText(bytes) && !isMediaType(found) : found === said;
}

/** By the first bytes, and inside a zip by its entries. */
async function signatureOf(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    // Damaged beyond what its reader expects: nothing it knows.
    return undefined;
  }
}
