import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A wire that can be cut: a TCP proxy in front of the server's HTTP port. Media goes beside it, over UDP. `sever` is a
 * cable pulled with a reset: what is open breaks, what is new is refused. `stall` is a network that swallows: nothing
 * breaks and nothing arrives.
 */
export class Cut implements AsyncDisposable {
  readonly port: number;
  /** ms that each message takes, either way; for connections that open from now on. */
  delay = 0;
  readonly #proxy: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #refusing = false;
  #stalled = false;

  private constructor(proxy: Server, port: number) {
    this.#proxy = proxy;
    this.port = port;
  }

  static async open({ port, to }: { readonly port: number; readonly to: number }): Promise<Cut> {
    const proxy = createServer({ noDelay: true });
    await new Promise<void>((resolve, reject) => {
      proxy.once('error', reject);
      proxy.listen(port, '127.0.0.1', resolve);
    });
    const cut = new Cut(proxy, port);
    proxy.on('connection', (near) => cut.#join(near, to));
    return cut;
  }

  sever(): void {
    this.#refusing = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.resetAndDestroy();
  }

  stall(): void {
    this.#stalled = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  mend(): void {
    this.#refusing = false;
    this.#stalled = false;
    for (const [near, far] of this.#pairs) {
      near.resume();
      far.resume();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.sever();
    await new Promise((resolve) => this.#proxy.close(resolve));
  }

  #join(near: Socket, to: number): void {
    if (this.#refusing) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true });
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    const end = (): void => {
      this.#pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    const carry = (from: Socket, into: Socket): void => {
      const { delay } = this;
      const later = (act: () => void): void => {
        if (delay === 0) act();
        else setTimeout(act, delay);
      };
      from.on('data', (chunk) => {
        later(() => into.write(chunk));
      });
      from.on('end', () => {
        later(() => into.end());
      });
      from.on('error', end);
      from.on('close', end);
      if (this.#stalled) from.pause();
    };
    carry(near, far);
    carry(far, near);
  }
}
