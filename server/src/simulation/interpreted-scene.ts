import type { RecordOf } from '@entente/shared/room/records';
import type { SimulatedPerson } from './person.ts';
import {
  boothVoices,
  demoLanguages,
  demoVoices,
  statements,
  type DemoLanguage,
  type Statement,
} from './script.ts';
import { spoken } from './speech.ts';

/** How far an interpreter is behind the speaker, ms. */
const lagMs = 1_500;

/** The pause between two statements, ms. */
const pauseMs = 2_500;

/** How long a simulated interpreter waits before taking an air that nobody has, so that a visitor comes first, ms. */
const patienceMs = 4_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Speech = ReadonlyMap<string, readonly Buffer[]>;

/** Everything that is said, made once: `0 fr` is the first statement in French. */
async function rehearsed(): Promise<Speech> {
  const speech = new Map<string, readonly Buffer[]>();
  for (const [index, { text }] of statements.entries())
    for (const language of demoLanguages)
      speech.set(`${index} ${language}`, await spoken(text[language], demoVoices[language]));
  return speech;
}

/**
 * A meeting that holds itself, over and over, until `signal`: delegates speak in turn, each in their language, and booths
 * interpret. Who speaks a booth's own language is not interpreted there; the Arabic booth takes Indonesian by relay from
 * English. A visitor who takes over the English booth is left alone there and given the air whenever asked.
 */
export async function playInterpretedScene(
  people: ReadonlyMap<string, SimulatedPerson>,
  signal: AbortSignal,
): Promise<void> {
  const speech = await rehearsed();
  const of = (name: string): SimulatedPerson => {
    const person = people.get(name);
    if (person === undefined) throw new Error(`${name} is not of the scene`);
    return person;
  };
  for (const { speaker } of statements) await of(speaker).prepare('microphone');
  for (const name of Object.values(boothVoices)) await of(name).prepare('booth');
  const answering = Object.values(boothVoices).map((name) => answerHandovers(of(name), signal));
  for (let turn = 0; !signal.aborted; turn += 1) {
    const index = turn % statements.length;
    const statement = statements[index];
    if (statement === undefined) break;
    await Promise.all([
      deliver(of(statement.speaker), speech.get(`${index} ${statement.language}`) ?? [], signal),
      ...demoLanguages.map((language) =>
        interpret(of(boothVoices[language]), {
          ...{ language, statement, signal },
          frames: speech.get(`${index} ${language}`) ?? [],
        }),
      ),
    ]);
    await pause(pauseMs);
  }
  await Promise.all(answering);
}

async function deliver(
  speaker: SimulatedPerson,
  frames: readonly Buffer[],
  signal: AbortSignal,
): Promise<void> {
  await speaker.ask('source.open', { source: 'microphone' });
  await speaker.speak(frames, () => signal.aborted);
  await speaker.ask('source.close', { source: 'microphone' });
}

interface Task {
  readonly language: DemoLanguage;
  readonly statement: Statement;
  readonly frames: readonly Buffer[];
  readonly signal: AbortSignal;
}

async function interpret(
  person: SimulatedPerson,
  { language, statement, frames, signal }: Task,
): Promise<void> {
  if (statement.language === language) {
    if (isOnAir(person)) await person.ask('air.leave', {});
    return;
  }
  await pause(lagMs);
  const incoming = language === 'ar' && statement.language === 'id' ? 'en' : 'floor';
  await person.ask('booth.incoming', { channel: incoming }).catch(() => undefined);
  if (!isOnAir(person)) {
    if (ownBooth(person)?.onAir !== undefined) return;
    if (language === 'en') await pause(patienceMs - lagMs);
    // Somebody was quicker: the booth is theirs.
    if (
      !(await person.ask('air.take', {}).then(
        () => true,
        () => false,
      ))
    )
      return;
  }
  await person.speak(frames, () => signal.aborted || !isOnAir(person));
}

/** Agrees to every handover that is asked of this person. */
async function answerHandovers(person: SimulatedPerson, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const handover = ownBooth(person)?.handover;
    const isAsked =
      handover !== undefined &&
      handover.by !== person.id &&
      [handover.from, handover.to].some((id) => id === person.id);
    if (isAsked) await person.ask('handover.accept', {}).catch(() => undefined);
    await pause(500);
  }
}

function ownBooth(person: SimulatedPerson): RecordOf<'booth'> | undefined {
  return person
    .records()
    .find(
      (record): record is RecordOf<'booth'> =>
        record.kind === 'booth' && record.seats.some(({ participantId }) => participantId === person.id),
    );
}

const isOnAir = (person: SimulatedPerson): boolean => ownBooth(person)?.onAir?.participantId === person.id;
