import type { ParticipantId } from '@entente/shared/ids';
import type { IceServer } from '@entente/shared/protocol/rtp';
import { createHash, createHmac } from 'node:crypto';
import type { Clock } from '../clock.ts';

export interface TurnOptions {
  /** `turn:` and `turns:` addresses, all of the same server. */
  readonly urls: readonly string[];
  /** The server's `static-auth-secret`. */
  readonly secret: string;
  /** Life of a credential, seconds: longer than a meeting, since a relay asks again whenever it is refreshed. */
  readonly ttlSeconds: number;
}

/**
 * TURN servers with credentials made for one participant, by the scheme that coturn calls `use-auth-secret`
 * (draft-uberti-behave-turn-rest-00): the user name is when it expires and for whom it is, the password its HMAC-SHA-1
 * under the shared secret, in base64. The participant's id is hashed, since the relay writes user names to its log.
 */
export function createIceServers(
  turn: TurnOptions | null,
  clock: Clock,
): (participantId: ParticipantId) => IceServer[] {
  if (turn === null) return () => [];
  return (participantId) => {
    const expires = Math.floor(clock.now() / 1000) + turn.ttlSeconds;
    const whom = createHash('sha256').update(participantId).digest('hex').slice(0, 16);
    const username = `${String(expires)}:${whom}`;
    const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
    return [{ urls: [...turn.urls], username, credential }];
  };
}
