/** What a client is told of each refusal that is about a review, whichever chapter answers it. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { CaseRefusal } from '../../case-file.js';

export const REVIEW_PROBLEMS: ProblemsOf<Extract<CaseRefusal, `review/${string}`>> = {
  'review/not-open': { title: 'No review', explanation: 'No review was opened on this case.' },
  'review/concluded': {
    title: 'Concluded',
    explanation:
      'The review is concluded: nothing more is done in it unless an appeal sends it back. Another is opened only where the threshold was decided met since.',
  },
  'review/not-concluded': { title: 'Not concluded', explanation: 'The review is not concluded yet.' },
  'review/threshold-undecided': {
    title: 'Threshold undecided',
    explanation:
      'A review is opened once it is decided whether the threshold is met: because it is, or at discretion although it is not.',
  },
  'review/already-open': {
    title: 'Already open',
    explanation: 'A case has one review at a time. One whose conclusion was set aside goes on: it is not opened anew.',
  },
  'review/reasons-without-discretion': {
    title: 'Reasons without discretion',
    explanation:
      'Where the threshold is met the review is owed: `reasons` are those of a review held although it is not.',
  },
  'review/no-reasons': {
    title: 'No reasons',
    explanation: 'A review at discretion is opened, and every review concluded, for reasons that anybody can read.',
  },
  'review/chair-already-appointed': {
    title: 'Already appointed',
    explanation:
      'The review has a chair. Another takes over by a replacement, so that the record says whom they follow.',
  },
  'review/no-chair': { title: 'No chair', explanation: 'No chair was appointed for this review yet.' },
  'review/same-chair': { title: 'Same chair', explanation: 'A chair is replaced by somebody else.' },
  'review/not-the-chair': {
    title: 'Not the chair',
    explanation:
      'The meeting, the findings, the recommendations and the conclusion are those of the chair appointed for this review.',
  },
  'review/chair-not-independent': {
    title: 'Chair not independent',
    explanation:
      'The chair may not belong to, nor have answered for, a body under review, nor have had a conflict found: another chairs, or replaces them first.',
  },
  'review/chair-reviews-an-appeal': {
    title: 'Reviews an appeal',
    explanation: 'Whoever reviews an appeal on a case chairs no review of it.',
  },
  'review/conflict-already-found': {
    title: 'Conflict already found',
    explanation: 'A conflict of this chair is on record: they are to be replaced.',
  },
  'review/already-invited': { title: 'Already invited', explanation: 'A body is invited once to a review.' },
  'review/unknown-body': {
    title: 'Unknown body',
    explanation:
      'To a review are invited relevant bodies of the area, partners of its procedure, and bodies a cited complaint was made to.',
  },
  'review/meeting-already-arranged': {
    title: 'Already arranged',
    explanation: 'One meeting is arranged at a time: rearrange it, or record that it was held.',
  },
  'review/no-meeting-arranged': { title: 'No meeting arranged', explanation: 'No meeting is arranged at present.' },
  'review/meeting-in-the-past': {
    title: 'Meeting in the past',
    explanation: 'A meeting is arranged for the day on which it is arranged, or for a later one.',
  },
  'review/changes-nothing': {
    title: 'Changes nothing',
    explanation: 'This would leave the meeting exactly as it is arranged.',
  },
  'review/meeting-already-held': {
    title: 'Already held',
    explanation: 'The meeting was held. Victims are asked to another once that is arranged.',
  },
  'review/not-a-victim': { title: 'Not a victim', explanation: 'This person is none of the victims of the request.' },
  'review/victim-already-invited': {
    title: 'Already invited',
    explanation: 'The victim is invited to the meeting. It may still be recorded that and why they are not.',
  },
  'review/victim-already-left-uninvited': {
    title: 'Already left uninvited',
    explanation: 'That the victim is not invited is on record with this reason. They may still be invited.',
  },
  'review/no-reason': {
    title: 'No reason',
    explanation: 'Where `because` is `other`, `reason` says why the victim is not invited.',
  },
  'review/not-your-views': {
    title: "Somebody else's views",
    explanation:
      'An applicant gives their own views, and those of a victim whose written consent to apply for them stands.',
  },
  'review/victim-not-considered': {
    title: 'A victim not considered',
    explanation: 'Before a meeting is held each victim is invited to it, or it is on record why they are not.',
  },
  'review/not-invited': {
    title: 'Not invited',
    explanation: 'A body that came or sent apologies is a relevant body of the area, or was invited to the review.',
  },
  'review/victim-not-invited': {
    title: 'Victim not invited',
    explanation:
      'Whoever of the victims came to the meeting was invited to it before (`victim-invitation`, `invited`).',
  },
  'review/nobody-present': { title: 'Nobody present', explanation: 'A meeting is held by at least one body.' },
  'review/present-and-absent': {
    title: 'Present and absent',
    explanation: 'A body came to the meeting, or it sent apologies; not both.',
  },
  'review/no-meeting-held': { title: 'No meeting held', explanation: 'No meeting of the review was held yet.' },
  'review/no-findings': {
    title: 'No findings',
    explanation: 'A review is concluded on what it found: at least one finding is recorded first.',
  },
  'review/nothing-new': {
    title: 'Nothing new',
    explanation: 'What an appeal sent back is concluded again after another meeting, or another finding.',
  },
  'review/outcome-does-not-fit': {
    title: 'Outcome does not fit',
    explanation:
      '`recommendations-made` needs a recommendation of this review, `actions-agreed` an action that stands, `no-further-action` neither.',
  },
};
