import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process of its own, so that its share of a core can be told: it is asked and answers, one at a time. */
export class Child<To extends object, From> implements AsyncDisposable {
  readonly #process: ChildProcess;

  /** `file`: a script in this folder that answers each message. */
  constructor(file: string) {
    this.#process = fork(join(import.meta.dirname, file));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Rejects if the process ends instead. */
  ask(message: To): Promise<From> {
    return new Promise((resolve, reject) => {
      const onExit = (): void => reject(new Error('the process ended before its answer'));
      this.#process.once('exit', onExit);
      this.#process.once('message', (answer: From) => {
        this.#process.off('exit', onExit);
        resolve(answer);
      });
      this.#process.send(message);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.disconnect();
    await ended;
  }
}
