import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shipped } from '../../src/root.ts';
import { readBicep, type Declaration } from './bicep.ts';

export type BicepFile = { path: string; declarations: Declaration[] };

const names = readdirSync(shipped('infra'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bicep'));

/** Every Bicep file of infra/, read. */
export const bicepFiles: BicepFile[] = names.map((name) => ({
  path: name.replaceAll('\\', '/'),
  declarations: readBicep(readFileSync(shipped('infra', name), 'utf8')),
}));

/** One of them by its path in infra/. */
export function bicepFile(path: string): BicepFile {
  const found = bicepFiles.find((file) => file.path === path);
  if (found === undefined) throw new Error(`infra/${path} is not there`);
  return found;
}

/** The file that a module declaration stands for. */
export const moduleFile = (file: BicepFile, module: Declaration): BicepFile =>
  bicepFile(join(dirname(file.path), module.type).replaceAll('\\', '/'));

/** A declaration by its symbol. */
export function declared(file: BicepFile, name: string): Declaration {
  const found = file.declarations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${file.path} declares no ${name}`);
  return found;
}

/** A JSON file of infra/. */
export const infraJson = (name: string): unknown => JSON.parse(readFileSync(shipped('infra', name), 'utf8'));
