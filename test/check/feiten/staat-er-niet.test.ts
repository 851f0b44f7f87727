import { describe, expect, it } from 'vitest';
import { feiten, feitNamen, vindFeiten, type FeitNaam } from '../../../src/check/feiten/catalogus.ts';
import { corrigeer } from '../../../src/check/feiten/corrigeer.ts';
import type { Waarden } from '../../../src/check/feiten/veld.ts';
import type { Controlerapport } from '../../../src/check/rapport.ts';
import type { Aanvraagsoort } from '../../../src/handboek/soorten.ts';
import type { DossierFacts } from '../../../src/read/facts.ts';
import { stuk } from '../../handboek/facts-builder.ts';
import { compleet } from '../../handboek/other-types.ts';
import { correctie, inhoudVan, rapportNa, stukVoor, voorbeelden } from './proef.ts';

// Who says that the papers do not give a fact shows nothing. What of a report becomes `voldaan` by it must rest on something else that is there.

const soorten = ['tlv-gp', 'tlv-zml', 'tlv-lz', 'tlv-lg', 'tlv-emb', 'tlv-pro', 'tlv-pro-bijzonder'] as const satisfies Aanvraagsoort[];
const kanOntbreken = feitNamen.filter((feit) => feiten[feit].kanOntbreken);

/** What else may have been read of a fact, much of it what keeps a criterion from being met. */
const anders: Partial<Record<FeitNaam, Waarden[]>> = {
  geboortedatum: [{ datum: '1999-01-01' }, { datum: '2025-01-01' }],
  plaatsing: [{ datum: '2026-09-17' }, { datum: '2020-08-01' }, { datum: '2026-08-01' }],
  'geldig-van': [{ datum: '2031-03-03' }],
  'geldig-tot': [{ datum: '2026-08-02' }, { datum: '2040-07-31' }],
  documentdatum: [{ datum: '2015-01-01' }, { datum: '2090-01-01' }],
  iq: [
    { tiq: '140', bron: 'verslag', datum: '2026-01-14' },
    { tiq: '20', bron: 'aangehaald' },
    { bron: 'verslag', datum: '2001-01-01' },
  ],
  down: [{ antwoord: 'nee' }],
  dsm: [{ stand: 'aanwezig' }, { stand: 'afwezig' }],
  ondersteuning: [{ van: '2026-04-01', tot: '2026-04-02', maanden: '1' }],
  ontwikkelingsleeftijd: [{ maanden: '200', gebied: 'geheel' }],
};

/** The words of what is said not to be there. */
const weggezegd = 'wat er niet staat';

/** The facts with one more of a kind, as if the computer had read it. */
function metGelezen(facts: DossierFacts, feit: FeitNaam, waarden: Waarden): DossierFacts {
  const naam = stukVoor(facts, feit)!;
  const gezegd = corrigeer(facts, [correctie(facts, { feit, naam, waarden })], inhoudVan(facts)).feiten;
  return JSON.parse(
    JSON.stringify(gezegd, (key, value: unknown) =>
      key === 'doorLoket' ? undefined : key === 'citaat' && value === '' ? weggezegd : value,
    ),
  ) as DossierFacts;
}

function volledig(soort: Aanvraagsoort): DossierFacts {
  const facts = compleet(soort, false);
  facts.documenten.push(
    stuk('nog een stuk.pdf', ['opp', 'handelingsplan', 'toestemming', 'medische-verklaring', 'onderzoeksverslag', 'onderbouwing']),
  );
  return facts;
}
const uitkomsten = ({ bevindingen }: Controlerapport) => new Map(bevindingen.map(({ id, uitkomst }) => [id, uitkomst]));

let became = 0;

describe.each(soorten)('of a %s', (soort) => {
  it.each(kanOntbreken)('nothing is shown by saying that %s is not in the papers', (feit) => {
    for (const base of [volledig(soort), compleet(soort, false)])
      for (const waarden of [voorbeelden[feit], ...(anders[feit] ?? [])]) {
        if (stukVoor(base, feit) === undefined) continue;
        const facts = metGelezen(base, feit, waarden);
        const before = uitkomsten(rapportNa(facts, []));
        for (const { gelezen } of vindFeiten(facts).filter((een) => een.gelezen.feit === feit)) {
          const weg = correctie(facts, { ...gelezen, naam: gelezen.document, waarden: undefined });
          for (const { id, uitkomst, bewijs } of rapportNa(facts, [weg]).bevindingen) {
            if (uitkomst !== 'voldaan' || before.get(id) === 'voldaan') continue;
            became += 1;
            expect(bewijs.length, id).toBeGreaterThan(0);
            for (const een of bewijs)
              expect([een.doorLoket, een.citaat === '' || een.citaat === weggezegd], id).toEqual([undefined, false]);
          }
        }
      }
  });
});

it('some outcome did become `voldaan` so, by what else is there: an older test, another day on the form', () =>
  expect(became).toBeGreaterThan(40));
