/**
 * A small server that speaks the part of EventStoreDB's protocol that this product uses, for tests where no real one is. The messages
 * and services are those that the client package ships; what they leave open stands in docs/eventstoredb.md.
 */

import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { type Metadata, Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { type AppendCall, answerAppend } from './answer-appends.js';
import { answerBatchAppends, type BatchAppendCall } from './answer-batch-appends.js';
import { answerRead } from './answer-reads.js';
import { AnsweredSubscription, type Generation } from './answer-subscription.js';
import { Cluster } from './cluster.js';
import { Misbehaviour } from './misbehaviour.js';
import { accessDenied, cancelled, notLeader } from './refusals.js';
import type { StoredEvents } from './stored-events.js';
import { type ReadCall, Writing } from './writing.js';

export interface StandInOptions {
  readonly generation?: Generation;
  /** 0 for any that is free. */
  readonly port?: number;
  /** What `user:password` everybody must have; left out, anybody may do everything. */
  readonly login?: string;
  /** PEM, of the server's certificate and its key; left out, nothing is encrypted. */
  readonly tls?: { readonly certificate: Buffer; readonly key: Buffer };
  /** To be a node of. */
  readonly cluster?: Cluster;
}

/** After so many appends the server writes something of its own, as real ones do: no log has all positions to itself. */
const OWN_EVENT_AFTER = 5;

export class StandIn {
  readonly misbehaviour = new Misbehaviour();
  /** Calls by method. */
  readonly received = { append: 0, batchAppend: 0, read: 0, subscribe: 0, gossip: 0, features: 0 };
  readonly cluster: Cluster;
  port = 0;
  private readonly subscriptions = new Set<{ subscription: AnsweredSubscription; writing: Writing }>();
  private server: Server | undefined;

  private constructor(private readonly options: StandInOptions) {
    this.cluster = options.cluster ?? new Cluster();
  }

  static async start(options: StandInOptions = {}): Promise<StandIn> {
    const standIn = new StandIn(options);
    standIn.writeOwn(3);
    await standIn.listen(options.port ?? 0);
    return standIn;
  }

  get url(): string {
    const { login, tls } = this.options;
    return `esdb://${login ? `${login}@` : ''}${tls ? 'localhost' : '127.0.0.1'}:${this.port}${tls ? '' : '?tls=false'}`;
  }

  get store(): StoredEvents {
    return this.cluster.store;
  }

  /** Every connection is broken; what is stored stays. */
  async stop(): Promise<void> {
    this.cluster.leave(this);
    this.server?.forceShutdown();
    this.server = undefined;
  }

  /** On the same port as before. */
  async startAgain(): Promise<void> {
    await this.listen(this.port);
  }

  fallBehind(): void {
    for (const { subscription } of this.subscriptions) subscription.fallBehind();
  }

  /** Ends every subscription, with an error or as if the server had no more to say. */
  breakSubscriptions(how: 'error' | 'end' = 'error'): void {
    for (const { writing } of this.subscriptions) how === 'end' ? writing.end() : writing.fail(cancelled());
  }

  /** Events in a stream of the server's own, or of another program's. */
  writeOwn(count: number, stream = '$stats-127.0.0.1'): void {
    for (let number = 0; number < count; number += 1) {
      const data = Buffer.from('{}');
      this.store.append(stream, [
        { id: crypto.randomUUID(), type: '$stats', contentType: 'application/json', data, metadata: Buffer.alloc(0) },
      ]);
    }
  }

  private async listen(port: number): Promise<void> {
    const { tls } = this.options;
    const server = new Server({ 'grpc.max_receive_message_length': 4 * 1024 * 1024 });
    server.addService(streamsService.StreamsService as never, this.streams as UntypedServiceImplementation);
    server.addService(featuresService.ServerFeaturesService as never, this.features as UntypedServiceImplementation);
    server.addService(gossipService.GossipService as never, this.gossip as UntypedServiceImplementation);
    const credentials = tls
      ? ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }])
      : ServerCredentials.createInsecure();
    this.port = await new Promise((resolve, reject) =>
      server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) => (error ? reject(error) : resolve(bound))),
    );
    this.server = server;
    this.cluster.join(this);
  }

  private readonly streams = {
    append: (call: AppendCall, answer: Parameters<typeof answerAppend>[2]) => {
      this.received.append += 1;
      const refused = this.refusalOf(call.metadata);
      if (refused !== undefined) return answer(refused);
      if (this.received.append % OWN_EVENT_AFTER === 0) this.writeOwn(1);
      void answerAppend(this.store, call, answer, this.misbehaviour.nextAppend());
    },
    batchAppend: (call: BatchAppendCall) => {
      this.received.batchAppend += 1;
      const refused = this.refusalOf(call.metadata);
      if (refused !== undefined) call.emit('error', refused);
      else answerBatchAppends(this.store, call, this.misbehaviour);
    },
    read: (call: ReadCall) => {
      const options = call.request.getOptions() as streams.ReadReq.Options;
      const refused = this.refusalOf(call.metadata);
      if (refused !== undefined) return void call.emit('error', refused);
      if (options.hasSubscription()) return void this.subscribe(call, options);
      this.received.read += 1;
      void answerRead(this.store, options, new Writing(call, this.misbehaviour.nextRead()));
    },
    delete: () => undefined,
    tombstone: () => undefined,
  };

  private readonly features = {
    getSupportedMethods: (_: unknown, answer: (error: null, methods: features.SupportedMethods) => void) => {
      this.received.features += 1;
      const methods = ['append', 'batchappend', 'read'].map((name) =>
        new features.SupportedMethod().setMethodName(name).setServiceName('event_store.client.streams.streams'),
      );
      const version = this.options.generation === '23.10' ? '23.10.1' : '24.10.0';
      answer(null, new features.SupportedMethods().setMethodsList(methods).setEventStoreServerVersion(version));
    },
  };

  private readonly gossip = {
    read: (_: unknown, answer: (error: null, info: Cluster['info']) => void) => {
      this.received.gossip += 1;
      answer(null, this.cluster.info);
    },
  };

  private async subscribe(call: ReadCall, options: streams.ReadReq.Options): Promise<void> {
    this.received.subscribe += 1;
    const writing = new Writing(call, this.misbehaviour.nextSubscription());
    const { generation = '24.10' } = this.options;
    const subscription = new AnsweredSubscription(this.store, options, writing, generation);
    const entry = { subscription, writing };
    this.subscriptions.add(entry);
    await subscription.run();
    this.subscriptions.delete(entry);
  }

  private refusalOf(metadata: Metadata) {
    const { login } = this.options;
    const told = metadata.get('authorization')[0];
    const { leader } = this.cluster;
    if (login !== undefined && told !== `Basic ${Buffer.from(login).toString('base64')}`) return accessDenied();
    const mustLead = metadata.get('requires-leader')[0] === 'true';
    return mustLead && leader !== undefined && leader !== this ? notLeader('127.0.0.1', leader.port) : undefined;
  }
}
