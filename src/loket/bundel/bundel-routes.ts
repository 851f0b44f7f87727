import { maakBundelPdf } from '../../bundel/bundel-pdf.ts';
import { maakBundelZip, maxZip, TeGrootVoorZip } from '../../bundel/bundel-zip.ts';
import type { Bezoek } from '../bezoek.ts';
import { geweigerd } from '../error-pages.ts';
import { page, pdf, zip, type LoketResponse } from '../exchange.ts';
import { dossierHref } from '../dossiers/list-page.ts';

/** Everything of a dossier in one PDF, for the defence at an objection. */
export const toBundelPdf = async ({ app, dossier }: Bezoek): Promise<LoketResponse> =>
  pdf(await maakBundelPdf(app, dossier), `Bundel ${dossier.kenmerk}.pdf`);

/** Everything of a dossier as it is, in one zip. */
export async function toBundelZip({ app, dossier, persoon }: Bezoek): Promise<LoketResponse> {
  try {
    return zip(await maakBundelZip(app, dossier), `Bundel ${dossier.kenmerk}.zip`);
  } catch (error) {
    if (!(error instanceof TeGrootVoorZip)) throw error;
    const uitleg = `De bestanden zijn samen ${error.megabytes} MB, en één zip kan ${maxZip / 1_000_000} MB zijn. Open de map van het dossier in SharePoint en kies daar Downloaden. Gebruik daarnaast de bundel als PDF.`;
    return page(
      geweigerd(persoon, 'Dit dossier is te groot voor één zip', uitleg, {
        href: dossierHref(dossier.kenmerk),
        naam: 'Terug naar het dossier',
      }),
      413,
    );
  }
}
