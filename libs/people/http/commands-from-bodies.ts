/** From what was sent to what is asked of a person. */
import { saidToHaveHappened } from '../../records/said.js';
import type {
  ChangeContactDetails,
  CorrectPerson,
  ErasePersonalData,
  RegisterPerson,
  RestrictProcessing,
} from '../person-commands.js';
import type {
  ChangeContactDetailsBody,
  CorrectPersonBody,
  ErasePersonalDataBody,
  RegisterPersonBody,
  RestrictProcessingBody,
} from './person-bodies.js';

export const registerPerson = (person: string, body: RegisterPersonBody): RegisterPerson => ({
  type: 'RegisterPerson',
  person,
  happened: saidToHaveHappened(body),
  kind: body.kind ?? 'individual',
  name: body.name,
  contact: body.contact,
  preferences: body.preferences,
});

export const correctPerson = (person: string, body: CorrectPersonBody): CorrectPerson => ({
  type: 'CorrectPerson',
  person,
  happened: saidToHaveHappened(body),
  changes: body.changes,
  reason: body.reason,
});

export const changeContactDetails = (person: string, body: ChangeContactDetailsBody): ChangeContactDetails => ({
  type: 'ChangeContactDetails',
  person,
  happened: saidToHaveHappened(body),
  changes: body.changes,
});

export const restrictProcessing = (person: string, body: RestrictProcessingBody): RestrictProcessing => ({
  type: 'RestrictProcessing',
  person,
  happened: saidToHaveHappened(body),
  ground: body.ground,
  reason: body.reason,
});

export const erasePersonalData = (person: string, body: ErasePersonalDataBody): ErasePersonalData => ({
  type: 'ErasePersonalData',
  person,
  happened: saidToHaveHappened(body),
  authority: body.authority,
  authorityReference: body.authorityReference,
});
