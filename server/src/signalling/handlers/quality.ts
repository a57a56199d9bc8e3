import { err, ok } from '@entente/shared/result';
import { decideStageLimit } from '../../domain/picture-limits.ts';
import { isInside } from '../../domain/state.ts';
import { decided, type Handlers } from '../handler.ts';

export const qualityHandlers: Handlers<'quality.report' | 'quality.ask-reconnect' | 'stage.limit'> = {
  /** Not remembered: each report stands for itself, and a repeated one says the same. */
  'quality.report': async ({ caller: { participantId, room, quality }, input }) => {
    quality.report(participantId, input);
    return ok({ output: {}, seq: room.seq });
  },
  'quality.ask-reconnect': ({
    caller: { participantId: asker, room },
    commandId,
    input: { participantId },
  }) =>
    room.once(asker, commandId, async () => {
      if (!isInside(room.state, participantId) || !room.isConnected(participantId))
        return err({ code: 'not.found' });
      room.tell(participantId, 'reconnect-asked', {});
      return ok({});
    }),
  'stage.limit': (asked) =>
    decided(asked, (state) =>
      decideStageLimit(state, asked.input.participantId ?? 'everyone', asked.input.limit),
    ),
};
