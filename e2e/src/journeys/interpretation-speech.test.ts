import { expect, it, onTestFinished } from 'vitest';
import { SimulatedPerson } from '../../../server/src/simulation/person.ts';
import { frameMs, spoken } from '../../../server/src/simulation/speech.ts';
import { openHouse } from '../harness/house.ts';
import { bringTape, envelope, record, windowMs } from '../harness/tape.ts';
import { until } from '../harness/until.ts';

const house = openHouse();

/** The six official languages of the United Nations, each with a voice of `espeak-ng`. */
const languages = [
  { tag: 'en', channel: 'English', voice: 'en-gb', text: 'We can host the meeting of the experts in March.' },
  {
    tag: 'fr',
    channel: 'Français',
    voice: 'fr',
    text: 'Nous pouvons accueillir la réunion des experts en mars.',
  },
  { tag: 'es', channel: 'Español', voice: 'es', text: 'Podemos acoger la reunión de los expertos en marzo.' },
  { tag: 'ru', channel: 'Русский', voice: 'ru', text: 'Мы можем принять встречу экспертов в марте.' },
  { tag: 'ar', channel: 'العربية', voice: 'ar', text: 'يمكننا استضافة اجتماع الخبراء في شهر آذار.' },
  { tag: 'zh', channel: '中文', voice: 'cmn', text: '我们可以在三月主办专家会议。' },
];

/** Speech is louder than this, and what is left after it softer, dB below full scale. */
const speech = -45;
const silence = -60;
/** ms */
const opening = 1_000;

it('carries real speech in the six official languages, and silence after it', async ({ annotate }) => {
  const { invitations } = await house.product.createMeeting({
    ...{ kind: 'briefing', title: 'Briefing', start: '2026-12-01T15:00', timeZone: 'Europe/Paris' },
    workingLanguages: languages.map(({ tag }) => tag),
    booths: languages.map(({ tag }) => ({ key: tag, language: tag })),
    participants: [
      { name: 'Olga Berg', role: 'organiser', languages: ['en'] },
      ...languages.map(({ tag }) => ({
        ...{ name: `Voice ${tag}`, role: 'interpreter', languages: [tag, tag === 'en' ? 'fr' : 'en'] },
        interpreting: { booths: [tag] },
      })),
    ],
    settings: { lobby: 'nobody' },
  });
  const olga = await house.person(invitations[0]);
  await bringTape(olga);
  await olga.join({ camera: false, microphone: false });
  for (const [index, { tag, channel, voice, text }] of languages.entries()) {
    const frames = await spoken(text, { name: voice, wordsPerMinute: 140 });
    const interpreter = await SimulatedPerson.arrive(invitations[index + 1]?.link ?? '');
    onTestFinished(() => interpreter.close());
    await interpreter.prepare('booth');
    await interpreter.ask('air.take', {});
    await olga.listenTo(channel);
    // The first words open the way; what follows them is judged.
    await interpreter.speak(frames.slice(0, opening / frameMs));
    const read = await record(olga.page);
    await interpreter.speak(frames);
    const levels = await until(
      `${tag} has fallen silent`,
      async () => envelope(await read()),
      (found) => found.length > 50 && found.slice(-50).every((level) => level < silence),
    );
    const spoke = levels.filter((level) => level > speech).length * windowMs;
    await annotate(`${tag}: ${spoke} ms of ${frames.length * frameMs} ms above ${speech} dB`);
    expect(spoke, tag).toBeGreaterThan(0.4 * frames.length * frameMs);
    await interpreter.ask('air.leave', {});
  }
}, 180_000);
