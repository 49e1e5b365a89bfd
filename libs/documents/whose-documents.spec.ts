import { ROLES } from '../decider/actor.js';
import { broughtBy, whoseDocuments } from './whose-documents.js';

const actorOf = (role: (typeof ROLES)[number]) => ({ id: 'sam', role, body: 'solace' });

test('who reads whose documents back', () => {
  const everybody = { of: 'everybody' };
  const theirOwn = { of: 'uploader', id: 'sam' };
  expect(Object.fromEntries(ROLES.map((role) => [role, whoseDocuments(actorOf(role))]))).toEqual({
    coordinator: everybody,
    chair: everybody,
    'data-protection': everybody,
    agency: { of: 'body', id: 'solace' },
    applicant: theirOwn,
    'appeal-reviewer': theirOwn,
    administrator: theirOwn,
    oversight: theirOwn,
  });
});

test('an agency worker brings a document for their body, everybody else for themselves', () => {
  expect(broughtBy(actorOf('agency'))).toEqual({ uploader: 'sam', body: 'solace' });
  for (const role of ROLES.filter((each) => each !== 'agency'))
    expect(broughtBy(actorOf(role))).toEqual({ uploader: 'sam', body: null });
});
