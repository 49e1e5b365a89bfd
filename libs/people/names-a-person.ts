/**
 * The rule `text/names-a-person`: the reasons of a decision are for the public trail, and hold no name, address, number or mailbox
 * of anybody on the case.
 */
import type { HeldOnPerson } from './facts.js';
import { addressesSought } from './naming/addresses.js';
import { contactsSought } from './naming/contacts.js';
import { namesSought } from './naming/names.js';
import { readingsOf } from './naming/readings.js';
import type { Sought } from './naming/sought.js';

const soughtOf = (held: HeldOnPerson): readonly Sought[] => [
  ...namesSought(held),
  ...addressesSought(held),
  ...contactsSought(held),
];

const holds = (reading: string, { pattern, counts }: Sought): boolean => {
  for (const found of reading.matchAll(pattern)) if (counts === undefined || counts(found)) return true;
  return false;
};

/**
 * Whether a text holds anything held on these people. Whole words: a surname or a given name counts when it is written with a
 * capital, so that a case of Mr Long may be called long; a full name, a business, an address, a number or a mailbox in any case.
 */
export const namesAPerson = (text: string, held: readonly HeldOnPerson[]): boolean => {
  const readings = readingsOf(text);
  return held.some((person) => soughtOf(person).some((sought) => readings.some((reading) => holds(reading, sought))));
};
