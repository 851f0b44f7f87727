import { isRead } from '../src/read/document.ts';
import { createReader } from '../src/read/read-file.ts';

/** Reads one file as the service does, for whoever watches the memory of this process and of those that it starts. */
const [path = '', processes = '1'] = process.argv.slice(2);
const reader = createReader({ processes: Number(processes) });
const results = await reader.read({ name: 'stuk.pdf', path });
reader.close();
if (results.length === 0 || !results.every(isRead)) {
  console.error(JSON.stringify(results).slice(0, 500));
  process.exitCode = 1;
}
