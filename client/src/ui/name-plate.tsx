import { Flag, type Emblem } from './flag.tsx';
import styles from './name-plate.module.css';

export interface NamePlateDelegation extends Emblem {
  readonly name: string;
}

export interface NamePlateProps {
  /** Absent for the secretariat and the booths: the person's name then leads. */
  readonly delegation?: NamePlateDelegation | undefined;
  readonly person?: { readonly name: string; readonly title?: string | undefined } | undefined;
  /** `stage` lies on the picture of the speaker, `tile` on small pictures, `row` in lists and panels. */
  readonly size?: 'stage' | 'tile' | 'row';
  /** A state of the person, last on the line: "You · microphone closed". */
  readonly note?: string | undefined;
}

/** The card on the conference table: flag, delegation, name and title. The signature of the product. */
export function NamePlate({ delegation, person, size = 'row', note }: NamePlateProps) {
  const lead = delegation?.name ?? person?.name ?? '';
  const parts = [
    { part: 'name', text: delegation ? person?.name : undefined },
    { part: 'title', text: person?.title },
    { part: 'note', text: note },
  ] as const;
  const details = parts.filter(({ text }) => text !== undefined && text !== '');
  return (
    <div className={styles['plate']} data-size={size}>
      {delegation && (
        <span className={styles['flag']}>
          <Flag code={delegation.code} emblemUrl={delegation.emblemUrl} name={delegation.name} />
        </span>
      )}
      <span className={styles['text']}>
        <b className={styles['lead']} dir="auto">
          {lead}
        </b>
        {details.length > 0 && (
          <span className={styles['details']}>
            {details.map(({ part, text }) => (
              <span key={part} className={styles['part']} data-part={part}>
                <bdi>{text}</bdi>
              </span>
            ))}
          </span>
        )}
      </span>
    </div>
  );
}
