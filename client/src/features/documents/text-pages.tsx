import { useEffect, useState } from 'react';
import styles from './documents.module.css';
import { PageScroll } from './page-scroll.tsx';
import type { Zoom } from './zoom.ts';

export interface TextPagesProps {
  readonly blob: Blob;
  readonly title: string;
  readonly zoom: Zoom;
  readonly language?: string | undefined;
}

/** Plain text, each paragraph in the direction of its own script. */
export function TextPages({ blob, title, zoom, language }: TextPagesProps) {
  const text = useText(blob);
  return (
    <PageScroll label={title}>
      <div className={styles['prose']} lang={language} style={{ fontSize: `${zoom}rem` }}>
        {paragraphsOf(text ?? '').map(({ at, words }) => (
          <p key={at} dir="auto">
            {words}
          </p>
        ))}
      </div>
    </PageScroll>
  );
}

/** The text of a file; null until it is read. */
function useText(blob: Blob): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void blob.text().then((read) => {
      if (isWanted) setText(read);
    });
    return () => {
      isWanted = false;
    };
  }, [blob]);
  return text;
}

/** Paragraphs with where each begins, by lines: an empty line stays as a gap. */
function paragraphsOf(text: string): readonly { readonly at: number; readonly words: string }[] {
  let at = 0;
  return text.split(/\r\n|\r|\n|\f/).map((words) => {
    const line = { at, words };
    at += words.length + 1;
    return line;
  });
}
