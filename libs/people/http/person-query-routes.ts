/** The doors through which people are found and read. */
import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentActor } from '../../access/current-actor.js';
import { visibleTo } from '../../access/visibility.js';
import type { Actor } from '../../decider/actor.js';
import { type Answer, answer } from '../../web/commands/answer.js';
import type { Page } from '../../web/input/page.js';
import { Problem } from '../../web/problems/problem.js';
import { PathId } from '../../web/routes/path-field.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { ExportPerson } from '../read/export-person.js';
import { FindPeople } from '../read/find-people.js';
import { PeopleQuery, refuseEverybody } from '../read/people-query.js';
import { PersonAnswer, SubjectAccessExport } from '../read/person-answers.js';
import { ReadPerson } from '../read/read-person.js';
import { CARING } from './person-command-routes.js';

@Controller('v1/people')
export class PersonQueryRoutes {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @QueryRoute('', {
    summary: 'People by surname, postcode or both',
    roles: CARING,
    answers: PersonAnswer,
    page: true,
    projection: 'people-search',
    personal: true,
  })
  find(@Query() query: PeopleQuery, @CurrentActor() actor: Actor): Promise<Page<PersonAnswer>> {
    refuseEverybody(query);
    return this.queries.execute(new FindPeople(query, visibleTo(actor)));
  }

  @QueryRoute(':id', {
    summary: 'A person as they stand',
    roles: CARING,
    answers: PersonAnswer,
    projection: 'people-search',
    resource: true,
    personal: true,
  })
  async one(@PathId() id: string, @CurrentActor() actor: Actor): Promise<Answer<PersonAnswer>> {
    const person = await this.queries.execute(new ReadPerson(id, visibleTo(actor)));
    if (person === undefined) throw new Problem('person/unknown');
    return answer(person, { revision: person.revision });
  }

  @QueryRoute(':id/export', {
    summary: 'Everything held on a person, and on nobody else (subject access)',
    roles: CARING,
    answers: SubjectAccessExport,
    projection: 'appearances',
    personal: true,
  })
  async export(@PathId() id: string, @CurrentActor() actor: Actor): Promise<SubjectAccessExport> {
    const held = await this.queries.execute(new ExportPerson(id, visibleTo(actor)));
    if (held === undefined) throw new Problem('person/unknown');
    return held;
  }
}
