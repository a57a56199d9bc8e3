import {
  decideAnswerCall,
  decideCallBooth,
  decideDismissBooth,
  decideReturnBooth,
} from '../../domain/interpretation/calls.ts';
import {
  decideIncoming,
  decideLeaveAir,
  decideOutgoing,
  decideTakeAir,
} from '../../domain/interpretation/air.ts';
import { decideLine, decideListen, decideSit } from '../../domain/interpretation/console.ts';
import {
  decideAcceptHandover,
  decideAskHandover,
  decideCancelHandover,
  decideHandoverNow,
} from '../../domain/interpretation/handover.ts';
import { decideIncident } from '../../domain/incidents.ts';
import { decideAssign, decidePlanShifts } from '../../domain/interpretation/planning.ts';
import { decideSlowDown, decideSound } from '../../domain/interpretation/signals.ts';
import { decideLanguage } from '../../domain/interpretation/speaker.ts';
import type { booth, boothPlanning, listening } from '@entente/shared/protocol/commands/interpretation';
import { decided, decidedUnnamed, type Handlers } from '../handler.ts';

export const listeningHandlers: Handlers<keyof typeof listening> = {
  'channel.listen': (asked) =>
    decided(asked, (state) => decideListen(state, asked.caller.participantId, asked.input.channel)),
  'hearing.incident': (asked) =>
    decidedUnnamed(asked, (state, now) =>
      decideIncident(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'speech.set-language': (asked) =>
    decided(asked, (state, now) =>
      decideLanguage(state, asked.caller.participantId, { ...asked.input, now }),
    ),
};

export const boothHandlers: Handlers<keyof typeof booth> = {
  'booth.sit': (asked) =>
    decided(asked, (state, now) => decideSit(state, asked.caller.participantId, { ...asked.input, now })),
  'air.take': (asked) =>
    decided(asked, (state, now) => decideTakeAir(state, asked.caller.participantId, { ...asked.input, now })),
  'air.leave': (asked) =>
    decided(asked, (state, now) => decideLeaveAir(state, asked.caller.participantId, now)),
  'booth.incoming': (asked) =>
    decided(asked, (state, now) =>
      decideIncoming(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'booth.outgoing': (asked) =>
    decided(asked, (state, now) =>
      decideOutgoing(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'handover.ask': (asked) =>
    decided(asked, (state, now) =>
      decideAskHandover(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'handover.accept': (asked) =>
    decided(asked, (state, now) => decideAcceptHandover(state, asked.caller.participantId, now)),
  'handover.cancel': (asked) =>
    decided(asked, (state, now) => decideCancelHandover(state, asked.caller.participantId, now)),
  'handover.now': (asked) =>
    decided(asked, (state, now) =>
      decideHandoverNow(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'line.hold': (asked) =>
    decided(asked, (state) => decideLine(state, asked.caller.participantId, asked.input.line)),
  'booth.slow-down': (asked) =>
    decidedUnnamed(asked, (state, now) => decideSlowDown(state, asked.caller.participantId, now)),
  'booth.sound': (asked) =>
    decided(asked, (state, now) => decideSound(state, asked.caller.participantId, { ...asked.input, now })),
  'booth.answer': (asked) =>
    decided(asked, (state, now) =>
      decideAnswerCall(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'booth.return': (asked) =>
    decided(asked, (state, now) => decideReturnBooth(state, asked.caller.participantId, now)),
};

export const boothPlanningHandlers: Handlers<keyof typeof boothPlanning> = {
  'booth.call': (asked) =>
    decided(asked, (state, now) =>
      decideCallBooth(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'booth.dismiss': (asked) =>
    decided(asked, (state, now) =>
      decideDismissBooth(state, asked.caller.participantId, { ...asked.input, now }),
    ),
  'interpreter.assign': (asked) => {
    const { participantId, ...assignment } = asked.input;
    return decided(asked, (state) =>
      decideAssign(state, asked.caller.participantId, { participantId, assignment }),
    );
  },
  'booth.plan': (asked) =>
    decided(asked, (state) => decidePlanShifts(state, asked.caller.participantId, asked.input)),
};
