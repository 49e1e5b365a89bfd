import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '../../decider/actor.js';
import { PeopleNamed } from '../../people/questions.js';
import type { CaseFile } from '../case-state.js';
import { peopleOnCase } from '../people-on-case.js';
import { seenBy } from './seen-by.js';
import type { Sight } from './sight.js';

/** What of a case somebody is shown, with what the people on it asked of their data. */
@Injectable()
export class CaseSight {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  /** `standing` is the case as it stands now, and `now` an instant. */
  async of(actor: Actor, standing: CaseFile, now: string): Promise<Sight> {
    return seenBy(actor, standing, now, await this.restricted(standing, actor));
  }

  /** Only to bodies does it matter: what is restricted is kept, and goes to nobody (UK GDPR Article 18). */
  private async restricted(standing: CaseFile, { role }: Actor): Promise<readonly string[]> {
    if (role !== 'agency') return [];
    return (await this.queries.execute(new PeopleNamed(peopleOnCase(standing)))).restricted;
  }
}
