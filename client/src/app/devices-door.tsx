import { Settings2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DevicePanel, type DeviceChange } from '../features/devices/device-panel.tsx';
import type { OwnSource } from '../media/own-source.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { HearingSection } from './hearing-section.tsx';
import type { Seat } from './seat.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useStore } from './use-store.ts';

const deviceOf = (source: OwnSource): string | undefined => source.track?.getSettings().deviceId;

/** *Devices*: what is chosen takes effect at once, while one talks. */
export function DevicesDoor({ seat, maySend }: { readonly seat: Seat; readonly maySend: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { microphone, camera } = seat.own;
  const chosen = useStore(seat.preferences);
  const lists = useStore(seat.devices.lists);
  useStore(microphone.state);
  useStore(camera.state);
  useShortcuts(
    useMemo(
      () => ({
        devices: () => {
          setOpen(true);
        },
      }),
      [],
    ),
  );

  const change = (wish: DeviceChange): void => {
    seat.preferences.choose(wish);
    if ('microphoneId' in wish || 'suppressesNoise' in wish) void microphone.reselect();
    if ('cameraId' in wish) void camera.reselect();
    // Who holds a key to talk does not want to be heard before.
    if (wish.pushesToTalk === true) microphone.close();
  };

  return (
    <>
      <Button
        label={t('stage.devices')}
        icon={Settings2}
        hideLabel
        onPress={() => {
          void seat.devices.refresh();
          setOpen(true);
        }}
      />
      <Dialog title={t('stage.devices')} isOpen={isOpen} onOpenChange={setOpen} closeLabel={t('app.close')}>
        <DevicePanel
          lists={lists}
          chosen={chosen}
          inUse={{ microphone: deviceOf(microphone), camera: deviceOf(camera) }}
          maySend={maySend}
          onChange={change}
        />
        <HearingSection seat={seat} />
      </Dialog>
    </>
  );
}
