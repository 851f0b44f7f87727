import { inDutch, type IsoDate } from '../calendar.ts';
import type { Bevinding } from '../check/rapport.ts';
import type { Aanvraagtype } from '../handboek/criterium.ts';
import { handboekOp, type Handboek } from '../handboek/handboek.ts';
import { soortNaam, type Aanvraagsoort, type Variant } from '../handboek/soorten.ts';
import { waardenOp } from '../handboek/waarden.ts';
import { compileTypst } from '../pdf/compile.ts';
import { gevraagdeCriteria } from './gevraagd.ts';

/** What a school may ask for, as the handbook has a checklist for it. */
export type Checklistsoort = { soort: Aanvraagsoort; variant: Extract<Variant, 'nieuw' | 'verlenging'> };

const groepen: { soort: Bevinding['soort']; kop: string; uitleg: string }[] = [
  { soort: 'vereist', kop: 'Dit is nodig', uitleg: 'Zonder deze stukken en gegevens is de aanvraag niet compleet.' },
  { soort: 'facultatief', kop: 'Voeg dit toe als het er is', uitleg: 'Dit is niet verplicht.' },
  { soort: 'oordeel', kop: 'Dit beoordeelt de commissie', uitleg: 'Zorg dat de stukken hier iets over zeggen.' },
  { soort: 'aandacht', kop: 'Let hierop', uitleg: 'Dit geldt voor alle bestanden die u uploadt.' },
];

/** Everything that a checklist says, in the order in which it says it. */
export type ChecklistInhoud = {
  titel: string;
  handboek: string;
  geldigOp: string;
  groepen: { kop: string; uitleg: string; punten: { titel: string; eis: string; bron: string }[] }[];
};

const variantNaam = { nieuw: 'nieuwe aanvraag', verlenging: 'verlenging' } as const;

/** The checklist of a type on a day, from the criteria and numbers in force then: what does not apply to it is left out. */
export function checklistInhoud({ soort, variant }: Checklistsoort, dag: IsoDate, versies?: readonly Handboek[]): ChecklistInhoud {
  const handboek = handboekOp(dag, versies);
  const waarden = waardenOp(handboek.waarden, dag);
  const aanvraag: Aanvraagtype = { soort, variant };
  const asked = gevraagdeCriteria(handboek, aanvraag, dag);
  return {
    titel:
      soort === 'lwoo'
        ? 'Checklist lijst voor leerwegondersteunend onderwijs (LWOO)'
        : `Checklist ${soortNaam[soort]}, ${variantNaam[variant]}`,
    handboek: handboek.naam,
    geldigOp: inDutch(dag),
    groepen: groepen
      .map(({ soort: kind, kop, uitleg }) => ({
        kop,
        uitleg,
        punten: asked.filter((one) => one.soort === kind).map(({ titel, eis, bron }) => ({ titel, eis: eis(waarden, aanvraag), bron })),
      }))
      .filter(({ punten }) => punten.length > 0),
  };
}

/** The checklist as an accessible PDF (PDF/UA-1) to tick off by hand. Throws PdfError. */
export const maakChecklist = (soort: Checklistsoort, dag: IsoDate, gemaaktOp: Date, versies?: readonly Handboek[]): Promise<Uint8Array> =>
  compileTypst('checklist/checklist.typ', checklistInhoud(soort, dag, versies), { gemaaktOp });
