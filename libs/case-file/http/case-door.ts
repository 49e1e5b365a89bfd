/** What the doors of all chapters share: a body becomes a command on a case, and what came of it an answer. */
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../decider/actor.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { answered } from '../../records/answered.js';
import { RecordReader } from '../../records/read-record.js';
import { actorSaying, type Said, saidToHaveHappened } from '../../records/said.js';
import { streamOf } from '../../records/stream-name.js';
import type { Answer } from '../../web/commands/answer.js';
import type { CommandRequest } from '../../web/commands/command-request.js';
import { Problem } from '../../web/problems/problem.js';
import type { ChangingCommand } from '../case-commands.js';
import { caseDecider } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import { CASE_UNKNOWN, isParty } from '../party.js';
import { ChangeCase } from './change-case.js';

export class ChangedCase {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', minimum: 0 }) revision!: number;
}

/** A command as its body says it, without when it happened: that every body says alike. */
export type Unsaid<Command extends ChangingCommand = ChangingCommand> = Command extends unknown
  ? Omit<Command, 'happened'>
  : never;

/** What an answer tells beside the case's id and revision: known before, or taken from the command's first fact as it was recorded (its texts sealed). */
export type More<Told extends object> = Told | ((recorded: CaseFact) => Told);

@Injectable()
export class CaseDoor {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(RecordReader) private readonly records: RecordReader,
  ) {}

  async change<Told extends object = object>(
    id: string,
    command: Unsaid,
    said: Said,
    { commandId, ifMatch }: CommandRequest,
    actor: Actor,
    more: More<Told> = {} as Told,
  ): Promise<Answer<ChangedCase & Told> | Refusal> {
    const asked = { commandId, ifMatch, actor: actorSaying(said, actor) };
    const happened = saidToHaveHappened(said);
    const outcome = await this.commands.execute(new ChangeCase(id, { ...command, happened } as ChangingCommand, asked));
    if (isRefusal(outcome)) return outcome;
    // What the caller had seen is stale: nothing of this command stands at that revision.
    if (outcome.outcome === 'stale') return this.stale(id, actor);
    const told = typeof more === 'function' ? more(await this.firstOf(id, commandId)) : more;
    return answered(outcome, ({ revision }) => ({ id, revision, ...told }));
  }

  /** Only whose case it is may be told that it has moved on: to a stranger it is not there, whatever they claim to have seen. */
  private async stale(id: string, actor: Actor): Promise<Refusal<'case/unknown'>> {
    const { state } = await this.records.readSealed(caseDecider, streamOf('case', id));
    if (state.status === 'unknown' || !isParty(state, actor)) return CASE_UNKNOWN;
    throw new Problem('request/stale');
  }

  /** What a command that was recorded recorded first: its own fact, which a conflict of the chair or a reopening may follow. */
  private async firstOf(id: string, commandId: string): Promise<CaseFact> {
    const { facts } = await this.records.readSealed(caseDecider, streamOf('case', id));
    const its = facts.find(({ metadata }) => (metadata as { readonly commandId?: string }).commandId === commandId);
    return (its as (typeof facts)[number]).fact;
  }

  /** The fact at a revision the case is known to have. */
  async recorded(id: string, revision: number): Promise<CaseFact> {
    const { facts } = await this.records.readSealed(caseDecider, streamOf('case', id));
    return (facts[revision] as (typeof facts)[number]).fact;
  }
}
