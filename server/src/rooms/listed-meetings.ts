import type { MeetingId } from '@entente/shared/ids';
import type { Logger } from 'pino';
import type { MeetingState } from '../domain/state.ts';
import type { MeetingFacts, MeetingRepository, MeetingRow } from '../persistence/repositories.ts';

/** What the list of meetings shows of a state. */
export function factsOf({ definition, roster }: MeetingState): MeetingFacts {
  const { kind, title, start, timeZone, startsAt } = definition;
  return { kind, title, start, timeZone, startsAt, people: roster.size };
}

export interface ListedMeetingsOptions {
  readonly meetings: MeetingRepository;
  readonly logger: Logger;
}

/** Keeps the list of meetings level with them: one write after another, so that the newest is what stands. */
export class ListedMeetings {
  readonly #options: ListedMeetingsOptions;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: ListedMeetingsOptions) {
    this.#options = options;
  }

  /** After a step of a meeting. */
  follow(before: MeetingState, after: MeetingState): void {
    const { id } = after.definition;
    if (before.definition !== after.definition || before.roster.size !== after.roster.size)
      this.#write(id, (meetings) => meetings.update(id, factsOf(after)));
    if (before.phase === 'open') this.#markOver(id, after);
  }

  /** Of a meeting that came back from its log: the process may have died between the log and the list. */
  mend(row: MeetingRow, state: MeetingState): void {
    const facts = factsOf(state);
    if (Object.entries(facts).some(([name, value]) => Reflect.get(row, name) !== value))
      this.#write(row.id, (meetings) => meetings.update(row.id, facts));
    this.#markOver(row.id, state);
  }

  /** Waits for what is being written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  #markOver(id: MeetingId, { over }: MeetingState): void {
    if (over === null) return;
    const { by, at } = over;
    this.#write(id, (meetings) => (by === 'end' ? meetings.setEnded(id, at) : meetings.setCancelled(id, at)));
  }

  #write(meetingId: MeetingId, act: (meetings: MeetingRepository) => Promise<void>): void {
    const { meetings, logger } = this.#options;
    this.#writing = this.#writing
      .then(() => act(meetings))
      .catch((error: unknown) => {
        logger.error({ err: error, meetingId }, 'the list does not show what became of a meeting');
      });
  }
}
