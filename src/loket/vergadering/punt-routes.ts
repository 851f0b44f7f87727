import { dateOf } from '../../calendar.ts';
import { foutInNotitie, maxNotitie, schoneTekst } from '../../commissie/opmerking.ts';
import { tellingenNu } from '../../commissie/verslag.ts';
import { isOpenVergadering, loadAgenda } from '../../commissie/vergaderingen.ts';
import type { AgendapuntRecord, VergaderingRecord } from '../../storage/records/commissie.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { loadControle } from '../dossier/load-dossier.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { puntPage, type PuntBeeld } from './punt-page.ts';
import type { StemForms } from './stem-forms.ts';
import { loadStemGegevens } from './stem-gegevens.ts';
import { noteerStemmen, stemFormsVoor } from './stem-routes.ts';
import { vergaderingHref } from './vergadering-woorden.ts';
import { findVergadering } from './vergaderingen-page.ts';

type Gevonden = { vergadering: VergaderingRecord; agenda: AgendapuntRecord[]; punt: AgendapuntRecord };

/** The dossier on the agenda of a meeting; undefined where there is no such meeting or it is not on it. */
async function findPunt(bezoek: Bezoek, id: string): Promise<Gevonden | undefined> {
  const vergadering = await findVergadering(bezoek, id);
  if (vergadering === undefined) return undefined;
  const agenda = await loadAgenda(bezoek.app, vergadering);
  const punt = agenda.find(({ dossierId }) => dossierId === bezoek.dossier.dossierId);
  return punt === undefined ? undefined : { vergadering, agenda, punt };
}

async function toon(bezoek: Bezoek, { vergadering, agenda, punt }: Gevonden, part: Partial<StemForms> = {}): Promise<LoketResponse> {
  const { app, dossier, persoon, now, query } = bezoek;
  const [gegevens, controle, forms] = await Promise.all([
    loadStemGegevens(app, dossier, persoon),
    loadControle(app, dossier),
    stemFormsVoor(bezoek, { vergaderingId: vergadering.vergaderingId, ...part }),
  ]);
  const index = agenda.indexOf(punt);
  const beeld: PuntBeeld = {
    vergadering,
    punt,
    vorige: agenda[index - 1]?.kenmerk,
    volgende: agenda[index + 1]?.kenmerk,
    plaats: index + 1,
    aantal: agenda.length,
    gegevens,
    rapport: controle?.rapport,
    vandaag: dateOf(now),
  };
  return page(puntPage(beeld, persoon, forms, query), part.fout === undefined ? 200 : 422);
}

/** One dossier in a meeting. */
export async function showPunt(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const gevonden = await findPunt(bezoek, id);
  return gevonden === undefined ? page(nietGevonden(bezoek.persoon), 404) : toon(bezoek, gevonden);
}

const conclusies = ['stemming', 'aanhouden', 'niet-behandeld'] as const;

/** What the secretary noted of a dossier in the meeting: votes, conclusion and notes. */
export async function takePunt(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const gevonden = await findPunt(bezoek, id);
  if (gevonden === undefined) return page(nietGevonden(persoon), 404);
  const { vergadering, agenda, punt } = gevonden;
  const terug = { href: vergaderingHref(id), naam: 'Terug naar de vergadering' };
  if (!isOpenVergadering(vergadering))
    return page(
      geweigerd(persoon, 'Deze vergadering ligt vast', 'Het verslag is vastgesteld of de vergadering gaat niet door.', terug),
      409,
    );
  const notities = schoneTekst(sent.get('notities') ?? '');
  const fout = foutInNotitie(notities, maxNotitie, dossier.map, dossier.leerling);
  if (fout !== undefined) return toon(bezoek, gevonden, { fout, ingevuld: sent });
  const conclusie = conclusies.find((een) => een === sent.get('conclusie')) ?? 'stemming';
  await app.storage.agendapunten.change(id, dossier.dossierId, (found) => {
    const { notities: _was, ...rest } = found ?? punt;
    return { ...rest, conclusie, ...(notities === '' ? {} : { notities }) };
  });
  const gestemd = await noteerStemmen(bezoek, sent);
  if (!gestemd.ok) return toon(bezoek, { ...gevonden, punt: { ...punt, conclusie, notities } }, { fout: gestemd.melding, ingevuld: sent });
  // Closed already, and the minutes still a concept: what was mended is what they say
  if (vergadering.stand === 'gehouden') {
    const telling = (await tellingenNu(app, [punt])).get(dossier.dossierId);
    await app.storage.agendapunten.change(id, dossier.dossierId, (found) =>
      found === undefined || telling === undefined ? undefined : { ...found, telling },
    );
  }
  const volgende = agenda[agenda.indexOf(punt) + 1]?.kenmerk;
  const kenmerk = sent.get('verder') === 'ja' && volgende !== undefined ? volgende : punt.kenmerk;
  return redirect(metGedaan(href('punt', { id, kenmerk }), 'bewaard'));
}
