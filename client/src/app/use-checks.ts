import { useEffect, useRef } from 'react';
import type { ChecksProps } from '../features/green-room/checks.tsx';
import type { ConnectionTestState } from '../features/green-room/connection-test.tsx';
import type { SoundCheckState } from '../features/green-room/sound-check.tsx';
import { useErrorText } from '../i18n/error-text.ts';
import type { SeatBasis } from './seat-basis.ts';
import { useStore } from './use-store.ts';

/** The checks of the green room at this seat. Each result is told to those who admit; leaving the screen breaks off. */
export function useChecks(seat: SeatBasis, { maySend }: { readonly maySend: boolean }): ChecksProps {
  const errorText = useErrorText();
  const setSound = (state: SoundCheckState): void => {
    seat.checks.sound.set(state);
  };
  const setConnection = (state: ConnectionTestState): void => {
    seat.checks.connection.set(state);
  };
  const sound = useStore(seat.checks.sound);
  const connection = useStore(seat.checks.connection);
  const running = useRef<AbortController | null>(null);
  const left = useRef(new AbortController());
  useEffect(() => {
    const leaving = new AbortController();
    left.current = leaving;
    return () => {
      leaving.abort();
      running.current?.abort();
    };
  }, [seat]);

  const checkSound = async (): Promise<void> => {
    const { track } = seat.own.microphone;
    if (track === null) return;
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    const began = performance.now();
    let step: Extract<SoundCheckState, { at: 'running' }>['step'] = 'silence';
    const show = (): void => {
      setSound({
        at: 'running',
        step,
        seconds: Math.min(10, Math.floor((performance.now() - began) / 1000)),
      });
    };
    const timer = setInterval(show, 250);
    show();
    try {
      const { runSoundCheck } = await import('../media/sound-check/run-sound-check.ts');
      const report = await runSoundCheck({
        track,
        devices: navigator.mediaDevices,
        loudspeakerId: seat.preferences.get().loudspeakerId ?? '',
        signal: stop.signal,
        onStep: (next) => {
          step = next;
          show();
        },
      });
      if (report !== null) void seat.signalling.ask('check.report', { sound: report });
      setSound(report === null ? { at: stop.signal.aborted ? 'none' : 'failed' } : { at: 'done', report });
    } catch {
      setSound({ at: 'failed' });
    } finally {
      clearInterval(timer);
    }
  };

  const testConnection = async (): Promise<void> => {
    const { welcome } = seat.room.state.get();
    if (welcome === null) return;
    const { signal } = left.current;
    setConnection({ at: 'running' });
    const { runConnectionTest } = await import('../media/connection-test/run-connection-test.ts');
    const result = await runConnectionTest({
      ask: seat.signalling.ask,
      rtpCapabilities: welcome.rtpCapabilities,
      relayOnly: seat.relayOnly,
      signal,
    });
    if (signal.aborted) {
      setConnection({ at: 'none' });
      return;
    }
    if (result.ok) void seat.signalling.ask('check.report', { connection: result.value });
    setConnection(
      result.ok ? { at: 'done', report: result.value } : { at: 'failed', problem: errorText(result.error) },
    );
  };

  return {
    sound: maySend
      ? {
          state: sound,
          canStart: seat.own.microphone.track !== null,
          onStart: () => void checkSound(),
          onStop: () => {
            running.current?.abort();
          },
        }
      : null,
    connection: { state: connection, onStart: () => void testConnection() },
  };
}
