import { describe, expect, it } from 'vitest';
import type { SessionSubject } from '../repositories.ts';
import { holdStore, type FreshPlace } from './held-store.ts';
import { amara, linh, noon, secretary, session, sessionRow, talks } from './samples.ts';

const hash = (number: number): string => String(number).repeat(64);
const organiser: SessionSubject = { kind: 'organiser', organiserId: secretary };
const participant = { kind: 'participant', meetingId: talks, participantId: amara } as const;

/** What every `SessionRepository` keeps to. */
export function sessionsContract(fresh: FreshPlace): void {
  describe('sessions', () => {
    const held = holdStore(fresh);
    const add = (id: number, change: Parameters<typeof sessionRow>[0] = {}) =>
      held.store.sessions.add(sessionRow({ id: `s${id}`, secretHash: hash(id), ...change }));

    it.each([organiser, participant])('keeps a session of $kind, after a restart too', async (subject) => {
      const row = sessionRow({ subject });
      await held.store.sessions.add(row);
      const store = await held.reopen();
      expect(await store.sessions.byId(row.id)).toEqual(row);
      expect(await store.sessions.bySecretHash(row.secretHash)).toEqual(row);
    });

    it('knows no session that was not added', async () => {
      expect(await held.store.sessions.byId('s1')).toBeNull();
      expect(await held.store.sessions.bySecretHash(hash(1))).toBeNull();
    });

    it('throws for a secret that is in use', async () => {
      await add(1);
      await expect(add(2, { secretHash: hash(1) })).rejects.toThrow();
      expect(await held.store.sessions.byId('s2')).toBeNull();
    });

    it('removes one session alone, and one that is not there without fault', async () => {
      await add(1);
      await add(2);
      await held.store.sessions.remove('s1');
      await held.store.sessions.remove('s1');
      expect(await held.store.sessions.bySecretHash(hash(1))).toBeNull();
      expect(await held.store.sessions.byId('s2')).not.toBeNull();
    });

    it('signs an organiser out everywhere, and nobody else', async () => {
      await add(1);
      await add(2);
      await add(3, { subject: participant });
      const removed = await held.store.sessions.removeOf(organiser);
      expect(removed.toSorted()).toEqual(['s1', 's2']);
      expect(await held.store.sessions.byId('s1')).toBeNull();
      expect(await held.store.sessions.byId('s3')).not.toBeNull();
    });

    it('signs a participant out of one meeting, and nobody else', async () => {
      await add(1, { subject: participant });
      await add(2, { subject: { ...participant, meetingId: session } });
      await add(3, { subject: { ...participant, participantId: linh } });
      await add(4);
      expect(await held.store.sessions.removeOf(participant)).toEqual(['s1']);
      expect(await held.store.sessions.removeOf(participant)).toEqual([]);
      for (const id of ['s2', 's3', 's4']) expect(await held.store.sessions.byId(id)).not.toBeNull();
    });

    it('removes what has expired at this very millisecond, and keeps what has not', async () => {
      await add(1, { expiresAt: noon - 1 });
      await add(2, { expiresAt: noon });
      await add(3, { expiresAt: noon + 1 });
      expect(await held.store.sessions.removeExpired(noon)).toBe(2);
      expect(await held.store.sessions.removeExpired(noon)).toBe(0);
      expect(await held.store.sessions.byId('s2')).toBeNull();
      expect(await held.store.sessions.byId('s3')).not.toBeNull();
    });
  });
}
