import type { Channel } from '@entente/shared/languages';
import { useTranslation } from 'react-i18next';
import { atHead, ownName } from '../../i18n/own-name.ts';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import type { Caption } from '../../views/interpretation/caption.ts';
import type { ChannelHow } from '../../views/interpretation/channel-lines.ts';

/** What is said of channels, in the reader's language; a channel itself is named in its own. */
export function useListeningWords() {
  const { t, i18n } = useTranslation();
  const language = useLanguageName();

  const channel = (one: Channel): string => (one === 'floor' ? t('channels.floor') : ownName(one));

  /** What a channel carries now: "via English". */
  const how = (line: ChannelHow): string | null => {
    switch (line.how) {
      case 'spoken':
        return line.language === null ? null : atHead(language(line.language), i18n.language);
      case 'direct':
        return t('channels.original');
      case 'interpreted':
        return t('channels.interpreted');
      case 'relay':
        return t('channels.via', { language: language(line.through) });
      case 'floor':
        return t('listening.floor');
    }
  };

  const hears = (caption: Exclude<Caption, { at: 'quiet' }>): string => {
    switch (caption.at) {
      case 'floor':
        return t('listening.hears.floor');
      case 'direct':
        return t('listening.hears.original');
      case 'interpreted':
        return t('listening.hears.interpreted', { language: language(caption.hears) });
      case 'relay':
        return t('listening.hears.relay', {
          language: language(caption.hears),
          through: language(caption.through),
        });
      case 'uncovered':
        return t('listening.hears.uncovered', { language: language(caption.wanted) });
    }
  };

  /** What the reader hears now: "Speaking Arabic · you hear English, interpreted through French". */
  const caption = (state: Caption): string => {
    if (state.at === 'quiet') {
      if (state.hears === null) return t('listening.listensToFloor');
      const listens = t('listening.listensTo', { language: language(state.hears) });
      return state.isCovered ? listens : `${listens} · ${t('listening.nobodyInto')}`;
    }
    const spoken = state.at === 'direct' ? state.hears : state.speaking;
    return spoken === null
      ? atHead(hears(state), i18n.language)
      : `${t('listening.speaking', { language: language(spoken) })} · ${hears(state)}`;
  };

  return { channel, how, caption, language };
}
