import { getDocument, GlobalWorkerOptions, version, type PDFDocumentLoadingTask } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Where the build puts what some files need besides: character maps, fonts that are not embedded, decoders of pictures. */
const parts = `/assets/pdf-${version}`;

/**
 * Begins to read a PDF, in a worker of its own. Scripts in it are not run. The decoders are taken as script and not as
 * WebAssembly, which the content security policy of our pages does not allow.
 */
export const openPdf = (data: ArrayBuffer): PDFDocumentLoadingTask =>
  getDocument({
    data,
    cMapUrl: `${parts}/cmaps/`,
    standardFontDataUrl: `${parts}/standard_fonts/`,
    iccUrl: `${parts}/iccs/`,
    wasmUrl: `${parts}/wasm/`,
    useWasm: false,
    // The same look on every machine.
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
