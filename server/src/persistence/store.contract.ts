import { describe, expect, it } from 'vitest';
import { documentsContract } from './contract/documents.contract.ts';
import { holdStore, type FreshPlace } from './contract/held-store.ts';
import { invitationsContract } from './contract/invitations.contract.ts';
import { keysContract } from './contract/keys.contract.ts';
import { lettersContract } from './contract/letters.contract.ts';
import { logContract } from './contract/log.contract.ts';
import { meetingsContract } from './contract/meetings.contract.ts';
import { organisersContract } from './contract/organisers.contract.ts';
import { sessionsContract } from './contract/sessions.contract.ts';

/** What every `Store` keeps to; run on each implementation. `fresh` answers a new, empty place each time. */
export function storeContract(name: string, fresh: FreshPlace): void {
  describe(name, () => {
    logContract(fresh);
    meetingsContract(fresh);
    organisersContract(fresh);
    sessionsContract(fresh);
    invitationsContract(fresh);
    lettersContract(fresh);
    documentsContract(fresh);
    keysContract(fresh);

    describe('store', () => {
      const held = holdStore(fresh);

      it('is healthy while it is open and not after', async () => {
        const { store } = held;
        expect(await store.healthy()).toBe(true);
        await store.close();
        expect(await store.healthy()).toBe(false);
      });

      it('closes twice without fault', async () => {
        await Promise.all([held.store.close(), held.store.close()]);
        await held.store.close();
      });
    });
  });
}
