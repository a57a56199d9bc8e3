import type { SeatGrant } from '@entente/shared/seat-grant';
import type { Refusal } from '@entente/shared/errors';
import type { Result } from '@entente/shared/result';
import type { ConnectionTestState } from '../features/green-room/connection-test.tsx';
import type { SoundCheckState } from '../features/green-room/sound-check.tsx';
import { DeviceList } from '../media/device-list.ts';
import type { OwnSources } from '../media/own-sources.ts';
import { resumePoint } from '../signalling/room-records.ts';
import { seatApi } from '../signalling/seat-api.ts';
import { SeatKeeper } from '../signalling/seat-keeper.ts';
import { SignallingClient } from '../signalling/signalling-client.ts';
import { createEmitter } from '../stores/emitter.ts';
import type { PreferenceStore } from '../stores/preferences.ts';
import { RoomStore } from '../stores/room-store.ts';
import { createStore } from '../stores/store.ts';
import { wishMemory, type WishMemory } from '../stores/wish-memory.ts';
import { HeldEvents } from './held-events.ts';
import type { SeatEvents } from './seat-events.ts';
import { seatSources } from './seat-sources.ts';

/** Trouble-shooting: with the value `true` media goes over TURN alone. */
const relaySetting = 'entente.media.relay-only';

/** What there is of a seat as soon as its page opens: whose it is, the connection, the room, and one's own devices. */
export class SeatBasis {
  readonly grant: SeatGrant;
  readonly preferences: PreferenceStore;
  readonly room = new RoomStore();
  readonly devices = new DeviceList(navigator.mediaDevices);
  readonly events = createEmitter<SeatEvents>();
  /** What the checks found, kept from the green room to the lobby. */
  readonly checks = {
    sound: createStore<SoundCheckState>({ at: 'none' }),
    connection: createStore<ConnectionTestState>({ at: 'none' }),
  };
  readonly own: OwnSources;
  readonly wishes: WishMemory;
  readonly signalling: SignallingClient;
  /** What the server says to the parts of the seat that come later. */
  readonly told: HeldEvents;
  readonly relayOnly = localStorage.getItem(relaySetting) === 'true';
  readonly #keeper: SeatKeeper;
  readonly #ends: readonly (() => void)[];

  constructor({ grant, preferences }: { grant: SeatGrant; preferences: PreferenceStore }) {
    this.grant = grant;
    this.preferences = preferences;
    const { id } = grant.meeting;
    this.#keeper = new SeatKeeper({ grant, renew: () => seatApi.renewSeat(id) });
    this.signalling = new SignallingClient({
      credentials: this.#keeper,
      resume: () => resumePoint(this.room.records),
      forget: this.room.forget,
    });
    this.#keeper.onRenewed = (token) => {
      if (this.signalling.link.get().at === 'live') void this.signalling.ask('session.renew', { token });
    };
    this.own = seatSources(preferences, this.events);
    this.wishes = wishMemory(sessionStorage, id);
    // Before the room: when that says `inside`, the media must have seen the welcome.
    this.told = new HeldEvents(this.signalling);
    this.#ends = [
      this.room.follow(this.signalling),
      ...Object.values(this.own).map(({ state }) =>
        state.subscribe(() => {
          if (state.get().capture.at === 'live') void this.devices.refresh();
        }),
      ),
    ];
  }

  /** Asks the HTTP side as whoever sits here. */
  authorised<T>(call: (token: string) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    return this.#keeper.authorised(call);
  }

  /** The devices are given back. */
  giveBack(): void {
    for (const source of Object.values(this.own)) {
      source.close();
      source.release();
    }
  }

  close(): void {
    for (const end of this.#ends) end();
    this.told.close();
    this.giveBack();
    this.#keeper.close();
    this.signalling.close();
    this.devices.close();
  }
}
