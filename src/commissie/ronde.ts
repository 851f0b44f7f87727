import { foutInNotitie, maxToelichting, schoneTekst } from './opmerking.ts';
import { rondeRij, standRij, stempelVan } from './stemming.ts';
import { anderMelding, nee, wijzig, type Gedaan, type StemApp, type StemDossier } from './wijzig.ts';

/** Records that votes on an older state of the dossier go on to count for the present one. `gezien`: the count that the person looked at. */
export const laatGelden = (app: StemApp, dossier: StemDossier, gezien: string): Promise<Gedaan> =>
  wijzig(app, dossier, (stand) => {
    if (stand.versie === dossier.versie) return undefined;
    return gezien === stempelVan(stand) ? { ...stand, versie: dossier.versie } : { melding: anderMelding };
  });

/** Ends the round that runs, keeps it to be read, and begins an empty one. Experts who were heard stay. The same form again begins no second round. */
export async function beginRonde(app: StemApp, dossier: StemDossier, gezien: string, door: string, reden: string): Promise<Gedaan> {
  const tekst = schoneTekst(reden);
  const fout = tekst.length < 5 ? 'Schrijf kort waarom er opnieuw gestemd wordt.' : foutInNotitie(tekst, maxToelichting);
  if (fout !== undefined) return nee(fout);
  const { record: stand } = (await app.storage.stemmen.get(dossier.dossierId, standRij)) ?? {};
  if (stand === undefined || gezien !== stempelVan(stand)) return stand?.stemmen.length === 0 ? { ok: true } : nee(anderMelding);
  // Kept first: what is lost between the two writes is the new round, never the votes of the old.
  const vervallen = { reden: tekst, door, op: app.clock.now().toISOString() };
  await app.storage.stemmen.put({ ...stand, rij: rondeRij(stand.ronde), vervallen });
  return wijzig(
    app,
    dossier,
    (nu) => {
      if (stempelVan(nu) !== gezien) return { melding: anderMelding };
      const { keuze: _choice, versie: _state, ...rest } = nu;
      return { ...rest, ronde: nu.ronde + 1, stemmen: [] };
    },
    dossier.status === 'bezwaar',
  );
}
