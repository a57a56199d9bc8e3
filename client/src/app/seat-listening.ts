import type { IncidentSource } from '@entente/shared/acoustic-incident';
import type { Channel } from '@entente/shared/languages';
import type { DeviceList } from '../media/device-list.ts';
import type { AudioOutput } from '../media/listening/audio-output.ts';
import type { HeardAs } from '../media/listening/mix.ts';
import type { Incident } from '../media/listening/incident.ts';
import type { Ask } from '../signalling/ask.ts';
import type { Emitter } from '../stores/emitter.ts';
import { ListeningChoice } from '../stores/listening-choice.ts';
import type { PreferenceStore } from '../stores/preferences.ts';
import type { RoomStore } from '../stores/room-store.ts';
import type { Store } from '../stores/store.ts';
import { heardChannel, ownChannels } from '../views/interpretation/own-room.ts';
import { loudspeakerOf, ownListening } from '../views/own-listening.ts';
import type { HeldEvents } from './held-events.ts';
import type { SeatEvents } from './seat-events.ts';

export interface SeatListeningParts {
  readonly ask: Ask;
  readonly told: Pick<HeldEvents, 'on'>;
  readonly room: RoomStore;
  readonly audio: AudioOutput;
  readonly preferences: PreferenceStore;
  readonly events: Emitter<SeatEvents>;
  readonly devices: Pick<DeviceList, 'lists'>;
}

/** What is heard at this seat: the channel that was chosen, as the room has it now, led into the ear. */
export class SeatListening {
  readonly #parts: SeatListeningParts;
  readonly #choice: ListeningChoice;
  readonly #ends: readonly (() => void)[];
  /** What was chosen in the green room counts from coming in on; what is found on coming back is the server's. */
  #brings = false;

  constructor(parts: SeatListeningParts) {
    this.#parts = parts;
    const { ask, told, room, audio, events, preferences, devices } = parts;
    this.#choice = new ListeningChoice({
      ask: (channel) => ask('channel.listen', { channel }),
      onRefused: (channel) => {
        events.emit('channel-refused', { channel });
      },
    });
    this.#ends = [
      told.on('welcome', ({ listening }) => {
        this.#choice.kept(listening);
      }),
      room.state.subscribe(() => {
        if (room.state.get().standing === 'inside') this.#arrive();
        this.#hear();
      }),
      this.channel.subscribe(() => {
        this.#hear();
      }),
      preferences.subscribe(() => {
        this.#tune();
      }),
      devices.lists.subscribe(() => {
        this.#tune();
      }),
      audio.incident.subscribe(() => {
        const incident = audio.incident.get();
        if (incident !== null) this.#report(incident);
      }),
    ];
    this.#tune();
    this.#hear();
  }

  /** What the reader listens to. */
  get channel(): Store<Channel> {
    return this.#choice.channel;
  }

  /** Takes effect at once, and is the reader's next time too. */
  choose(channel: Channel): void {
    this.#parts.preferences.choose({ listenTo: channel });
    this.#choice.choose(channel);
  }

  /** *Join* was pressed in the green room. */
  bring(): void {
    this.#brings = true;
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  #arrive(): void {
    if (!this.#brings) return;
    this.#brings = false;
    const wish = this.#parts.preferences.get().listenTo;
    const channels = this.#parts.room.state.get().welcome?.meeting.channels ?? [];
    if (wish !== undefined && channels.includes(wish)) this.#choice.choose(wish);
  }

  /** Hears as the reader chose on this machine. */
  #tune(): void {
    const { audio, preferences, devices } = this.#parts;
    const chosen = preferences.get();
    const { listening, fullScale } = ownListening(chosen);
    audio.choose(loudspeakerOf(chosen, devices.lists.get().loudspeakers));
    audio.listen(listening);
    audio.takeFullScaleFor(fullScale);
  }

  /** For the record of the meeting. Told once: what is over when the connection comes back is not worth a second try. */
  #report({ kind, level, from }: Incident): void {
    const source = sourceOf(from);
    if (source === null) return;
    void this.#parts.ask('hearing.incident', {
      ...{ kind, from: source },
      level: Math.round(Math.max(-120, Math.min(0, level))),
    });
  }

  #hear(): void {
    const { room, welcome } = this.#parts.room.state.get();
    if (room === null || welcome === null) return;
    const heard = heardChannel(room, welcome.you.id, this.channel.get());
    const carries = ownChannels(room).find(({ language }) => language === heard)?.carries;
    this.#parts.audio.listen({
      choice: heard === 'floor' ? 'floor' : { language: heard },
      carries: carries === 'interpreted' || carries === 'relay' ? 'booth' : 'floor',
    });
  }
}

/** Null: nobody's. */
function sourceOf(from: HeardAs): IncidentSource | null {
  if (from.kind === 'channel') return { channel: from.language };
  return from.participantId === null ? null : { participantId: from.participantId };
}
