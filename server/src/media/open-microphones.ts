import type { SourceId } from '@entente/shared/ids';
import type { SfuHeardPacket, SfuRoom, SfuSource } from './sfu-port.ts';

/** Where the sound of the open microphones of a recorded floor goes. */
export interface Ear {
  hear(sourceId: SourceId, packet: SfuHeardPacket): void;
  /** Nothing of it comes any more, and nothing of it may be kept. */
  forget(sourceId: SourceId): void;
}

/** The open microphones of a recorded floor, as the server itself hears them. They end with the SFU's room. */
export class OpenMicrophones {
  readonly #ear: Ear;
  readonly #heard = new Map<SourceId, () => void>();
  #room: SfuRoom | null = null;

  constructor(ear: Ear) {
    this.#ear = ear;
  }

  /** From now on they are heard here. */
  openIn(room: SfuRoom): void {
    this.#room = room;
    room.onEnd(() => {
      if (this.#room === room) this.#room = null;
    });
  }

  get now(): SourceId[] {
    return [...this.#heard.keys()];
  }

  hear(source: SfuSource): void {
    const room = this.#room;
    const { id } = source;
    if (room === null || this.#heard.has(id)) return;
    this.#heard.set(
      id,
      room.overhear(source, (packet) => this.#ear.hear(id, packet)),
    );
    source.onEnd(() => this.forget(id));
  }

  /** [REC-2] Once this has returned, nothing of it is heard or kept any more. */
  forget(id: SourceId): void {
    this.#heard.get(id)?.();
    this.#heard.delete(id);
    this.#ear.forget(id);
  }

  close(): void {
    for (const id of this.now) this.forget(id);
  }
}
