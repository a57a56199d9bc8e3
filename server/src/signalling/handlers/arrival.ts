import { decideAdmitDelegation, decideTrust } from '../../domain/admission.ts';
import {
  decideAcceptCorrection,
  decideAskCorrection,
  decideDeclineCorrection,
  decideReportCheck,
} from '../../domain/arrival.ts';
import { decided, type Handlers } from '../handler.ts';

export const arrivalHandlers: Handlers<
  | 'check.report'
  | 'correction.ask'
  | 'correction.accept'
  | 'correction.decline'
  | 'lobby.admit-delegation'
  | 'participant.trust'
> = {
  'check.report': (asked) =>
    decided(asked, (state, now) =>
      decideReportCheck(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'correction.ask': (asked) =>
    decided(asked, (state) => decideAskCorrection(state, asked.caller.participantId, asked.input)),
  'correction.accept': (asked) =>
    decided(asked, (state) => decideAcceptCorrection(state, asked.input.participantId, asked.input.words)),
  'correction.decline': (asked) =>
    decided(asked, (state) => decideDeclineCorrection(state, asked.input.participantId)),
  'lobby.admit-delegation': (asked) =>
    decided(asked, (state, now) => decideAdmitDelegation(state, asked.input.delegationId, now)),
  'participant.trust': (asked) =>
    decided(asked, (state) => decideTrust(state, asked.input.participantId, asked.input.trusted)),
};
