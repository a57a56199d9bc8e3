import { ParticipantId, SubscriptionId } from '@entente/shared/ids';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RemoteSourceMap } from '../remote-sources.ts';
import { ChoosingContext, FakeContext, stubAudio } from '../testing/fake-audio.ts';
import { fakeStream, fakeTrack } from '../testing/fake-tracks.ts';
import { AudioOutput } from './audio-output.ts';

const id = SubscriptionId.parse('a');
const paul: RemoteSourceMap = new Map([
  [
    id,
    {
      ...{ from: 'participant', participantId: ParticipantId.parse('paul'), source: 'microphone' },
      ...{ subscriptionId: id, stream: fakeStream(fakeTrack('audio')), isLayered: false },
    },
  ],
]);
let audio: AudioOutput;
const play = vi.fn<() => Promise<void>>();
const setSinkId = vi.fn<(id: string) => Promise<void>>();
const soon = (check: () => void) => vi.waitFor(check, { interval: 2, timeout: 20_000 });
const context = (): FakeContext => FakeContext.made.at(-1) ?? new FakeContext();

beforeEach(() => {
  stubAudio();
  play.mockReset().mockResolvedValue();
  setSinkId.mockReset().mockResolvedValue();
  Object.assign(HTMLMediaElement.prototype, { play, setSinkId });
  audio = new AudioOutput();
});
afterEach(() => {
  audio.close();
  vi.unstubAllGlobals();
});

async function plays(): Promise<void> {
  audio.play(paul);
  await soon(() => {
    expect(audio.guarding.get()).not.toBe('closed');
  });
}
const isBlocked = (wanted: boolean) =>
  soon(() => {
    expect(audio.blocked.get()).toBe(wanted);
  });

describe('a browser that waits for a gesture', () => {
  it('is told, and is heard after one', async () => {
    FakeContext.begins = 'suspended';
    FakeContext.runs = false;
    await plays();
    await isBlocked(true);
    FakeContext.runs = true;
    await audio.unblock();
    expect(audio.blocked.get()).toBe(false);
  });

  it('is told as well where the system has taken the sound away and does not give it back', async () => {
    await plays();
    FakeContext.runs = false;
    context().become('interrupted');
    await isBlocked(true);
    // A gesture that does not help is no fault.
    await audio.unblock();
    expect(audio.blocked.get()).toBe(true);
    context().become('running');
    await isBlocked(false);
  });

  it('says nothing where nothing is to be heard', async () => {
    FakeContext.begins = 'suspended';
    FakeContext.runs = false;
    await plays();
    audio.play(new Map());
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(audio.blocked.get()).toBe(false);
  });

  it('holds back the element of a chosen loudspeaker too, which a gesture sets out', async () => {
    play.mockRejectedValue(new DOMException('', 'NotAllowedError'));
    audio.choose('headset');
    await plays();
    await isBlocked(true);
    expect(setSinkId).toHaveBeenCalledWith('headset');
    play.mockResolvedValue();
    await audio.unblock();
    expect(audio.blocked.get()).toBe(false);
  });
});

describe('a loudspeaker that goes', () => {
  beforeEach(() => {
    stubAudio(ChoosingContext);
  });

  it('is left for another, in which what the browser had halted goes on', async () => {
    audio.choose('headset');
    await plays();
    FakeContext.runs = false;
    context().become('suspended');
    FakeContext.runs = true;
    audio.choose('');
    expect(context().sinkId).toBe('');
    expect(context().state).toBe('running');
    await isBlocked(false);
  });
});

describe('a browser without an audio graph', () => {
  it.each([
    ['has none', undefined],
    [
      'cannot make one now',
      vi.fn(function cannot() {
        throw new DOMException('', 'NotSupportedError');
      }),
    ],
  ])('that %s plays each sound by itself, and says that nothing is guarded', async (_, of) => {
    vi.stubGlobal('AudioContext', of);
    await plays();
    expect(audio.guarding.get()).toBe('off');
    expect(document.querySelectorAll('audio')).toHaveLength(1);
    audio.close();
    expect(document.querySelectorAll('audio')).toHaveLength(0);
  });
});

describe('what was closed', () => {
  it('leaves no element, no context and no warning behind', async () => {
    FakeContext.begins = 'suspended';
    FakeContext.runs = false;
    audio.choose('headset');
    await plays();
    audio.close();
    expect(context().state).toBe('closed');
    expect(document.querySelectorAll('audio')).toHaveLength(0);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(audio.blocked.get()).toBe(false);
  });

  it('while it was being made is given up, and opens again', async () => {
    audio.open();
    audio.close();
    await plays();
    expect(FakeContext.made.map(({ state }) => state)).toEqual(['closed', 'running']);
    expect(document.querySelectorAll('audio')).toHaveLength(1);
  });
});
