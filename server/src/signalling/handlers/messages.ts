import { messageIdOf } from '@entente/shared/room/messages';
import { decideRemoveMessage, decideSend, decideTakeBack } from '../../domain/messages.ts';
import { decided, type Handlers } from '../handler.ts';

export const messageHandlers: Handlers<'message.send' | 'message.take-back' | 'message.remove'> = {
  'message.send': (asked) => {
    const { caller, commandId, input } = asked;
    const messageId = messageIdOf(caller.participantId, commandId);
    return decided(asked, (state, now) =>
      decideSend(state, caller.participantId, { messageId, ...input }, now),
    );
  },
  'message.take-back': (asked) =>
    decided(asked, (state, now) =>
      decideTakeBack(state, asked.caller.participantId, asked.input.messageId, now),
    ),
  'message.remove': (asked) =>
    decided(asked, (state) => decideRemoveMessage(state, asked.caller.participantId, asked.input.messageId)),
};
