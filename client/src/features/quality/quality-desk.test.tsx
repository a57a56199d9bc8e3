import type { PersonQuality } from '@entente/shared/quality';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { qualityLines } from '../../views/quality.ts';
import { idOf, person, roomOf } from '../../views/testing/room.ts';
import { QualityDesk } from './quality-desk.tsx';

const thin: PersonQuality = {
  ...{ participantId: idOf('Paul'), since: 0, level: 'poor', causes: ['bandwidth', 'loss-down'] },
  ...{
    remedies: ['others-paused', 'camera-low'],
    lossDown: 0.12,
    lossUp: 0.02,
    roundTrip: 340,
    concealed: 0.04,
  },
};

const room = roomOf([
  person('Anne', 'vn', { role: 'organiser' }),
  person('Linh', 'vn'),
  person('Paul', 'fr', { open: ['microphone'] }),
]);

function desk() {
  const on = { onAsk: vi.fn(), onLimit: vi.fn() };
  const lines = qualityLines(room, {
    ...{ you: idOf('Anne'), reconnecting: new Set([idOf('Linh')]), speaking: new Set([idOf('Paul')]) },
    reports: new Map([[idOf('Paul'), thin]]),
  });
  return { ...on, node: <QualityDesk lines={lines} limitForAll="full" {...on} /> };
}

describe('the connections of all', () => {
  it('begin with who needs help, in words, with what was done', async () => {
    const { node } = desk();
    const { container } = await show(node);
    const rows = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toMatchObject([
      expect.stringMatching(
        /Paul.*thin line and loss on the way in.*Pictures paused, except the speaker’s.*Poor/,
      ),
      expect.stringMatching(/Linh.*reconnecting.*Poor/),
      expect.stringMatching(/Anne.*No report yet/),
    ]);
    await expectAccessible(container);
  });

  it('let who presides ask somebody to reconnect, but not oneself, nor who is not there', async () => {
    const { node, onAsk } = desk();
    await show(node);
    expect(screen.queryByRole('button', { name: /Ask Anne/ })).toBeNull();
    expect(screen.getByRole('button', { name: /Ask Linh/ }).hasAttribute('disabled')).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Ask Paul to reconnect media' }));
    expect(onAsk).toHaveBeenCalledOnce();
  });

  it('let the pictures of everybody be limited', async () => {
    const { node, onLimit } = desk();
    await show(node);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Pictures for everybody' }),
      'Lower resolution',
    );
    expect(onLimit).toHaveBeenCalledExactlyOnceWith('everyone', 'reduced');
  });

  it('are one table with every figure, where one person can be helped', async () => {
    const { node, onLimit } = desk();
    await show(node);
    await userEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
    const table = screen.getByRole('table', { name: 'Connections of all participants' });
    const [, paul, , anne] = within(table).getAllByRole('row');
    if (paul === undefined || anne === undefined) throw new Error('rows are missing');
    for (const text of ['12% / 2%', '340 ms', 'Speaking', '4% of what is heard is filled in'])
      expect(within(paul).getByText(text)).toBeTruthy();
    expect(within(anne).getByText('Nothing yet')).toBeTruthy();
    await userEvent.selectOptions(
      within(paul).getByRole('combobox', { name: 'Pictures of Paul' }),
      'Audio only',
    );
    expect(onLimit.mock.lastCall).toMatchObject([{ participant: { name: 'Paul' } }, 'audio-only']);
    await expectAccessible(screen.getByRole('dialog'));
  });
});
