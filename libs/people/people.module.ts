import { Inject, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Sql } from '../postgres/connection.js';
import { READ_MODEL_CONNECTION, SEALER } from '../records/tokens.js';
import type { Sealer } from '../sealing/sealing.js';
import { ProblemCatalogue } from '../web/problems/catalogue.js';
import { ChangePersonHandler } from './http/change-person.js';
import { ErasePersonHandler } from './http/erase-person.js';
import { FindPeopleOneOrDistinctHandler } from './http/find-people-one-or-distinct.js';
import { PersonCommandRoutes } from './http/person-command-routes.js';
import { PERSON_PROBLEMS } from './http/person-problems.js';
import { PersonQueryRoutes } from './http/person-query-routes.js';
import { ProtectionRoutes } from './http/protection-routes.js';
import { ReplaceNarrativeHandler } from './http/replace-narrative.js';
import { ErasedKeys } from './read/erased-keys.js';
import { ExportPersonHandler } from './read/export-person.js';
import { FindPeopleHandler } from './read/find-people.js';
import { NamesAndContactsHandler } from './read/names-and-contacts.js';
import { NarrativeTexts } from './read/narrative-texts.js';
import { PeopleFoundHandler } from './read/people-found.js';
import { PeopleNamedHandler } from './read/people-named.js';
import { PossibleDuplicates } from './read/possible-duplicates.js';
import { ReadPersonHandler } from './read/read-person.js';
import { SamePeople } from './read/same-people.js';
import { TextsHeldOnHandler } from './read/texts-held-on.js';

/** Victims, complainants, applicants and people complained about, and what data protection law asks for them. */
@Module({
  imports: [CqrsModule],
  controllers: [PersonCommandRoutes, ProtectionRoutes, PersonQueryRoutes],
  providers: [
    ChangePersonHandler,
    ErasePersonHandler,
    FindPeopleOneOrDistinctHandler,
    ReplaceNarrativeHandler,
    ReadPersonHandler,
    FindPeopleHandler,
    ExportPersonHandler,
    NamesAndContactsHandler,
    PeopleFoundHandler,
    PeopleNamedHandler,
    TextsHeldOnHandler,
    PossibleDuplicates,
    SamePeople,
    ErasedKeys,
    {
      provide: NarrativeTexts,
      useFactory: (sql: Sql, sealer: Sealer) => new NarrativeTexts(sql, sealer),
      inject: [READ_MODEL_CONNECTION, SEALER],
    },
  ],
})
export class PeopleModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(PERSON_PROBLEMS);
  }
}
