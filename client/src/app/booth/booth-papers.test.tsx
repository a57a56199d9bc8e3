import { RoomId } from '@entente/shared/ids';
import type { DocumentRecord } from '@entente/shared/room/documents';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { RoomState } from '../../stores/room-store.ts';
import { createStore } from '../../stores/store.ts';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import { interpretedRoom, speaker } from '../../views/interpretation/testing/interpreted.ts';
import type { RoomView } from '../../views/room-view.ts';
import { agendaItem, documentRecord, idOf } from '../../views/testing/room.ts';
import { show } from '../testing/show.tsx';
import type { DocumentSeat } from '../use-documents.ts';
import { BoothPapers } from './booth-papers.tsx';

const opening = agendaItem('Opening', { status: 'current', since: 0 });
const text = (title: string, of: string, change: Partial<DocumentRecord> = {}) =>
  documentRecord(title, {
    ...{ purpose: 'statement', mediaType: 'text/plain' },
    statement: { participantId: idOf(of), delivery: 'check-against-delivery' },
    ...change,
  });
const papers = [
  text('Words of Linh', 'linh'),
  text('Words of Paul', 'paul'),
  documentRecord('Terms', { purpose: 'glossary' }),
  documentRecord('Draft text', { itemId: opening.id }),
  documentRecord('Rules'),
];

function seatOf(room: RoomView): DocumentSeat {
  const { id, title, start, timeZone, workingLanguages, channels, marking } = room.meeting ?? never();
  const state: RoomState = {
    ...{ welcome: null, standing: 'inside', you: null, isReadmitted: false, room, seq: 1, clockOffset: 0 },
    reconnecting: new Set(),
  };
  return {
    grant: {
      ...{ token: 't', expiresAt: 0 },
      meeting: { id, title, kind: 'multilateral', start, timeZone, workingLanguages, channels, marking },
      you: { id: idOf('ines'), name: 'ines', role: 'interpreter', locale: 'en', languages: ['fr', 'en'] },
    },
    authorised: (call) => call('t'),
    room: { state: createStore(state) },
  };
}
function never(): never {
  throw new Error('no meeting');
}

const sitting = (change: Partial<RoomView> = {}): RoomView => ({
  ...interpretedRoom(),
  ...{ agenda: [opening], documents: papers },
  ...change,
});
const showPapers = (room: RoomView) => show(<BoothPapers seat={seatOf(room)} room={room} />);
const listed = () =>
  screen.queryAllByRole('list').map((list) => [list.getAttribute('aria-label'), list.children.length]);

afterEach(() => {
  vi.unstubAllGlobals();
});

it('has the words of who speaks before the interpreter, and the glossary and the rest under them', async () => {
  const asked = vi.fn<typeof fetch>(async () => new Response('Excellencies, we propose'));
  vi.stubGlobal('fetch', asked);
  const { container } = await showPapers(sitting());
  expect(await screen.findByText('Excellencies, we propose')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Statement text' }).textContent).toContain('Words of Linh');
  expect(screen.getByText('check against delivery')).toBeTruthy();
  expect(listed()).toEqual([
    ['Glossaries', 1],
    ['Documents of this item', 1],
  ]);
  for (const title of ['Rules', 'Words of Paul']) expect(screen.queryByText(title)).toBeNull();
  await expectAccessible(container);
});

it('reads a glossary over the console', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response('river basin: cuenca')),
  );
  await showPapers(
    sitting({ documents: [documentRecord('Terms', { purpose: 'glossary', mediaType: 'text/plain' })] }),
  );
  expect(screen.queryByRole('region', { name: 'Statement text' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Terms/ }));
  expect((await screen.findByRole('dialog')).textContent).toContain('Terms');
  expect(await screen.findByText('river basin: cuenca')).toBeTruthy();
});

it('takes no room where there is nothing to read', async () => {
  const { container } = await showPapers(sitting({ documents: [documentRecord('Rules')] }));
  expect(container.textContent).toBe('');
});

it('shows in a side room no words of who has the floor of the plenary', async () => {
  const room = sitting({ floor: { kind: 'floor', id: 'floor', policy: 'chaired', holder: idOf('linh') } });
  const id = RoomId.parse('corridor-1');
  await showPapers({
    ...room,
    sideRoom: { kind: 'side-room', id, room: 'corridor' },
    interpretation: { ...room.interpretation, speakers: [speaker(null, undefined, id)] },
  });
  expect(screen.queryByRole('region', { name: 'Statement text' })).toBeNull();
  expect(listed()).toEqual([
    ['Glossaries', 1],
    ['Documents of this item', 1],
  ]);
});
