import { href } from '../access.ts';
import type { Bezoek, LoketBezoek } from '../bezoek.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { bewaarZoekopdracht } from '../zoeken/zoekopdracht.ts';
import { bewijs } from './filter-form.ts';
import { filterQuery, readFilter } from './filter.ts';
import { dossierHref, listPage } from './list-page.ts';
import { bewaarWeergave, loadVoorkeuren, verwijderWeergave, volg } from './voorkeuren.ts';

/** Takes what someone searches for, and sends on to the list that shows it. */
export async function takeZoeken({ app, persoon }: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const zoek = await bewaarZoekopdracht(app, persoon, sent.get('tekst') ?? '');
  return redirect(zoek === undefined ? href('lijst') : `${href('lijst')}?zoek=${zoek}`);
}

/** Keeps the filter that stands in a form as a view; only what the list itself understands of it. */
export async function takeWeergave(bezoek: LoketBezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon } = bezoek;
  const query = new URLSearchParams((sent.get('filter') ?? '').slice(0, 2000));
  query.delete('zoek');
  const filter = filterQuery(
    readFilter(
      query,
      app.settings.scholen.map(({ id }) => id),
    ),
  );
  const fout = await bewaarWeergave(app, persoon, sent.get('naam') ?? '', filter);
  if (fout !== undefined) return page(await listPage({ ...bezoek, query: new URLSearchParams(filter) }, fout), 422);
  return redirect(metGedaan(filter === '' ? href('lijst') : `${href('lijst')}?${filter}`, 'bewaard'));
}

/** Takes a view away. */
export async function takeWeergaveWeg({ app, persoon }: LoketBezoek, id: string): Promise<LoketResponse> {
  await verwijderWeergave(app, persoon, id);
  return redirect(metGedaan(href('lijst'), 'verwijderd'));
}

/** Follows a dossier, or no longer. */
export async function takeVolgen({ app, persoon, dossier }: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  await volg(app, persoon, dossier.dossierId, sent.get('volg') === 'ja');
  return redirect(dossierHref(dossier.kenmerk));
}

/** The button on a dossier by which someone follows it, so that it stands under "Die ik volg" in the list. */
export async function volgKnop(bezoek: Bezoek): Promise<Html> {
  const { app, persoon, dossier } = bezoek;
  const volgt = (await loadVoorkeuren(app, persoon)).volgt.includes(dossier.dossierId);
  return html`<form method="post" action="${href('volgen', { kenmerk: dossier.kenmerk })}" class="volgen">
    ${bewijs(bezoek)}<input type="hidden" name="volg" value="${volgt ? 'nee' : 'ja'}" />
    <button type="submit" class="utrecht-button utrecht-button--subtle">${volgt ? 'Niet meer volgen' : 'Volg dit dossier'}</button>
  </form>`;
}
