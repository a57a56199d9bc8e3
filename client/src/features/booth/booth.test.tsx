import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ParticipantId } from '@entente/shared/ids';
import { LanguageTag } from '@entente/shared/languages';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../app/testing/show.tsx';
import { expectAccessible } from '../../ui/testing/expect-accessible.ts';
import type { IncomingWay } from '../../views/booth/ways.ts';
import { AirButton, CoughButton, type AirButtonProps } from './air-controls.tsx';
import { CallBanner } from './call-banner.tsx';
import { CoverageStatus } from './coverage-status.tsx';
import { HandOver } from './hand-over.tsx';
import { HandingPanel } from './handing-panel.tsx';
import { IncomingCard } from './incoming-card.tsx';
import { LineCard } from './line-card.tsx';
import { OutgoingCard } from './outgoing-card.tsx';
import { SoundVerdictBadge } from './sound-verdict-badge.tsx';
import { TurnClock } from './turn-clock.tsx';

const [en, fr, vi_] = ['en', 'fr', 'vi'].map((tag) => LanguageTag.parse(tag)) as [
  LanguageTag,
  LanguageTag,
  LanguageTag,
];
const ivan = { id: ParticipantId.parse('ivan'), name: 'Ivan' };
const idle = () => undefined;

describe('the air', () => {
  const air = (change: Partial<AirButtonProps> = {}) =>
    show(
      <AirButton
        {...{ air: 'off', changing: null, isSilent: true, name: null, isDisabled: false, onPress: idle }}
        {...change}
      />,
    );

  it('is a toggle called On air in every state', async () => {
    await air();
    expect(screen.getByRole('button', { name: 'On air', pressed: false })).toHaveProperty('disabled', false);
  });

  it('is pressed while one is on air', async () => {
    await air({ air: 'own', isSilent: false });
    expect(screen.getByRole('button', { name: 'On air', pressed: true }).dataset['muted']).toBeUndefined();
  });

  it('says that one is silent here while the channel is one’s own', async () => {
    await air({ air: 'own', isSilent: true });
    expect(screen.getByRole('button', { name: 'On air', pressed: true }).dataset['muted']).toBe('true');
  });

  it('is not pressed because a boothmate is on air, and says who', async () => {
    await air({ air: 'mate', name: 'Ivan', isDisabled: true });
    const button = screen.getByRole('button', { name: 'On air', pressed: false });
    expect(button.getAttribute('aria-description')).toBe('Ivan is on air');
  });

  it('coughs for as long as the button is held', async () => {
    const onHold = vi.fn();
    await show(<CoughButton isHeld={false} onHold={onHold} />);
    HTMLElement.prototype.setPointerCapture = idle;
    const user = userEvent.setup();
    const button = screen.getByRole('button', { name: 'Cough' });
    await user.pointer({ keys: '[MouseLeft>]', target: button });
    expect(onHold).toHaveBeenLastCalledWith(true);
    await user.pointer({ keys: '[/MouseLeft]', target: button });
    expect(onHold).toHaveBeenLastCalledWith(false);
  });
});

describe('the handover', () => {
  const mate = { ...ivan, isOnAir: false, isTalking: false };

  it.each([
    ['own', 'Hand over'],
    ['mate', 'Take over'],
  ] as const)('is asked for: %s', async (air, name) => {
    const onHandOver = vi.fn();
    await show(
      <HandOver
        {...{ air, mates: [mate], to: null, isPending: false, onHandOver }}
        onTo={idle}
        onNow={idle}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onHandOver).toHaveBeenCalledOnce();
  });

  it('cannot be asked for where nobody is on air, nor where nobody else sits', async () => {
    await show(
      <HandOver
        {...{ air: 'off', mates: [mate], to: null, isPending: false }}
        onTo={idle}
        onNow={idle}
        onHandOver={idle}
      />,
    );
    expect(screen.getByRole('button', { name: 'Hand over' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Now' })).toHaveProperty('disabled', true);
  });

  it('that is wanted is accepted or put off, with the time that is left', async () => {
    const [onAccept, onDecline] = [vi.fn(), vi.fn()];
    const { container } = await show(
      <HandingPanel
        handing={{ at: 'wanted', isTaker: true, other: ivan, until: 0 }}
        leftMs={14_200}
        {...{ onAccept, onDecline }}
        onNow={idle}
      />,
    );
    expect(screen.getByRole('alertdialog').textContent).toContain('Ivan asks you to take over.');
    expect(screen.getByRole('timer', { name: 'Time left to answer' }).textContent).toBe('0:14');
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect([onAccept.mock.calls.length, onDecline.mock.calls.length]).toEqual([1, 1]);
    await expectAccessible(container);
  });

  it('that one asked for can be done now, or taken back', async () => {
    await show(
      <HandingPanel
        handing={{ at: 'asked', isTaker: false, other: ivan, until: 0 }}
        leftMs={900}
        onAccept={idle}
        onDecline={idle}
        onNow={idle}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Now' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Take back' })).toBeDefined();
  });
});

describe('what is heard and spoken to', () => {
  const ways: IncomingWay[] = [
    { channel: 'floor', how: 'spoken', language: fr, isChosen: true, barred: null, key: '1' },
    { channel: en, how: 'interpreted', isChosen: false, barred: 'INT-3', key: '2' },
    { channel: vi_, how: 'relay', through: en, isChosen: false, barred: 'INT-2', key: '3' },
  ];

  it('is chosen by a press or in the list Incoming, which says what each carries', async () => {
    const onChoose = vi.fn();
    const { container } = await show(<IncomingCard {...{ ways, isOnAir: false, refused: null, onChoose }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Vietnamese' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Incoming' }), 'en');
    expect(onChoose.mock.calls).toEqual([['vi'], ['en']]);
    expect(screen.getByRole('option', { name: 'Vietnamese · relay via English' })).toBeDefined();
    await expectAccessible(container);
  });

  it('says on air why a channel cannot be had', async () => {
    await show(<IncomingCard {...{ ways, isOnAir: true, refused: null, onChoose: idle }} />);
    const relay = screen.getByRole('button', { name: 'Vietnamese' });
    expect(relay.getAttribute('aria-disabled')).toBe('true');
    expect(relay.title).toContain('second step');
  });

  it('tells why the last choice was refused', async () => {
    await show(
      <IncomingCard
        {...{ ways, isOnAir: true, refused: 'Refused: relay is one step only.', onChoose: idle }}
      />,
    );
    expect(screen.getByRole('alert').textContent).toBe('Refused: relay is one step only.');
  });

  it('goes out by A or B, and for how many', async () => {
    const onChoose = vi.fn();
    await show(
      <OutgoingCard
        ways={[
          { language: en, isChosen: true, barred: null, key: 'A' },
          { language: fr, isChosen: false, barred: 'INT-4', key: 'B' },
        ]}
        {...{ listeners: 2, refused: null, onChoose }}
      />,
    );
    expect(screen.getByRole('combobox', { name: 'Outgoing' })).toBeDefined();
    expect(screen.getByText('2 listeners')).toBeDefined();
    expect(screen.getByRole('button', { name: 'French' }).title).toBe('Another booth gives this channel');
  });

  it('is covered or not, with an alarm where somebody listens', async () => {
    const line = { listeners: 0, isUncovered: false, interpreter: null, isAway: false };
    await show(
      <CoverageStatus
        lines={[
          { ...line, channel: fr, how: 'interpreted' },
          { ...line, channel: en, how: 'relay', through: fr },
          { ...line, channel: vi_, how: 'floor', isUncovered: true },
        ]}
      />,
    );
    expect(screen.getByRole('status', { name: 'Coverage' })).toBeDefined();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      ...['FR ← floor', 'EN ← via French', 'VI: nobody on air'],
    ]);
    expect(screen.getByText('VI: nobody on air').closest('li')?.dataset['gap']).toBe('true');
  });

  it('was found to be good or not before the first word', async () => {
    const sound = { level: -20, noise: -60, bandwidth: 15_000 };
    await show(
      <>
        <SoundVerdictBadge ago={65_000} sound={{ ...sound, verdict: 'good', worn: 'headset' }} />
        <SoundVerdictBadge
          ago={null}
          sound={{ ...sound, verdict: 'narrow', bandwidth: 3_400, worn: 'unknown' }}
        />
        <SoundVerdictBadge ago={null} sound={null} />
      </>,
    );
    expect(screen.getByText(/^Sound: clear, headset, up to 15 kHz, checked 1 min\.? ago$/)).toBeDefined();
    expect(screen.getByText('Sound: narrow band, up to 3.4 kHz')).toBeDefined();
    expect(screen.getByText('Sound not tested')).toBeDefined();
  });
});

describe('the rest of the console', () => {
  it('counts the turn and the day, and warns', async () => {
    await show(
      <TurnClock turn={{ usedMs: 1_800_000, turn: 'over', todayMs: 6_720_000, day: 'going' }} name="Ivan" />,
    );
    expect(screen.getByRole('timer', { name: 'Turn' }).textContent).toBe(
      '30:00Ivan · of 30:00 turn · 1 hr 52 min todayTurn is over',
    );
  });

  it('has lines to write and to speak on', async () => {
    const onSend = vi.fn();
    const { container } = await show(
      <LineCard
        title="Boothmate · Ivan"
        state="listening"
        messages={[
          { id: '1', from: 'Ivan', text: 'joint mechanism', fate: 'there' },
          { id: '2', from: 'You', text: 'thanks', fate: 'failed' },
        ]}
        draft="at :30?"
        onDraft={idle}
        onRetry={idle}
        onSend={onSend}
        voice={<button>Talk</button>}
      />,
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Write: Boothmate · Ivan' }), '{Enter}');
    expect(onSend).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Not sent. Send again' })).toBeDefined();
    await expectAccessible(container);
  });

  it('answers a call of a side room', async () => {
    const onAnswer = vi.fn();
    await show(<CallBanner room="corridor" name="Linh" leftMs={42_000} onAnswer={onAnswer} />);
    const banner = screen.getByRole('status');
    expect(banner.textContent).toContain('Linh asks your booth into the corridor. 0:42');
    // A region that is read out must not be read anew with every tick.
    expect(screen.getByText('0:42').closest('[aria-hidden="true"]')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('accept');
  });
});
