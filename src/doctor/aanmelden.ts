import { attempt, geduld, networkReason, type Proef } from './proef.ts';
import { fout, goed, letOp, type Uitslag } from './uitslag.ts';

/** How far clocks may differ, in seconds: Azure and Entra ID refuse at five minutes. */
export const maxScheef = 120;

/** Whether Entra ID gives a token. */
export async function proefAanmelden({ settings, token }: Proef): Promise<Uitslag> {
  const found = await attempt(token);
  const how = settings.GRAPH_AANMELDING;
  if ('gaf' in found) return goed('aanmelden', `Entra ID geeft een token (${how})`);
  return fout('aanmelden', `Entra ID geeft geen token (${how})`, found.weigerde.message);
}

/** Whether the clock here is that of Microsoft, by the date in an answer of the sign-in server. */
export async function proefKlok({ settings, clock, vragen }: Proef): Promise<Uitslag> {
  const onderdeel = 'klok';
  const address = `${settings.GRAPH_AUTHORITY}/${encodeURIComponent(settings.GRAPH_TENANT_ID)}/v2.0/.well-known/openid-configuration`;
  const doe = 'Kijk of deze computer internet heeft, en of GRAPH_AUTHORITY en GRAPH_TENANT_ID kloppen.';
  let date: string | null;
  try {
    const answer = await vragen(address, { redirect: 'error', signal: AbortSignal.timeout(geduld * 1000) });
    await answer.body?.cancel();
    if (!answer.ok) return fout(onderdeel, `de aanmeldserver kent deze tenant niet (antwoord ${answer.status})`, doe);
    date = answer.headers.get('date');
  } catch (error) {
    const why = networkReason(error);
    if (why === undefined) throw error;
    return fout(onderdeel, `de aanmeldserver is ${why}`, doe);
  }
  const there = Date.parse(date ?? '');
  if (Number.isNaN(there)) return letOp(onderdeel, 'de aanmeldserver noemt geen tijd');
  const seconds = Math.round((clock.now().getTime() - there) / 1000);
  if (Math.abs(seconds) <= maxScheef) return goed(onderdeel, 'gelijk met die van Microsoft');
  const side = seconds > 0 ? 'voor' : 'achter';
  return fout(
    onderdeel,
    `loopt ${Math.abs(seconds)} seconden ${side}`,
    'Zet de klok van deze computer gelijk (Windows: w32tm /resync; Linux: timedatectl set-ntp true).',
  );
}
