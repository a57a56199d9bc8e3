import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InterpretedRehearsal } from './testing/interpreted-rehearsal.ts';
import { ada, bo, cy, Rehearsal } from './testing/rehearsal.ts';

describe('channels', () => {
  let the: InterpretedRehearsal;
  beforeEach(() => {
    the = new InterpretedRehearsal();
  });
  afterEach(() => the.media.close());

  describe('that are tapped', () => {
    it('are those of the plenary, for as long as it is asked', async () => {
      const { floor } = await the.convene();
      const before = await the.census();
      const bytes: (number | undefined)[] = [];
      const stop = the.media.tap('floor', ({ payload }) => bytes.push(payload[0]));
      await the.settled();
      expect(await the.census()).toMatchObject({ channels: before.channels + 1 });
      the.sfu.send(floor, 1);
      expect(bytes).toEqual([1]);
      stop();
      the.sfu.send(floor, 1);
      expect(bytes).toEqual([1]);
      await the.settled();
      expect(await the.census()).toEqual(before);
    });

    it('[SEC-4] hold nothing of what is said in a side room', async () => {
      await the.convene();
      const bytes: (number | undefined)[] = [];
      the.media.tap('floor', ({ payload }) => bytes.push(payload[0]));
      await the.settled();
      the.withdraw(bo, cy);
      const aside = await the.sourceOf(bo, 'microphone', 9);
      the.open(bo, 'microphone');
      the.sfu.send(aside, 3);
      expect(bytes).toEqual([]);
    });

    it('are tapped again when the worker has died', async () => {
      await the.convene();
      const bytes: (number | undefined)[] = [];
      the.media.tap('floor', ({ payload }) => bytes.push(payload[0]));
      await the.settled();
      the.sfu.killWorkers();
      await the.join(ada);
      const floor = await the.sourceOf(ada, 'microphone', 7);
      await the.settled();
      the.sfu.send(floor, 1);
      expect(bytes).toEqual([7]);
    });
  });

  it('are tapped where there is no interpretation too: the floor', async () => {
    const plain = new Rehearsal();
    const { sourceId } = await plain.talk();
    const bytes: (number | undefined)[] = [];
    plain.media.tap('floor', ({ payload }) => bytes.push(payload[0]));
    await plain.settled();
    plain.sfu.send(sourceId, 1);
    expect(bytes).toEqual([1]);
    await plain.media.close();
  });
});
