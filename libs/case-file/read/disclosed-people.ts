/** Who somebody is and how they are reached, for a body that it was disclosed to. */
import { ApiPropertyOptional } from '@nestjs/swagger';
import type { KnownPerson } from '../../people/questions.js';
import type { Disclosure } from '../consent/disclosure.js';
import { DisclosureAnswer } from './request-answers.js';

class DisclosedName {
  @ApiPropertyOptional() given?: string;
  @ApiPropertyOptional() surname?: string;
}
class DisclosedContact {
  @ApiPropertyOptional() address?: string;
  @ApiPropertyOptional() postcode?: string;
  @ApiPropertyOptional() email?: string;
  @ApiPropertyOptional() phone?: string;
}

/** Somebody of whom a body was told, with what it may read of their own record. */
export class DisclosedPerson extends DisclosureAnswer {
  @ApiPropertyOptional({ type: DisclosedName }) name?: DisclosedName;
  @ApiPropertyOptional({ type: DisclosedContact }) contact?: DisclosedContact;
}

/** `known` are the people's own records: of whoever was erased there is none. */
export const disclosedPeople = (
  disclosed: readonly Disclosure[],
  known: readonly KnownPerson[],
): readonly DisclosedPerson[] =>
  disclosed.map(({ person, fields }) => {
    const { name, contact } = known.find(({ id }) => id === person) ?? {};
    return {
      person,
      fields,
      ...(fields.includes('name') && name !== undefined && { name }),
      ...(fields.includes('contact-details') && contact !== undefined && { contact }),
    };
  });
