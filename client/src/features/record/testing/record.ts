import { SealedRecord } from '@entente/shared/meeting-record';

export const began = Date.UTC(2026, 11, 1, 8);
const minute = 60_000;
const olga = { kind: 'participant', id: 'olga' };

/** A record of a short talk, over unless `change` says otherwise. */
export const recordSample = (change: object = {}): SealedRecord =>
  SealedRecord.parse({
    ...{ format: 'entente-record', version: 1, asOf: began + 60 * minute },
    seal: { method: 'sha256-chain-1', entries: 12, digest: 'ab'.repeat(32) },
    meeting: {
      ...{ id: 'talk', kind: 'bilateral', title: 'Talk on fisheries', marking: 'restricted' },
      ...{ timeZone: 'Asia/Ho_Chi_Minh', start: '2026-12-01T15:00', startsAt: began },
      workingLanguages: ['fr', 'vi'],
    },
    course: { at: 'ended', began, finished: began + 45 * minute, ended: began + 45 * minute, by: olga },
    delegations: [
      {
        ...{ id: 'vn', officialName: 'Socialist Republic of Viet Nam', shortName: 'Viet Nam', code: 'vn' },
        people: [
          {
            ...{
              id: 'linh',
              name: 'Linh Tran',
              title: 'Ambassador',
              role: 'delegate',
              attendance: 'attended',
            },
            stays: [
              { from: began, to: began + 10 * minute },
              { from: began + 15 * minute, to: began + 45 * minute },
            ],
            totalMs: 40 * minute,
          },
        ],
      },
      {
        ...{ id: 'fr', officialName: 'French Republic', shortName: 'France', code: 'fr' },
        people: [
          { id: 'paul', name: 'Paul Girard', role: 'delegate', attendance: 'absent', stays: [], totalMs: 0 },
        ],
      },
    ],
    others: [
      {
        ...{ id: 'olga', name: 'Olga Berg', role: 'organiser', attendance: 'attended' },
        stays: [{ from: began, to: began + 45 * minute }],
        totalMs: 45 * minute,
      },
    ],
    agenda: [
      {
        ...{ id: 'a1', title: 'Opening', course: 'done', plannedMs: 10 * minute, usedMs: 12 * minute },
        spans: [{ from: began, to: began + 12 * minute }],
      },
    ],
    sideRooms: [
      { kind: 'corridor', delegationId: null, openedAt: began + 20 * minute, closedAt: null, people: 2 },
      {
        ...{ kind: 'caucus', delegationId: 'vn', people: 1 },
        ...{ openedAt: began + 30 * minute, closedAt: began + 35 * minute },
      },
    ],
    booths: [
      {
        ...{ id: 'b1', kind: 'voice', language: 'fr', second: 'vi' },
        people: [{ participantId: 'olga', turns: 2, airMs: 40 * minute }],
      },
      { id: 'b2', kind: 'sign', language: 'ils', people: [] },
    ],
    chronicle: [
      { what: 'entered', at: began, participantId: 'olga' },
      { what: 'admitted', at: began, participantId: 'linh', by: olga },
      { what: 'refused', at: began + minute, participantId: 'paul', by: olga, reason: 'Not on the list' },
      { what: 'item-moved', at: began + 2 * minute, itemId: 'a1', to: 'current' },
      { what: 'side-room-opened', at: began + 20 * minute, room: 'corridor', delegationId: null },
      { what: 'floor-policy', at: began + 22 * minute, policy: 'chaired', by: { kind: 'server' } },
      { what: 'sound-insufficient', at: began + 23 * minute, boothId: 'b1', participantId: 'linh' },
      { what: 'sound-sufficient', at: began + 24 * minute, boothId: 'b1' },
      {
        ...{ what: 'acoustic-incident', at: began + 25 * minute },
        ...{ kind: 'feedback', level: -9, from: { channel: 'fr' } },
      },
      { what: 'ended', at: began + 45 * minute, by: olga },
    ],
    ...change,
  });
