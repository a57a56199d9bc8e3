import { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import type { Subscribed } from '@entente/shared/protocol/events';
import { expect, it } from 'vitest';
import { heardSounds } from './heard-sounds.ts';

const minh = ParticipantId.parse('minh');
const olga = ParticipantId.parse('olga');
const stream = {} as MediaStream;

const arrived = (origins: Readonly<Record<string, Subscribed['origin']>>) =>
  new Map(
    Object.entries(origins).map(([id, origin]) => {
      const subscriptionId = SubscriptionId.parse(id);
      return [subscriptionId, { ...origin, subscriptionId, stream, isLayered: false }];
    }),
  );

it('hears microphones, channels and lines, each as what it is, and no picture', () => {
  const sounds = heardSounds(
    arrived({
      a: { from: 'participant', participantId: minh, source: 'microphone' },
      b: { from: 'participant', participantId: olga, source: 'microphone' },
      c: { from: 'participant', participantId: minh, source: 'camera' },
      d: { from: 'participant', participantId: minh, source: 'screen' },
      e: { from: 'participant', participantId: olga, source: 'booth' },
      f: { from: 'channel', language: 'fr' },
    }),
    { whereOf: (id) => (id === minh ? 'floor' : 'background'), closed: new Set() },
  );
  expect([...sounds].map(([id, { as }]) => [id, as])).toEqual([
    ['a', { kind: 'floor', participantId: minh }],
    ['b', { kind: 'background', participantId: olga }],
    ['e', { kind: 'line', participantId: olga }],
    ['f', { kind: 'channel', language: 'fr' }],
  ]);
});

it('knows a closed microphone, and nothing else of the same person, as closed', () => {
  const sounds = heardSounds(
    arrived({
      a: { from: 'participant', participantId: minh, source: 'microphone' },
      b: { from: 'participant', participantId: minh, source: 'booth' },
      c: { from: 'participant', participantId: olga, source: 'microphone' },
    }),
    { whereOf: () => 'floor', closed: new Set([minh]) },
  );
  expect([...sounds.values()].map(({ isClosed }) => isClosed)).toEqual([true, false, false]);
});
