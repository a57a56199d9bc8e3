import { invalid, type Refusal } from '@entente/shared/errors';
import { HandshakeAuth } from '@entente/shared/protocol/handshake';
import { protocolVersion } from '@entente/shared/protocol/version';
import { err, ok, type Result } from '@entente/shared/result';
import { z } from 'zod';
import type { Room, Rooms } from '../rooms/contract.ts';
import type { VerifiedParticipant, VerifyParticipant } from './handler.ts';
import type { RateLimits } from './limits.ts';

/** What a connection shows of itself before it is let in. */
export interface Shown {
  readonly address: string;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly auth: unknown;
}

export interface Admission {
  readonly verified: VerifiedParticipant;
  readonly room: Room;
  readonly resume: NonNullable<HandshakeAuth['resume']> | null;
}

export interface HandshakeOptions {
  readonly rooms: Pick<Rooms, 'open'>;
  readonly limits: RateLimits;
  readonly allowedOrigins: readonly string[];
  readonly verifyParticipant: VerifyParticipant;
}

/**
 * Who is let in, cheapest question first. Refusals: `rate.exceeded`, `origin.refused`, `protocol.mismatch`,
 * `auth.required`, `input.invalid`, `meeting.not-found`, and those of the token.
 */
export async function checkHandshake(
  { address, origin, host, auth }: Shown,
  { rooms, limits, allowedOrigins, verifyParticipant }: HandshakeOptions,
): Promise<Result<Admission, Refusal>> {
  const retryAfter = await limits.take('handshake', address);
  if (retryAfter !== null) return err({ code: 'rate.exceeded', retryAfter });
  if (!isOurs(origin, { host, allowedOrigins })) return err({ code: 'origin.refused' });

  // Another version may shape all else differently, so its number is asked for first and alone.
  const version = z.looseObject({ protocol: z.int() }).safeParse(auth);
  if (version.success && version.data.protocol !== protocolVersion) return err({ code: 'protocol.mismatch' });
  if (!z.looseObject({ token: z.string() }).safeParse(auth).success) return err({ code: 'auth.required' });
  const shown = HandshakeAuth.safeParse(auth);
  if (!shown.success) return err(invalid(shown.error));

  const verified = await verifyParticipant(shown.data.token);
  if (!verified.ok) return verified;
  const room = await rooms.open(verified.value.meetingId);
  if (room === null) return err({ code: 'meeting.not-found' });
  if (!room.state.roster.has(verified.value.participantId)) return err({ code: 'auth.required' });
  return ok({ verified: verified.value, room, resume: shown.data.resume ?? null });
}

/** Ours, or that of the host it calls. Who sends none is no browser; the token decides. */
function isOurs(
  origin: string | undefined,
  { host, allowedOrigins }: { host: string | undefined; allowedOrigins: readonly string[] },
): boolean {
  if (origin === undefined || allowedOrigins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
