import { z } from 'zod';
import type { IsoDate } from '../calendar.ts';
import { aanvraagsoorten, varianten } from '../handboek/soorten.ts';

/** Rows for experts on the form: the two that handboek 3 asks, and two from the pool (handboek 2.3). */
export const deskundigenRijen = 4;

export const adviezen = ['toekennen', 'afwijzen', 'geen-oordeel'] as const;

/** Longest texts that a decision may hold, in characters; together they fit the record and some three pages of letter. */
export const maximum = { naam: 100, functie: 100, motivering: 6000, toelichting: 3000, nummer: 60 } as const;

const text = (max: number) => z.string().max(max + 2000);

/** What the form sends, as text; every field may be empty. Longer than any person would type is refused here already. */
export const invoerSchema = z.object({
  versie: z.string().regex(/^\d{1,9}$/),
  besluit: z.enum(['toekennen', 'afwijzen', '']),
  soort: z.enum([...aanvraagsoorten, '']),
  variant: z.enum([...varianten, '']),
  naam: text(maximum.naam),
  geboortedatum: z.string().max(20),
  leerlingKlopt: z.enum(['ja', '']),
  geldigVan: z.string().max(20),
  geldigTot: z.string().max(20),
  ingangInOverleg: z.enum(['ja', '']),
  leertraject: text(maximum.toelichting),
  verlengtNummer: text(maximum.nummer),
  motivering: text(maximum.motivering),
  afwijkingAdvies: text(maximum.toelichting),
  /** Of a TLV-GP that the school gave out itself: why that was right, or not. Absent in what was filled in before this was asked. */
  toets: text(maximum.toelichting).default(''),
  deskundigen: z
    .array(z.object({ naam: text(maximum.naam), functie: text(maximum.functie), advies: z.enum([...adviezen, '']) }))
    .max(deskundigenRijen),
});
export type BesluitInvoer = z.infer<typeof invoerSchema>;

/** The fields that a fault can stand by; an expert's fault stands by its row. */
export type Veld = Exclude<keyof BesluitInvoer, 'deskundigen' | 'versie'> | 'deskundigen' | `deskundige-${number}` | 'dossier';
export type Fouten = Partial<Record<Veld, string>>;

/** What a form is held against beside itself: since when the school gives out such a TLV itself, where it does. */
export type Omgeving = { delegatie?: { sinds: IsoDate } | undefined };
