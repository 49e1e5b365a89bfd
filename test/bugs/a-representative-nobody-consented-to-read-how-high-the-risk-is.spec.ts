/** The texts of an assessment of risk were sealed to them; its level, its method and to whom the victim was referred were not. */

import type { CaseFact } from '../../libs/case-file/facts.js';
import { seenBy } from '../../libs/case-file/read/seen-by.js';
import { timelineSeenBy } from '../../libs/case-file/read/timeline-seen-by.js';
import type { Actor } from '../../libs/decider/actor.js';
import { consentGiven, consentWithdrawn } from '../support/case/consents.js';
import {
  applicant,
  given,
  people,
  representative,
  requested,
  requestedByRepresentative,
} from '../support/case/facts.js';
import { fileOf } from '../support/case/threshold.js';
import { golden } from '../support/golden.js';

describe('how high the risk is', () => {
  const alone = { victims: [people.rosa] };
  const represented = requestedByRepresentative(alone);

  it.each<[string, Actor, readonly CaseFact[], boolean]>([
    ['the victim themselves', applicant, [requested(alone)], true],
    ['one of two victims', applicant, [requested({ victims: [people.rosa, people.theo] })], false],
    ['a representative with consent', representative, [represented, consentGiven()], true],
    ['a representative without', representative, [represented], false],
    ['a representative whose was withdrawn', representative, [represented, consentGiven(), consentWithdrawn()], false],
  ])('is told to %s, or not', (_whom, actor, facts, told) => {
    const file = fileOf(...facts);
    const sight = seenBy(actor, file, given.now);
    expect(sight.field('vulnerabilities')).toBe(told);
    expect(timelineSeenBy(actor, file, sight)(golden('RiskAssessed', 1) as unknown as CaseFact)).toBe(told);
  });
});
