import { makeZip } from 'client-zip';
import type { App } from '../../app.ts';
import { maxZip, TeGrootVoorZip } from '../../bundel/bundel-zip.ts';
import { kopVan, maakDeel } from '../../bundel/maak-deel.ts';
import type { Deel } from '../../bundel/loketstukken.ts';
import { padenmaker } from '../../bundel/namen.ts';
import { NietOpTeHalen, type Stuk } from '../../bundel/stuk.ts';
import { verzamel } from '../../bundel/verzamel.ts';
import { dateOf, inDutch, momentInDutch } from '../../calendar.ts';
import type { Blok } from '../../decide/brieven/blok.ts';
import type { Opmerkingen } from '../../check/opmerkingen.ts';
import { archiefbrievenVan } from '../../decide/archiefbrieven.ts';
import { loadBesluiten } from '../../decide/geschiedenis.ts';
import { opmerkingenPath } from '../../dossier/paths.ts';
import { compileTypst } from '../../pdf/compile.ts';
import type { DossierRecord } from '../../storage/records.ts';
import type { Gezocht, Treffer } from './zoek-leerling.ts';

type Deelbestand = { name: string; input: Uint8Array<ArrayBuffer>; lastModified: Date };
type Regel = { naam: string; opmerking: string };
type Ingedeeld = { kenmerk: string; naam: string; pad: string; bytes: number; lees: () => Promise<Buffer> };

const cells = (lijst: Opmerkingen['lijsten'][number], rij: number): readonly string[] =>
  lijst.rijen[lijst.nummers === undefined ? rij - 1 : lijst.nummers.indexOf(rij)] ?? [];

/** The rows of this pupil on a list as they stand there; those of other pupils are left out. */
async function lijstRijen({ storage }: App, { dossier, rijen }: Treffer): Promise<Blok[]> {
  const blob =
    dossier.gecontroleerdVersie === undefined || dossier.vernietigdOp !== undefined
      ? undefined
      : await storage.afgeleid.read(opmerkingenPath(dossier.dossierId, dossier.gecontroleerdVersie));
  const { lijsten } = blob === undefined ? { lijsten: [] } : (JSON.parse(blob.toString()) as Opmerkingen);
  // Where a dossier has several lists nothing says on which of them a row is this pupil's
  if (lijsten.length !== 1) return [];
  return lijsten.flatMap((lijst) =>
    rijen.flatMap((rij): Blok[] => [
      { kop: `Rij ${rij}` },
      {
        gegevens: cells(lijst, rij).flatMap((waarde, at) =>
          waarde.trim() === '' ? [] : [{ naam: cells(lijst, lijst.koprij)[at]?.trim() || `Kolom ${at + 1}`, waarde }],
        ),
      },
    ]),
  );
}

async function vergaderBlokken({ storage }: App, { dossierId }: DossierRecord): Promise<Blok[]> {
  const found: Blok[] = [];
  for await (const punt of storage.agendapunten.list(undefined, `RowKey eq '${dossierId.replaceAll("'", "''")}'`)) {
    const vergadering = (await storage.vergaderingen.get('vergadering', punt.vergaderingId))?.record;
    found.push({ kop: vergadering === undefined ? 'Vergadering' : `Vergadering van ${inDutch(vergadering.datum)}` });
    found.push({ alinea: punt.notities === undefined || punt.notities === '' ? 'Er zijn geen notities gemaakt.' : punt.notities });
  }
  return found;
}

/** The letters on a list that are about this pupil alone. */
async function eigenBrieven(app: App, { dossier, rijen }: Treffer): Promise<{ naam: string; pad: string }[]> {
  const found: { naam: string; pad: string }[] = [];
  for (const besluit of await loadBesluiten(app, dossier)) {
    const nummer = besluit.nummer ?? besluit.kenmerk;
    for (const { path: pad, rij, versie, voor } of await archiefbrievenVan(app.storage, besluit)) {
      if (rij === undefined || !rijen.includes(rij)) continue;
      const rest = `${versie === 1 ? '' : `-v${versie}`}${voor === 'ouders' ? '-ouders' : ''}.pdf`;
      found.push({ naam: `Brief ${nummer} rij ${rij}${rest}`, pad });
    }
  }
  return found;
}

/** All about one pupil in one dossier. */
async function indelen(app: App, treffer: Treffer, pad: (...delen: string[]) => string, now: Date): Promise<Ingedeeld[]> {
  const { dossier } = treffer;
  const { kenmerk } = dossier;
  const eigen = async (deel: Deel): Promise<Ingedeeld> => {
    const content = await maakDeel(kopVan(app, kenmerk), deel, now);
    return { kenmerk, naam: deel.kop, pad: pad(kenmerk, `${deel.kop}.pdf`), bytes: content.length, lees: async () => content };
  };
  const punten = await vergaderBlokken(app, dossier);
  const vergaderd =
    punten.length === 0 ? [] : [await eigen({ kop: 'Vergaderingen', uitleg: 'Wat er over dit dossier is genoteerd.', blokken: punten })];
  if (dossier.lijst === true) {
    const rijen = await lijstRijen(app, treffer);
    const uitleg = 'Wat er van deze leerling op de lijst staat. Wat er van andere leerlingen staat, is weggelaten.';
    const blokken: Blok[] =
      rijen.length > 0
        ? rijen
        : [{ alinea: `Gevonden: ${treffer.waar.join('; ')}. De lijst zelf is er niet (meer), of de rij is niet met zekerheid te tonen.` }];
    const brieven = (await eigenBrieven(app, treffer)).map(({ naam, pad: path }): Ingedeeld => ({
      kenmerk,
      naam,
      pad: pad(kenmerk, 'Brieven', naam),
      bytes: 200_000,
      lees: async () => {
        const content = await app.storage.archief.read(path);
        if (content === undefined) throw new NietOpTeHalen('de brief is er niet meer');
        return content;
      },
    }));
    return [await eigen({ kop: 'Op de LWOO-lijst', uitleg, blokken }), ...brieven];
  }
  const stukken = await verzamel(app, dossier);
  return [
    ...stukken.map((stuk: Stuk) => ({ kenmerk, naam: stuk.naam, pad: pad(kenmerk, stuk.pad), bytes: stuk.bytes, lees: () => stuk.lees() })),
    ...vergaderd,
  ];
}

async function inhoudsblad(
  app: App,
  { naam, geboortedatum }: Gezocht,
  treffers: readonly Treffer[],
  regels: Map<string, Regel[]>,
  now: Date,
): Promise<Buffer> {
  const swv = app.settings.SWV_NAAM;
  const gegevens = [
    { naam: 'Over', waarde: `${naam}, geboren op ${inDutch(geboortedatum)}` },
    { naam: 'Samenwerkingsverband', waarde: swv },
    { naam: 'Gemaakt', waarde: momentInDutch(now) },
  ];
  const uitleg = [
    'In deze zip staat wat het samenwerkingsverband in Dossierloket van deze leerling bewaart. Van elk dossier is er een map met het kenmerk als naam.',
    'Op lijsten van LWOO staan ook andere leerlingen. Daarvan staat hier alleen de rij van deze leerling, met de brieven over deze leerling alleen. In stukken van een dossier kunnen wel namen van anderen staan. Lees ze na voordat u de zip geeft.',
    'Wie de dossiers heeft gelezen, staat in een aparte lijst die het loket kan maken.',
  ];
  const groepen = treffers.map(({ dossier, waar }) => ({
    naam: `${dossier.kenmerk}: ${app.settings.scholen.find(({ id }) => id === dossier.schoolId)?.naam ?? 'school niet in het register'}, ontvangen op ${inDutch(dateOf(new Date(dossier.ontvangenOp)))}`,
    regels: [
      {
        naam: `Gevonden op: ${waar.join('; ')}`,
        pagina: '',
        opmerking: dossier.vernietigdOp === undefined ? '' : 'De stukken van de school zijn vernietigd.',
      },
      ...(regels.get(dossier.kenmerk) ?? []).map((regel) => ({ ...regel, pagina: '' })),
    ],
  }));
  const titel = 'Inzage: wat er van een leerling wordt bewaard';
  const data = { titel, kop: titel, swv, voet: 'Inzage', blokken: [{ gegevens }, ...uitleg.map((alinea) => ({ alinea }))], groepen };
  return Buffer.from(await compileTypst('bundel/inhoud.typ', data, { gemaaktOp: now }));
}

async function* delen(
  app: App,
  gezocht: Gezocht,
  treffers: readonly Treffer[],
  stukken: readonly Ingedeeld[],
  now: Date,
): AsyncGenerator<Deelbestand> {
  const regels = new Map<string, Regel[]>();
  const note = (kenmerk: string, regel: Regel) => void regels.set(kenmerk, [...(regels.get(kenmerk) ?? []), regel]);
  for (const { kenmerk, naam, pad, lees } of stukken) {
    let content: Buffer;
    try {
      // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
      content = await lees();
    } catch (error) {
      if (!(error instanceof NietOpTeHalen)) throw error;
      note(kenmerk, { naam, opmerking: `Ontbreekt in deze zip: ${error.message}.` });
      continue;
    }
    note(kenmerk, { naam, opmerking: pad });
    yield { name: pad, input: new Uint8Array(content), lastModified: now };
  }
  const inhoud = await inhoudsblad(app, gezocht, treffers, regels, now);
  yield { name: 'Inhoud.pdf', input: new Uint8Array(inhoud), lastModified: now };
}

/**
 * Everything that is kept of one pupil as one zip, over the chosen dossiers (AVG 15), with the contents as `Inhoud.pdf`. Of a list of pupils only the rows and letters of this one. A stream: one file is
 * held at a time; a fault on the way breaks it off. Throws TeGrootVoorZip before it begins.
 */
export async function maakInzageZip(app: App, gezocht: Gezocht, treffers: readonly Treffer[]): Promise<ReadableStream<Uint8Array>> {
  const now = app.clock.now();
  const pad = padenmaker();
  const stukken: Ingedeeld[] = [];
  for (const treffer of treffers) stukken.push(...(await indelen(app, treffer, pad, now)));
  const bytes = stukken.reduce((sum, stuk) => sum + stuk.bytes, 0);
  if (bytes > maxZip) throw new TeGrootVoorZip(bytes);
  // Through a pipe: a reader that goes away halfway ends it without an error
  return makeZip(delen(app, gezocht, treffers, stukken, now)).pipeThrough(new TransformStream());
}
