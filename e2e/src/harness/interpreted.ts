import { onTestFinished } from 'vitest';
import type { Delegate } from './delegate.ts';
import type { Voice } from './hears.ts';
import type { House } from './house.ts';
import { Speaker } from './speaker.ts';
import { until } from './until.ts';

const people = {
  linh: 'Linh Tran',
  claire: 'Claire Moreau',
  amal: 'Amal Haddad',
  olga: 'Olga Berg',
} as const;
const interpreters = { en: 'Emma Hall', fr: 'Ines Rey', ar: 'Iman Said' } as const;

export type Person = keyof typeof people;
export type BoothLanguage = keyof typeof interpreters;

/** A session with booths into English, French and Arabic, one interpreter in each; Linh speaks Vietnamese. Nobody waits. */
function session(kind: 'bilateral' | 'multilateral'): object {
  const delegate = (who: Person, delegation: string, languages: string[]) => ({
    ...{ name: people[who], role: 'delegate', delegation, languages },
  });
  return {
    ...{ kind, title: 'Interpreted session', start: '2026-12-01T15:00', timeZone: 'Asia/Ho_Chi_Minh' },
    workingLanguages: ['en', 'fr', 'ar', 'vi'],
    channels: ['floor', ...Object.keys(interpreters)],
    booths: Object.keys(interpreters).map((language) => ({ key: language, language })),
    delegations: [
      { key: 'vn', officialName: 'Socialist Republic of Viet Nam', shortName: 'Viet Nam', code: 'vn' },
      { key: 'fr', officialName: 'French Republic', shortName: 'France', code: 'fr' },
    ],
    participants: [
      delegate('linh', 'vn', ['vi', 'en']),
      delegate('claire', 'fr', ['fr']),
      delegate('amal', 'fr', ['ar', 'fr']),
      { name: people.olga, role: 'organiser', languages: ['en'] },
      ...Object.entries(interpreters).map(([language, name]) => ({
        ...{
          name,
          role: 'interpreter',
          languages: [language, language === 'en' ? 'fr' : 'en'],
          interpreting: { booths: [language] },
        },
      })),
    ],
    settings: { lobby: 'nobody', floorPolicy: 'open' },
  };
}

/** A meeting with interpretation, and the ways in for its people: at a browser, or as a tone that needs none. */
export async function interpretedMeeting(house: House, kind: 'bilateral' | 'multilateral' = 'multilateral') {
  const { invitations } = await house.product.createMeeting(session(kind));
  const invitationOf = (wanted: string) => {
    const found = invitations.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`${wanted} was not invited`);
    return found;
  };
  const speaker = async (name: string): Promise<Speaker> => {
    const arrived = await Speaker.arrive(invitationOf(name).link);
    onTestFinished(() => arrived[Symbol.asyncDispose]());
    return arrived;
  };
  const names = { ...people, ...interpreters };
  const arrive = (who: keyof typeof names): Promise<Delegate> => house.person(invitationOf(names[who]));
  return {
    /** At a browser, before the link is followed. */
    arrive,
    /** Comes in at a browser, without a camera. */
    async join(who: Person, { microphone = false } = {}): Promise<Delegate> {
      const delegate = await arrive(who);
      await delegate.join({ camera: false, microphone });
      return delegate;
    },
    /** At the console of a booth, off air. */
    async booth(language: BoothLanguage): Promise<Delegate> {
      const interpreter = await arrive(language);
      await interpreter.openLink();
      await interpreter.button('Join').click();
      await interpreter.button('On air').waitFor();
      return interpreter;
    },
    /** A delegate without a browser, silent. */
    speaker: (who: Person) => speaker(people[who]),
    /** An interpreter without a browser, silent and off air. */
    interpreter: (language: BoothLanguage) => speaker(interpreters[language]),
  };
}

/** A voice as the listeners of a channel have it. */
export const on = (language: string, { voice }: { readonly voice: Voice }): Voice => ({
  ...{ id: `channel:${language}`, hertz: voice.hertz },
});

const isOnAir = async (interpreter: Delegate): Promise<boolean> =>
  (await interpreter.button('On air').getAttribute('aria-pressed')) === 'true';

/** Presses *On air* and waits until it stands as wanted. */
export async function air(interpreter: Delegate, wanted: boolean): Promise<void> {
  if ((await isOnAir(interpreter)) !== wanted) await interpreter.button('On air').click();
  await airIs(interpreter, wanted);
}

export const airIs = (interpreter: Delegate, wanted: boolean): Promise<boolean> =>
  until(
    `${interpreter.name} is ${wanted ? 'on' : 'off'} air`,
    () => isOnAir(interpreter),
    (now) => now === wanted,
  );

export const captionSays = (delegate: Delegate, text: string): Promise<string> =>
  until(
    `the caption says “${text}”`,
    () => delegate.caption().innerText(),
    (found) => found === text,
  );
