import { useTranslation } from 'react-i18next';
import type { OwnSourceState } from '../../media/own-source.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { captureText } from '../../views/capture-text.ts';

export interface CaptureHelpProps {
  readonly source: 'microphone' | 'camera';
  readonly capture: OwnSourceState['capture'];
  readonly onRetry: () => void;
}

/** Why a device is not there, what to do, and that one may join without it. */
export function CaptureHelp({ source, capture, onRetry }: CaptureHelpProps) {
  const { t } = useTranslation();
  if (capture.at !== 'failed') return null;
  return (
    <Notice tone="warn" announce="politely" action={<Button label={t('app.retry')} onPress={onRetry} />}>
      <p>{t(captureText(source, capture.failure))}</p>
      <p>{t(source === 'microphone' ? 'greenRoom.withoutMicrophone' : 'greenRoom.withoutCamera')}</p>
    </Notice>
  );
}
