// Stands in for the reading process, for tests of the bounds: what it does stands in the name of the document.
const grown = [];
process.on('disconnect', () => process.exit(0));
process.on('message', ({ name }) => {
  if (name === 'endless') for (;;);
  if (name === 'growing') for (;;) grown.push(Buffer.alloc(8 * 1024 * 1024, 1));
  if (name === 'ending') process.exit(1);
  if (name === 'faulty') {
    process.send({ crashed: 'TypeError' });
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
      beelden: [],
      sketches: [],
    },
  });
});
