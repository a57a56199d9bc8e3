import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Ticking } from '../../ui/ticking.tsx';

export interface CallBannerProps {
  readonly room: 'caucus' | 'corridor';
  readonly name: string;
  /** What is left to answer, ms. */
  readonly leftMs: number;
  readonly onAnswer: (answer: 'accept' | 'decline') => void;
}

/** A side room asks the booth to come along. */
export function CallBanner({ room, name, leftMs, onAnswer }: CallBannerProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  return (
    <Banner
      tone="warn"
      action={
        <>
          <Button
            label={t('rooms.accept')}
            variant="primary"
            onPress={() => {
              onAnswer('accept');
            }}
          />
          <Button
            label={t('rooms.decline')}
            onPress={() => {
              onAnswer('decline');
            }}
          />
        </>
      }
    >
      {t(`booth.call.${room}`, { name })} <Ticking>{format.duration(leftMs)}</Ticking>
    </Banner>
  );
}
