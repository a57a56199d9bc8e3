import { render, screen, within } from '@testing-library/react';
import { DoorOpen } from 'lucide-react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Button } from './button.tsx';
import { ChamberLayout } from './chamber-layout.tsx';
import { PageLayout } from './page-layout.tsx';
import { SkipLink } from './skip-link.tsx';
import { expectAccessible } from './testing/expect-accessible.ts';
import { onScreen } from './testing/on-screen.ts';
import { TileRow } from './tile-row.tsx';

beforeEach(() => {
  onScreen(false);
});
afterEach(() => vi.unstubAllGlobals());

it('gives the chamber its landmarks, with the skip link leading to the main one', async () => {
  const { container } = render(
    <>
      <SkipLink label="Skip to the content" targetId="main" />
      <ChamberLayout
        mainId="main"
        header={<h1>Consultations</h1>}
        aside="Lists"
        asideLabel="Panels"
        controls="Microphone"
        controlsMiddle="Channels"
        controlsEnd="Leave"
        controlsLabel="Controls"
      >
        <div>Stage</div>
        <TileRow label="Participants">
          <span>One</span>
          <span>Two</span>
        </TileRow>
      </ChamberLayout>
    </>,
  );
  expect(screen.getByRole('main').id).toBe('main');
  expect(screen.getByRole('link', { name: 'Skip to the content' }).getAttribute('href')).toBe('#main');
  expect(screen.getByRole('banner')).toBeTruthy();
  expect(screen.getByRole('complementary', { name: 'Panels' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Controls' }).textContent).toBe('MicrophoneChannelsLeave');
  expect(within(screen.getByRole('list', { name: 'Participants' })).getAllByRole('listitem')).toHaveLength(2);
  await expectAccessible(container);
});

it.each([
  ['a row of icons with names where it is narrow', true, ''],
  ['names in the controls where there is room', false, 'Caucus'],
])('has %s', async (_, isNarrow, text) => {
  onScreen(isNarrow);
  const { container } = render(
    <ChamberLayout
      mainId="main"
      header={<h1>Consultations</h1>}
      asideLabel="Panels"
      controls="Microphone"
      controlsEnd={<Button label="Caucus" icon={DoorOpen} />}
      controlsLabel="Controls"
    >
      Stage
    </ChamberLayout>,
  );
  expect(screen.getByRole('button', { name: 'Caucus' }).textContent).toBe(text);
  await expectAccessible(container);
});

it('gives every other screen a header and a main part', async () => {
  const { container } = render(
    <PageLayout title="Entente" tools="Language" mainId="main" width="form">
      <h1>Sign in</h1>
    </PageLayout>,
  );
  expect(screen.getByRole('banner').textContent).toBe('EntenteLanguage');
  expect(screen.getByRole('main').textContent).toBe('Sign in');
  await expectAccessible(container);
});
