import type { LogLevel } from './rpc.ts';

const order: readonly LogLevel[] = ['trace', 'debug', 'information', 'warning', 'error', 'critical', 'none'];
let least: LogLevel = 'information';

/** Sets the level from which lines are written: that of `logging.logLevel.default` in host.json. */
export function setLogLevel(level: LogLevel): void {
  least = level;
}

/** Writes one line: level, who says it (`host` or a function's name), and what. */
export function writeLog(level: LogLevel, from: string, message: string): void {
  if (level === 'none' || order.indexOf(level) < order.indexOf(least)) return;
  process.stdout.write(`${level} [${from}] ${message}\n`);
}
