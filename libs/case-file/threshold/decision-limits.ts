/** What nobody may decide, for whom it is decided, and how it is told why (s.104(1), (3), (4)). */
import { type Happened, happenedBefore } from '../../calendar/happened.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { Procedure } from '../../procedures/facts.js';
import { list } from '../../sentences/list.js';
import { readableBody } from '../../sentences/readable-body.js';
import type { CaseFile } from '../case-state.js';
import { mayApply } from '../consent/standing.js';
import { refuseNames } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { DecideThreshold } from './commands.js';
import type { Assessed } from './decision-basis.js';

export const refuseUnconsented = (file: CaseFile, at: Happened): Refusal<'consent/none-to-apply'> | undefined =>
  mayApply(file, at)
    ? undefined
    : refuse(
        'consent/none-to-apply',
        "A representative's request is decided while a victim's consent to apply stands.",
      );

/** s.104(4): nobody may refuse what the Act or the procedure requires. s.104(3): nor refuse before all relevant bodies know of it. */
export const refuseNotMet = (
  { outcome }: DecideThreshold,
  { working }: Assessed,
  { relevantBodies, passedOn }: CaseFile['request'],
  at: Happened,
): Refusal<'threshold/must-be-met' | 'threshold/not-passed-on'> | undefined => {
  if (outcome === 'met') return undefined;
  if (working.conclusion !== 'discretion')
    return refuse('threshold/must-be-met', 'By this assessment the threshold must be decided met (section 104(4)).');
  const notToldOfIt = (body: string): boolean => {
    const passed = passedOn[body]?.happened;
    return passed === undefined || happenedBefore(at, passed);
  };
  const missing = relevantBodies.filter(notToldOfIt).map(readableBody);
  return missing.length === 0
    ? undefined
    : refuse('threshold/not-passed-on', `The request had not been passed on to ${list(missing)} (section 104(3)).`);
};

export const refuseMadeFor = (
  madeFor: readonly string[],
  { relevantBodies }: CaseFile['request'],
): Refusal<'threshold/unknown-body'> | undefined =>
  madeFor.length > 0 && madeFor.every((body) => relevantBodies.includes(body))
    ? undefined
    : refuse('threshold/unknown-body', 'The decision is that of relevant bodies of the area, and of nobody else.');

export const refuseReasons = (
  reasons: string,
  delegation: string,
  told: Told,
): Refusal<'threshold/no-reasons' | 'text/names-a-person'> | undefined =>
  reasons === ''
    ? refuse('threshold/no-reasons', 'A decision is made for reasons that anybody can read.')
    : (refuseNames(reasons, told) ?? refuseNames(delegation, told));

/** A body nobody knows may be anybody: it is told in public like the reasons, and is no person's name either. */
export const refuseConsulted = (
  consulted: readonly string[],
  { relevantBodies }: CaseFile['request'],
  { invitedPartners }: Procedure,
  told: Told,
): Refusal<'text/names-a-person'> | undefined => {
  const known = [...relevantBodies, ...invitedPartners];
  const others = consulted.filter((body) => !known.includes(body));
  return others.length === 0 ? undefined : refuseNames(others.map(readableBody).join('; '), told);
};
