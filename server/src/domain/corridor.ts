import type { ParticipantId, RoomId } from '@entente/shared/ids';
import { permits } from '@entente/shared/permissions';
import { against, facts, refuse, type Decision } from './decision.ts';
import { inTurn } from './in-turn.ts';
import { isInPlenary, withdrawing } from './side-rooms.ts';
import type { MeetingState, WordRequest } from './state.ts';

/** How long somebody may think about a request for a word, ms. */
export const wordMs = 60_000;

/**
 * *Request a word*. [CAU-3] of somebody in the plenary, by somebody in the plenary; [CAU-7] one asks one person at a
 * time, and who asks whom they are asked by consents; [CAU-8] not during a recall. `newRoomId` is that of the corridor.
 */
export function decideRequestWord(
  state: MeetingState,
  from: ParticipantId,
  { to, newRoomId, now }: { readonly to: ParticipantId; readonly newRoomId: RoomId; readonly now: number },
): Decision {
  const asked = state.roster.get(to);
  if (from === to || asked?.place.at !== 'inside') return refuse('not.found');
  if (!permits(asked.person.role, 'confer')) return against('CAU-2');
  if (!isInPlenary(state, from) || !isInPlenary(state, to)) return against('CAU-3');
  if (state.recall !== null) return against('CAU-8');
  const own = requestBy(state, from);
  if (own !== undefined) return own.to === to ? facts() : against('CAU-7');
  const theirs = requestBy(state, to);
  if (theirs?.to === from) return acceptance(state, theirs, now);
  const until = now + wordMs;
  return facts({ type: 'word-requested', roomId: newRoomId, from, to, until, at: now });
}

/** Answering a request. [CAU-2] only who was asked answers; anybody else's request does not exist for them. */
export function decideAnswerWord(
  state: MeetingState,
  participantId: ParticipantId,
  {
    roomId,
    answer,
    now,
  }: { readonly roomId: RoomId; readonly answer: 'accept' | 'decline'; readonly now: number },
): Decision {
  const request = state.words.get(roomId);
  if (request?.to !== participantId || now >= request.until) return refuse('not.found');
  if (answer === 'decline') return facts({ type: 'word-answered', roomId, answer: 'declined', at: now });
  if (state.recall !== null) return against('CAU-8');
  return acceptance(state, request, now);
}

/** Taking back what one asked; nothing asked is no fault. */
export function decideWithdrawWord(state: MeetingState, participantId: ParticipantId, now: number): Decision {
  const request = requestBy(state, participantId);
  if (request === undefined) return facts();
  return facts({ type: 'word-answered', roomId: request.id, answer: 'withdrawn', at: now });
}

/** [CAU-7] The time to answer has run out. */
export function decideLapse(state: MeetingState, roomId: RoomId, now: number): Decision {
  const request = state.words.get(roomId);
  if (request === undefined || now < request.until) return facts();
  return facts({ type: 'word-answered', roomId, answer: 'lapsed', at: now });
}

const requestBy = (state: MeetingState, from: ParticipantId): WordRequest | undefined =>
  [...state.words.values()].find((request) => request.from === from);

/** [CAU-2] Both have consented: the corridor opens with exactly these two. */
function acceptance(state: MeetingState, { id: roomId, from, to }: WordRequest, at: number): Decision {
  const answered = { type: 'word-answered' as const, roomId, answer: 'accepted' as const, at };
  return facts(
    ...inTurn(state, ['answer', 'withdraw', 'open'] as const, (now, step) => {
      switch (step) {
        case 'answer':
          return [answered];
        case 'withdraw':
          return inTurn(now, [from, to], (before, who) => withdrawing(before, who, at));
        case 'open':
          return [
            { type: 'side-room-opened', roomId, room: 'corridor', at },
            { type: 'side-room-entered', roomId, participantId: from, at },
            { type: 'side-room-entered', roomId, participantId: to, at },
          ];
      }
    }),
  );
}
