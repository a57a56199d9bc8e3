import type { Refusal } from '@entente/shared/errors';
import type { Standing } from '@entente/shared/protocol/handshake';
import type { Result } from '@entente/shared/result';
import type { SeatGrant } from '@entente/shared/seat-grant';
import { createLate, type Late } from '../stores/late.ts';
import type { PreferenceStore } from '../stores/preferences.ts';
import { mark } from './marks.ts';
import { SeatBasis } from './seat-basis.ts';
import type { Seat } from './seat.ts';

/**
 * The way to one's seat. What only the talk needs of it comes after the green room is shown: `seat` is the whole. *Join*
 * waits for it, so that nothing of it is fetched once one is inside.
 */
export class SeatEntrance {
  readonly basis: SeatBasis;
  readonly seat: Late<Seat>;
  readonly #ends: readonly (() => void)[];
  #isClosed = false;

  constructor(of: { grant: SeatGrant; preferences: PreferenceStore }) {
    this.basis = new SeatBasis(of);
    this.seat = createLate(async () => {
      const { Seat: Whole } = await import('./seat.ts');
      const seat = new Whole(this.basis);
      if (this.#isClosed) seat.close();
      return seat;
    });
    const { signalling, room } = this.basis;
    this.#ends = [
      signalling.link.subscribe(() => {
        if (signalling.link.get().at === 'ended') this.#giveBack();
      }),
      room.state.subscribe(() => {
        const { standing } = room.state.get();
        if (standing === 'removed' || standing === 'refused') this.#giveBack();
      }),
    ];
    // A page that is loaded anew amid a talk finds itself inside: then all of it is wanted at once.
    if (this.isReturn) void this.seat.fetch();
    signalling.open();
  }

  /** Whether this tab has been in the meeting before. */
  get isReturn(): boolean {
    return this.basis.wishes.recall() !== null;
  }

  /** *Join*. Refused `server.unavailable` where the rest of the seat cannot be fetched: another *Join* tries that again. */
  async enter(): Promise<Result<Standing, Refusal>> {
    mark('join');
    const seat = await this.seat.fetch();
    return seat === null ? { ok: false, error: { code: 'server.unavailable' } } : seat.enter();
  }

  /** From the lobby back to the green room; devices stay as they are. */
  async stepBack(): Promise<Result<void, Refusal>> {
    const { signalling, room } = this.basis;
    const answer = await signalling.ask('meeting.leave', {}, { timeout: 5_000 });
    if (!answer.ok) return answer;
    if (room.state.get().standing === 'waiting') room.entered('outside');
    return { ok: true, value: undefined };
  }

  /** *Leave*. The devices are given back at once, whatever the server says. */
  async leave(): Promise<void> {
    const { signalling, room } = this.basis;
    const whole = this.seat.get();
    if (whole.at === 'here') whole.value.leave();
    else {
      this.basis.giveBack();
      // It has to know, since the server may not have heard of it by then.
      void this.seat.fetch().then((seat) => seat?.leave());
    }
    await signalling.ask('meeting.leave', {}, { timeout: 5_000 });
    room.entered('left');
  }

  /** Takes the seat back from another tab. */
  continueHere(): void {
    this.basis.signalling.open();
  }

  close(): void {
    this.#isClosed = true;
    for (const end of this.#ends) end();
    const whole = this.seat.get();
    if (whole.at === 'here') whole.value.close();
    this.basis.close();
  }

  /** Of a seat that is whole, the devices are its own to give back, with all the rest. */
  #giveBack(): void {
    if (this.seat.get().at !== 'here') this.basis.giveBack();
  }
}
