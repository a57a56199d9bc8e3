import { describe, expect, it } from 'vitest';
import { formatters } from './format.ts';

const noon = Date.UTC(2026, 11, 1, 12, 0);

describe('times', () => {
  it('stand in the reader’s zone beside the official one', () => {
    const { own, official, same } = formatters('en', 'UTC').zoned(noon, 'Asia/Ho_Chi_Minh');
    expect(own).toBe('Tue, Dec 1, 2026, 12:00');
    expect(official).toBe('Tue, Dec 1, 2026, 19:00 (Indochina Time)');
    expect(same).toBe(false);
  });

  it('are told once when both zones show the same clock', () => {
    expect(formatters('en', 'Asia/Bangkok').zoned(noon, 'Asia/Ho_Chi_Minh').same).toBe(true);
  });
});

describe('spans', () => {
  const { duration } = formatters('en');
  it('are minutes and seconds, with hours when there are any', () => {
    expect(duration(161_000)).toBe('2:41');
    expect(duration(3_761_999)).toBe('1:02:41');
  });
  it('are never below zero', () => {
    expect(duration(-5_000)).toBe('0:00');
  });
});

describe('names', () => {
  it('of states come from the language', () => {
    expect(formatters('fr').region('id')).toBe('Indonésie');
    expect(formatters('es').region('UN')).toBe('Naciones Unidas');
  });
  it('of organisations without a region are their code', () => {
    expect(formatters('en').region('asean')).toBe('ASEAN');
  });
  it('of languages come from the language', () => {
    expect(formatters('fr').language('ar')).toBe('arabe');
  });
});
