import type { CommandName } from '@entente/shared/protocol/contract';
import type { Handlers } from '../handler.ts';
import { agendaHandlers } from './agenda.ts';
import { arrivalHandlers } from './arrival.ts';
import { attendanceHandlers } from './attendance.ts';
import { floorHandlers } from './floor.ts';
import { boothHandlers, boothPlanningHandlers, listeningHandlers } from './interpretation.ts';
import { lobbyHandlers } from './lobby.ts';
import { mediaHandlers } from './media.ts';
import { sideRoomHandlers } from './side-rooms.ts';
import { messageHandlers } from './messages.ts';
import { probeHandlers } from './probe.ts';
import { recordingHandlers } from './recording.ts';
import { qualityHandlers } from './quality.ts';

/** What every command does. */
export const handlers: Handlers<CommandName> = {
  ...attendanceHandlers,
  ...lobbyHandlers,
  ...floorHandlers,
  ...sideRoomHandlers,
  ...mediaHandlers,
  ...messageHandlers,
  ...agendaHandlers,
  ...arrivalHandlers,
  ...probeHandlers,
  ...qualityHandlers,
  ...listeningHandlers,
  ...boothHandlers,
  ...boothPlanningHandlers,
  ...recordingHandlers,
};
