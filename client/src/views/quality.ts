import type { ParticipantId } from '@entente/shared/ids';
import type { PersonQuality, QualityCause, QualityLevel, StageLimit } from '@entente/shared/quality';
import type { DelegationRecord, ParticipantRecord } from '@entente/shared/room/records';
import type { RoomView } from './room-view.ts';

/** How one person is connected, as those who preside see it. */
export interface QualityLine {
  readonly participant: ParticipantRecord;
  readonly delegation: DelegationRecord | undefined;
  /** `unknown` before the first report. */
  readonly level: QualityLevel | 'unknown';
  readonly causes: readonly QualityCause[];
  /** The newest report; null before the first. */
  readonly report: PersonQuality | null;
  readonly limit: StageLimit;
  readonly isYou: boolean;
  readonly isSpeaking: boolean;
}

export interface QualitySeen {
  readonly you: ParticipantId;
  readonly reports: ReadonlyMap<ParticipantId, PersonQuality>;
  readonly reconnecting: ReadonlySet<ParticipantId>;
  readonly speaking: ReadonlySet<ParticipantId>;
}

const worstFirst: readonly QualityLine['level'][] = ['poor', 'fair', 'unknown', 'good'];

/** Everybody inside, whoever needs help first. Who is not there now cannot say how the line is. */
export function qualityLines(
  room: RoomView,
  { you, reports, reconnecting, speaking }: QualitySeen,
): QualityLine[] {
  const limits = new Map(room.limits.map(({ id, limit }) => [id, limit]));
  return room.participants
    .map((participant): QualityLine => {
      const { id } = participant;
      const report = reports.get(id) ?? null;
      const isAway = reconnecting.has(id);
      return {
        participant,
        delegation: room.delegations.find((one) => one.id === participant.delegationId),
        level: isAway ? 'poor' : (report?.level ?? 'unknown'),
        causes: isAway ? ['reconnecting'] : (report?.causes ?? []),
        report,
        limit: limits.get(id) ?? 'full',
        isYou: id === you,
        isSpeaking: speaking.has(id),
      };
    })
    .sort(
      (a, b) =>
        worstFirst.indexOf(a.level) - worstFirst.indexOf(b.level) ||
        lossOf(b) - lossOf(a) ||
        a.participant.name.localeCompare(b.participant.name),
    );
}

/** In whole percents, so that two quiet lines do not change places with every reading. */
const lossOf = ({ report }: QualityLine): number =>
  Math.round(100 * Math.max(report?.lossDown ?? 0, report?.lossUp ?? 0));

/** The limit for everybody. */
export const limitForAll = (room: RoomView): StageLimit =>
  room.limits.find(({ id }) => id === 'everyone')?.limit ?? 'full';
