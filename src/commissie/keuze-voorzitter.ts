import { dateOf } from '../calendar.ts';
import type { KeuzeRecord, LidRecord } from '../storage/records/commissie.ts';
import { foutInNotitie, maxMotivering, minMotivering, schoneTekst } from './opmerking.ts';
import { isVeranderdNaStemming } from './stemming.ts';
import { kiezendeVoorzitter, uitslagVan } from './uitslag.ts';
import { nee, veranderdMelding, wijzig, type Gedaan, type StemApp, type StemDossier } from './wijzig.ts';

/** Records the chair's motivated choice, possible only while the votes are equal (handboek 2.4 says majority; the rest is in docs/besluiten.md). */
export async function kiesAlsVoorzitter(
  app: StemApp,
  dossier: StemDossier,
  { keuze, motivering }: { keuze: KeuzeRecord['keuze']; motivering: string },
  om: { leden: readonly LidRecord[]; genoteerdDoor?: string },
): Promise<Gedaan> {
  const now = app.clock.now();
  const dag = dateOf(now);
  const tekst = schoneTekst(motivering);
  if (tekst.length < minMotivering)
    return nee(`Schrijf in minstens ${minMotivering} tekens waarom de voorzitter dit kiest. De motivering komt in het verslag.`);
  const fout = foutInNotitie(tekst, maxMotivering, dossier.map, dossier.leerling);
  if (fout !== undefined) return nee(fout);
  const { leden, genoteerdDoor } = om;
  const voorzitter = kiezendeVoorzitter({ leden, schoolId: dossier.schoolId, dag });
  if (voorzitter === undefined)
    return nee(
      'Er is geen voorzitter die mag kiezen: er zit niemand, of de voorzitter is aan de aanvragende school verbonden. Vul bij Beheer, Leden een vervanger in.',
    );
  return wijzig(app, dossier, (stand) => {
    if (isVeranderdNaStemming(stand, dossier)) return { melding: veranderdMelding };
    const { uitkomst } = uitslagVan({ leden, stemmen: stand.stemmen, schoolId: dossier.schoolId, dag });
    if (uitkomst !== 'gelijk')
      return { melding: 'De stemmen staken niet. De voorzitter kiest alleen als er evenveel stemmen voor als tegen zijn.' };
    const was = stand.keuze;
    if (was?.keuze === keuze && was.motivering === tekst && was.lidId === voorzitter.lidId) return undefined;
    const door = { lidId: voorzitter.lidId, op: now.toISOString(), ...(genoteerdDoor === undefined ? {} : { genoteerdDoor }) };
    return { ...stand, keuze: { keuze, motivering: tekst, ...door } };
  });
}
