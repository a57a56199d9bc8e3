import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../i18n/use-formatters.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Ticking } from '../../ui/ticking.tsx';

interface WordProps {
  readonly name: string;
  /** What is left to answer, ms. */
  readonly left: number;
}

export interface WordDialogProps extends WordProps {
  readonly onAnswer: (answer: 'accept' | 'decline') => void;
}

/** Somebody asks the reader for a word. Escape is a polite no; the one who asked is not told which it was. */
export function WordDialog({ name, left, onAnswer }: WordDialogProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const decline = (): void => {
    onAnswer('decline');
  };
  return (
    <Dialog
      title={t('rooms.wordTitle', { name })}
      isOpen
      role="alertdialog"
      onOpenChange={(isOpen) => {
        if (!isOpen) decline();
      }}
      actions={
        <>
          <Button
            label={t('rooms.decline')}
            variant="quiet"
            // eslint-disable-next-line jsx-a11y-x/no-autofocus -- a stray Enter must not lead out of the plenary
            autoFocus
            onPress={decline}
          />
          <Button
            label={t('rooms.accept')}
            variant="primary"
            onPress={() => {
              onAnswer('accept');
            }}
          />
        </>
      }
    >
      <p>{t('rooms.wordExplain')}</p>
      <p className="num quiet">{t('rooms.wordTime', { time: format.duration(left) })}</p>
    </Dialog>
  );
}

export interface WordWaitingProps extends WordProps {
  readonly onTakeBack: () => void;
}

/** The reader has asked somebody for a word and waits. */
export function WordWaiting({ name, left, onTakeBack }: WordWaitingProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  return (
    <Banner tone="info" action={<Button label={t('rooms.takeBack')} onPress={onTakeBack} />}>
      {t('rooms.asked', { name })} <Ticking>{format.duration(left)}</Ticking>
    </Banner>
  );
}
