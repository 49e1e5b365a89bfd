import { list } from '../../sentences/list.js';
import type { DisclosableField, Disclosure } from './disclosure.js';

const FIELDS: Readonly<Record<DisclosableField, string>> = {
  name: 'name',
  'contact-details': 'contact details',
  behaviour: 'the behaviour',
  impact: 'its impact',
  complaints: 'complaints',
  vulnerabilities: 'vulnerabilities',
};

/** Within a sentence: of how many people which data went to a body, never whose. */
export const disclosedOf = (disclosed: readonly Disclosure[]): string => {
  if (disclosed.length === 0) return "without anybody's data";
  const fields = list([...new Set(disclosed.flatMap((one) => one.fields))].map((field) => FIELDS[field]));
  return `with the data of ${disclosed.length === 1 ? '1 person' : `${disclosed.length} people`} (${fields})`;
};
