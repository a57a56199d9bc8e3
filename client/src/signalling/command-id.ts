import { CommandId } from '@entente/shared/ids';

/** A new id for one intention. Not `randomUUID`, which only secure contexts have. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return CommandId.parse(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
