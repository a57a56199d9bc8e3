import { describe, expect, it } from 'vitest';
import { holdStore, type FreshPlace } from './held-store.ts';
import { amara, invitation, linh, noon, session, talks } from './samples.ts';

const first = 'b'.repeat(64);
const second = 'c'.repeat(64);

/** What every `InvitationRepository` keeps to. */
export function invitationsContract(fresh: FreshPlace): void {
  describe('invitations', () => {
    const held = holdStore(fresh);

    it('keeps an invitation, found by token and by person, after a restart too', async () => {
      await held.store.invitations.put(invitation());
      const store = await held.reopen();
      expect(await store.invitations.byTokenHash(first)).toEqual(invitation());
      expect(await store.invitations.of(talks, amara)).toEqual(invitation());
    });

    it('knows no invitation that was not put', async () => {
      await held.store.invitations.put(invitation());
      expect(await held.store.invitations.byTokenHash(second)).toBeNull();
      expect(await held.store.invitations.of(talks, linh)).toBeNull();
      expect(await held.store.invitations.of(session, amara)).toBeNull();
    });

    it('replaces the invitation of one person, whose earlier token is dead from then on', async () => {
      await held.store.invitations.put(invitation());
      await held.store.invitations.bind(first, 's1', noon);
      const renewed = invitation({ tokenHash: second, issuedAt: noon + 1 });
      await held.store.invitations.put(renewed);
      expect(await held.store.invitations.byTokenHash(first)).toBeNull();
      expect(await held.store.invitations.bind(first, 's2', noon)).toBe(false);
      expect(await held.store.invitations.of(talks, amara)).toEqual(renewed);
    });

    it('throws for the token of another person and leaves theirs alone', async () => {
      await held.store.invitations.put(invitation());
      await expect(held.store.invitations.put(invitation({ participantId: linh }))).rejects.toThrow();
      expect(await held.store.invitations.byTokenHash(first)).toEqual(invitation());
      expect(await held.store.invitations.of(talks, linh)).toBeNull();
    });

    it('lists those of one meeting, in the order in which they were issued', async () => {
      const later = invitation({ issuedAt: noon + 1 });
      const earlier = invitation({ participantId: linh, tokenHash: second });
      await held.store.invitations.put(later);
      await held.store.invitations.put(earlier);
      await held.store.invitations.put(invitation({ meetingId: session, tokenHash: 'd'.repeat(64) }));
      expect(await held.store.invitations.list(talks)).toEqual([earlier, later]);
    });

    it('binds an unused invitation once', async () => {
      await held.store.invitations.put(invitation());
      expect(await held.store.invitations.bind(first, 's1', noon + 1)).toBe(true);
      expect(await held.store.invitations.bind(first, 's2', noon + 2)).toBe(false);
      expect(await held.store.invitations.byTokenHash(first)).toEqual(
        invitation({ state: 'bound', sessionId: 's1', boundAt: noon + 1 }),
      );
    });

    it.each(['withdrawn', 'bound'] as const)('binds no invitation that is %s', async (state) => {
      await held.store.invitations.put(invitation({ state }));
      expect(await held.store.invitations.bind(first, 's1', noon)).toBe(false);
      expect(await held.store.invitations.byTokenHash(first)).toEqual(invitation({ state }));
    });

    it('binds no unknown token', async () => {
      expect(await held.store.invitations.bind(first, 's1', noon)).toBe(false);
    });

    it('gives an invitation to exactly one of many browsers at the same moment', async () => {
      await held.store.invitations.put(invitation());
      const browsers = ['s1', 's2', 's3', 's4', 's5', 's6'];
      const bound = await Promise.all(
        browsers.map((browser) => held.store.invitations.bind(first, browser, noon)),
      );
      expect(bound.filter(Boolean)).toHaveLength(1);
      const kept = await held.store.invitations.byTokenHash(first);
      expect(kept?.sessionId).toBe(browsers[bound.indexOf(true)]);
    });
  });
}
