import { permits } from '@entente/shared/permissions';
import type { SourceKind } from '@entente/shared/room/records';
import type { SeatGrant } from '@entente/shared/seat-grant';
import type { OwnSources } from '../media/own-sources.ts';
import type { WishMemory } from '../stores/wish-memory.ts';
import { usuallyOpen } from './usually-open.ts';

export interface WarmUpParts {
  readonly grant: Pick<SeatGrant, 'you' | 'meeting'>;
  readonly own: OwnSources;
  readonly wishes: WishMemory;
}

/** In the green room: brings up what was open last time or, the first time, what suits the kind of meeting. */
export function warmUp({ grant, own, wishes }: WarmUpParts): void {
  if (!permits(grant.you.role, 'send')) return;
  const last = wishes.recall();
  const open: readonly SourceKind[] =
    last === null || last.roomId !== undefined ? usuallyOpen(grant) : last.open;
  void (open.includes('microphone') ? own.microphone.open() : own.microphone.warm());
  if (open.includes('camera')) void own.camera.open();
}
