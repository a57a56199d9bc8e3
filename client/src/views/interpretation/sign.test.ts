import { BoothId } from '@entente/shared/ids';
import type { BoothRecord, SignRecord } from '@entente/shared/room/interpretation';
import { describe, expect, it } from 'vitest';
import { idOf, person } from '../testing/room.ts';
import { signLanguages, signPictures, signPlace } from './sign.ts';
import { interpretedRoom } from './testing/interpreted.ts';

const boothId = BoothId.parse('booth-ils');
const sign = (interpreter?: string, language = 'ils', room: SignRecord['room'] = 'plenary'): SignRecord => ({
  ...{ kind: 'sign', id: `${room}.${language}`, room, language, boothId },
  ...(interpreter === undefined ? {} : { interpreter: idOf(interpreter) }),
});
const people = [
  person('linh', 'vn', { open: ['microphone', 'camera'] }),
  person('sima', null, { role: 'interpreter', open: ['camera'] }),
  person('sven', null, { role: 'interpreter', open: ['camera'] }),
];
const roomWith = (...signs: SignRecord[]) => interpretedRoom({ signs }, people);

describe('a channel of pictures', () => {
  it('is offered for each sign language of the room, and of no other room', () => {
    const caucus = sign('sven', 'fsl', 'caucus' as never);
    expect(signLanguages(roomWith(sign('sima'), sign(undefined, 'ase'), caucus))).toEqual(['ils', 'ase']);
    expect(signPlace(roomWith(caucus), 'fsl')).toBeNull();
  });

  it('shows who is on air, nobody while the booth is off air, and nothing that was not chosen', () => {
    expect(signPlace(roomWith(sign('sima')), 'ils')?.participant?.name).toBe('sima');
    expect(signPlace(roomWith(sign()), 'ils')).toMatchObject({ language: 'ils', participant: null });
    expect(signPlace(roomWith(sign('sima')), undefined)).toBeNull();
    expect(signPlace(roomWith(sign('sima')), 'ase')).toBeNull();
  });

  it('comes first for who shows it; of interpreters who are shown nowhere nothing is asked for', () => {
    const room = roomWith(sign('sima'));
    const shown = signPictures(room, idOf('linh'), 'ils');
    expect([shown.shown, [...shown.unseen]]).toEqual(['sima', ['sven']]);
    const without = signPictures(room, idOf('linh'), undefined);
    expect([without.shown, [...without.unseen]]).toEqual([null, ['sima', 'sven']]);
  });

  it('is the own camera of who sits in a booth of pictures, and of nobody else', () => {
    const seat = (participantId: string) => ({
      ...{ participantId: idOf(participantId), incoming: 'floor' as const, outgoing: 'ils', airMs: 0 },
    });
    const booth: BoothRecord = {
      ...{ kind: 'booth', id: boothId, boothKind: 'sign', language: 'ils', order: 0, shifts: [] },
      seats: [seat('sima')],
    };
    const room = interpretedRoom({ signs: [sign('sima')], booths: [booth] }, people);
    expect(signPictures(room, idOf('sima'), undefined).isOwn).toBe(true);
    expect(signPictures(room, idOf('sven'), undefined).isOwn).toBe(false);
    const voices = interpretedRoom({ booths: [{ ...booth, boothKind: 'voice' }] }, people);
    expect(signPictures(voices, idOf('sima'), undefined).isOwn).toBe(false);
  });
});
