import { RoomId, SubscriptionId } from '@entente/shared/ids';
import type { CommandInputs } from '@entente/shared/protocol/contract';
import { MessageId } from '@entente/shared/room/messages';
import { id, itemId } from '../meeting-sample.ts';

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
  'caucus.enter': {},
  'caucus.background': { wanted: true },
  'plenary.return': {},
  'word.request': { participantId: id('tuan') },
  'word.answer': { roomId: RoomId.parse('r1'), answer: 'accept' },
  'word.withdraw': {},
  'rooms.recall': {},
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
  'message.send': { to: { kind: 'secretariat' }, text: 'Could the draft be shared?' },
  'message.take-back': { messageId: MessageId.parse('tuan.c1') },
  'message.remove': { messageId: MessageId.parse('tuan.c1') },
  'agenda.next': { current: null },
  'agenda.move': { itemId: itemId('a1'), from: 'pending', to: 'current' },
  'agenda.add': { title: 'Other matters', minutes: 5, before: null },
  'agenda.edit': { itemId: itemId('a1'), title: 'Opening' },
  'agenda.place': { itemId: itemId('a1'), before: null },
  'agenda.remove': { itemId: itemId('a1') },
};
