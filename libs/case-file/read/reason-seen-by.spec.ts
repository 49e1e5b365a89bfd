import { actionAbandoned, informationRefused } from '../../../test/support/case/actions.js';
import {
  chairConflictFound,
  clockPaused,
  clockResumed,
  deadlineExtended,
} from '../../../test/support/case/every-fact.js';
import {
  applicant,
  coordinator,
  council,
  councilOfficer,
  given,
  officer,
  people,
  requested,
} from '../../../test/support/case/facts.js';
import { actionAgreed } from '../../../test/support/case/review.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseFact } from '../facts.js';
import { reasonSeenBy } from './reason-seen-by.js';
import { seenBy } from './seen-by.js';

const SEALED = { sealed: true };
const SAID = 'Why it is so.';
const file = fileOf(requested(), actionAgreed({ by: council }));

test.each<[string, CaseFact, unknown, unknown, unknown]>([
  ['a pause', clockPaused([]), SAID, SEALED, SEALED],
  ['an end of it', clockResumed([]), SAID, SEALED, SEALED],
  ['an extension', deadlineExtended(), SAID, SEALED, SEALED],
  ['a refusal of information', informationRefused({ body: council }), SEALED, SAID, SEALED],
  ['an end of an action without', actionAbandoned(), SEALED, SAID, SEALED],
  ['an end of one nobody agreed', actionAbandoned({ action: 'x9' }), SEALED, SEALED, SEALED],
  ['a conflict of the chair', chairConflictFound(), SEALED, SEALED, SEALED],
])('the reason of %s is for those it is written to, and by', (_what, fact, toApplicant, toBody, toAnother) => {
  const reason = personal(SAID, [people.rosa, people.priya]);
  const shownTo = (actor: Actor) => reasonSeenBy(reason, fact, file, seenBy(actor, file, given.now));
  expect([applicant, councilOfficer, officer, coordinator].map(shownTo)).toEqual([
    toApplicant,
    toBody,
    toAnother,
    SAID,
  ]);
});
