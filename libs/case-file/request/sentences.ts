import { readableDay } from '../../calendar/readable.js';
import type { Personal } from '../../decider/personal.js';
import { list } from '../../sentences/list.js';
import { readableBody } from '../../sentences/readable-body.js';
import { caseReferenceOf } from '../case-reference.js';
import { disclosedOf } from '../consent/disclosed-sentence.js';
import type {
  CaseLink,
  OngoingAnswer,
  RequestAcknowledged,
  RequestAmended,
  RequestChannel,
  RequestFact,
  ReviewRequested,
  RiskMethod,
  SupportAnswer,
} from './facts.js';

const CHANNELS: Readonly<Record<RequestChannel, string>> = {
  'online-form': 'by the online form',
  email: 'by email',
  letter: 'by letter',
  phone: 'by telephone',
  'in-person': 'in person',
};
const SAID_ONGOING: Readonly<Record<OngoingAnswer, string>> = {
  yes: 'the behaviour is said to go on',
  no: 'the behaviour is said to have stopped',
  unknown: 'it is not said whether the behaviour goes on',
};
const NOW_ONGOING: Readonly<Record<OngoingAnswer, string>> = {
  yes: 'now said to go on',
  no: 'now said to have stopped',
  unknown: 'now not known',
};
const FOUND_ONGOING: Readonly<Record<OngoingAnswer, string>> = {
  yes: 'that the behaviour goes on',
  no: 'that the behaviour has stopped',
  unknown: 'no answer to whether the behaviour goes on',
};
const SUPPORT: Readonly<Record<SupportAnswer, string>> = {
  accepted: 'offered and accepted',
  declined: 'offered and declined',
  'not-answered': 'offered, without an answer so far',
};
const METHODS: Readonly<Record<RiskMethod, string>> = {
  'risk-matrix': 'by the risk matrix',
  'case-conference': 'at a case conference',
  'professional-judgement': 'by professional judgement',
};
const LINKS: Readonly<Record<CaseLink, string>> = {
  duplicate: 'as the same request made twice',
  related: 'as related',
};
const count = (number: number, noun: string, nouns = `${noun}s`): string => `${number} ${number === 1 ? noun : nouns}`;

const applicantOf = ({ applicant, victims }: ReviewRequested['data']): string => {
  switch (applicant.capacity) {
    case 'victim':
      return 'A victim';
    case 'complainant':
      return 'Somebody who had complained';
    case 'representative':
      return `A representative of ${count(victims.length, 'victim')}`;
  }
};

const requestedSentence = (data: ReviewRequested['data']): string => {
  const { requestedOn, channel, reference, complaints, ongoing } = data;
  const citing =
    complaints.length === 0 ? 'citing no complaint yet' : `citing ${count(complaints.length, 'complaint')}`;
  return `${applicantOf(data)} asked for a review on ${readableDay(requestedOn)} ${CHANNELS[channel]}, ${citing}; ${SAID_ONGOING[ongoing]}. The reference is ${reference}.`;
};

const acknowledgedSentence = (data: RequestAcknowledged['data']): string => {
  const { supportOffered, supportAnswer = 'not-answered', consentAskedOf, deadlines } = data;
  const support = `Victim Support was ${supportOffered ? SUPPORT[supportAnswer] : 'not offered'}`;
  const due = deadlines.map((deadline) => ` by ${readableDay(deadline.dueOn)}`).join('');
  const asked =
    consentAskedOf.length === 0
      ? ''
      : `; the written consent of ${count(consentAskedOf.length, 'victim')} was asked for${due}`;
  return `The request was acknowledged and the applicant given a named contact; ${support}${asked}.`;
};

/** The new value where it is a date, a number or a word of ours; of all else only that it changed. */
const amendedSentence = ({ changes }: RequestAmended['data']): string => {
  const { behaviour, impact, ongoing, victims, channel, requestedOn, localGovernmentArea } = changes;
  const changed = [
    behaviour && 'what the behaviour is',
    impact === null ? 'its impact (removed)' : impact && 'its impact',
    ongoing && `whether it goes on (${NOW_ONGOING[ongoing]})`,
    victims && `who is harmed (now ${count(victims.length, 'person', 'people')})`,
    channel && `how it came (now ${CHANNELS[channel]})`,
    requestedOn && `the day it was made (now ${readableDay(requestedOn)})`,
    localGovernmentArea && `the local government area (now ${localGovernmentArea})`,
  ];
  return `The request was amended: ${list(changed.filter((one) => one !== undefined))}.`;
};

/** One plain sentence for the timeline; it holds nothing personal, opened or not. */
export const requestSentence = (fact: RequestFact): string => {
  switch (fact.type) {
    case 'ReviewRequested':
      return requestedSentence(fact.data);
    case 'RequestAcknowledged':
      return acknowledgedSentence(fact.data);
    case 'RequestAmended':
      return amendedSentence(fact.data);
    case 'RequestPassedToBody':
      return `The request was passed on to ${readableBody(fact.data.body)}, ${disclosedOf(fact.data.disclosed)}.`;
    case 'OngoingFound':
      return `The office found ${FOUND_ONGOING[fact.data.ongoing]}.`;
    case 'RiskAssessed': {
      const { level, method, referrals } = fact.data;
      const referred =
        referrals.length === 0 ? '' : `, and referrals were made to ${list(referrals.map(readableBody))}`;
      return `The risk was assessed as ${level} ${METHODS[method]}${referred}.`;
    }
    case 'RequestsLinked':
      return `The request was linked to the case ${caseReferenceOf(fact.data.other)} ${LINKS[fact.data.link]}.`;
    case 'RequestWithdrawn':
      return 'The request was withdrawn.';
  }
};

/** The reason somebody gave in their own words; undefined where a fact has none. */
export const requestReason = (fact: RequestFact): Personal | undefined =>
  'reason' in fact.data ? fact.data.reason : undefined;
