import { inDutch } from '../calendar.ts';
import { samenvatting, vraagtActie } from '../check/nog-nodig.ts';
import type { Bevinding, Controlerapport, Uitkomst } from '../check/rapport.ts';
import { plaatsInDutch } from '../evidence.ts';
import { soortNaam } from '../handboek/soorten.ts';

const tekens: Record<Uitkomst, string> = { voldaan: '✓', 'niet-voldaan': '✗', ontbreekt: '✗', 'te-beoordelen': '?', nvt: '-' };

// A file may hold control characters; a terminal must not obey them.
const plain = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

function finding({ id, titel, uitkomst, uitleg, bewijs }: Bevinding): string[] {
  const places = bewijs.map((one) => `      ${one.document}, ${plaatsInDutch(one)}${one.citaat === '' ? '' : `: "${one.citaat}"`}`);
  return [`  ${tekens[uitkomst]} ${titel} (${id}): ${uitkomst}`, `      ${uitleg}`, ...(uitkomst === 'nvt' ? [] : places)];
}

/** A report as people read it in a terminal: first what the school must do, then every criterion with its evidence, then the files. */
export function reportText(rapport: Controlerapport): string {
  const soort = rapport.soort === 'onbekend' ? 'type niet duidelijk' : soortNaam[rapport.soort];
  const todo = rapport.bevindingen.filter((bevinding) => vraagtActie(bevinding) && bevinding.actie !== undefined);
  const lines = [
    `Controlerapport: ${soort}, ${rapport.variant}`,
    `Peildatum ${inDutch(rapport.peildatum)}, handboek ${rapport.handboekVersie}`,
    '',
    samenvatting(rapport),
    ...(todo.length === 0 ? [] : ['', 'Wat de school kan doen', ...todo.map(({ actie }) => `  - ${actie ?? ''}`)]),
    '',
    'Alle eisen',
    ...rapport.bevindingen.flatMap(finding),
    '',
    'Documenten',
    ...rapport.documenten.map(
      ({ naam, soorten, leesbaar, melding }) =>
        `  ${naam}: ${leesbaar ? soorten.join(', ') || 'soort onbekend' : (melding ?? 'niet gelezen')}`,
    ),
  ];
  return lines.map(plain).join('\n');
}
