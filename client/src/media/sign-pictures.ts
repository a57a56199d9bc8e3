import type { ParticipantId } from '@entente/shared/ids';

/** The cameras of who signs, as the reader's line is to take them. */
export interface SignPictures {
  /** Whose camera is the channel of pictures that the reader shows. */
  readonly shown: ParticipantId | null;
  /** Interpreters whose cameras stand nowhere on the reader's screen: nothing of them need flow. */
  readonly unseen: ReadonlySet<ParticipantId>;
  /** The reader sits in a booth of pictures: their own camera is what is followed. */
  readonly isOwn: boolean;
}

export const noSigns: SignPictures = { shown: null, unseen: new Set(), isOwn: false };
