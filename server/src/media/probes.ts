import type { Refusal } from '@entente/shared/errors';
import type { MeetingId, ParticipantId } from '@entente/shared/ids';
import type { CommandInput, CommandName, CommandOutput } from '@entente/shared/protocol/contract';
import type { IceServer } from '@entente/shared/protocol/rtp';
import { err, ok, type Result } from '@entente/shared/result';
import type { Clock } from '../clock.ts';
import { Probe } from './probe.ts';
import type { SfuPort, SfuRefusal } from './sfu-port.ts';

export type ProbeCommand = Extract<CommandName, `probe.${string}`>;

/** Whose test it is. */
export interface Tester {
  readonly meetingId: MeetingId;
  readonly participantId: ParticipantId;
}

/**
 * The connection tests of this process. A test touches no meeting: it is a room of the SFU with nobody else in it, open
 * to people who are not admitted. Refusals: `media.refused`, `media.unavailable`.
 */
export interface Probes {
  handle<N extends ProbeCommand>(
    tester: Tester,
    name: N,
    input: CommandInput<N>,
  ): Promise<Result<CommandOutput<N>, Refusal>>;
  /** Tests that are under way. */
  readonly count: number;
  close(): Promise<void>;
}

export interface ProbesOptions {
  readonly sfu: SfuPort;
  readonly iceServersFor: (participantId: ParticipantId) => IceServer[];
  readonly clock: Clock;
}

/** A test is over by then, whatever became of its client (ms). */
export const probeLife = 15_000;

/** More at once would cost the meetings that are under way; the next one waits for this long (s). */
export const mostProbes = 6;
const again = 5;

type Handlers = {
  readonly [N in ProbeCommand]: (
    tester: Tester,
    input: CommandInput<N>,
  ) => Promise<Result<CommandOutput<N>, Refusal>>;
};

export function createProbes({ sfu, iceServersFor, clock }: ProbesOptions): Probes {
  const running = new Map<string, { readonly probe: Probe; readonly cancel: () => void }>();
  let isClosed = false;

  const keyOf = ({ meetingId, participantId }: Tester): string => `${meetingId}/${participantId}`;
  const probeOf = (tester: Tester): Probe | undefined => running.get(keyOf(tester))?.probe;

  /** Ends the test of this key if it is still `only`, or whichever it is. */
  function end(key: string, only?: Probe): void {
    const one = running.get(key);
    if (one === undefined || (only !== undefined && one.probe !== only)) return;
    running.delete(key);
    one.cancel();
    one.probe.close();
  }

  const handlers: Handlers = {
    async 'probe.open'(tester, input) {
      const key = keyOf(tester);
      end(key);
      if (isClosed || running.size >= mostProbes)
        return err({ code: 'media.unavailable', retryAfter: again });
      const probe = new Probe(sfu);
      running.set(key, { probe, cancel: clock.after(probeLife, () => end(key, probe)) });
      const opened = await probe.open(input);
      if (opened.ok) return ok({ ...opened.value, iceServers: iceServersFor(tester.participantId) });
      end(key, probe);
      return told(opened.error);
    },
    async 'probe.connect'(tester, input) {
      return answered(await probeOf(tester)?.connect(input));
    },
    async 'probe.publish'(tester, input) {
      const published = await probeOf(tester)?.publish(input);
      return published?.ok === true ? published : told(published?.error ?? 'misplaced');
    },
    async 'probe.ready'(tester) {
      return answered(await probeOf(tester)?.ready());
    },
    async 'probe.close'(tester) {
      end(keyOf(tester));
      return ok({});
    },
  };

  return {
    get count() {
      return running.size;
    },
    handle: (tester, name, input) => handlers[name](tester, input),
    async close() {
      isClosed = true;
      for (const key of [...running.keys()]) end(key);
    },
  };
}

const answered = (result: Result<void, SfuRefusal> | undefined): Result<Record<string, never>, Refusal> =>
  result?.ok === true ? ok({}) : told(result?.error ?? 'misplaced');

function told(refusal: SfuRefusal): Result<never, Refusal> {
  switch (refusal) {
    case 'unavailable':
      return err({ code: 'media.unavailable', retryAfter: again });
    case 'unsupported':
    case 'closed':
    case 'misplaced':
      return err({ code: 'media.refused' });
  }
}
