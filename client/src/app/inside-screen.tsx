import type { Role } from '@entente/shared/permissions';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/error-text.ts';
import { enterArea } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { loadFlags } from '../ui/load-flags.ts';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import type { SeatEntrance } from './seat-entrance.ts';
import { useStore } from './use-store.ts';

async function loadChamber() {
  const [{ Chamber }] = await Promise.all([import('./chamber.tsx'), enterArea('chamber'), loadFlags()]);
  return { default: Chamber };
}
const Chamber = lazy(loadChamber);

async function loadBooth() {
  const [{ BoothDoor }] = await Promise.all([
    import('./booth/booth-door.tsx'),
    enterArea('chamber'),
    enterArea('booth'),
    loadFlags(),
  ]);
  return { default: BoothDoor };
}
const BoothDoor = lazy(loadBooth);

/** Fetches the screens of the talk, and its notices, ahead, so that *Join* waits for nothing; what fails is tried again then. */
export async function fetchInside(role: Role): Promise<void> {
  const screen = role === 'interpreter' ? loadBooth() : loadChamber();
  await Promise.allSettled([screen, import('../ui/toast-region.tsx')]);
}

interface InsideScreenProps {
  readonly entrance: SeatEntrance;
  readonly onLeave: () => void;
}

/** The talk. Who was let in before the whole of the seat had come, or finds themselves inside after a reload, waits for it. */
export function InsideScreen({ entrance, onLeave }: InsideScreenProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { grant } = entrance.basis;
  const seat = useStore(entrance.seat);
  useEffect(() => {
    void entrance.seat.fetch();
  }, [entrance]);
  if (seat.at === 'missing')
    return (
      <PageLayout title={<bdi>{grant.meeting.title}</bdi>} mainId="main" width="form">
        <Notice
          tone="error"
          action={<Button label={t('app.retry')} onPress={() => void entrance.seat.fetch()} />}
        >
          {errorText({ code: 'server.unavailable' })}
        </Notice>
      </PageLayout>
    );
  const loading = <Loading look="page" label={t('app.loading')} />;
  if (seat.at === 'coming') return loading;
  return (
    <Suspense fallback={loading}>
      {grant.you.role === 'interpreter' ? (
        <BoothDoor seat={seat.value} onLeave={onLeave} />
      ) : (
        <Chamber seat={seat.value} onLeave={onLeave} />
      )}
    </Suspense>
  );
}
