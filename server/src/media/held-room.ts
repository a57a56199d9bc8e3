import type { SfuPort, SfuRoom } from './sfu-port.ts';

interface HeldRoomParts {
  readonly sfu: SfuPort;
  /** Called for each room that was opened. */
  readonly onOpen: (room: SfuRoom) => void;
  /** Called when its worker died; another room is already being opened. */
  readonly onLost: () => void;
}

/** One room from the wish for it on; `over` once it was given back or died. */
interface Lease {
  over: boolean;
}

/** The SFU room of one meeting: opened at the first need, and anew when its worker dies. */
export class HeldRoom {
  readonly #parts: HeldRoomParts;
  #current: { readonly lease: Lease; readonly room: Promise<SfuRoom | null> } | null = null;
  #closed = false;

  constructor(parts: HeldRoomParts) {
    this.#parts = parts;
  }

  /** The room; null if no worker is to be had now, or it was given back meanwhile. */
  async get(): Promise<SfuRoom | null> {
    if (this.#closed) return null;
    if (this.#current === null) {
      const lease = { over: false };
      this.#current = { lease, room: this.#open(lease) };
    }
    return this.#current.room;
  }

  /** Gives the room back until the next need. */
  drop(): void {
    const current = this.#current;
    if (current === null) return;
    this.#current = null;
    current.lease.over = true;
    void current.room.then(
      (room) => room?.close(),
      () => undefined,
    );
  }

  close(): void {
    this.#closed = true;
    this.drop();
  }

  async #open(lease: Lease): Promise<SfuRoom | null> {
    const opened = await this.#parts.sfu.openRoom().catch((error: unknown) => {
      this.#end(lease);
      throw error;
    });
    if (!opened.ok) {
      this.#end(lease);
      return null;
    }
    const room = opened.value;
    if (lease.over) {
      room.close();
      return null;
    }
    this.#parts.onOpen(room);
    room.onEnd((cause) => {
      const mine = this.#end(lease);
      if (!mine || cause !== 'worker-died') return;
      void this.get().catch(() => undefined);
      this.#parts.onLost();
    });
    return room;
  }

  /** Whether it was still the current one. */
  #end(lease: Lease): boolean {
    if (lease.over) return false;
    lease.over = true;
    this.#current = null;
    return true;
  }
}
