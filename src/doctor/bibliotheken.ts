import { maakPlan, type Regel } from '../inrichten/plan.ts';
import { readStand, type Bibliotheekstand } from '../inrichten/stand.ts';
import { rechtenScript } from '../inrichten/zelf.ts';
import { attempt, type Proef } from './proef.ts';
import { fout, goed, letOp, type Uitslag } from './uitslag.ts';

const inrichten = 'npm run inrichten -- --doen';

/** What a line of the plan for setting up means here; undefined where it says nothing about whether the service works. */
function read(regel: Regel): Uitslag | undefined {
  const onderdeel = regel.wat;
  if (regel.wat === 'bibliotheek') return fout(regel.waar, regel.nu, regel.doe ?? rechtenScript());
  // Graph shows no views, and rights on the site only to who may give them
  if (regel.wat === 'weergave' || (regel.actie === 'zelf' && regel.wat.startsWith('recht'))) return undefined;
  if (regel.actie === 'goed') return goed(onderdeel, `${regel.nu} (${regel.waar})`);
  const tekst = `${regel.nu} (${regel.waar})`;
  if (regel.actie === 'zelf')
    return regel.wat.startsWith('kolom') ? fout(onderdeel, tekst, regel.doe ?? '') : letOp(onderdeel, tekst, regel.doe);
  return fout(onderdeel, tekst, regel.actie === 'weghalen' ? `${inrichten} --weghalen` : inrichten);
}

const kindOf: Record<string, string> = { map: 'mappen', kolom: 'kolommen', toegang: 'toegang tot de mappen', recht: 'recht op de site' };

/** Lines of the plan that are all right, as one line per kind; then what is not. */
function together(uitslagen: readonly Uitslag[]): Uitslag[] {
  const kinds = new Map<string, number>();
  for (const { onderdeel, staat } of uitslagen) {
    const kind = kindOf[onderdeel.split(' ')[0] ?? ''] ?? onderdeel;
    if (staat === 'goed') kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...Array.from(kinds, ([kind, count]) => goed(kind, `${count} goed`)), ...uitslagen.filter(({ staat }) => staat !== 'goed')];
}

/** What is right in several libraries, as one line; what is not stays apart, with its library. */
function inAll(uitslagen: readonly Uitslag[]): Uitslag[] {
  const parts = new Map<string, Uitslag[]>();
  for (const one of uitslagen) if (one.staat === 'goed') parts.set(one.onderdeel, [...(parts.get(one.onderdeel) ?? []), one]);
  const good = Array.from(parts, ([onderdeel, all]) =>
    goed(onderdeel, `${all[0]?.tekst ?? ''} in ${all.length === 1 ? '1 bibliotheek' : `${all.length} bibliotheken`}`),
  );
  return [...good, ...uitslagen.filter(({ staat }) => staat !== 'goed')];
}

async function proefSchrijven({ graph, newId }: Proef, { driveId, bibliotheek, scholen }: Bibliotheekstand): Promise<Uitslag[]> {
  const folder = scholen.find(({ itemId }) => itemId !== undefined)?.itemId;
  const at = `(bibliotheek ${bibliotheek.naam} in ${bibliotheek.siteUrl})`;
  if (folder === undefined) return [fout('schrijven', `er is nog geen map van een school ${at}`, inrichten)];
  const script = rechtenScript(bibliotheek.siteUrl);
  const refused = (onderdeel: string, message: string, doe = script) => fout(onderdeel, `${message} ${at}`, doe);
  const naam = `dossierloket-proef-${newId()}.txt`;
  const written = await attempt(() => graph.upload(driveId, folder, naam, Buffer.from('Proef van npm run doctor; mag weg.\n'), 'fail'));
  if ('weigerde' in written) return [refused('schrijven', written.weigerde.message)];
  const { id } = written.gaf;
  const uitslagen = [goed('schrijven', 'mag')];
  const tryOne = async (onderdeel: string, work: () => Promise<unknown>, doe?: string) => {
    const found = await attempt(work);
    uitslagen.push('gaf' in found ? goed(onderdeel, 'mag') : refused(onderdeel, found.weigerde.message, doe));
    return 'gaf' in found;
  };
  await tryOne(
    'kolommen vullen',
    () => graph.setFields(driveId, id, { Status: 'ontvangen', NogNodig: 'proef', Kenmerk: 'proef' }),
    `${inrichten} (of, als het recht ontbreekt: ${script})`,
  );
  await tryOne('rechten lezen', () => graph.listPermissions(driveId, id));
  await tryOne('bewaarlabel lezen', () => graph.retentionLabel(driveId, id));
  const destroyed = await tryOne('voorgoed verwijderen', async () => {
    const { eTag = '' } = await graph.getItem(driveId, id);
    await graph.permanentDelete(driveId, id, eTag);
  });
  if (!destroyed) {
    const away = await attempt(() => graph.recycle(driveId, id));
    if ('gaf' in away) uitslagen.push(letOp('proefbestand', `staat in de prullenbak van de site: ${naam}`));
    else uitslagen.push(refused('proefbestand', `blijft staan: ${naam}.`, 'Haal het zelf weg uit de map van de school.'));
  }
  return uitslagen;
}

const uur = 3_600_000;

async function proefAbonnementen({ graph, clock }: Proef, standen: readonly Bibliotheekstand[]): Promise<Uitslag[]> {
  const found = await attempt(() => graph.listSubscriptions());
  if ('weigerde' in found) {
    return [
      fout(
        'abonnement',
        found.weigerde.message,
        './infra/rechten.ps1 -Stap Dienst … -RuimerRecht Files.Read.All (docs/beheer.md, Rechten)',
      ),
    ];
  }
  return standen.map(({ driveId, bibliotheek }) => {
    const at = `(bibliotheek ${bibliotheek.naam} in ${bibliotheek.siteUrl})`;
    const own = found.gaf.filter(({ resource }) => resource.replace(/^\//, '') === `drives/${driveId}/root`);
    const doe =
      'Draait de dienst, dan maakt zij het abonnement binnen een kwartier. Anders: kijk in het logboek van abonnementen-nalopen. Draait u dit met een andere registratie dan de dienst, dan is haar abonnement niet te zien.';
    if (own.length === 0) return fout('abonnement', `Microsoft 365 meldt geen wijzigingen ${at}`, doe);
    const left = Math.max(...own.map(({ expires }) => Date.parse(expires))) - clock.now().getTime();
    if (left < uur) return fout('abonnement', `loopt binnen een uur af, of is al voorbij ${at}`, doe);
    return goed('abonnement', 'staat');
  });
}

/** Whether libraries, columns, folders and access stand as they should, and whether each right works, by trying it. */
export async function proefBibliotheken(proef: Proef): Promise<Uitslag[]> {
  const { graph, settings } = proef;
  const voor = { loketgroep: settings.LOKET_GROEP, clientId: settings.GRAPH_CLIENT_ID };
  const found = await attempt(() => readStand(graph, settings.scholen, voor.clientId));
  if ('weigerde' in found) return [fout('bibliotheken', found.weigerde.message, rechtenScript())];
  const stand = found.gaf;
  const plan = maakPlan(stand, voor).flatMap((regel) => read(regel) ?? []);
  const readable = stand.bibliotheken.length === 0 ? [] : [goed('bibliotheken', `${stand.bibliotheken.length} te lezen`)];
  const tried: Uitslag[] = [];
  for (const one of stand.bibliotheken) tried.push(...(await proefSchrijven(proef, one)));
  return [...readable, ...together(plan), ...inAll([...tried, ...(await proefAbonnementen(proef, stand.bibliotheken))])];
}
