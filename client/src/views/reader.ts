import type { ParticipantId } from '@entente/shared/ids';
import type { Role } from '@entente/shared/permissions';

/** Who looks at the screen: what they may do depends on it. */
export interface Reader {
  readonly id: ParticipantId;
  readonly role: Role;
}
