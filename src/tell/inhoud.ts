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

/** Names a message among all that are kept. */
const onderdeelSchema = z.object({ dossierId: z.string(), sleutel: z.string() });
export type Onderdeel = z.infer<typeof onderdeelSchema>;

/**
 * A finished message as it waits in its blob. `over` names the dossier on the card that says that a mail failed. `kern` is what a digest says of it. A
 * digest holds no text, only which messages it stands for: its text is made of theirs when it is sent, so that what was destroyed meanwhile
 * is not in it.
 */
export const inhoudSchema = z.discriminatedUnion('kanaal', [
  z.object({ kanaal: z.literal('kaart'), kaart: z.record(z.string(), z.unknown()) }),
  z.object({
    kanaal: z.literal('mail'),
    schoolId: z.string(),
    onderwerp: z.string(),
    html: z.string(),
    tekst: z.string(),
    // Absent in what was kept by an earlier version of the service.
    kern: z.string().optional(),
    /** The way to the school's files that the mail gives, and what it calls it. */
    url: z.string().optional(),
    link: z.string().optional(),
    over: dossierInKaartSchema,
  }),
  z.object({ kanaal: z.literal('bundel'), schoolId: z.string(), onderdelen: z.array(onderdeelSchema) }),
]);
export type Inhoud = z.infer<typeof inhoudSchema>;
export type MailInhoud = Extract<Inhoud, { kanaal: 'mail' }>;
export type BundelInhoud = Extract<Inhoud, { kanaal: 'bundel' }>;

/** A card for the channel of the loket. */
export const kaartInhoud = (tekst: Kaarttekst): Inhoud => ({ kanaal: 'kaart', kaart: renderKaart(tekst) as Record<string, unknown> });

const linkOf = ({ blokken }: Mailtekst) => blokken.find((blok) => 'url' in blok);

/** A mail to a school's zorgcoördinator; her address is looked up when it is sent. */
export function mailInhoud(schoolId: string, tekst: Mailtekst, over: DossierInKaart): Inhoud {
  return { kanaal: 'mail', schoolId, ...renderMail(tekst), kern: tekst.kern, ...linkOf(tekst), over };
}
