import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../../i18n/use-language-name.ts';
import { Select } from '../../ui/select.tsx';
import type { ConsoleView } from '../../views/booth/console.ts';
import type { RoomView } from '../../views/room-view.ts';
import type { Seat } from '../seat.ts';
import { useStore } from '../use-store.ts';
import type { BoothDesk } from './booth-desk.ts';

export interface BoothChoiceProps {
  readonly seat: Seat;
  readonly desk: BoothDesk;
  readonly room: RoomView;
  readonly view: ConsoleView;
}

/** Which booth is served, of who is assigned to several. */
export function BoothChoice({ seat, desk, room, view }: BoothChoiceProps) {
  const { t } = useTranslation();
  const languageName = useLanguageName();
  const assigned = room.interpretation.interpreters.get(seat.grant.you.id)?.booths ?? [];
  const booths = room.interpretation.booths.filter(({ id }) => assigned.includes(id));
  if (booths.length < 2) return null;
  return (
    <Select
      label={t('booth.which')}
      hideLabel
      isDisabled={view.air.at === 'own'}
      value={view.booth.id}
      options={booths.map(({ id, language }) => ({
        id,
        label: t('booth.title', { languages: languageName(language) }),
      }))}
      onChange={(boothId) => void desk.ask('call', 'booth.sit', { boothId })}
    />
  );
}

/** Who speaks, of several at one console. */
export function VoiceChoice({ desk, view }: Pick<BoothChoiceProps, 'desk' | 'view'>) {
  const { t } = useTranslation();
  const voice = useStore(desk.voice);
  const { voices, air } = view;
  if (voices.length < 2) return null;
  const chosen = voices.find(({ id }) => id === voice) ?? voices[0];
  return (
    <Select
      label={t('booth.voice')}
      hideLabel
      isDisabled={air.at === 'own'}
      value={chosen.id}
      options={voices.map(({ id, name }) => ({ id, label: t('booth.voiceOf', { name }) }))}
      onChange={(id) => {
        desk.voice.set(id);
      }}
    />
  );
}
