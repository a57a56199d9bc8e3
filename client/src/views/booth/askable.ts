import type { BoothId } from '@entente/shared/ids';
import type { LanguageTag } from '@entente/shared/languages';
import type { RoomView } from '../room-view.ts';

/** A booth as those in a side room have it: there, asked, free to be asked, or not to be had now. */
export interface AskableBooth {
  readonly id: BoothId;
  readonly languages: readonly LanguageTag[];
  readonly state: 'free' | 'busy' | 'asked' | 'there';
}

/** The booths that serve the reader's side room, or could; none in the plenary. */
export function askableBooths({ sideRoom, interpretation }: RoomView): readonly AskableBooth[] {
  if (sideRoom === null) return [];
  const { booths, offers, calls } = interpretation;
  const offered = new Set(offers.map(({ id }) => id));
  const asked = new Set(calls.map(({ id }) => id));
  return [
    ...booths
      .filter(({ id, seats }) => !offered.has(id) && seats.length > 0)
      .map((booth): AskableBooth => ({ id: booth.id, languages: languagesOf(booth), state: 'there' })),
    ...offers.map((offer): AskableBooth => {
      const { id, isFree } = offer;
      const state = asked.has(id) ? 'asked' : isFree ? 'free' : 'busy';
      return { id, languages: languagesOf(offer), state };
    }),
  ];
}

const languagesOf = ({
  language,
  second,
}: {
  readonly language: LanguageTag;
  readonly second?: LanguageTag | undefined;
}): readonly LanguageTag[] => (second === undefined ? [language] : [language, second]);
