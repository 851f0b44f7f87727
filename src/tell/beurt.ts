import type { App } from '../app.ts';
import { adresOf, bundelsOf, isSame, readAdres, uur, writeAdres, type Adres } from './adres.ts';
import { finishBundel } from './bundel.ts';
import type { Onderdeel } from './inhoud.ts';

/** Whether a mail may be sent now, waits a number of seconds, or is part of a digest that goes in its place. */
export type Beurt = 'nu' | 'gebundeld' | { wacht: number };

const busySeconds = 3;

/** Seconds until the oldest mail of the last hour is an hour old. */
function untilFree({ verzonden }: Adres, now: Date): number {
  const oldest = Math.min(...verzonden.map(({ op }) => new Date(op).getTime()));
  return Math.max(1, Math.ceil((oldest + uur * 1000 - now.getTime()) / 1000));
}

async function take(app: App, adres: string, schoolId: string, mail: Onderdeel): Promise<Beurt> {
  let known = await readAdres(app, adres);
  const write = async (next: Adres) => {
    known = next;
    await writeAdres(app, adres, next);
  };
  const finish = async (bundel: NonNullable<Adres['bundel']>) => {
    await finishBundel(app, adres, schoolId, bundel);
    await write({ verzonden: known.verzonden, wachtend: known.wachtend });
  };
  if (known.bundel !== undefined) {
    const { onderdelen } = known.bundel;
    await finish(known.bundel);
    if (onderdelen.some((one) => isSame(one, mail))) return 'gebundeld';
  }
  const op = app.clock.now().toISOString();
  const { dossierId, sleutel } = mail;
  // Another run may have put it in a digest since it was read.
  if ((await app.storage.berichten.get(dossierId, sleutel))?.record.bundel !== undefined) return 'gebundeld';
  if (known.verzonden.some((one) => isSame(one, mail))) return 'nu';
  const free = known.verzonden.length < app.settings.MAILS_PER_UUR;
  const others = known.wachtend.filter((one) => !isSame(one, mail));
  if (free && others.length === 0) {
    await write({ verzonden: [...known.verzonden, { dossierId, sleutel, op }], wachtend: [] });
    return 'nu';
  }
  const wachtend = others.length === known.wachtend.length ? [...known.wachtend, { dossierId, sleutel }] : known.wachtend;
  if (!free) {
    if (wachtend !== known.wachtend) await write({ ...known, wachtend });
    return { wacht: untilFree(known, app.clock.now()) };
  }
  const bundel = { sleutel: `bundel-${op.replaceAll(/\D/g, '')}`, onderdelen: wachtend };
  const slot = { dossierId: bundelsOf(adres), sleutel: bundel.sleutel, op };
  await write({ verzonden: [...known.verzonden, slot], wachtend: [], bundel });
  await finish(bundel);
  return 'gebundeld';
}

/**
 * Asks for a mail's turn at its address. The first so many in an hour (setting MAILS_PER_UUR) go at once. What comes after them waits, and goes in one digest when the
 * first of them is an hour old. May be repeated or broken off anywhere.
 */
export async function beurtVan(app: App, to: string, schoolId: string, mail: Onderdeel): Promise<Beurt> {
  const adres = adresOf(to);
  const outcome = await app.storage.underLease(`post-${adres}`, () => take(app, adres, schoolId, mail));
  return outcome === 'busy' ? { wacht: busySeconds } : outcome;
}
