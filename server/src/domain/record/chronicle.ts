import type { BoothId, ParticipantId } from '@entente/shared/ids';
import type { ChronicleEntry } from '@entente/shared/meeting-record';
import type { Fact } from './facts.ts';
import type { SideRoom } from './side-rooms.ts';

/** What happened, in order: who came and went, what was decided at the door, about the floor and the agenda. */
export function chronicleOf(facts: readonly Fact[], rooms: readonly SideRoom[]): ChronicleEntry[] {
  const inside = new Set<ParticipantId>();
  const known = new Set<ParticipantId>();
  // What a booth signals in a side room would tell who speaks there.
  const aside = new Set<BoothId>();
  const signalled = new Set<BoothId>();
  return facts.flatMap((fact) => lineOf(fact) ?? []);

  function lineOf({ at, by, event, withEnd }: Fact): ChronicleEntry | null {
    switch (event.type) {
      case 'participant-entered': {
        const { participantId } = event;
        const isFirst = !known.has(participantId);
        known.add(participantId);
        inside.add(participantId);
        if (by.kind !== 'participant' || by.id !== participantId)
          return { what: 'admitted', at, participantId, by };
        return { what: isFirst ? 'entered' : 'returned', at, participantId };
      }
      case 'participant-left': {
        const wasInside = inside.delete(event.participantId);
        // At the end everybody leaves at once: that is one line, the end.
        if (!wasInside || withEnd) return null;
        return { what: event.cause, at, participantId: event.participantId };
      }
      case 'participant-removed':
        inside.delete(event.participantId);
        return { what: 'removed', at, participantId: event.participantId, by };
      case 'participant-refused':
        return {
          ...{ what: 'refused', at, participantId: event.participantId, by },
          ...(event.reason === undefined ? {} : { reason: event.reason }),
        };
      case 'participant-cleared':
        return { what: 'cleared', at, participantId: event.participantId, by };
      case 'floor-given':
      case 'floor-withdrawn':
        return { what: event.type, at, participantId: event.participantId, by };
      case 'floor-policy-set':
        return { what: 'floor-policy', at, policy: event.policy, by };
      case 'agenda-item-moved':
        return { what: 'item-moved', at, itemId: event.itemId, to: event.to };
      case 'side-room-opened':
      case 'side-room-closed': {
        const room = rooms.find(({ roomId }) => roomId === event.roomId);
        if (room === undefined) return null;
        return { what: event.type, at, room: room.kind, delegationId: room.delegationId };
      }
      case 'booth-moved':
        if (event.roomId === null) aside.delete(event.boothId);
        else aside.add(event.boothId);
        return null;
      case 'sound-signalled': {
        const { boothId, insufficient, speaker } = event;
        if (!insufficient)
          return signalled.delete(boothId) ? { what: 'sound-sufficient', at, boothId } : null;
        if (aside.has(boothId)) return null;
        signalled.add(boothId);
        return {
          ...{ what: 'sound-insufficient', at, boothId },
          ...(speaker === undefined ? {} : { participantId: speaker }),
        };
      }
      case 'acoustic-incident': {
        const { kind, level, from } = event;
        return { what: 'acoustic-incident', at, kind, level, from };
      }
      case 'recording-started':
      case 'recording-stopped':
        // At the end everything ends at once: that is one line, the end.
        return withEnd ? null : { what: event.type, at, by };
      case 'recall-set':
        return { what: 'recalled', at, by };
      case 'recall-cancelled':
        return { what: 'recall-cancelled', at, by };
      case 'meeting-cancelled':
        return { what: 'cancelled', at, by };
      case 'meeting-ended':
        return { what: 'ended', at, by };
      default:
        return null;
    }
  }
}
