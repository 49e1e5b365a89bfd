import { STATUTORY_GROUNDS } from '../../procedures/facts.js';
import { list } from '../../sentences/list.js';
import { readableBody } from '../../sentences/readable-body.js';
import type { ThresholdAssessed, ThresholdDecided, ThresholdFact } from './facts.js';

const CONCLUSIONS: Readonly<Record<ThresholdDecided['data']['route'], string>> = {
  met: 'the procedure is satisfied, so the threshold must be decided met',
  'statutory-duty': 'the Act requires the threshold to be decided met (section 104(4))',
  discretion: 'it is left to the discretion of the bodies',
};

const refs = (these: readonly string[]): string => `complaint${these.length === 1 ? '' : 's'} ${list(these)}`;

const assessedSentence = ({ assessment, working, withheld, unsettled }: ThresholdAssessed['data']): string => {
  const { qualifying, required, conclusion } = working;
  const counts = `${qualifying} ${qualifying === 1 ? 'complaint counts' : 'complaints count'} and ${required} ${required === 1 ? 'is' : 'are'} needed`;
  const without =
    withheld.length === 0 ? '' : ` Without consent, ${refs(withheld.map(({ ref }) => ref))} could not be used.`;
  const waits = unsettled.length === 0 ? '' : ` First the dates of ${refs(unsettled)} must be settled.`;
  return `The threshold was assessed (${assessment}): ${counts}; ${CONCLUSIONS[conclusion]}.${without}${waits}`;
};

const WHY_MET: Readonly<Record<ThresholdDecided['data']['route'], string>> = {
  met: 'as the procedure requires',
  'statutory-duty': 'as the Act requires (section 104(4))',
  discretion: 'at discretion (section 104(5))',
};

const GROUNDS: Readonly<Record<(typeof STATUTORY_GROUNDS)[number], string>> = {
  persistence: 'the persistence of the behaviour',
  harm: 'the harm, done or threatening',
  adequacy: 'how adequate the response was',
};
/** A procedure's own ground is a name of that procedure's making. */
const readableGround = (ground: string): string =>
  STATUTORY_GROUNDS.flatMap((one) => (one === ground ? GROUNDS[one] : []))[0] ?? ground.replaceAll('-', ' ');

const decidedSentence = (data: ThresholdDecided['data']): string => {
  const { assessment, outcome, route, ground, madeFor, consulted } = data;
  const why = outcome === 'met' ? WHY_MET[route] : 'at discretion';
  const on = ground === undefined ? '' : `, for ${readableGround(ground)}`;
  const after = consulted.length === 0 ? '' : `, after consulting ${list(consulted.map(readableBody))}`;
  return `The threshold was decided ${outcome === 'met' ? 'met' : 'not met'} for ${list(madeFor.map(readableBody))}, ${why}${on}, on assessment ${assessment}${after}.`;
};

/** One plain sentence for the timeline; it holds nothing personal. */
export const thresholdSentence = (fact: ThresholdFact): string => {
  switch (fact.type) {
    case 'ThresholdAssessed':
      return assessedSentence(fact.data);
    case 'ThresholdDecided':
      return decidedSentence(fact.data);
  }
};

/** A decision's reasons are public; an assessment has its working. */
export const thresholdReason = (fact: ThresholdFact): string | undefined =>
  fact.type === 'ThresholdDecided' ? fact.data.reasons : undefined;
