const fingerprint = {
  algorithm: 'sha-256',
  value: Array.from({ length: 32 }, (_, index) => (index + 16).toString(16).toUpperCase()).join(':'),
};

const opus = {
  kind: 'audio',
  mimeType: 'audio/opus',
  clockRate: 48_000,
  channels: 2,
  preferredPayloadType: 100,
  parameters: {},
  rtcpFeedback: [],
};

/** Well-formed inputs of every command, about the participant given: what a hostile client would try. */
export function commands(participantId: string): Readonly<Record<string, readonly object[]>> {
  const sources = ['microphone', 'camera', 'screen'];
  const ofSource = sources.map((source) => ({ source }));
  const directions = ['send', 'receive'].map((direction) => ({ direction }));
  const messageId = `${participantId}.guessed`;
  return {
    'meeting.enter': [{}],
    'meeting.leave': [{}],
    'meeting.end': [{}],
    'session.renew': [{ token: 'not-a-token' }],
    'lobby.admit': [{ participantId }],
    'lobby.refuse': [{ participantId, reason: 'No.' }],
    'lobby.admit-all': [{}],
    'source.open': [...ofSource, ...sources.map((source) => ({ source, roomId: 'guessed' }))],
    'source.close': ofSource,
    'participant.silence': sources.map((source) => ({ participantId, source })),
    'participant.remove': [{ participantId }],
    'floor.give': [{ participantId }],
    'floor.withdraw': [{}],
    'floor.set-policy': [{ policy: 'open' }, { policy: 'chaired' }],
    'caucus.enter': [{}],
    'caucus.background': [{ wanted: true }],
    'plenary.return': [{}],
    'word.request': [{ participantId }],
    'word.answer': ['accept', 'decline'].map((answer) => ({ roomId: 'guessed', answer })),
    'word.withdraw': [{}],
    'rooms.recall': [{}],
    'rooms.cancel-recall': [{}],
    'lobby.admit-delegation': [{ delegationId: 'd1' }],
    'participant.trust': [true, false].map((trusted) => ({ participantId, trusted })),
    'correction.ask': [{ name: 'The Chair', title: 'Chair' }],
    'correction.accept': [{ participantId, words: { name: 'The Chair', title: 'Chair' } }],
    'correction.decline': [{ participantId }],
    'check.report': [{ connection: { path: 'udp', up: 1, down: 1, loss: 0 } }],
    'probe.open': [{ rtpCapabilities: { codecs: [opus], headerExtensions: [] } }],
    'probe.connect': directions.map((direction) => ({
      ...direction,
      dtlsParameters: { role: 'client', fingerprints: [fingerprint] },
    })),
    'probe.publish': [{ rtpParameters: { codecs: [], encodings: [{ ssrc: 1 }] } }],
    'probe.ready': [{}],
    'probe.close': [{}],
    'media.join': [{ rtpCapabilities: { codecs: [opus], headerExtensions: [] } }],
    'media.connect': directions.map((direction) => ({
      ...direction,
      dtlsParameters: { role: 'client', fingerprints: [fingerprint] },
    })),
    'media.restart-ice': directions,
    'media.publish': [
      {
        source: 'microphone',
        rtpParameters: {
          mid: '0',
          codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000, channels: 2 }],
          encodings: [{ ssrc: 1_234_567 }],
          rtcp: { cname: 'hostile' },
        },
      },
    ],
    'media.unpublish': ofSource,
    'media.ready': [{ subscriptionIds: ['guessed'] }],
    'media.show': [{ subscriptionId: 'guessed', width: 640, height: 360 }],
    'message.send': [
      ...['all', 'delegation', 'secretariat'].map((kind) => ({ to: { kind }, text: 'hostile' })),
      ...['participant', 'secretariat'].map((kind) => ({ to: { kind, participantId }, text: 'hostile' })),
    ],
    'message.take-back': [{ messageId }],
    'message.remove': [{ messageId }],
    'agenda.next': [{ current: null }, { current: 'guessed' }],
    'agenda.move': [{ itemId: 'guessed', from: 'pending', to: 'current' }],
    'agenda.add': [
      { title: 'Surprise', minutes: 5, before: null },
      { title: 'Surprise', before: 'guessed' },
    ],
    'agenda.edit': [{ itemId: 'guessed', title: 'Renamed', minutes: 10 }],
    'agenda.place': [{ itemId: 'guessed', before: null }],
    'agenda.remove': [{ itemId: 'guessed' }],
    'quality.report': [{ level: 'poor', causes: ['bandwidth'], remedies: ['all-paused'], lossDown: 1 }],
    'quality.ask-reconnect': [{ participantId }],
    'stage.limit': [{ limit: 'audio-only' }, { limit: 'reduced', participantId }, { limit: 'full' }],
  };
}
