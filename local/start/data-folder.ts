import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartFault } from './start-fault.ts';

/** Where everything of one run is kept. */
export type DataFolder = {
  /** Folder of a part. */
  of(part: string): string;
  clockFile: string;
  /** Puts the service's clock this many milliseconds ahead of the machine's. */
  setClockShift(milliseconds: number): void;
  scholen: string;
  /** Keeps the settings of the service as it runs here, for `npm run doctor` and `npm run inrichten`. */
  writeSettings(values: Record<string, string>): void;
  /** Secrets between the service and the stand-ins, made once, so that what Graph was told before still counts after a restart. */
  secrets: { melding: string; workflow: string };
  /** Lets another run use the folder. */
  release(): void;
};

const samples = fileURLToPath(new URL('../voorbeelden/scholen.json', import.meta.url));
const secretsSchema = z.object({ melding: z.string().min(16), workflow: z.string().min(16) });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

function claim(folder: string): string {
  const file = join(folder, 'bezig');
  const take = () => writeFileSync(file, String(process.pid), { flag: 'wx' });
  try {
    take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0 && isAlive(pid)) {
      throw new StartFault(
        `In ${folder} draait de dienst al (proces ${pid}). Sluit die eerst met Ctrl-C, of kies een andere map: npm start -- --data MAP. Draait er niets? Gooi dan ${file} weg.`,
        { cause: error },
      );
    }
    rmSync(file, { force: true }); // left by a run that was killed
    take();
  }
  return file;
}

const secret = (): string => randomBytes(24).toString('base64url');

function readSecrets(folder: string): DataFolder['secrets'] {
  const file = join(folder, 'geheimen.json');
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const made = { melding: secret(), workflow: secret() };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** Opens the folder for one run, with the two invented schools in it; throws StartFault while another run uses it. */
export function openDataFolder(folder: string): DataFolder {
  mkdirSync(folder, { recursive: true });
  const claimed = claim(folder);
  const clockFile = join(folder, 'klok');
  const scholen = join(folder, 'scholen.json');
  if (!existsSync(scholen)) copyFileSync(samples, scholen);
  return {
    of: (part) => join(folder, part),
    clockFile,
    setClockShift(milliseconds) {
      // As a whole or not at all: the hosts read it at any moment
      writeFileSync(`${clockFile}.nieuw`, String(Math.round(milliseconds)));
      renameSync(`${clockFile}.nieuw`, clockFile);
    },
    scholen,
    writeSettings: (values) =>
      writeFileSync(join(folder, 'local.settings.json'), `${JSON.stringify({ IsEncrypted: false, Values: values }, undefined, 2)}\n`, {
        mode: 0o600,
      }),
    secrets: readSecrets(folder),
    release: () => rmSync(claimed, { force: true }),
  };
}
