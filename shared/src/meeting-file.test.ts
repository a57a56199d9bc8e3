import { describe, expect, it } from 'vitest';
import { invalid } from './errors.ts';
import { MeetingFile, type MeetingFileInput } from './meeting-file.ts';

const vietNam = {
  key: 'vn',
  officialName: 'Socialist Republic of Viet Nam',
  shortName: 'Viet Nam',
  code: 'vn',
};
const france = { key: 'fr', officialName: 'French Republic', shortName: 'France', code: 'fr' };
const chair = { name: 'Chen Wei', role: 'chair' } as const;
const good: MeetingFileInput = {
  kind: 'multilateral',
  title: 'Working group',
  start: '2026-12-01T15:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  workingLanguages: ['en', 'fr'],
  delegations: [vietNam, france],
  participants: [chair],
};

/** `path: fault` of everything that is wrong with a file. */
function faultsOf(file: unknown): string[] {
  const parsed = MeetingFile.safeParse(file);
  if (parsed.success) return [];
  return (invalid(parsed.error).faults ?? []).map(({ path, fault }) => `${path}: ${fault}`);
}
const faultsWith = (change: Record<string, unknown>) => faultsOf({ ...good, ...change });

describe('a meeting file', () => {
  it('needs little, and fills in the rest', () => {
    const least = { ...good, delegations: undefined };
    expect(MeetingFile.parse(least)).toEqual({
      ...least,
      delegations: [],
      participants: [{ ...chair, languages: [], trusted: false }],
      agenda: [],
      settings: { lobby: 'untrusted', marking: 'none' },
    });
    expect(MeetingFile.parse(good).delegations.map(({ votes }) => votes)).toEqual([true, true]);
  });

  it('takes what surrounds a text away', () => {
    expect(MeetingFile.parse({ ...good, title: '  Working group \n' }).title).toBe('Working group');
  });

  it('takes everything that it knows', () => {
    const full: MeetingFileInput = {
      ...good,
      kind: 'bilateral',
      channels: ['floor', 'fr'],
      delegations: [
        { ...vietNam, order: 2, votes: false },
        { key: 'x', officialName: 'X', shortName: 'X', emblem: 'data:image/png;base64,iVBORw0KGgo=' },
      ],
      participants: [
        {
          name: 'Linh',
          title: 'Ambassador',
          role: 'delegate',
          delegation: 'vn',
          locale: 'vi',
          trusted: true,
        },
        { name: 'Ines', role: 'interpreter', languages: ['en', 'pt-BR', 'zh-Hant'] },
      ],
      agenda: [{ title: 'Opening', minutes: 10 }],
      settings: { floorPolicy: 'chaired', lobby: 'everyone', marking: 'restricted' },
    };
    expect(faultsOf(full)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['title: is empty', { title: '   ' }],
    ['title: is longer than 160 characters', { title: 'x'.repeat(161) }],
    ['title: holds control characters', { title: 'Working\u0000group' }],
    ['start: is not a local date and time, as in 2026-12-01T15:00', { start: '2026-12-01 15:00' }],
    ['start: is not a real date', { start: '2026-02-30T15:00' }],
    ['start: is not a real date', { start: '2026-13-01T15:00' }],
    ['start: is not a real date', { start: '2026-00-01T15:00' }],
    ['start: is not a real date', { start: '2026-12-00T15:00' }],
    ['start: is not a real date', { start: '2026-12-01T24:00' }],
    ['start: is not a real date', { start: '2026-12-01T15:60' }],
    ['start: is not a real date', { start: '2026-02-29T15:00' }],
    ['start: is not a real date', { start: '1900-02-29T15:00' }],
    ['timeZone: is not an IANA time zone, as in Asia/Ho_Chi_Minh', { timeZone: 'Saigon' }],
    ['timeZone: is not an IANA time zone, as in Asia/Ho_Chi_Minh', { timeZone: '' }],
    ['workingLanguages: names no language', { workingLanguages: [] }],
    ['workingLanguages.1: not a BCP 47 language tag', { workingLanguages: ['en', 'English'] }],
    ['workingLanguages.1: is named twice: en', { workingLanguages: ['en', 'en'] }],
    ['channels.0: is not among the working languages: ru', { channels: ['ru'] }],
    ['channels.2: is named twice: floor', { channels: ['floor', 'en', 'floor'] }],
    ['delegations.0.key: may hold only a-z, 0-9 and -', { delegations: [{ ...vietNam, key: 'Viet Nam' }] }],
    ['delegations.1.key: is used twice: vn', { delegations: [vietNam, { ...france, key: 'vn' }] }],
    ['delegations.0.code: is not a known code', { delegations: [{ ...vietNam, code: 'VN' }] }],
    [
      'delegations.0.emblem: is not a PNG or SVG data URI',
      { delegations: [{ ...vietNam, code: undefined, emblem: 'https://example.org/x.png' }] },
    ],
    [
      'delegations.0.emblem: stands beside a code: give one of the two',
      { delegations: [{ ...vietNam, emblem: 'data:image/png;base64,AA==' }] },
    ],
    ['participants: names nobody', { participants: [] }],
    ['participants.0.name: is empty', { participants: [{ ...chair, name: '' }] }],
    ['participants.0.name: holds control characters', { participants: [{ ...chair, name: 'Chen\nWei' }] }],
    [
      'participants.0.delegation: names no delegation of this file: us',
      { participants: [{ ...chair, delegation: 'us' }] },
    ],
    [
      'participants.1.delegation: is missing: a delegate belongs to a delegation',
      { participants: [chair, { name: 'Linh', role: 'delegate' }] },
    ],
    [
      'participants.0.languages: names fewer than the two languages an interpreter works between',
      { participants: [{ name: 'Ines', role: 'interpreter', languages: ['en'] }] },
    ],
    ['agenda.0.title: is empty', { agenda: [{ title: '' }] }],
    ['delegations: must be exactly two in a bilateral talk', { kind: 'bilateral', delegations: [vietNam] }],
  ])('is told: %s', (fault, change) => {
    expect(faultsWith(change)).toEqual([fault]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['kind', { kind: 'summit' }],
    ['title', { title: undefined }],
    ['delegations.0.order', { delegations: [{ ...vietNam, order: 0 }] }],
    ['delegations.0.votes', { delegations: [{ ...vietNam, votes: 'yes' }] }],
    ['participants.0.role', { participants: [{ name: 'A', role: 'admin' }] }],
    ['participants.0.locale', { participants: [{ ...chair, locale: 'de' }] }],
    ['agenda.0.minutes', { agenda: [{ title: 'A', minutes: 1441 }] }],
    ['settings.lobby', { settings: { lobby: 'off' } }],
    ['settings', { settings: { record: true } }],
    ['', { password: 'x' }],
  ])('is refused at "%s"', (path, change) => {
    const faults = faultsWith(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${path}: .`));
  });

  it('is told everything that is wrong at once', () => {
    const participants = [
      { name: 'Linh', role: 'delegate' },
      { ...chair, delegation: 'us' },
    ];
    expect(faultsWith({ participants, start: '2026-02-30T15:00', channels: ['ru'] })).toHaveLength(4);
  });

  it('knows the leap years', () => {
    for (const start of ['2028-02-29T00:00', '2000-02-29T23:59']) expect(faultsWith({ start })).toEqual([]);
  });
});
