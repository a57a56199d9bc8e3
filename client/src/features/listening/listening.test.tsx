import { locales } from '@entente/shared/languages';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { directionOf } from '../../i18n/locales.ts';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import type { Caption } from '../../views/interpretation/caption.ts';
import { channelLines } from '../../views/interpretation/channel-lines.ts';
import { coverageOf } from '../../views/interpretation/coverage.ts';
import {
  boothId,
  channel,
  interpretedRoom,
  speaker,
} from '../../views/interpretation/testing/interpreted.ts';
import { idOf } from '../../views/testing/room.ts';
import { CoverageDesk } from './coverage-desk.tsx';
import { ListeningCaption } from './listening-caption.tsx';
import { ListenTo, ListenToButton } from './listen-to.tsx';
import { SlowDown } from './slow-down.tsx';
import { SpokenLanguage } from './spoken-language.tsx';

const lines = channelLines(
  interpretedRoom({
    speakers: [speaker('linh', 'id')],
    channels: [
      channel('en', 'interpreted', { from: 'id' }),
      channel('fr', 'relay', { from: 'en' }),
      channel('ar', 'floor'),
      channel('vi', 'direct'),
    ],
  }),
);

const captions: readonly [Caption, string][] = [
  [{ at: 'floor', speaking: 'ar' }, 'Speaking Arabic · you hear the floor'],
  [{ at: 'floor', speaking: null }, 'You hear the floor'],
  [{ at: 'direct', hears: 'fr' }, 'Speaking French · you hear the original'],
  [
    { at: 'interpreted', speaking: 'id', hears: 'en' },
    'Speaking Indonesian · you hear English, interpreted from the floor',
  ],
  [
    { at: 'relay', speaking: 'ar', hears: 'en', through: 'fr' },
    'Speaking Arabic · you hear English, interpreted through French',
  ],
  [
    { at: 'uncovered', speaking: 'ar', wanted: 'en' },
    'Speaking Arabic · nobody interprets into English now: you hear the floor',
  ],
  [{ at: 'quiet', hears: 'en', isCovered: true }, 'You listen to English'],
  [{ at: 'quiet', hears: 'en', isCovered: false }, 'You listen to English · nobody interprets into it now'],
  [{ at: 'quiet', hears: null, isCovered: true }, 'You listen to the floor'],
];

describe('Listen to', () => {
  it('offers the floor and each language in its own name, with what it carries now', async () => {
    const onChange = vi.fn();
    const { container } = await show(<ListenTo lines={lines} value="en" onChange={onChange} />);
    const group = within(screen.getByRole('radiogroup', { name: 'Listen to' }));
    const found = group.getAllByRole('radio').map((radio) => {
      const described = document.getElementById(radio.getAttribute('aria-describedby') ?? '');
      const named = document.getElementById(radio.getAttribute('aria-labelledby') ?? '');
      return [named?.textContent, described?.textContent];
    });
    expect(found).toEqual([
      ['Floor', 'Indonesian'],
      ['English', 'interpreted'],
      ['Français', 'via English'],
      ['العربية', 'floor'],
      ['Tiếng Việt', 'original'],
    ]);
    expect(group.getByRole('radio', { name: 'English', checked: true })).toBeTruthy();
    await userEvent.click(group.getByRole('radio', { name: 'Français' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('fr');
    await expectAccessible(container);
  });

  it('opens with one press where there is little room, and chooses with another', async () => {
    const onChange = vi.fn();
    await show(<ListenToButton lines={lines} value="fr" onChange={onChange} isIconAlone />);
    await userEvent.click(screen.getByRole('button', { name: 'Listen to: Français' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Floor' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('floor');
  });
});

describe('the caption', () => {
  it.each(captions)('says of %o: %s', async (caption, text) => {
    const { container } = await show(<ListeningCaption caption={caption} />);
    expect(container.textContent).toBe(text);
  });
});

describe('what is told of a language', () => {
  it('in one press, one’s own', async () => {
    const onChange = vi.fn();
    const { container } = await show(
      <SpokenLanguage languages={['vi', 'en']} value="vi" onChange={onChange} />,
    );
    const group = within(screen.getByRole('radiogroup', { name: 'I speak' }));
    expect(group.getByRole('radio', { name: 'Tiếng Việt', checked: true })).toBeTruthy();
    await userEvent.click(group.getByRole('radio', { name: 'English' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('en');
    await expectAccessible(container);
  });

  it('out of a list, where there are more languages than stand side by side', async () => {
    const onChange = vi.fn();
    const { container } = await show(
      <SpokenLanguage languages={['vi', 'en', 'fr', 'id']} value="vi" onChange={onChange} />,
    );
    const list = screen.getByRole('combobox', { name: 'I speak' });
    expect(list).toHaveProperty('value', 'vi');
    await userEvent.selectOptions(list, 'Français');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('fr');
    await expectAccessible(container);
  });

  it('is a calm bar, of an interpreter who cannot follow', async () => {
    await show(<SlowDown />);
    expect(screen.getByRole('status').textContent).toBe(
      'The interpreters ask you to speak a little more slowly.',
    );
  });
});

const coverage = coverageOf(
  interpretedRoom({
    listeners: [{ kind: 'listeners', id: 'plenary', channels: { fr: 2, ar: 1 }, uncovered: ['ar'] }],
    slowDowns: { kind: 'slow-downs', id: 'plenary', speaker: idOf('linh'), booths: 2 },
    booths: [
      {
        ...{
          kind: 'booth',
          id: boothId,
          boothKind: 'voice',
          language: 'fr',
          order: 1,
          seats: [],
          shifts: [],
        },
        insufficient: { since: 1, speaker: idOf('linh') },
      },
    ],
  }),
);
if (coverage === null) throw new Error('it is known here');

it('shows who presides what the channels carry, for how many, and what the booths ask', async () => {
  const { container } = await show(<CoverageDesk coverage={coverage} />);
  const desk = within(screen.getByRole('region', { name: 'Interpretation' }));
  expect(desk.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'English0 listenersoriginal',
    'Français2 listenersinterpreted · ines',
    'العربية1 listenerfloornot covered',
  ]);
  expect(desk.getByRole('status').textContent).toBe(
    '2 booths ask the speaker to slow down.The French booth cannot interpret: the sound of linh does not suffice.',
  );
  await expectAccessible(container);
});

describe.each(locales)('in %s', (locale) => {
  it('leaves no text untranslated, and turns with the script', async () => {
    const { container } = await show(
      <>
        <ListenTo lines={lines} value="en" onChange={vi.fn()} />
        {captions.map(([caption, key]) => (
          <ListeningCaption key={key} caption={caption} />
        ))}
        <SpokenLanguage languages={['vi', 'en']} value={null} onChange={vi.fn()} />
        <SlowDown />
        <CoverageDesk coverage={coverage} />
      </>,
      locale,
    );
    expect(document.documentElement.dir).toBe(directionOf(locale));
    expect(container.textContent).not.toMatch(/listening\.|channels\.|\{|\}/);
    await expectAccessible(container);
  });
});
