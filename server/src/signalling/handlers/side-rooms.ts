import { decideBackground, decideEnterCaucus, decideReturn } from '../../domain/caucus.ts';
import { decideAnswerWord, decideRequestWord, decideWithdrawWord } from '../../domain/corridor.ts';
import { decideCancelRecall, decideRecall } from '../../domain/recall.ts';
import { randomIds } from '../../ids.ts';
import { decided, type Handlers } from '../handler.ts';

export const sideRoomHandlers: Handlers<
  | 'caucus.enter'
  | 'caucus.background'
  | 'plenary.return'
  | 'word.request'
  | 'word.answer'
  | 'word.withdraw'
  | 'rooms.recall'
  | 'rooms.cancel-recall'
> = {
  'caucus.enter': (asked) =>
    decided(asked, (state, now) => decideEnterCaucus(state, asked.caller.participantId, now)),
  'caucus.background': (asked) =>
    decided(asked, (state, now) =>
      decideBackground(state, asked.caller.participantId, { wanted: asked.input.wanted, now }),
    ),
  'plenary.return': (asked) =>
    decided(asked, (state, now) => decideReturn(state, asked.caller.participantId, now)),
  'word.request': (asked) => {
    const newRoomId = randomIds.room();
    return decided(asked, (state, now) =>
      decideRequestWord(state, asked.caller.participantId, { to: asked.input.participantId, newRoomId, now }),
    );
  },
  'word.answer': (asked) =>
    decided(asked, (state, now) =>
      decideAnswerWord(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'word.withdraw': (asked) =>
    decided(asked, (state, now) => decideWithdrawWord(state, asked.caller.participantId, now)),
  'rooms.recall': (asked) => decided(asked, decideRecall),
  'rooms.cancel-recall': (asked) => decided(asked, decideCancelRecall),
};
