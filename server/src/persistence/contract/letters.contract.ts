import { describe, expect, it } from 'vitest';
import { holdStore, type FreshPlace } from './held-store.ts';
import { amara, linh, noon, session, talks } from './samples.ts';

const email = "amara.o'neill+talks@example.org";
const sent = { outcome: 'sent', at: noon + 5, linkIssuedAt: noon } as const;
const failed = {
  outcome: 'failed',
  fault: 'mail.address-refused',
  at: noon + 1,
  linkIssuedAt: noon,
} as const;

/** What every `LetterRepository` keeps to. */
export function lettersContract(fresh: FreshPlace): void {
  describe('letters', () => {
    const held = holdStore(fresh);

    it('keeps an address and what was sent, after a restart too', async () => {
      await held.store.letters.setEmail(talks, amara, email);
      await held.store.letters.setSending(talks, amara, sent);
      const store = await held.reopen();
      const row = { meetingId: talks, participantId: amara, email, sending: sent };
      expect(await store.letters.of(talks, amara)).toEqual(row);
      expect(await store.letters.list(talks)).toEqual([row]);
    });

    it('knows nothing of anybody else', async () => {
      await held.store.letters.setEmail(talks, amara, email);
      expect(await held.store.letters.of(talks, linh)).toBeNull();
      expect(await held.store.letters.of(session, amara)).toBeNull();
      expect(await held.store.letters.list(session)).toEqual([]);
    });

    it('keeps what was sent where no address is kept', async () => {
      await held.store.letters.setSending(talks, amara, sent);
      expect(await held.store.letters.of(talks, amara)).toMatchObject({ email: null, sending: sent });
    });

    it('replaces a failure by the letter that left, without a trace of the failure', async () => {
      await held.store.letters.setSending(talks, amara, failed);
      expect((await held.store.letters.of(talks, amara))?.sending).toEqual(failed);
      await held.store.letters.setSending(talks, amara, sent);
      expect((await held.store.letters.of(talks, amara))?.sending).toEqual(sent);
    });

    it('forgets an address and keeps what was sent', async () => {
      await held.store.letters.setEmail(talks, amara, email);
      await held.store.letters.setSending(talks, amara, sent);
      await held.store.letters.setEmail(talks, amara, null);
      expect(await held.store.letters.of(talks, amara)).toMatchObject({ email: null, sending: sent });
    });
  });
}
