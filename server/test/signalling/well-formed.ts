import { SubscriptionId } from '@entente/shared/ids';
import type { CommandInputs } from '@entente/shared/protocol/contract';
import { id } from '../meeting-sample.ts';

/** A well-formed input of every command; those about somebody are about Tuan, a delegate. */
export const wellFormed: CommandInputs = {
  'meeting.enter': {},
  'meeting.leave': {},
  'meeting.end': {},
  'session.renew': { token: 'nobody' },
  'lobby.admit': { participantId: id('tuan') },
  'lobby.refuse': { participantId: id('tuan'), reason: 'not on the list' },
  'lobby.admit-all': {},
  'source.open': { source: 'camera' },
  'source.close': { source: 'camera' },
  'participant.silence': { participantId: id('tuan'), source: 'microphone' },
  'participant.remove': { participantId: id('tuan') },
  'floor.give': { participantId: id('tuan') },
  'floor.withdraw': {},
  'floor.set-policy': { policy: 'open' },
  'media.join': { rtpCapabilities: {} },
  'media.connect': {
    direction: 'send',
    dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: '00' }] },
  },
  'media.restart-ice': { direction: 'receive' },
  'media.publish': { source: 'camera', rtpParameters: { codecs: [] } },
  'media.unpublish': { source: 'camera' },
  'media.ready': { subscriptionIds: [SubscriptionId.parse('s1')] },
  'media.show': { subscriptionId: SubscriptionId.parse('s1'), width: 320, height: 180 },
  'quality.report': { level: 'poor', causes: ['loss-down'], remedies: [], lossDown: 0.1 },
  'quality.ask-reconnect': { participantId: id('tuan') },
  'stage.limit': { limit: 'reduced' },
};
