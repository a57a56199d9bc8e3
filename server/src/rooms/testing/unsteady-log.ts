import type { MeetingId } from '@entente/shared/ids';
import type { EventLog, LogEntry } from '../../persistence/event-log.ts';

/** A real log whose disk can be made to wait or to fail. */
export class UnsteadyLog implements EventLog {
  readonly #log: EventLog;
  #trouble: 'none' | 'before writing' | 'after writing' = 'none';
  #gate: Promise<unknown> = Promise.resolve();
  /** How many entries each append carried. */
  readonly appends: number[] = [];

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** The next append fails: with nothing written, or written without anybody knowing. */
  failNext(when: 'before writing' | 'after writing'): void {
    this.#trouble = when;
  }

  /** Every append waits until the answer is called. */
  hold(): () => void {
    const gate = Promise.withResolvers<undefined>();
    this.#gate = gate.promise;
    return () => gate.resolve(undefined);
  }

  async append(meetingId: MeetingId, entries: readonly LogEntry[]): Promise<void> {
    this.appends.push(entries.length);
    await this.#gate;
    const trouble = this.#trouble;
    this.#trouble = 'none';
    if (trouble === 'before writing') throw new Error('the disk is full');
    await this.#log.append(meetingId, entries);
    if (trouble === 'after writing') throw new Error('the line to the database broke');
  }

  read(meetingId: MeetingId, after?: number): Promise<LogEntry[]> {
    return this.#log.read(meetingId, after);
  }
}
