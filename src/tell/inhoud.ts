import { z } from 'zod';
import type { DossierInKaart } from '../../templates/kaart/dossier.ts';
import { renderKaart, type Kaarttekst } from '../../templates/kaart/kaart.ts';
import { renderMail, type Mailtekst } from '../../templates/mail/mail.ts';

const dossierInKaartSchema = z.object({
  kenmerk: z.string(),
  school: z.string(),
  soort: z.string(),
  url: z.string(),
}) satisfies z.ZodType<DossierInKaart>;

/** A finished message as it waits in its blob. `over` names the dossier on the card that says that a mail failed. */
export const inhoudSchema = z.discriminatedUnion('kanaal', [
  z.object({ kanaal: z.literal('kaart'), kaart: z.record(z.string(), z.unknown()) }),
  z.object({
    kanaal: z.literal('mail'),
    schoolId: z.string(),
    onderwerp: z.string(),
    html: z.string(),
    tekst: z.string(),
    over: dossierInKaartSchema,
  }),
]);
export type Inhoud = z.infer<typeof inhoudSchema>;

/** A card for the channel of the loket. */
export const kaartInhoud = (tekst: Kaarttekst): Inhoud => ({ kanaal: 'kaart', kaart: renderKaart(tekst) as Record<string, unknown> });

/** A mail to a school's zorgcoördinator; her address is looked up when it is sent. */
export const mailInhoud = (schoolId: string, tekst: Mailtekst, over: DossierInKaart): Inhoud => ({
  kanaal: 'mail',
  schoolId,
  ...renderMail(tekst),
  over,
});
