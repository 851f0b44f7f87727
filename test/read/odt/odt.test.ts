import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../src/read/odt/read-odt.ts';
import { readWith, refusedBy } from '../read-with.ts';
import { linesOf } from '../reading.ts';
import { cell, image, makeOdt, p, row, table, type OdtParts } from './make-odt.ts';

const odt = async (parts: OdtParts | string) =>
  (await readWith(readOdt, makeOdt(typeof parts === 'string' ? { body: parts } : parts))).document;
const lines = async (parts: OdtParts | string) => linesOf(await odt(parts));
const prose = 'Het plan is met ouders besproken en per doel geëvalueerd. '.repeat(6);

describe('text of an OpenDocument file', () => {
  it('reads headings, paragraphs, lists, tabs, spaces and line breaks', async () => {
    const body = `<text:h>Plan</text:h>${p('Naam<text:tab/>Noël<text:s text:c="2"/>K.<text:line-break/>Klas 3')}<text:list><text:list-item>${p('eerst')}<text:list><text:list-item>${p('dan')}</text:list-item></text:list></text:list-item></text:list>`;
    expect(await lines(body)).toEqual(['Plan', 'Naam | Noël K.', 'Klas 3', 'eerst', 'dan']);
  });

  it('keeps rows of a table as cells, leaves covered ones beside out and keeps covered ones below empty', async () => {
    const covered = '<table:covered-table-cell/>';
    const body = table(
      row(cell('Doel', 'table:number-columns-spanned="2"'), covered, cell('Wie', 'table:number-rows-spanned="2"')),
      row('rustig', 'blijven', covered),
      `<table:table-header-rows>${row('a', 'b', 'c')}</table:table-header-rows>`,
    );
    expect(await lines(body)).toEqual(['Doel | Wie', 'rustig | blijven', 'a | b | c']);
  });

  it('gives the rows of a table in a cell after the row they stand in', async () => {
    expect(await lines(table(row('Scores', cell(p('zie') + table(row('TIQ', '94'))))))).toEqual(['Scores | zie', 'TIQ | 94']);
  });

  it('does not read deleted text, remarks, hidden text and hidden parts', async () => {
    const styles =
      '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style><style:style style:name="T2" style:parent-style-name="T1"/>';
    const body =
      `<text:tracked-changes><text:changed-region><text:deletion>${p('weggehaald')}</text:deletion></text:changed-region></text:tracked-changes>` +
      p(
        'wel<text:change-start/>ingevoegd<office:annotation><text:p>opmerking</text:p></office:annotation><text:span text:style-name="T2">verborgen</text:span>',
      ) +
      `<text:section text:display="none">${p('niet')}</text:section><text:section>${p('in een sectie')}</text:section>`;
    expect(await lines({ body, styles })).toEqual(['welingevoegd', 'in een sectie']);
  });

  it('reads text boxes after the paragraph they hang on, headers, footers and notes', async () => {
    const body =
      p(
        `Tekst<draw:frame><draw:text-box>${p('in een kader')}</draw:text-box></draw:frame><text:note><text:note-citation>1</text:note-citation><text:note-body>${p('een noot')}</text:note-body></text:note>`,
      ) + `<draw:custom-shape>${p('in een vorm')}</draw:custom-shape>`;
    const master = `<style:header>${p('School')}</style:header><style:header-first>${p('School')}</style:header-first><style:footer>${p('versie 2')}</style:footer><style:footer-left style:display="false">${p('links')}</style:footer-left>`;
    expect(await lines({ body, master })).toEqual(['School', 'Tekst', 'in een kader', 'in een vorm', 'een noot', 'versie 2']);
  });

  it('begins a page where the file records one: as it was shown, before and after a style', async () => {
    const styles =
      '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style><style:style style:name="P2" style:master-page-name="Liggend"/>';
    const body = p('een<text:soft-page-break/>twee') + p('drie', 'P1') + '<text:soft-page-break/>' + p('vier') + p('vijf', 'P2');
    const { pages } = await odt({ body, styles });
    expect(pages.map((page) => page.lines.map((line) => line.text))).toEqual([['een'], ['twee'], ['drie'], ['vier'], ['vijf']]);
  });
});

describe('form fields of an OpenDocument file', () => {
  it('reads the controls of a form where they stand in the text', async () => {
    const body =
      '<office:forms><form:form><form:checkbox form:id="c1" form:name="akkoord" form:current-state="checked"/><form:text form:id="c2" form:name="naam" form:current-value="Mila"/><form:listbox form:id="c3" form:name="soort"><form:option form:label="GP" form:current-selected="true"/><form:option form:label="LZ"/></form:listbox></form:form></office:forms>' +
      table(
        row('Akkoord', cell(p('<draw:control draw:control="c1"/> ja'))),
        row('Naam', cell(p('<draw:control draw:control="c2"/>'))),
        row('Soort', cell(p('<draw:control draw:control="c3"/>'))),
      );
    const document = await odt(body);
    expect(linesOf(document)).toEqual(['Akkoord | ☒ ja', 'Naam | Mila', 'Soort | GP']);
    expect(document.fields).toEqual([
      { name: 'akkoord', label: 'Akkoord', kind: 'checkbox', value: 'ja', checked: true, page: 1 },
      { name: 'naam', label: 'Naam', kind: 'text', value: 'Mila', page: 1 },
      { name: 'soort', label: 'Soort', kind: 'choice', value: 'GP', page: 1 },
    ]);
  });

  it('reads content controls and the form fields of old Word files', async () => {
    const body =
      p('<loext:content-control loext:checkbox="true" loext:checked="true">☒</loext:content-control> ouders zijn akkoord') +
      p('Datum: <loext:content-control loext:date="true" loext:alias="Datum">3 mei 2026</loext:content-control>') +
      p(
        'Naam: <loext:content-control loext:plain-text="true" loext:showing-place-holder="true" loext:alias="Naam">Klik hier</loext:content-control>',
      ) +
      p(
        '<field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="true"/></field:fieldmark> TLV',
      );
    expect((await odt(body)).fields).toMatchObject([
      { kind: 'checkbox', value: 'ouders zijn akkoord', checked: true },
      { kind: 'date', label: 'Datum', value: '3 mei 2026' },
      { kind: 'text', label: 'Naam', value: '' },
      { kind: 'checkbox', value: 'TLV', checked: true },
    ]);
  });
});

describe('pictures in an OpenDocument file', () => {
  it('are handed over for recognition where they are large, with their page', async () => {
    const styles = '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>';
    const body = p(prose) + p(image('16cm', '22cm', 'Pictures/1.jpg'), 'P1') + p(image('3cm', '1cm', 'Pictures/2.png'));
    expect((await readWith(readOdt, makeOdt({ body, styles }))).beelden).toEqual([{ pagina: 2, deel: 'Pictures/1.jpg' }]);
  });

  it('on a signature line are signatures', async () => {
    const body =
      p('Handtekening ouder:') + p(image('4cm', '1.5cm', 'Pictures/2.png')) + p('............................') + p('M. de Boer');
    expect((await odt(body)).signatures).toMatchObject([{ how: 'afbeelding', page: 1 }]);
  });

  it('are signed as a whole by a digital signature', async () => {
    const content =
      '<document-signatures xmlns:dc="x"><Signature><Object><SignatureProperties><SignatureProperty><dc:date>2026-03-12T10:00:00</dc:date></SignatureProperty></SignatureProperties></Object></Signature></document-signatures>';
    const { signatures } = await odt({ body: p('Tekst'), extra: [{ name: 'META-INF/documentsignatures.xml', content }] });
    expect(signatures).toMatchObject([{ how: 'digitaal', date: '2026-03-12', state: 'niet te controleren', confidence: 0.6 }]);
  });
});

describe('an OpenDocument file that cannot be read', () => {
  const refused = async (parts: OdtParts, limits = {}) => (await refusedBy(readOdt, makeOdt(parts), limits)).fault;
  it('has a password in the old way and the new', async () => {
    expect(await refused({ body: '\u0001', manifest: '<file-entry><encryption-data/></file-entry>' })).toBe('wachtwoord');
    expect(await refused({ body: p('a'), extra: [{ name: 'encrypted-package', content: 'x' }] })).toBe('wachtwoord');
  });
  it('is damaged, has a DOCTYPE, holds nothing or is past a limit', async () => {
    expect(await refused({ body: '<text:p>' })).toBe('beschadigd');
    expect(await refused({ body: p('a'), prolog: '<!DOCTYPE x>' })).toBe('beschadigd');
    expect(await refused({ body: p('') })).toBe('zonder-tekst');
    expect(await refused({ body: `${'<text:section>'.repeat(60)}${p('a')}${'</text:section>'.repeat(60)}` }, { xmlDepth: 50 })).toBe(
      'te-groot',
    );
    expect(await refused({ body: p('woorden') }, { characters: 6 })).toBe('te-groot');
  });
});
