import { resolve } from 'node:path';

/**
 * The option that has the Microsoft 365 on this machine add every exchange to the file that `VERKEER` names; none without it. All test files add
 * to the same file.
 */
export const traffic = (): { traffic?: string } => {
  const file = process.env['VERKEER'];
  return file === undefined || file === '' ? {} : { traffic: resolve(file) };
};
