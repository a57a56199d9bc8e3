import type { MeetingId, RecordingId } from '@entente/shared/ids';
import type { Channel } from '@entente/shared/languages';
import type { RecordingFault } from '@entente/shared/room/recording';
import type { SoundPacket } from './time-line.ts';

export interface RecordingName {
  readonly meetingId: MeetingId;
  readonly recordingId: RecordingId;
}

export interface RecordedFile {
  readonly channel: Channel;
  readonly bytes: number;
}

/** The sound of every recording: for each channel one file of Ogg Opus, all of a recording on one time base. */
export interface Recordings {
  /**
   * Begins a recording, or goes on where it was left. `since` (ms since the epoch) is the beginning of every file; from the
   * opening on the steady clock alone tells the places in them.
   */
  open(name: RecordingName, since: number): Take;
  /**
   * Ends the files of a recording that is over (both ms since the epoch), should what ended it have been cut short; those
   * that have their end stay as they are.
   */
  settle(name: RecordingName, span: { readonly since: number; readonly stopped: number }): Promise<void>;
  /** What there is of a recording, the floor first. */
  files(name: RecordingName): Promise<readonly RecordedFile[]>;
  /** Where the file of a channel is; null if there is none. */
  path(name: RecordingName, channel: Channel): Promise<string | null>;
  /** Deletes its files, once its take is over; harmless if there are none. */
  remove(name: RecordingName): Promise<void>;
}

/** One recording under way. Nothing of it throws, and nothing waits for the disk but its end. */
export interface Take {
  readonly name: RecordingName;
  /**
   * What comes of this channel now is one new, unbroken stream. If it began before now, `from` (by the steady clock) tells
   * when: what is held of that time and later gives way to it.
   */
  begin(channel: Channel, from?: number): void;
  hold(channel: Channel, packet: SoundPacket): void;
  /** Called once, if it cannot be written any more; what was written so far remains. */
  onFault(listener: (code: RecordingFault) => void): void;
  /** Over: every file ends at this time by the steady clock and is as long as the others. */
  finish(at: number): Promise<void>;
  /** Left as it is, to go on later: the process ends. */
  suspend(): Promise<void>;
}
