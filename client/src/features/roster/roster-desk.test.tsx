import { BoothId } from '@entente/shared/ids';
import type { Assignment, Shift } from '@entente/shared/interpretation';
import type { BoothRecord } from '@entente/shared/room/interpretation';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import type { BoothLine } from '../../views/roster/booth-lines.ts';
import type { CoverageMap } from '../../views/roster/coverage-map.ts';
import { agendaItem, idOf } from '../../views/testing/room.ts';
import { RosterDesk, type RosterDeskProps } from './roster-desk.tsx';

vi.setConfig({ testTimeout: 30_000 });

const minute = 60_000;
const start = Date.UTC(2026, 11, 1, 15);
const named = (name: string) => ({ id: idOf(name), name });
const turn = (change: object = {}) => ({
  ...{ usedMs: 0, turn: 'going' as const, todayMs: 40 * minute, day: 'going' as const },
  ...change,
});

const booth = (language: string, change: Partial<BoothRecord> = {}): BoothRecord => ({
  ...{ kind: 'booth', id: BoothId.parse(language), boothKind: 'voice', language, order: 1 },
  ...{ seats: [], shifts: [] },
  ...change,
});
const line = (of: BoothRecord, change: Partial<BoothLine> = {}): BoothLine => ({
  ...{ booth: of, people: [], onAir: null, handover: null, insufficient: null, shift: null, next: null },
  ...change,
});
const assignment = (change: Partial<Assignment> = {}): Assignment => ({
  ...{ booths: [BoothId.parse('fr')], chief: false, proficiency: { fr: 'A' }, station: 'Hall' },
  ...change,
});

const lines: readonly BoothLine[] = [
  line(booth('fr', { second: 'en' }), {
    people: [
      { ...named('Faye'), at: 'air', turn: turn({ turn: 'over', day: 'ending' }) },
      { ...named('Finn'), at: 'here', turn: turn() },
      { ...named('Fleur'), at: 'absent', turn: null },
    ],
    onAir: { ...named('Faye'), since: start },
    handover: { from: named('Faye'), to: named('Finn') },
    insufficient: { since: start, speaker: 'Dora' },
    next: { ...named('Finn'), from: start + 30 * minute, until: start + 60 * minute },
  }),
  line(booth('ase', { boothKind: 'sign' })),
];

const map: CoverageMap = {
  channels: ['fr', 'ar'],
  now: { spoken: 'fr', ways: [{ by: 'direct' }, { by: 'relay', through: 'en' }] },
  plan: [
    {
      slot: { item: agendaItem('Opening'), from: start, until: start + 30 * minute },
      rows: [{ spoken: 'fr', ways: [{ by: 'direct' }, { by: 'none' }] }],
      gaps: [{ spoken: 'fr', channel: 'ar' }],
    },
  ],
};

async function desk(change: Partial<RosterDeskProps> = {}) {
  const asked = { assigned: [] as [string, Assignment][], planned: [] as [string, readonly Shift[]][] };
  const props: RosterDeskProps = {
    ...{ lines, map, uncovered: [] },
    interpreters: ['Faye', 'Finn'].map((name) => ({
      ...{ ...named(name), assignment: assignment(), serves: [booth('fr')] },
    })),
    plan: { start: '2026-12-01T15:00', timeZone: 'UTC' },
    span: { from: start, until: start + 90 * minute },
    actions: {
      mayMakeChief: true,
      onAssign: ({ id }, to) => asked.assigned.push([id, to]),
      onPlan: (id, shifts) => asked.planned.push([id, shifts]),
    },
    ...change,
  };
  const { container } = await show(<RosterDesk {...props} />);
  return { asked, container, user: userEvent.setup() };
}

it('shows who is on air and for how long, who is missing, and what the booth signals', async () => {
  const { container } = await desk();
  const french = within(screen.getByRole('region', { name: 'Booth: French – English' }));
  french.getByText('On air');
  french.getByText('Handover: Faye to Finn');
  french.getByText(/the sound of Dora does not suffice/u);
  const rows = french.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows).toEqual([
    'Faye40 min on airover 30 minutesnearly 3 hours today',
    'Finn40 min on air',
    'Fleurnot here',
  ]);
  const sign = within(screen.getByRole('region', { name: 'Booth: American Sign Language' }));
  sign.getByText('sign language');
  sign.getByText('Off air');
  sign.getByText('Nobody is in the booth.');
  await expectAccessible(container);
});

it('calls nobody missing of a booth that went along into a side room', async () => {
  const away = line(booth('fr', { away: true }), {
    people: [{ ...named('Faye'), at: 'absent', turn: null }],
  });
  await desk({ lines: [away], interpreters: [] });
  const french = within(screen.getByRole('region', { name: 'Booth: French' }));
  french.getByText('in a side room');
  expect(french.queryByText('Faye')).toBeNull();
  expect(french.queryByText('not here')).toBeNull();
});

it('raises the alarm for a channel that somebody listens to and nobody interprets into', async () => {
  await desk();
  expect(screen.queryByRole('alert')).toBeNull();
  await desk({ uncovered: [{ channel: 'ar', listeners: 3 }] });
  const { textContent } = screen.getByRole('alert');
  expect(textContent).toBe('Nobody interprets into Arabic now: 3 people listen there.');
});

it('says in short what is not covered, and shows it item by item with headings and words', async () => {
  const { user } = await desk();
  screen.getByText('1 gap in “Opening”: French to Arabic');
  await user.click(screen.getByRole('button', { name: 'Show coverage by item' }));
  const table = screen.getByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual([...['Spoken', 'Into French', 'Into Arabic']]);
  expect(
    within(table)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual([...['original', 'via English', 'original', 'not covered']]);
  await expectAccessible(screen.getByRole('dialog'));
});

it('says that nothing is missing where that is so', async () => {
  await desk({ map: { ...map, plan: [] } });
  screen.getByText('As planned, every language reaches every channel.');
});

it('fills the agenda with turns of the boothmates, and sends them', async () => {
  const { user, asked } = await desk();
  await user.click(screen.getByRole('button', { name: 'Plan shifts: French – English' }));
  await user.click(screen.getByRole('button', { name: 'Fill with 30-minute turns' }));
  await user.click(screen.getByRole('button', { name: 'Save shifts' }));
  expect(
    asked.planned.map(([id, shifts]) => [id, shifts.map(({ participantId, from }) => [participantId, from])]),
  ).toEqual([
    [
      'fr',
      [
        ['Faye', start],
        ['Finn', start + 30 * minute],
        ['Faye', start + 60 * minute],
      ],
    ],
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('[BTH-13] sends no shifts that overlap, or that nobody has, and says which', async () => {
  const shifts = [
    { participantId: idOf('Faye'), from: start, until: start + 30 * minute },
    { participantId: idOf('Finn'), from: start + 20 * minute, until: start + 50 * minute },
  ];
  const { user, asked } = await desk({ lines: [line(booth('fr', { shifts }))] });
  await user.click(screen.getByRole('button', { name: 'Plan shifts: French' }));
  within(screen.getByRole('group', { name: 'Shift 2' })).getByText('Overlaps another shift.');
  await user.click(screen.getByRole('button', { name: 'Save shifts' }));
  await user.click(screen.getByRole('button', { name: 'Remove shift 2' }));
  await user.click(screen.getByRole('button', { name: 'Add shift' }));
  await user.click(screen.getByRole('button', { name: 'Save shifts' }));
  within(screen.getByRole('group', { name: 'Shift 2' })).getByText('Give the time, as 15:30.');
  expect(asked.planned).toEqual([]);
  await expectAccessible(screen.getByRole('dialog'));
});

it('assigns another booth, and keeps station and levels', async () => {
  const { user, asked } = await desk();
  await user.click(screen.getByRole('button', { name: 'Assign Finn' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Usual booth' }), 'American Sign Language');
  await user.click(screen.getByRole('checkbox', { name: 'Chief interpreter' }));
  await user.click(screen.getByRole('button', { name: 'Assign' }));
  expect(asked.assigned).toEqual([['Finn', assignment({ booths: [BoothId.parse('ase')], chief: true })]]);
});

it('[BTH-12] lets the chief plan, and make no chief', async () => {
  const { user } = await desk({
    actions: { mayMakeChief: false, onAssign: () => undefined, onPlan: () => undefined },
  });
  await user.click(screen.getByRole('button', { name: 'Assign Finn' }));
  expect(screen.queryByRole('checkbox', { name: 'Chief interpreter' })).toBeNull();
});

it('[BTH-12] lets who presides only look', async () => {
  await desk({ actions: null });
  expect(screen.queryByRole('button', { name: /^(Plan|Assign)/u })).toBeNull();
  screen.getByRole('button', { name: 'Show coverage by item' });
});
