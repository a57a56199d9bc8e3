import type { ParticipantId } from '@entente/shared/ids';
import type { Fact } from './facts.ts';
import { closed, opened, type Spans } from './spans.ts';

export interface Attendance {
  /** Came to the lobby, whether or not they were admitted. */
  readonly waited: boolean;
  readonly stays: Spans;
}

/** When everybody was inside. Who never came to the door is not in it. */
export function attendanceOf(facts: readonly Fact[]): ReadonlyMap<ParticipantId, Attendance> {
  const found = new Map<ParticipantId, Attendance>();
  const change = (id: ParticipantId, by: (before: Attendance) => Partial<Attendance>): void => {
    const before = found.get(id) ?? { waited: false, stays: [] };
    found.set(id, { ...before, ...by(before) });
  };
  for (const { at, event } of facts) {
    switch (event.type) {
      case 'participant-waiting':
        change(event.participantId, () => ({ waited: true }));
        break;
      case 'participant-entered':
        change(event.participantId, ({ stays }) => ({ stays: opened(stays, at) }));
        break;
      case 'participant-left':
      case 'participant-removed':
        change(event.participantId, ({ stays }) => ({ stays: closed(stays, at) }));
        break;
      case 'meeting-ended':
        for (const id of found.keys()) change(id, ({ stays }) => ({ stays: closed(stays, at) }));
        break;
      default:
    }
  }
  return found;
}
