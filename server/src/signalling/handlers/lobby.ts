import { decideAdmit, decideAdmitAll, decideRefuse } from '../../domain/admission.ts';
import { decided, type Handlers } from '../handler.ts';

export const lobbyHandlers: Handlers<'lobby.admit' | 'lobby.refuse' | 'lobby.admit-all'> = {
  'lobby.admit': (asked) =>
    decided(asked, (state, now) => decideAdmit(state, asked.input.participantId, now)),
  'lobby.refuse': (asked) =>
    decided(asked, (state) => decideRefuse(state, asked.input.participantId, asked.input.reason)),
  'lobby.admit-all': (asked) => decided(asked, decideAdmitAll),
};
