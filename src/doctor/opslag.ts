import { RestError } from '@azure/data-tables';
import type { Namen } from './namen.ts';
import { networkReason, type Proef } from './proef.ts';
import { fout, goed, letOp, type Uitslag } from './uitslag.ts';

/** How long listing what is in storage may take, in seconds. */
export const geduldOpslag = 20;

/** Storage's own word for a refusal; its message would hold the address. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof Error && error.name === 'AbortError') return `geen antwoord binnen ${geduldOpslag} seconden`;
  if (error instanceof Error && error.name === 'CredentialUnavailableError') return 'niemand is aangemeld bij Azure';
  // The three clients of storage each throw a RestError of their own
  if (error instanceof RestError || (error instanceof Error && error.name === 'RestError')) {
    const { statusCode, code } = error as RestError;
    return `geweigerd (${code ?? statusCode ?? 'geen antwoord'})`;
  }
  return networkReason(error);
}

const missing = (wanted: readonly string[], there: readonly string[]) => wanted.filter((name) => !there.includes(name));

async function proefInhoud({ storage, clock, newId }: Proef): Promise<Uitslag> {
  const opened = await storage();
  const mark = `doctor-${newId()}`;
  const now = clock.now().toISOString();
  try {
    await opened.afgeleid.write(`${mark}/proef.json`, '"proef"');
    const read = await opened.afgeleid.read(`${mark}/proef.json`);
    await opened.rechtenVondsten.insert({
      schoolId: mark,
      vondst: mark,
      driveId: '',
      soort: 'onbekend',
      plek: 'proef',
      gevondenOp: now,
      ronde: now,
    });
    const row = await opened.rechtenVondsten.get(mark, mark);
    if (read?.toString() !== '"proef"' || row === undefined)
      return fout('opslag', 'geeft niet terug wat erin gezet werd', 'Kijk in de Azure-portal naar de staat van het opslagaccount.');
  } finally {
    await opened.rechtenVondsten.remove(mark, mark);
    await opened.afgeleid.removeAll(`${mark}/`);
  }
  return goed('opslag', 'schrijven, lezen en weghalen lukken');
}

/** Whether storage can be reached, has what the service uses, and keeps what is put into it. Leaves nothing behind. */
export async function proefOpslag(proef: Proef, namen: Namen): Promise<Uitslag[]> {
  if (proef.vlaggen.zonderOpslag) return [letOp('opslag', 'niet geprobeerd (--zonder-opslag)')];
  const doe =
    'Controleer AzureWebJobsStorage (of AzureWebJobsStorage__accountName) en de rollen op het opslagaccount (docs/beheer.md, Rechten): azd provision. Mag u er zelf niet bij, sla dit dan over met --zonder-opslag.';
  try {
    const there = await proef.storedNames();
    const absent = [
      ...missing(namen.wachtrijen, there.wachtrijen),
      ...missing(namen.tabellen, there.tabellen),
      ...missing(namen.containers, there.containers),
    ];
    if (absent.length > 0) {
      return [fout('namen in de opslag', `ontbreken: ${absent.join(', ')}`, 'Start de dienst een keer (zij maakt ze), of: azd provision')];
    }
    const count = namen.wachtrijen.length + namen.tabellen.length + namen.containers.length;
    return [goed('namen in de opslag', `alle ${count} zijn er`), await proefInhoud(proef)];
  } catch (error) {
    const why = reasonOf(error);
    if (why === undefined) throw error;
    return [fout('opslag', why, doe)];
  }
}
