import type { CommandName } from '@entente/shared/protocol/contract';
import type { Handlers } from '../handler.ts';
import { attendanceHandlers } from './attendance.ts';
import { floorHandlers } from './floor.ts';
import { lobbyHandlers } from './lobby.ts';
import { mediaHandlers } from './media.ts';
import { qualityHandlers } from './quality.ts';

/** What every command does. */
export const handlers: Handlers<CommandName> = {
  ...attendanceHandlers,
  ...lobbyHandlers,
  ...floorHandlers,
  ...mediaHandlers,
  ...qualityHandlers,
};
