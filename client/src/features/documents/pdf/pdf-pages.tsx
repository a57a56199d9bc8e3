import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../i18n/use-formatters.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageScroll } from '../page-scroll.tsx';
import type { Zoom } from '../zoom.ts';
import { openPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf.module.css';

export interface PdfPagesProps {
  readonly blob: Blob;
  readonly title: string;
  readonly zoom: Zoom;
}

type Opened =
  | { readonly at: 'opening' | 'broken' }
  | { readonly at: 'open'; readonly pdf: PDFDocumentProxy; readonly ratio: number };

/** A PDF, page under page. */
export function PdfPages({ blob, title, zoom }: PdfPagesProps) {
  const { t } = useTranslation();
  const opened = useOpened(blob);
  switch (opened.at) {
    case 'opening':
      return <Loading look="page" label={t('documents.viewer.loading')} />;
    case 'broken':
      return <Notice tone="error">{t('documents.viewer.broken')}</Notice>;
    case 'open':
      return <Pages {...{ ...opened, title, zoom }} />;
  }
}

function useOpened(blob: Blob): Opened {
  const [opened, setOpened] = useState<Opened>({ at: 'opening' });
  useEffect(() => {
    const closing = new AbortController();
    const isLeft = (): boolean => closing.signal.aborted;
    void open(closing.signal).catch(() => {
      if (!isLeft()) setOpened({ at: 'broken' });
    });
    return () => {
      closing.abort();
    };

    async function open(signal: AbortSignal): Promise<void> {
      const data = await blob.arrayBuffer();
      if (isLeft()) return;
      const task = openPdf(data);
      signal.addEventListener('abort', () => void task.destroy());
      const pdf = await task.promise;
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      if (!isLeft()) setOpened({ at: 'open', pdf, ratio: height / width });
    }
  }, [blob]);
  return opened;
}

interface PagesProps {
  readonly pdf: PDFDocumentProxy;
  readonly ratio: number;
  readonly title: string;
  readonly zoom: Zoom;
}

function Pages({ pdf, ratio, title, zoom }: PagesProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const scroll = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [current, setCurrent] = useState(1);
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);

  useEffect(() => {
    const place = scroll.current;
    if (place === null) return undefined;
    const observer = new ResizeObserver(() => {
      setRoom(place.clientWidth - 2 * margin);
    });
    observer.observe(place);
    return () => {
      observer.disconnect();
    };
  }, []);

  const pageAt = (number: number) => scroll.current?.querySelector(`[data-page="${number}"]`);
  const go = (number: number): void => {
    pageAt(number)?.scrollIntoView({ block: 'start' });
  };
  const look = (): void => {
    const place = scroll.current?.getBoundingClientRect();
    if (place === undefined) return;
    const line = place.top + place.height / 3;
    const found = numbers.findLast(
      (number) => (pageAt(number)?.getBoundingClientRect().top ?? Infinity) <= line,
    );
    setCurrent(found ?? 1);
  };
  const count = format.number(pdf.numPages);

  return (
    <div className={styles['pages']}>
      <PageScroll label={title} scroll={scroll} onScroll={look}>
        {numbers.map((number) => (
          <PdfPage
            key={number}
            {...{ pdf, number }}
            width={Math.min(room, widest) * zoom}
            usualRatio={ratio}
          />
        ))}
      </PageScroll>
      <div className={styles['turning']}>
        <Button
          label={t('documents.viewer.previous')}
          icon={ChevronUp}
          hideLabel
          onPress={() => {
            go(current - 1);
          }}
        />
        <span className="num" role="status">
          {t('documents.viewer.page', { page: format.number(current), count })}
        </span>
        <Button
          label={t('documents.viewer.next')}
          icon={ChevronDown}
          hideLabel
          onPress={() => {
            go(current + 1);
          }}
        />
      </div>
    </div>
  );
}

/** Beside a page, and how wide it is drawn at most before it is zoomed, in CSS pixels. */
const margin = 12;
const widest = 960;
