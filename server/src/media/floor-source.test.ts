import type { Subscribed } from '@entente/shared/protocol/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silenceLeadMs } from './floor-source.ts';
import { ada, bo, cy, Rehearsal } from './testing/rehearsal.ts';

describe('a source of the floor', () => {
  let the: Rehearsal;
  beforeEach(() => {
    the = new Rehearsal();
  });
  afterEach(() => the.media.close());

  describe('closing a microphone', () => {
    const flows = async ({ sourceId, subscriptionId }: Subscribed) => {
      const sent = async () => (await the.sfu.subscription(subscriptionId)?.stats())?.packets;
      const before = await sent();
      the.sfu.send(sourceId, 5);
      return (await sent()) !== before;
    };

    it('lets it flow for the silence that its client sends, then stops it, and keeps the subscription', async () => {
      const subscription = await the.talk();
      the.close(ada, 'microphone');
      the.clock.advance(silenceLeadMs - 1);
      expect(await flows(subscription)).toBe(true);
      the.clock.advance(1);
      expect(await flows(subscription)).toBe(false);
      the.open(ada, 'microphone');
      expect(await flows(subscription)).toBe(true);
      expect(the.lostBy(bo)).toEqual([]);
      expect(the.heardBy(bo)).toHaveLength(1);
    });

    it('does not stop one that is opened again meanwhile', async () => {
      const subscription = await the.talk();
      the.close(ada, 'microphone');
      the.clock.advance(silenceLeadMs / 2);
      the.open(ada, 'microphone');
      the.clock.advance(silenceLeadMs);
      expect(await flows(subscription)).toBe(true);
    });

    it('gives it to nobody new in that time', async () => {
      await the.talk();
      the.close(ada, 'microphone');
      the.room.enter(cy);
      await the.join(cy);
      await the.settled();
      expect(the.heardBy(cy)).toEqual([]);
    });

    it('stops a camera at once', async () => {
      const { sourceId } = await the.talk('camera');
      expect(the.sfu.source(sourceId)?.paused).toBe(false);
      the.close(ada, 'camera');
      expect(the.sfu.source(sourceId)?.paused).toBe(true);
    });
  });
});
