/** Complaints as somebody may claim them, in time or not, whole or not. */

import { addDays, type Day } from '../../libs/calendar/day.js';
import type { ClaimedComplaint } from '../../libs/case-file/complaints/commands.js';
import { BODIES, CARE_BOARD, CITABLE, CONSTABULARY, PEOPLE } from './case-world.js';
import type { Choices } from './choices.js';

/** Mostly sensible: of everybody, the registered ones thrice as often. */
export const person = (pick: Choices): string => (pick.rarely(6) ? pick.of(PEOPLE) : pick.of(PEOPLE.slice(0, 3)));

/** In time, and complete: three of them make a review a right. */
const inTime = (pick: Choices, today: Day): ClaimedComplaint => {
  const complainedOn = addDays(today, -pick.of([5, 20, 40, 60]));
  return {
    agency: pick.of(BODIES.slice(0, 2)),
    complainedOn,
    incidentOn: addDays(complainedOn, -pick.number(3)),
    kind: 'asb',
    complainant: pick.maybe(() => pick.of(PEOPLE.slice(0, 3))),
  };
};

export const complaint = (pick: Choices, today: Day): ClaimedComplaint => {
  if (!pick.rarely(3)) return inTime(pick, today);
  if (pick.number(3) === 0) return { reportId: pick.of(CITABLE), ...(pick.rarely() && { agency: CARE_BOARD }) };
  const complainedOn = addDays(today, -pick.of([1, 5, 20, 40, 80, 150, 250, -1]));
  const incident = pick.of([
    { incidentOn: addDays(complainedOn, -pick.of([0, 1, 10, 25, 60, -3])) },
    { incidentOn: complainedOn },
    { incidentMonth: complainedOn.slice(0, 7) },
    {},
    { incidentOn: complainedOn, incidentMonth: complainedOn.slice(0, 7) },
  ]);
  return {
    agency: pick.of(BODIES.slice(0, 2)),
    agencyReference: pick.maybe(() => `R/${pick.number(9)}`),
    complainedOn: pick.rarely(12) ? undefined : complainedOn,
    kind: pick.of(['asb', 'asb', 'hate']),
    complainant: pick.maybe(() => person(pick)),
    incident: pick.maybe(() => pick.of(['fire', 'noise'])),
    ...incident,
  };
};

export const tooMany = (today: Day): readonly ClaimedComplaint[] =>
  Array.from({ length: 101 }, (_, index) => ({
    agency: CONSTABULARY,
    agencyReference: `M/${index}`,
    complainedOn: addDays(today, -5),
    kind: 'asb',
  }));
