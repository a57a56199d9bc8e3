import type { Channel } from '@entente/shared/languages';
import { Headphones } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { ChannelLine } from '../../views/interpretation/channel-lines.ts';
import styles from './listening.module.css';
import { useListeningWords } from './use-listening-words.ts';

export interface ListenToProps {
  readonly lines: readonly ChannelLine[];
  readonly value: Channel;
  readonly onChange: (channel: Channel) => void;
}

/** *Listen to*: the floor, or a language in its own name, each with what it carries now. */
export function ListenTo({
  lines,
  value,
  onChange,
  isList = false,
}: ListenToProps & { readonly isList?: boolean }) {
  const { t } = useTranslation();
  const words = useListeningWords();
  return (
    <Segmented
      label={t('greenRoom.listenTo')}
      hideLabel={!isList}
      direction={isList ? 'vertical' : 'horizontal'}
      value={value}
      onChange={onChange}
      options={lines.map((line) => {
        const detail = words.how(line);
        return {
          id: line.channel,
          label: words.channel(line.channel),
          ...(line.channel === 'floor' ? {} : { lang: line.channel }),
          ...(detail === null ? {} : { detail }),
        };
      })}
    />
  );
}

/** What can be listened to and what can be seen, in one row. */
export function ListenRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}

/** The same behind a button, where there is no room for all of them: one press opens it, one chooses. */
export function ListenToButton({
  isIconAlone,
  children,
  ...props
}: ListenToProps & { readonly isIconAlone: boolean; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const words = useListeningWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      label={t('greenRoom.listenTo')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button
          icon={Headphones}
          label={t('listening.button', { channel: words.channel(props.value) })}
          hideLabel={isIconAlone}
        />
      }
    >
      {props.lines.length > 0 && <ListenTo {...props} isList />}
      {children}
    </Popover>
  );
}
