import type { ErrorCode } from '@entente/shared/errors';
import type { ParticipantId } from '@entente/shared/ids';
import type { ServerEventName, ServerEvents } from '@entente/shared/protocol/events';
import type { Server, Socket } from 'socket.io';
import type { Hub, RoomConnection, SendOptions } from '../rooms/contract.ts';

/** Groups as Socket.IO's rooms: one packet is encoded once, however many hear it. */
export function socketHub(io: Server): Hub {
  return {
    publish<N extends ServerEventName>(
      group: string,
      name: N,
      data: ServerEvents[N],
      options?: SendOptions,
    ): void {
      const heard = io.to(group);
      (options?.volatile === true ? heard.volatile : heard).emit(name, data);
    },
  };
}

/** One participant's live socket, as a room sees it. */
export class SocketConnection implements RoomConnection {
  readonly participantId: ParticipantId;
  readonly hub: Hub;
  readonly #socket: Socket;
  #ended = false;

  constructor(socket: Socket, options: { readonly participantId: ParticipantId; readonly hub: Hub }) {
    this.#socket = socket;
    this.participantId = options.participantId;
    this.hub = options.hub;
  }

  /** True once it was told its end: nothing it still says is heard. */
  get ended(): boolean {
    return this.#ended;
  }

  send<N extends ServerEventName>(name: N, data: ServerEvents[N], options?: SendOptions): void {
    if (this.#ended) return;
    (options?.volatile === true ? this.#socket.volatile : this.#socket).emit(name, data);
  }

  join(group: string): void {
    // In memory this is done when it returns; a promise comes only with an adapter for several processes.
    void this.#socket.join(group);
  }

  leave(group: string): void {
    void this.#socket.leave(group);
  }

  end(code: ErrorCode, reason?: string): void {
    if (this.#ended) return;
    this.#ended = true;
    // In the next turn, so that the answer to the very command that ends this connection still comes before it.
    setImmediate(() => {
      this.#socket.emit('ended', { code, reason } satisfies ServerEvents['ended']);
      this.#socket.disconnect(true);
    });
  }
}
