// Stands in for the reading process, for tests of the bounds: what it does stands in the name of the document, or in the number of the page.
const grown = [];
process.on('disconnect', () => process.exit(0));
const endlessPage = 13;
const pageOf = (number, text) => ({ number, lines: [{ text }], source: 'ocr', confidence: 1 });
process.on('message', ({ vraag, name, ref, bytes }) => {
  if (vraag === 'beeld') {
    if (ref.pagina === endlessPage) for (;;);
    const text = JSON.stringify({ pid: process.pid, sent: bytes !== undefined });
    const sketch = { number: ref.pagina, width: 1, height: 1, running: true, segments: [], rules: [], marks: [] };
    process.send({ page: { page: pageOf(ref.pagina, text), fields: [], sketch, empty: false } });
    return;
  }
  if (name === 'endless') for (;;);
  if (name === 'silent') return;
  if (name === 'growing') for (;;) grown.push(Buffer.alloc(8 * 1024 * 1024, 1));
  if (name === 'ending') process.exit(1);
  if (name === 'told to end') process.kill(process.pid, 'SIGTERM');
  if (name === 'told to end') return;
  if (name === 'faulty') {
    process.send({ crashed: { soort: 'TypeError', plaats: 'reader.ts:1:2' } });
    return;
  }
  const seen = { environment: Object.keys(process.env), pid: process.pid };
  process.send({
    first: {
      document: {
        name,
        format: 'pdf',
        pages: [{ number: 1, lines: [{ text: JSON.stringify(seen) }], source: 'tekst', confidence: 1 }],
        fields: [],
        signatures: [],
        places: [],
      },
      beelden: Array.from({ length: Number(/^scan (\d+)$/u.exec(name)?.[1] ?? 0) }, (_, i) => ({ pagina: i + 1 })),
      sketches: [],
    },
  });
});
process.send({ ready: true });
