import type { Caption } from '../../views/interpretation/caption.ts';
import styles from './listening.module.css';
import { useListeningWords } from './use-listening-words.ts';

/** Over the stage: which language is spoken, and what the reader hears of it. */
export function ListeningCaption({ caption }: { readonly caption: Caption }) {
  const words = useListeningWords();
  return (
    <p className={styles['caption']} data-at={caption.at}>
      {words.caption(caption)}
    </p>
  );
}
