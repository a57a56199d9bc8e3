import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toasts } from '../../ui/toasts.ts';

export interface CopyLinkProps {
  readonly name: string;
  /** Known only in the page in which it was made. */
  readonly link: string | undefined;
}

/** Copies a personal link; where the browser forbids it, shows the link to be copied by hand. */
export function CopyLink({ name, link }: CopyLinkProps) {
  const { t } = useTranslation();
  const [isForbidden, setForbidden] = useState(false);
  if (link === undefined) return null;

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      toasts.show({ title: t('links.copied', { name }), tone: 'good' });
    } catch {
      setForbidden(true);
      toasts.show({ title: t('links.copyFailed'), tone: 'warn' });
    }
  };

  if (isForbidden)
    return (
      <TextField
        label={t('links.url', { name })}
        value={link}
        onChange={() => undefined}
        type="url"
        isReadOnly
      />
    );
  return (
    <Button
      label={t('links.copy')}
      aria-label={t('links.copyNamed', { name })}
      icon={Copy}
      onPress={() => void copy()}
    />
  );
}
