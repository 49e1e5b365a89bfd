/** Nodes that share what is stored, one of them the leader; alone, a node is its own. */
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StoredEvents } from './stored-events.js';

export interface Node {
  readonly port: number;
}

const { VNodeState } = gossip.MemberInfo;

export class Cluster {
  readonly store = new StoredEvents();
  leader: Node | undefined;
  private readonly nodes: Node[] = [];

  join(node: Node): void {
    this.nodes.push(node);
    this.leader ??= node;
  }

  leave(node: Node): void {
    this.nodes.splice(this.nodes.indexOf(node), 1);
    if (this.leader === node) this.leader = this.nodes[0];
  }

  /** gossip_pb: ClusterInfo. */
  get info(): gossip.ClusterInfo {
    return new gossip.ClusterInfo().setMembersList(
      this.nodes.map((node, index) =>
        new gossip.MemberInfo()
          .setInstanceId(new shared.UUID().setString(`00000000-0000-4000-8000-00000000000${index}`))
          .setTimeStamp('0')
          .setState(node === this.leader ? VNodeState.LEADER : VNodeState.FOLLOWER)
          .setIsAlive(true)
          .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(node.port)),
      ),
    );
  }
}
