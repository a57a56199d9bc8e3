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
  return {
    'meeting.enter': [{}],
    'meeting.leave': [{}],
    'meeting.end': [{}],
    'session.renew': [{ token: 'not-a-token' }],
    'lobby.admit': [{ participantId }],
    'lobby.refuse': [{ participantId, reason: 'No.' }],
    'lobby.admit-all': [{}],
    'source.open': ofSource,
    'source.close': ofSource,
    'participant.silence': sources.map((source) => ({ participantId, source })),
    'participant.remove': [{ participantId }],
    'floor.give': [{ participantId }],
    'floor.withdraw': [{}],
    'floor.set-policy': [{ policy: 'open' }, { policy: 'chaired' }],
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
    'quality.report': [{ level: 'poor', causes: ['bandwidth'], remedies: ['all-paused'], lossDown: 1 }],
    'quality.ask-reconnect': [{ participantId }],
    'stage.limit': [{ limit: 'audio-only' }, { limit: 'reduced', participantId }, { limit: 'full' }],
  };
}
