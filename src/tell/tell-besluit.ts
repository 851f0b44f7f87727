import type { App } from '../app.ts';
import { inDutch } from '../calendar.ts';
import { findDossier } from '../dossier/find.ts';
import { soortNaam } from '../handboek/soorten.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';
import { besluitKaart, tekenenKaart, teruggestuurdKaart } from '../../templates/kaart/dossier.ts';
import { besluitMail } from '../../templates/mail/besluit.ts';
import { kaartInhoud, mailInhoud } from './inhoud.ts';
import { afzenderOf, alsLijst, beschikkingenLink, inKaart, mapNaam } from './names.ts';
import { queueBericht } from './queue-bericht.ts';
import { showColumnsIfThere } from './show-columns.ts';

function geldig({ geldigVan, geldigTot }: BesluitRecord): string | undefined {
  if (geldigVan === undefined) return geldigTot === undefined ? undefined : `tot en met ${inDutch(geldigTot)}`;
  return `${inDutch(geldigVan)}${geldigTot === undefined ? '' : ` tot en met ${inDutch(geldigTot)}`}`;
}

/**
 * Tells that a decision stands, once its letter is in the school's folder: the columns of the dossier (from its record, whose status the caller
 * has set), a card to the loket and a mail to the school. May be repeated; each is told once per decision.
 */
export async function tellBesluit(app: App, besluit: BesluitRecord): Promise<void> {
  const { besluitId, schoolId, kenmerk, soort, nummer } = besluit;
  const dossier = await findDossier(app, schoolId, besluit.dossierId);
  const dossierId = berichtPlek(besluit, dossier);
  const over = inKaart(app.settings, { kenmerk, schoolId, soort });
  const period = geldig(besluit);
  const facts = {
    toegekend: besluit.besluit === 'toekennen',
    ...(besluit.besluit === 'toekennen' || besluit.besluit === 'afwijzen' ? {} : { anders: besluit.besluit }),
    ...(nummer === undefined ? {} : { nummer }),
    ...(besluit.lijst === undefined || (besluit.besluit !== 'toekennen' && besluit.besluit !== 'afwijzen')
      ? {}
      : { leerlingen: true as const }),
    ...(period === undefined || besluit.besluit === 'afwijzen' ? {} : { geldig: period }),
  };
  if (dossier !== undefined && dossier.geslotenOp === undefined && dossier.vernietigdOp === undefined) {
    // The folder may be gone; the decision stands all the same.
    await showColumnsIfThere(app, dossier);
  }
  const kaart = kaartInhoud(besluitKaart({ ...over, ...facts }));
  const url = await beschikkingenLink(app, schoolId);
  const mail = besluitMail({
    kenmerk,
    map: dossier === undefined ? '' : mapNaam(dossier),
    ...(dossier === undefined ? {} : alsLijst(dossier)),
    soort: soortNaam[soort],
    ...facts,
    ...(url === undefined ? {} : { url }),
    afzender: afzenderOf(app.settings),
  });
  await queueBericht(app, { dossierId, sleutel: `besluit-${besluitId}-kaart`, inhoud: kaart });
  await queueBericht(app, { dossierId, sleutel: `besluit-${besluitId}-mail`, inhoud: mailInhoud(schoolId, mail, over) });
}

/** Where messages on a besluit are kept: with the dossier and destroyed with it; of one that is gone by then apart, so that nothing of it comes back. */
export const berichtPlek = ({ dossierId }: BesluitRecord, dossier: DossierRecord | undefined): string =>
  dossier === undefined || dossier.vernietigdOp !== undefined ? `besluiten-${dossierId}` : dossierId;

/** Tells the loket that a besluit waits for the signature of the directeur-bestuurder; once per besluit. */
export async function tellTeTekenen(app: App, besluit: BesluitRecord, dossier: DossierRecord | undefined): Promise<void> {
  const inhoud = kaartInhoud(tekenenKaart(inKaart(app.settings, besluit)));
  await queueBericht(app, { dossierId: berichtPlek(besluit, dossier), sleutel: `tekenen-${besluit.besluitId}-kaart`, inhoud });
}

/** Tells the loket that a besluit was sent back instead of signed; once per besluit. */
export async function tellTerug(app: App, besluit: BesluitRecord, dossier: DossierRecord | undefined): Promise<void> {
  const inhoud = kaartInhoud(teruggestuurdKaart(inKaart(app.settings, besluit)));
  await queueBericht(app, { dossierId: berichtPlek(besluit, dossier), sleutel: `teruggestuurd-${besluit.besluitId}-kaart`, inhoud });
}
