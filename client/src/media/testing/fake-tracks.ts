/** jsdom has no media: the little of it that our engines touch. */
export class FakeTrack extends EventTarget {
  readonly kind: 'audio' | 'video';
  readonly label: string;
  enabled = true;
  muted = false;
  contentHint = '';
  readyState: 'live' | 'ended' = 'live';

  constructor(kind: 'audio' | 'video', label: string = kind) {
    super();
    this.kind = kind;
    this.label = label;
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.label, width: 1280 };
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** The system mutes it, or no longer does. */
  mute(muted: boolean): void {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  }

  /** The device was unplugged. */
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

/** A track of the browser's type. */
export const fakeTrack = (kind: 'audio' | 'video', label?: string): MediaStreamTrack & FakeTrack =>
  new FakeTrack(kind, label) as unknown as MediaStreamTrack & FakeTrack;

/** A stream that holds what it is given. */
export class FakeStream {
  readonly #tracks: readonly MediaStreamTrack[];

  constructor(tracks: readonly MediaStreamTrack[] = []) {
    this.#tracks = tracks;
  }

  getTracks(): readonly MediaStreamTrack[] {
    return this.#tracks;
  }

  getAudioTracks(): readonly MediaStreamTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'audio');
  }

  getVideoTracks(): readonly MediaStreamTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'video');
  }
}

export const fakeStream = (...tracks: MediaStreamTrack[]): MediaStream =>
  new FakeStream(tracks) as unknown as MediaStream;
