import { createHash } from 'node:crypto';
import { archiefbrievenVan } from '../../src/decide/archiefbrieven.ts';
import { standVan } from '../../src/decide/besluitdatum.ts';
import { loadBesluiten } from '../../src/decide/geschiedenis.ts';
import { statusNa } from '../../src/decide/status-na.ts';
import { pseudoniemVanNaam } from '../../src/decide/toewijzingen.ts';
import { rapportGeheugen } from '../../src/dossier/paths.ts';
import type { BerichtRecord, BesluitRecord, NummerRecord } from '../../src/storage/records.ts';
import { ownItem } from '../../src/tell/own-file.ts';
import { controlecode, sleutelVan } from '../../src/verifieer/code.ts';
import { besluitenVan, dossierVan, toegewezenRijen, type Zaak } from './mensen-op-kans.ts';
import type { WereldOpKans } from './wereld-op-kans.ts';

type Brief = NonNullable<BesluitRecord['brief']>;
type Zegt = (klopt: boolean, wat: string) => void;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const kort = (besluitId: string) => besluitId.slice(0, 6);
const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
};

/** The letters of a besluit or of a number, as the records have them. */
const brievenVan = ({
  versies = [],
  brief,
  ouders,
}: {
  versies?: BesluitRecord['versies'];
  brief?: Brief | undefined;
  ouders?: Brief | undefined;
}): Brief[] => {
  const kept = versies.length > 0 ? versies.flatMap((one) => [one.brief, one.ouders]) : [brief, ouders];
  return kept.filter((one) => one !== undefined);
};

/** Each signed besluit has one number, and of a list each pupil one; series have no gaps; row and witness are one; nothing else gave a number. */
async function nummers({ app }: WereldOpKans, besluiten: BesluitRecord[], zegt: Zegt): Promise<NummerRecord[]> {
  const rows = await all(app.storage.nummers.list());
  for (const [reeks, of] of Map.groupBy(rows, (row) => row.reeks)) {
    zegt(
      of.every(({ volgnummer }, at) => volgnummer === at + 1),
      `the series ${reeks} has a gap: ${of.map((row) => row.volgnummer).join(' ')}`,
    );
  }
  zegt(new Set(rows.map(({ nummer }) => nummer)).size === rows.length, 'a number was given twice');
  const witnesses = await app.storage.archief.paths('nummers/');
  zegt(witnesses.length === rows.length, `${witnesses.length} witnesses of ${rows.length} numbers`);
  for (const row of rows) {
    const path = `nummers/${row.reeks}/${String(row.volgnummer).padStart(8, '0')}.json`;
    const witness = JSON.parse(String((await app.storage.archief.read(path)) ?? '{}')) as Partial<NummerRecord>;
    const same = (['besluitId', 'merk', 'rij', 'nummer'] as const).every((part) => witness[part] === row[part]);
    zegt(same, `the witness of ${row.nummer} says another`);
    const sleutel = sleutelVan(row.nummer, controlecode(app.settings, row.nummer));
    const found = await app.storage.verificaties.get(sleutel.slice(0, 2), sleutel);
    const isShown = row.rij === undefined || row.brief !== undefined;
    zegt(!isShown || found?.record.besluitId === row.besluitId, `${row.nummer} cannot be checked`);
  }
  for (const besluit of besluiten) {
    const own = rows.filter(({ besluitId }) => besluitId === besluit.besluitId);
    const eigen = own.filter(({ rij }) => rij === undefined).map(({ nummer }) => nummer);
    const getekend = besluit.ondertekening !== undefined;
    zegt(
      eigen.join() === (getekend ? besluit.nummer : ''),
      `${kort(besluit.besluitId)} has numbers ${eigen.join()} and says ${besluit.nummer}`,
    );
    const rijen = own.flatMap(({ rij }) => rij ?? []);
    zegt(
      rijen.join() === (getekend ? toegewezenRijen(besluit).join() : ''),
      `${kort(besluit.besluitId)}: pupils with a number: ${rijen.join()}`,
    );
  }
  return rows;
}

/** The school's folder, the archive and the records hold the same letters, each version once, and nothing else. */
async function brieven({ app }: WereldOpKans, besluiten: BesluitRecord[], rows: NummerRecord[], zegt: Zegt): Promise<void> {
  const verwacht = [...besluiten.flatMap(brievenVan), ...rows.flatMap(brievenVan)];
  const paths = app.graph.paths().filter((path) => path.includes('/Beschikkingen/'));
  const inMap = paths.map((path) => path.split('/').at(-1) ?? '').sort();
  zegt(
    inMap.join('\n') ===
      verwacht
        .map(({ naam }) => naam)
        .sort()
        .join('\n'),
    `in the folder:\n${inMap.join('\n')}\nin the records:\n${verwacht
      .map(({ naam }) => naam)
      .sort()
      .join('\n')}`,
  );
  for (const { naam, itemId, sha256: hash } of verwacht) {
    const content = app.graph.contentOf(itemId);
    zegt(content !== undefined && sha256(content) === hash, `${naam} in the folder is not what the record says`);
  }
  const gearchiveerd: string[] = [];
  for (const besluit of besluiten) {
    const kept = await archiefbrievenVan(app.storage, besluit);
    for (const { path } of kept) gearchiveerd.push(sha256((await app.storage.archief.read(path))!));
    const own = [besluit, ...rows.filter((row) => row.besluitId === besluit.besluitId)];
    for (const een of own) {
      const versies = (een.versies ?? []).map(({ versie }) => versie);
      zegt(
        versies.every((versie, at) => versie === at + 1),
        `${kort(besluit.besluitId)} has versions ${versies.join()}`,
      );
    }
    const getekend = besluit.ondertekening !== undefined;
    zegt((own[0]!.brief !== undefined) === getekend, `${kort(besluit.besluitId)} ${getekend ? 'has no letter' : 'has a letter'}`);
    if (besluit.lijst?.brieven === 'per-leerling')
      zegt(
        rows.every((row) => row.besluitId !== besluit.besluitId || row.rij === undefined || row.ouders !== undefined),
        `a pupil of ${kort(besluit.besluitId)} has no letters`,
      );
  }
  const hashes = (of: string[]) => of.sort().join();
  zegt(
    hashes(gearchiveerd) === hashes(verwacht.map((een) => een.sha256)),
    `the archive holds ${gearchiveerd.length} letters, the records ${verwacht.length}, or others`,
  );
  const paden = await app.storage.archief.paths('beschikkingen/');
  zegt(paden.length === verwacht.length, `${paden.length} files of letters in the archive, ${verwacht.length} letters`);
}

/** Dossier and column say what the besluit on it says; the vote is closed by that besluit alone. */
async function stand(wereld: WereldOpKans, zaak: Zaak, besluiten: BesluitRecord[], zegt: Zegt): Promise<void> {
  const { app } = wereld;
  const dossier = await dossierVan(wereld, zaak);
  const geldt = besluiten.filter((one) => one.teruggestuurd === undefined && one.besluit !== 'tlv-ingetrokken');
  const openGelaten = geldt.filter((one) => (one.lijst?.aangehouden ?? []).length > 0 && standVan(one) === 'uitgevoerd');
  const op = geldt.filter((one) => !openGelaten.includes(one));
  zegt(op.length <= 1, `${op.length} besluiten hold at once`);
  const [een] = op;
  const status = een === undefined ? 'in behandeling' : standVan(een) === 'uitgevoerd' ? statusNa[een.besluit] : 'ter besluit';
  const besluitId = een?.besluitId;
  zegt(dossier.status === status, `the dossier is '${dossier.status}', its besluit makes it '${status}'`);
  zegt(dossier.besluitId === besluitId, `the dossier names ${dossier.besluitId} for ${besluitId}`);
  const keten = await loadBesluiten(app, dossier);
  zegt(keten.length === besluiten.length, `the dossier knows ${keten.length} besluiten of ${besluiten.length}`);
  const wacht = besluiten.filter((one) => standVan(one) === 'wacht').map((one) => one.besluitId);
  zegt((dossier.teTekenen ?? '') === wacht.join(), `the dossier waits for the signature of ${dossier.teTekenen}, that is ${wacht.join()}`);
  const item = dossier.lijst === true ? await ownItem(app, rapportGeheugen(zaak.dossierId)) : zaak.dossierId;
  const kolom = app.graph.fields.get(item ?? '')?.['Status'];
  zegt(kolom === dossier.status, `the column says '${kolom}', the dossier '${dossier.status}'`);
  for (const { besluitId: id, melding, ...one } of besluiten) {
    const klaar = one.teruggestuurd?.gemeldOp ?? one.uitgevoerdOp ?? (standVan(one) === 'wacht' ? one.voorgelegdOp : undefined);
    zegt(klaar !== undefined && melding === undefined, `${kort(id)} is not at its stop: ${standVan(one)}, ${melding}`);
    zegt(one.verbetering?.ondertekening === undefined, `a signed correction of ${kort(id)} was left`);
  }
  const gesloten = (await app.storage.stemmen.get(zaak.dossierId, 'stand'))?.record.gesloten?.besluitId;
  // Closed for a besluit that was sent back or never recorded, a vote opens by itself
  const sluiter = besluiten.find((one) => one.besluitId === gesloten && one.teruggestuurd === undefined);
  const isVoorbij = sluiter !== undefined && openGelaten.includes(sluiter);
  zegt(sluiter === undefined || sluiter === een || isVoorbij, `the vote is closed by ${gesloten}, and ${een?.besluitId} stands`);
  zegt(een?.telling === undefined || sluiter === een, `the vote is open that ${een?.besluitId} counted`);
  for (const { gevraagd, teMelden, op: begonnen } of dossier.aanhoudingen ?? []) {
    const sleutel = `aanvullen-${begonnen.replaceAll(/[^\dTZ]/g, '')}`;
    const isGevraagd = (await app.storage.berichten.get(zaak.dossierId, sleutel)) !== undefined;
    zegt(gevraagd === undefined || teMelden !== true, 'what the school must complete was not asked');
    zegt(isGevraagd || dossier.aanhoudingen?.at(-1)?.beeindigdOp !== undefined || dossier.aanhoudingen!.length > 1, 'no mail asks it');
  }
}

/** Each message that is due is there, and went out once; a card once more for each answer of Teams that was lost. */
async function berichten({ app, lostCards }: WereldOpKans, zaak: Zaak, besluiten: BesluitRecord[], zegt: Zegt) {
  const kept = await all(app.storage.berichten.list(zaak.dossierId));
  const has = (sleutel: string) =>
    zegt(
      kept.some((one) => one.sleutel === sleutel),
      `nobody was told ${sleutel}`,
    );
  for (const besluit of besluiten) {
    const { besluitId } = besluit;
    const stop = standVan(besluit);
    if (stop === 'wacht') has(`tekenen-${besluitId}-kaart`);
    if (stop === 'teruggestuurd') has(`teruggestuurd-${besluitId}-kaart`);
    const over = (een: string) => kept.filter(({ sleutel }) => sleutel.startsWith(een)).length;
    zegt(stop === 'uitgevoerd' || over(`besluit-${besluitId}`) === 0, `a besluit that was not carried out was told`);
    if (stop !== 'uitgevoerd') continue;
    has(`besluit-${besluitId}-kaart`);
    has(`besluit-${besluitId}-mail`);
    const versies = (besluit.versies ?? []).length - 1;
    zegt(over(`besluit-${besluitId}-versie-`) === versies, `${over(`besluit-${besluitId}-versie-`)} mails on ${versies} corrections`);
  }
  const posted = Map.groupBy(
    app.graph.cards.map((card) => JSON.stringify(card)),
    (card) => card,
  );
  const asked = new Map<string, BerichtRecord[]>();
  for (const bericht of kept) {
    const inhoud = JSON.parse(String(await app.storage.afgeleid.read(bericht.inhoud))) as { kaart?: object };
    const uncertain = bericht.mislukt?.startsWith('Niet zeker') === true;
    zegt(bericht.verzondenOp !== undefined || uncertain, `${bericht.sleutel} was not sent: ${bericht.mislukt ?? 'still waits'}`);
    if (bericht.kanaal === 'mail') {
      const mails = app.graph.mails.filter((mail) => mail.sleutel === `${zaak.dossierId}.${bericht.sleutel}`).length;
      zegt(mails === 1, `the mail ${bericht.sleutel} went out ${mails} times`);
      continue;
    }
    const card = JSON.stringify(inhoud.kaart);
    asked.set(card, [...(asked.get(card) ?? []), bericht]);
  }
  for (const [card, of] of asked) {
    const times = posted.get(card)?.length ?? 0;
    const lost = lostCards.filter((one) => one === card).length;
    zegt(
      times >= of.filter(({ verzondenOp }) => verzondenOp !== undefined).length && times <= of.length + lost,
      `the card ${of[0]?.sleutel} was posted ${times} times for ${of.length}, ${lost} answers lost`,
    );
  }
}

/** Every pupil to whom LWOO was assigned is in the register once, under the own number, and under each corrected name once. */
async function register({ app }: WereldOpKans, besluiten: BesluitRecord[], rows: NummerRecord[], zegt: Zegt): Promise<void> {
  const kept = await all(app.storage.toewijzingen.list());
  for (const besluit of besluiten) {
    const own = kept.filter(({ besluitId }) => besluitId === besluit.besluitId);
    const klaar = standVan(besluit) === 'uitgevoerd';
    const eerste = own
      .filter(({ leerling }) => leerling.startsWith('0000'))
      .flatMap(({ nummer }) => nummer ?? [])
      .sort();
    const verwacht = rows.flatMap((row) => (row.besluitId === besluit.besluitId && row.rij !== undefined ? [row.nummer] : [])).sort();
    zegt(eerste.join() === (klaar ? verwacht.join() : ''), `in the register ${eerste.join()}, numbers ${verwacht.join()}`);
    const namen = (besluit.lijst?.verbeterd ?? []).map(({ wie }) => /^(.*) (\d\d)-(\d\d)-(\d{4})$/.exec(wie));
    for (const [, naam = '', dag, maand, jaar] of namen.filter((one) => one !== null)) {
      const pseudoniem = pseudoniemVanNaam(app, { naam, geboortedatum: `${jaar}-${maand}-${dag}` });
      zegt(own.filter(({ leerling }) => leerling === pseudoniem?.leerling).length === 1, `${naam} is not in the register once`);
    }
  }
}

/** What is not as it must always be, once all is at rest. */
export async function mankementen(wereld: WereldOpKans, zaken: readonly Zaak[]): Promise<string[]> {
  const gevonden: string[] = [...wereld.failures].map((fout) => `fails: ${fout}`);
  const besluiten = (await Promise.all(zaken.map((zaak) => besluitenVan(wereld, zaak)))).flat();
  const zegt: Zegt = (klopt, wat) => {
    if (!klopt) gevonden.push(wat);
  };
  const rows = await nummers(wereld, besluiten, zegt);
  await brieven(wereld, besluiten, rows, zegt);
  await register(wereld, besluiten, rows, zegt);
  for (const [at, zaak] of zaken.entries()) {
    const eigen = besluiten.filter(({ dossierId }) => dossierId === zaak.dossierId);
    const van: Zegt = (klopt, wat) => zegt(klopt, `dossier ${at}: ${wat}`);
    await stand(wereld, zaak, eigen, van);
    await berichten(wereld, zaak, eigen, van);
  }
  return gevonden;
}
