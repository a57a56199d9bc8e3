import type { SeatGrant } from '@entente/shared/seat-grant';
import type { SourceKind } from '@entente/shared/room/records';

/**
 * What is open in the green room, and so on the floor after *Join*, where nothing else was chosen. An interpreter is heard by
 * going on air or speaking on the floor, and by nothing else: what they open in the green room is but tried there.
 */
export function usuallyOpen({
  you,
  meeting,
}: {
  readonly you: Pick<SeatGrant['you'], 'role'>;
  readonly meeting: Pick<SeatGrant['meeting'], 'kind'>;
}): readonly SourceKind[] {
  if (you.role === 'interpreter') return [];
  return meeting.kind === 'bilateral' ? ['microphone', 'camera'] : ['camera'];
}
