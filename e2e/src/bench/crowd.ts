import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FromCrowd, ToCrowd } from './crowd-words.ts';

/** One change as it arrived everywhere. */
export interface Delivery {
  /** ms from just before the change was asked for until the last client had it. */
  readonly took: number;
  /** Of all clients together: the text of the messages that carried it, without the frames of WebSocket. */
  readonly bytes: number;
}

const processes = 2;

/** Many real Socket.IO clients, in processes of their own so that they do not slow down whoever is measured. */
export class Crowd implements AsyncDisposable {
  readonly #children: readonly ChildProcess[];

  private constructor(children: readonly ChildProcess[]) {
    this.#children = children;
  }

  /** Connects one client for each handshake; `enter`: and has each enter the meeting. */
  static async gather(
    url: string,
    handshakes: readonly object[],
    { enter }: { readonly enter: boolean },
  ): Promise<Crowd> {
    const children = Array.from({ length: processes }, () =>
      fork(join(import.meta.dirname, 'crowd-process.ts')),
    );
    const crowd = new Crowd(children);
    await Promise.all(
      children.map((child, index) => {
        const share = handshakes.filter((_, position) => position % processes === index);
        const ready = answer(child, 'ready');
        tell(child, { say: 'gather', url, handshakes: share, enter });
        return ready;
      }),
    );
    return crowd;
  }

  /** Makes a change and waits until all have it; `change` answers its sequence number. */
  async delivery(change: () => Promise<number>): Promise<Delivery> {
    const begin = performance.timeOrigin + performance.now();
    const seq = await change();
    const shares = await Promise.all(
      this.#children.map((child) => {
        const delivered = answer(child, 'delivered');
        tell(child, { say: 'await', seq });
        return delivered;
      }),
    );
    return {
      took: Math.max(...shares.map(({ last }) => last)) - begin,
      bytes: shares.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(
      this.#children.map((child) => {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill();
        return ended;
      }),
    );
  }
}

function tell(child: ChildProcess, message: ToCrowd): void {
  child.send(message);
}

function answer<S extends FromCrowd['say']>(
  child: ChildProcess,
  say: S,
): Promise<Extract<FromCrowd, { say: S }>> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`the crowd ended with ${code ?? 'a signal'}`));
    child.once('exit', onExit);
    child.once('message', (message: FromCrowd) => {
      child.off('exit', onExit);
      if (message.say === say) resolve(message as Extract<FromCrowd, { say: S }>);
      else reject(new Error(`the crowd said ${message.say}`));
    });
  });
}
