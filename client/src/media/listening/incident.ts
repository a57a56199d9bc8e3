import type { IncidentKind } from '@entente/shared/acoustic-incident';
import type { HeardAs } from './mix.ts';

/** A sudden peak or feedback that was kept from the ear. */
export interface Incident {
  readonly kind: IncidentKind;
  /** ms since the epoch, by the clock of this machine. */
  readonly at: number;
  /** How loud it came, dBFS. */
  readonly level: number;
  /** Where it came from: in whose microphone, or on which channel. */
  readonly from: HeardAs;
}
