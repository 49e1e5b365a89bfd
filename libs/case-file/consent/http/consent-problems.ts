/** What a client is told of each refusal that is about consent. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { ConsentRefusal } from '../rules.js';
import type { DisclosureRefusal } from '../standing.js';

type Own = Extract<ConsentRefusal | DisclosureRefusal, `consent/${string}`>;

export const CONSENT_PROBLEMS: ProblemsOf<Own> = {
  'consent/unknown': {
    status: 404,
    title: 'Unknown consent',
    explanation: 'No consent with this id was given on this case.',
  },
  'consent/not-on-this-case': {
    title: 'Not on this case',
    explanation:
      'Consent is given by, and data disclosed of, people on the case alone: the applicant, the victims and whoever made a cited complaint.',
  },
  'consent/none-stands': {
    title: 'No consent stands',
    explanation:
      "No written consent of this person stands at the time it is said to have happened: to share with this body, or to be contacted. An applicant's own data goes to the relevant bodies without one (s.104(3)), until they say to which of them it may go.",
  },
  'consent/already-given': {
    title: 'Already given',
    explanation:
      'A form is recorded once. Where the consent on it was limited or withdrawn since, whoever changes their mind again signs a new one.',
  },
  'consent/already-withdrawn': {
    title: 'Already withdrawn',
    explanation: 'This consent was withdrawn: nothing is left of it to limit or withdraw.',
  },
  'consent/signed-after-given': {
    title: 'Signed after it was given',
    explanation: 'A consent is given when the office has it: signed on that day at the latest.',
  },
  'consent/unknown-body': {
    title: 'Not a body of this case',
    explanation:
      'Consent to share names relevant bodies of the local government area, or partners that the procedure of the area invites.',
  },
  'consent/not-the-applicant': {
    title: 'Not to the applicant',
    explanation: 'Consent is given to the applicant of this case. Leave `to` out.',
  },
  'consent/nobody-to-apply-for': {
    title: 'Nobody to apply for',
    explanation:
      'Only a representative needs consent to apply, and only that of the victims of the request. Leave `apply` out of the scope.',
  },
  'consent/evidence-about-another': {
    title: "Somebody else's form",
    explanation:
      'The form is stored as a document about other people or nobody, and would outlive the erasure of this one. Store it again with this person in `about`.',
  },
  'consent/not-given-by-the-victim': {
    title: 'Not given by the victim',
    explanation: 'With the authority `self` the victim signs. Where somebody else did, say by what authority.',
  },
  'consent/authority-over-oneself': {
    title: 'Authority over oneself',
    explanation: 'A parent, an attorney or a deputy signs for somebody else. Name them in `givenBy`, or say `self`.',
  },
  'consent/bodies-without-share': {
    title: 'Bodies without sharing',
    explanation: 'Bodies are named where data may be shared with them: `share` is missing from the scope.',
  },
  'consent/leaves-nothing': {
    title: 'Leaves nothing',
    explanation: 'A limit leaves something of the consent. What ends it is its withdrawal.',
  },
  'consent/not-narrower': {
    title: 'Not narrower',
    explanation: 'A limit leaves less than stands. For more, or for something else, a new consent is signed.',
  },
};
