import type { ParticipantId } from '@entente/shared/ids';
import type { IncidentKind } from '../hearing-guard/sentinel.ts';
import type { SoundKind } from './mix.ts';

/** A sudden peak or feedback that was kept from the ear. */
export interface Incident {
  readonly kind: IncidentKind;
  /** ms since the epoch, by the clock of this machine. */
  readonly at: number;
  /** How loud it came, dBFS. */
  readonly level: number;
  /** Where it came from: in whose microphone, or on which channel. */
  readonly source: SoundKind;
  readonly participantId: ParticipantId | null;
}
