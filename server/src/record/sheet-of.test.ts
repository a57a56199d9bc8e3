import { locales } from '@entente/shared/languages';
import { describe, expect, it } from 'vitest';
import { boothId, boothsCreated, who } from '../../test/booth-sample.ts';
import { after, created, id } from '../../test/meeting-sample.ts';
import type { DomainEvent } from '../domain/events.ts';
import { begin, evolve } from '../domain/evolve.ts';
import { recordOf } from '../domain/record/record.ts';
import { directionOf } from './direction.ts';
import { sheetOf } from './sheet-of.ts';
import { filled } from './texts.ts';
import { wordsIn } from './words.ts';

const began = Date.UTC(2026, 11, 1, 14);
const enter: DomainEvent = { type: 'participant-entered', participantId: id('dora') };
const end: DomainEvent = { type: 'meeting-ended', at: 0 };
const by = { by: 'participant', participantId: id('dora') } as const;
const sealed = (...events: DomainEvent[]) => ({
  ...recordOf(
    after({ marking: 'restricted' }),
    [
      { at: 0, actor: { by: 'server' }, events: [created()] },
      ...events.map((event, index) => ({ at: began + index * 40 * 60_000, actor: by, events: [event] })),
    ],
    began + 3_600_000,
  ),
  ...{ format: 'entente-record' as const, version: 1 as const },
  seal: { method: 'sha256-chain-1' as const, entries: 2, digest: 'a'.repeat(64) },
});

describe('a record laid out', () => {
  it.each(locales)('in %s has no place left open and no cell too many', (locale) => {
    const sheet = sheetOf(sealed(enter, end), locale);
    expect(JSON.stringify({ ...sheet, page: '' })).not.toMatch(/undefined|\{\w+\}/);
    expect(filled(sheet.page, { page: '1', pages: '2' })).not.toMatch(/[{}]/);
    for (const { blocks } of sheet.sections)
      for (const block of blocks) {
        if (block.kind === 'text') continue;
        expect(block.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      }
  });

  it.each(locales)(
    'names in %s the booths, who was on air how long, and whose sound did not suffice',
    (locale) => {
      const minute = 60_000;
      const first = boothsCreated();
      const events: DomainEvent[] = [
        { type: 'participant-entered', participantId: who('emma') },
        { type: 'air-taken', boothId: boothId('en'), participantId: who('emma'), outgoing: 'en', at: 0 },
        { type: 'sound-signalled', boothId: boothId('en'), insufficient: true, speaker: who('dora'), at: 0 },
        { type: 'air-left', boothId: boothId('en'), participantId: who('emma'), at: 0 },
        { type: 'acoustic-incident', kind: 'peak', level: -1, from: { participantId: who('dora') }, at: 0 },
        { type: 'acoustic-incident', kind: 'feedback', level: -9, from: { channel: 'fr' }, at: 0 },
      ];
      const entries = [first, ...events].map((event, index) => ({
        ...{ at: began + index * 30 * minute, actor: { by: 'server' } as const, events: [event] },
      }));
      const sheet = sheetOf(
        {
          ...recordOf(events.reduce(evolve, begin(first)), entries, began + 200 * minute),
          ...{ format: 'entente-record', version: 1 },
          seal: { method: 'sha256-chain-1', entries: 5, digest: 'a'.repeat(64) },
        },
        locale,
      );
      expect(JSON.stringify({ ...sheet, page: '' })).not.toMatch(/undefined|\{\w+\}|"ils"/);
      const words = wordsIn(locale, { timeZone: 'UTC', reference: 0 });
      const { sections, columns } = words.texts;
      const of = (title: string) => sheet.sections.find((section) => section.title === title)?.blocks[0];
      const booths = of(sections.interpretation);
      expect(booths?.kind === 'table' && booths.rows[0]).toEqual([
        ...[words.language('en'), 'emma', words.number(1), words.duration(60 * minute)],
      ]);
      const course = of(sections.chronicle);
      const told = (event: keyof typeof words.texts.events) =>
        course?.kind === 'table'
          ? course.rows.find(([, what]) => what === words.texts.events[event])?.slice(2)
          : null;
      expect(told('sound-insufficient')).toEqual(['dora', `${columns.booth}: ${words.language('en')}`]);
      expect(told('incident-peak')).toEqual(['dora', '']);
      expect(told('incident-feedback')).toEqual([`${columns.channel}: ${words.language('fr')}`, '']);
    },
  );

  it('tells times in the official zone, and who ended it', () => {
    const { facts, notice, marking } = sheetOf(sealed(enter, end), 'en');
    const fact = (label: string) => facts.find((each) => each.label === label)?.value;
    expect(fact('Began')).toBe('Tuesday, December 1, 2026 at 15:00');
    expect(fact('Duration')).toBe('40 min');
    expect(fact('Ended by')).toBe('dora');
    expect({ notice, marking }).toEqual({ notice: null, marking: 'Restricted' });
  });

  it.each(locales)('[MTG-7] says in %s that a meeting was cancelled, when and by whom', (locale) => {
    const sheet = sheetOf(sealed({ type: 'meeting-cancelled', at: began }), locale);
    expect(sheet.notice).toContain('2026');
    expect(JSON.stringify({ ...sheet, page: '' })).not.toMatch(/undefined|\{\w+\}/);
    expect(sheet.facts.some(({ value }) => value === 'dora')).toBe(true);
    expect(JSON.stringify(sheet.sections)).not.toContain(
      wordsIn(locale, { timeZone: 'UTC', reference: 0 }).texts.notBegun,
    );
  });

  it('says that it is provisional while the meeting is not over', () => {
    expect(sheetOf(sealed(enter), 'en').notice).toMatch(/Provisional/);
    const early = sheetOf(sealed(), 'en');
    expect(early.sections.flatMap(({ blocks }) => blocks)).toContainEqual({
      ...{ kind: 'text', text: 'The meeting has not begun.' },
    });
  });

  it('names the day only where it is another one', () => {
    const words = wordsIn('en', { timeZone: 'Europe/Paris', reference: began });
    expect(words.time(began)).toBe('15:00');
    expect(words.time(began + 12 * 3_600_000)).toBe('Dec 2 03:00');
  });

  it.each([
    [0, '0 sec'],
    [59_499, '59 sec'],
    [59_600, '1 min'],
    [3_599_000, '1 hr'],
    [5_400_000, '1 hr 30 min'],
  ])('rounds %d ms to %s', (ms, words) => {
    expect(wordsIn('en', { timeZone: 'UTC', reference: 0 }).duration(ms)).toBe(words);
  });
});

it.each([
  ['Olga', 'rtl', 'ltr'],
  ['ليلى Berg', 'ltr', 'rtl'],
  ['14:03–15:00', 'rtl', 'rtl'],
  ['(王)', 'rtl', 'ltr'],
] as const)('%s on a page that runs %s runs %s', (text, page, way) => {
  expect(directionOf(text, page)).toBe(way);
});

it('never reads a value as a place', () => {
  expect(filled('{a} by {b}', { a: '{b}', b: 'Olga' })).toBe('{b} by Olga');
});
