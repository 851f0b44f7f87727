import { supplyCore } from '../local/functions-host/supply-core.ts';
// Loaded before the measurement: on Azure it is there before the app is
import '../local/functions-host/core.ts';

/** Imports one app in this fresh process and tells how many milliseconds that took. */
const app = process.argv[2] ?? '';
supplyCore();
const began = performance.now();
await import(app);
process.stdout.write(String(performance.now() - began));
