import type { Sitting } from './booth-sample.ts';
import { boothId, who, type Who } from './booth-sample.ts';
import { due } from '../src/domain/due.ts';
import { decideLeaveAir, decideTakeAir } from '../src/domain/interpretation/air.ts';
import { decideAcceptHandover, decideAskHandover } from '../src/domain/interpretation/handover.ts';

export const take = (sitting: Sitting, name: Who, as?: Who) =>
  sitting.ask((state, now) =>
    decideTakeAir(state, who(name), { now, ...(as === undefined ? {} : { as: who(as) }) }),
  );
export const leaveAir = (sitting: Sitting, name: Who) =>
  sitting.ask((state, now) => decideLeaveAir(state, who(name), now));
export const onAir = ({ state }: Sitting, language: 'en' | 'fr' | 'ar' | 'sign' = 'en') =>
  state.interpretation.booths.get(boothId(language))?.onAir?.interpreter ?? null;
export const ask = (sitting: Sitting, name: Who, to?: Who) =>
  sitting.ask((state, now) =>
    decideAskHandover(state, who(name), { now, ...(to === undefined ? {} : { to: who(to) }) }),
  );
export const accept = (sitting: Sitting, name: Who) =>
  sitting.ask((state, now) => decideAcceptHandover(state, who(name), now));
export const reach = (sitting: Sitting, now: number) => {
  sitting.now = now;
  for (const one of due(sitting.state)) if (one.at <= now) sitting.ask(one.decide);
};
