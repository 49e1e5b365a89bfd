/** What is sent of a review of a case whose victim is its applicant. */
import fc from 'fast-check';
import { ago } from '../case/over-http.js';
import type { Override } from './override.js';
import { POLICE } from './prepared-review.js';

const left = fc.constant(undefined);

/** `victim` is the id of the victim of the case. */
export const ofReviews = (victim: string): readonly Override[] => [
  { field: 'reasons', of: /\/review$/, send: left, because: 'review/reasons-without-discretion' },
  { field: 'body', of: /\/bodies$/, send: fc.constant(POLICE), because: 'review/unknown-body' },
  { field: 'meetingOn', send: fc.constantFrom(ago(-14), ago(-21)), because: 'review/meeting-in-the-past' },
  { field: 'invited', send: fc.constant(true), because: '`because` is of who is not invited, and needed then' },
  { field: 'because', send: left, because: 'it is of who is not invited' },
  { field: 'reason', of: /victim-invitation$/, send: left, because: 'it is of who is not invited' },
  { field: 'present', send: fc.constant([POLICE]), because: 'review/not-invited' },
  {
    field: 'apologies',
    send: fc.constantFrom(undefined, [], ['nhs-gloucestershire-icb']),
    because: 'review/not-invited',
  },
  { field: 'victimsPresent', send: fc.constantFrom(undefined, [], [victim]), because: 'review/victim-not-invited' },
  {
    field: 'outcome',
    of: /conclusion$/,
    send: fc.constant('recommendations-made'),
    because: 'review/outcome-does-not-fit',
  },
];
