import type { Channel } from '@entente/shared/languages';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ownName } from '../../i18n/own-name.ts';
import { Select } from '../../ui/select.tsx';

export interface ChannelChoiceProps {
  readonly channels: readonly Channel[];
  readonly value: Channel;
  readonly onChange: (channel: Channel) => void;
}

/** What to hear: the floor, or one language, each in its own name. */
export function ChannelChoice({ channels, value, onChange }: ChannelChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('greenRoom.listenTo')}
      icon={Languages}
      options={channels.map((channel) =>
        channel === 'floor'
          ? { id: channel, label: t('channels.floor') }
          : { id: channel, label: ownName(channel), lang: channel },
      )}
      value={channels.includes(value) ? value : 'floor'}
      onChange={onChange}
    />
  );
}
