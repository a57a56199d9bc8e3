import type { ErrorCode } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import { StateUpdate, type ServerEventName, type ServerEvents } from '@entente/shared/protocol/events';
import type { Hub, RoomConnection } from '../contract.ts';
import type { Mirror } from './mirror.ts';

/** Groups in memory, as Socket.IO's rooms keep them. */
export class LocalHub implements Hub {
  readonly #groups = new Map<string, Set<HeardConnection>>();

  publish<N extends ServerEventName>(group: string, name: N, data: ServerEvents[N]): void {
    for (const connection of this.#groups.get(group) ?? []) connection.send(name, data);
  }

  join(group: string, connection: HeardConnection): void {
    this.#groups.set(group, (this.#groups.get(group) ?? new Set()).add(connection));
  }

  leave(group: string, connection: HeardConnection): void {
    this.#groups.get(group)?.delete(connection);
  }
}

/** A connection that remembers what it was told and keeps a client's copy of the state. */
export class HeardConnection implements RoomConnection {
  readonly participantId: ParticipantId;
  readonly hub: LocalHub;
  readonly mirror: Mirror;
  readonly heard: { readonly name: ServerEventName; readonly data: unknown }[] = [];
  ending: { readonly code: ErrorCode; readonly reason?: string | undefined } | null = null;
  /** How many more messages get through before the network is gone. */
  lifetime: number;

  constructor(
    participantId: ParticipantId,
    options: { readonly hub: LocalHub; readonly mirror: Mirror; readonly lifetime?: number | undefined },
  ) {
    this.lifetime = options.lifetime ?? Infinity;
    this.participantId = participantId;
    this.hub = options.hub;
    this.mirror = options.mirror;
  }

  send<N extends ServerEventName>(name: N, data: ServerEvents[N]): void {
    if (this.ending !== null || this.lifetime <= 0) return;
    this.lifetime -= 1;
    this.heard.push({ name, data });
    if (name === 'state') this.mirror.take(StateUpdate.parse(data));
  }

  join(group: string): void {
    this.hub.join(group, this);
  }

  leave(group: string): void {
    this.hub.leave(group, this);
  }

  end(code: ErrorCode, reason?: string): void {
    this.ending ??= { code, reason };
  }

  /** The last thing heard under a name. */
  last(name: ServerEventName): unknown {
    return this.heard.findLast((one) => one.name === name)?.data;
  }

  /** Names of all that was heard, in order; states with their type and audience. */
  get story(): string[] {
    return this.heard.map(({ name, data }) => (name === 'state' ? tell(data) : name));
  }
}

function tell(data: unknown): string {
  const { type, audience } = StateUpdate.parse(data);
  return `${type} ${audience}`;
}
