import { TextLayer, type PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../i18n/use-formatters.ts';
import styles from './pdf.module.css';

/** Pixels of a canvas that every browser draws. */
const mostPixels = 16_000_000;

export interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
  /** Height by width of the first page, until this one is known. */
  readonly usualRatio: number;
}

/** One page: drawn once it comes near, with its words over it, to be read out and copied. */
export function PdfPage({ pdf, number, width, usualRatio }: PdfPageProps) {
  const { t } = useTranslation();
  const format = useFormatters();
  const frame = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [ratio, setRatio] = useState(usualRatio);

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        setNear(entries.some(({ isIntersecting }) => isIntersecting));
      },
      // A window before and after what is seen.
      { root: frame.current?.parentElement ?? null, rootMargin: '100% 0px' },
    );
    if (frame.current !== null) observer.observe(frame.current);
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    if (!isNear || width <= 0) return undefined;
    const closing = new AbortController();
    const isLeft = (): boolean => closing.signal.aborted;
    void draw(closing.signal).catch(() => {
      // A page that was left while it was drawn; one that cannot be drawn stays white.
    });
    return () => {
      closing.abort();
    };

    async function draw(signal: AbortSignal): Promise<void> {
      const page = await pdf.getPage(number);
      const [surface, words] = [canvas.current, text.current];
      if (isLeft() || surface === null || words === null) return;
      const natural = page.getViewport({ scale: 1 });
      setRatio(natural.height / natural.width);
      const viewport = page.getViewport({ scale: width / natural.width });
      const most = Math.sqrt(mostPixels / (viewport.width * viewport.height));
      const density = Math.min(window.devicePixelRatio, most);
      surface.width = Math.floor(viewport.width * density);
      surface.height = Math.floor(viewport.height * density);
      const drawing = page.render({ canvas: surface, viewport, transform: [density, 0, 0, density, 0, 0] });
      signal.addEventListener('abort', () => {
        drawing.cancel();
      });
      await drawing.promise;
      if (isLeft()) return;
      words.replaceChildren();
      words.style.setProperty('--total-scale-factor', String(viewport.scale));
      const layer = new TextLayer({
        textContentSource: page.streamTextContent(),
        container: words,
        viewport,
      });
      signal.addEventListener('abort', () => {
        layer.cancel();
      });
      await layer.render();
      surface.dataset['drawn'] = 'true';
    }
  }, [pdf, number, width, isNear]);

  return (
    <section
      ref={frame}
      className={styles['page']}
      aria-label={t('documents.viewer.pageName', { page: format.number(number) })}
      data-page={number}
      style={{ inlineSize: width, blockSize: width * ratio }}
    >
      {isNear && (
        <>
          <canvas ref={canvas} className={styles['canvas']} aria-hidden />
          <div ref={text} className={styles['words']} />
        </>
      )}
    </section>
  );
}
