import { useTranslation } from 'react-i18next';
import type { OwnSourceState } from '../../media/own-source.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { BrowserFamily } from '../../views/browser-family.ts';
import { captureText } from '../../views/capture-text.ts';

export interface CaptureHelpProps {
  readonly source: 'microphone' | 'camera';
  readonly capture: OwnSourceState['capture'];
  readonly browser: BrowserFamily;
  readonly onRetry: () => void;
}

/** Why a device is not there, what to do in this browser, and that one may join without it. */
export function CaptureHelp({ source, capture, browser, onRetry }: CaptureHelpProps) {
  const { t } = useTranslation();
  if (capture.at !== 'failed') return null;
  const isDenied = capture.failure === 'denied' || capture.failure === 'cancelled';
  return (
    <Notice tone="warn" announce="politely" action={<Button label={t('app.retry')} onPress={onRetry} />}>
      <p>{t(captureText(source, capture.failure))}</p>
      {isDenied && browser !== 'other' && (
        <p>
          {t(`check.allow.${browser}`, { device: source })} {t('check.allowInSystem')}
        </p>
      )}
      <p>{t(source === 'microphone' ? 'greenRoom.withoutMicrophone' : 'greenRoom.withoutCamera')}</p>
    </Notice>
  );
}
