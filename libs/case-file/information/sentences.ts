import { readableDay } from '../../calendar/readable.js';
import type { Personal } from '../../decider/personal.js';
import { list } from '../../sentences/list.js';
import { readableBody } from '../../sentences/readable-body.js';
import { disclosedOf } from '../consent/disclosed-sentence.js';
import type { InformationFact, RefusalGround } from './facts.js';

const GROUNDS: Readonly<Record<RefusalGround, string>> = {
  'data-protection': 'because data protection law stands in the way',
  'not-held': 'because it holds none',
  unwilling: 'because it is not willing to',
};

const supplied = (entries: number, documents: number): string =>
  list([
    ...(entries === 0 ? [] : [`a chronology of ${entries === 1 ? '1 entry' : `${entries} entries`}`]),
    ...(documents === 0 ? [] : [documents === 1 ? 'a document' : `${documents} documents`]),
  ]);

/** One plain sentence for the timeline; it holds nothing personal, opened or not. */
export const informationSentence = (fact: InformationFact): string => {
  const { request } = fact.data;
  const body = readableBody(fact.data.body);
  switch (fact.type) {
    case 'InformationRequested': {
      const { duty, dueOn, disclosed } = fact.data;
      return `${body} was asked for information, as request ${request}, which it ${duty} answer by ${readableDay(dueOn)}, ${disclosedOf(disclosed)}.`;
    }
    case 'ReminderSent':
      return `${body} was reminded that its answer to request ${request} for information is late.`;
    case 'InformationSupplied': {
      const { chronology, documents } = fact.data;
      return `${body} answered request ${request} for information: ${supplied(chronology.length, documents.length)}.`;
    }
    case 'InformationRefused':
      return `${body} did not give the information asked for by request ${request}, ${GROUNDS[fact.data.ground]}.`;
  }
};

/** Why, in the words of the body; undefined where a fact has none. */
export const informationReason = (fact: InformationFact): Personal | undefined =>
  fact.type === 'InformationRefused' ? fact.data.reason : undefined;
