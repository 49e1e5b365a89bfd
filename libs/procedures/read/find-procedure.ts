import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { procedureInForce } from '../procedure-in-force.js';
import { type AsPublished, ProcedureInForce, ProcedureOfVersion } from '../questions.js';
import { PublishedVersions } from './published-versions.js';

@QueryHandler(ProcedureInForce)
export class ProcedureInForceHandler implements IQueryHandler<ProcedureInForce> {
  constructor(@Inject(PublishedVersions) private readonly published: PublishedVersions) {}

  async execute({ area, on }: ProcedureInForce): Promise<AsPublished | undefined> {
    const versions = await this.published.of(area);
    const inForce = procedureInForce(
      versions.map(({ procedure }) => procedure),
      on,
    );
    return versions.find(({ procedure }) => procedure === inForce);
  }
}

@QueryHandler(ProcedureOfVersion)
export class ProcedureOfVersionHandler implements IQueryHandler<ProcedureOfVersion> {
  constructor(@Inject(PublishedVersions) private readonly published: PublishedVersions) {}

  async execute({ area, version }: ProcedureOfVersion): Promise<AsPublished | undefined> {
    return (await this.published.of(area)).find(({ procedure }) => procedure.version === version);
  }
}
