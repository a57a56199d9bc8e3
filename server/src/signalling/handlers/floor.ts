import { decideRemove } from '../../domain/admission.ts';
import {
  decideCloseSource,
  decideFloorPolicy,
  decideGiveFloor,
  decideOpenSource,
  decideSilence,
  decideWithdrawFloor,
} from '../../domain/floor.ts';
import { decided, type Handlers } from '../handler.ts';

export const floorHandlers: Handlers<
  | 'source.open'
  | 'source.close'
  | 'participant.silence'
  | 'participant.remove'
  | 'floor.give'
  | 'floor.withdraw'
  | 'floor.set-policy'
> = {
  'source.open': (asked) =>
    decided(asked, (state) =>
      decideOpenSource(state, asked.caller.participantId, asked.input.source, asked.input.roomId),
    ),
  'source.close': (asked) =>
    decided(asked, (state) => decideCloseSource(state, asked.caller.participantId, asked.input.source)),
  'participant.silence': (asked) =>
    decided(asked, (state) => decideSilence(state, asked.input.participantId, asked.input.source)),
  'participant.remove': (asked) =>
    decided(asked, (state, now) => decideRemove(state, asked.input.participantId, now)),
  'floor.give': (asked) => decided(asked, (state) => decideGiveFloor(state, asked.input.participantId)),
  'floor.withdraw': (asked) => decided(asked, decideWithdrawFloor),
  'floor.set-policy': (asked) => decided(asked, (state) => decideFloorPolicy(state, asked.input.policy)),
};
