import type { MediaCommand } from '../../media/floor-media-port.ts';
import type { Handler, Handlers } from '../handler.ts';

/** Hands on what the two WebRTC ends tell each other; what flows is decided by the state alone. */
const handOn =
  <N extends MediaCommand>(): Handler<N> =>
  ({ name, caller: { participantId, room, media }, commandId, input }) =>
    room.once(participantId, commandId, () => media.handle(participantId, name, input));

export const mediaHandlers: Handlers<MediaCommand> = {
  'media.join': handOn(),
  'media.connect': handOn(),
  'media.restart-ice': handOn(),
  'media.publish': handOn(),
  'media.unpublish': handOn(),
  'media.ready': handOn(),
  'media.show': handOn(),
};
