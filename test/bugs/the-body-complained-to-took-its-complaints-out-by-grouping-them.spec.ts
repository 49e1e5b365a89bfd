/** Whoever had answered for the police could not rule on a complaint to them, but count three of them as one: and s.104(4) bound nobody. */
import { asked, group, grouped, notFound } from '../support/case/complaints.js';
import { coordinator, officer, requested } from '../support/case/facts.js';
import { aCase } from '../support/case/specification.js';

describe('whoever answered for a body', () => {
  const answered = [requested(), asked('c1'), notFound('c1')];
  const today = { actor: { ...coordinator, id: officer.id } };

  it('does not count its complaints as one', () =>
    aCase(...answered)
      .when({ type: 'GroupComplaints', group, refs: ['c3', 'c1'], reasons: 'One evening.' }, today)
      .thenRefused('complaint/ruled-by-its-body'));

  it('does not undo that either', () =>
    aCase(...answered, grouped('c1', 'c2'))
      .when({ type: 'UngroupComplaints', group, reasons: 'Two evenings.' }, today)
      .thenRefused('complaint/ruled-by-its-body'));
});
