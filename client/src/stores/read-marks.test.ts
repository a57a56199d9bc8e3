import { beforeEach, expect, it } from 'vitest';
import { readMarks } from './read-marks.ts';

beforeEach(() => {
  localStorage.clear();
});

it('keeps what was read over a reload, forwards only', () => {
  const marks = readMarks(localStorage, 'm/linh');
  marks.read('all', 7);
  marks.read('all', 5);
  marks.read('delegation', 2);
  expect(readMarks(localStorage, 'm/linh').get()).toEqual({ all: 7, delegation: 2 });
});

it('keeps the newest seat alone', () => {
  readMarks(localStorage, 'm/linh').read('participant:claire', 7);
  const other = readMarks(localStorage, 'n/linh');
  expect(other.get()).toEqual({});
  other.read('all', 1);
  expect(readMarks(localStorage, 'm/linh').get()).toEqual({});
  expect(JSON.stringify(localStorage)).not.toContain('claire');
});

it('follows what another tab reads, and loses nothing that both wrote', () => {
  const [one, other] = [readMarks(localStorage, 'm/linh'), readMarks(localStorage, 'm/linh')];
  const end = one.follow();
  other.read('all', 4);
  dispatchEvent(new StorageEvent('storage', { key: 'entente.read', storageArea: localStorage }));
  expect(one.get()).toEqual({ all: 4 });
  other.read('secretariat', 6);
  one.read('delegation', 5);
  expect(readMarks(localStorage, 'm/linh').get()).toEqual({ all: 4, delegation: 5, secretariat: 6 });
  end();
});

it.each(['', 'null', '{"seat":"m/linh","marks":{"all":"x"}}', '[]'])('begins anew from %j', (stored) => {
  localStorage.setItem('entente.read', stored);
  expect(readMarks(localStorage, 'm/linh').get()).toEqual({});
});
