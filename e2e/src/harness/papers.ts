/** A PDF with one line of words on each page, in a font that it does not carry. */
function pdfOf(...lines: readonly string[]): Buffer {
  const kids = lines.map((_, index) => `${3 + index * 2} 0 R`).join(' ');
  const font = 3 + lines.length * 2;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${lines.length}>>`,
    ...lines.flatMap((line, index) => {
      const drawn = `BT /F1 24 Tf 72 700 Td (${line.replace(/[()\\]/g, '')}) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${4 + index * 2} 0 R/Resources<</Font<</F1 ${font} 0 R>>>>>>`,
        `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
      ];
    }),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

export const pdfFile = (name: string, ...lines: readonly string[]) => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: pdfOf(...lines),
});

export const textFile = (name: string, words: string) => ({
  ...{ name: `${name}.txt`, mimeType: 'text/plain' },
  buffer: Buffer.from(words, 'utf8'),
});
