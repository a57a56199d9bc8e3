import type { ProbeCommand } from '../../media/probes.ts';
import type { Handler, Handlers } from '../handler.ts';

/** A connection test knows nothing of the meeting: it is handed the words of the two WebRTC ends, and nothing else. */
const handOn =
  <N extends ProbeCommand>(): Handler<N> =>
  ({ name, caller: { participantId, room, probes }, commandId, input }) =>
    room.once(participantId, commandId, () =>
      probes.handle({ meetingId: room.id, participantId }, name, input),
    );

export const probeHandlers: Handlers<ProbeCommand> = {
  'probe.open': handOn(),
  'probe.connect': handOn(),
  'probe.publish': handOn(),
  'probe.ready': handOn(),
  'probe.close': handOn(),
};
