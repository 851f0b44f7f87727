import { describe, expect, it } from 'vitest';
import { alsTekst, nogNodig, samenvatting } from '../../src/check/nog-nodig.ts';
import { assess, drop } from '../handboek/assess-one.ts';
import { unreadFile } from '../handboek/facts-builder.ts';

describe('what is still needed', () => {
  it('is nothing for a complete dossier', () => {
    expect(nogNodig(assess({ verlenging: true }).rapport)).toEqual({ nodig: [], nagaan: [] });
  });

  it('names what is missing before what is not right, each once', () => {
    const { rapport } = assess({
      peildatum: '2026-07-04',
      facts: (f) => {
        drop(f, 'handelingsplan.docx');
        f.aanvraag.geldigTot = undefined;
      },
    });
    expect(nogNodig(rapport).nodig).toEqual([
      'gewenste geldigheidsduur',
      'geëvalueerd handelingsplan van hoogstens een half jaar oud',
      'overleg met het loket over de late aanvraag',
    ]);
  });

  it('keeps apart what may stand in a file that could not be read', () => {
    const { nodig, nagaan } = nogNodig(
      assess({ facts: (f) => drop(f, 'opp.pdf'), unread: [unreadFile('scan.pdf', 'onleesbaar')] }).rapport,
    );
    expect([nodig, nagaan]).toEqual([[], ['ontwikkelingsperspectief (OPP)', 'minstens een half jaar extra ondersteuning op school']]);
  });

  it('holds no name of a file, so nothing personal', () => {
    const { rapport } = assess({ facts: (f) => drop(f, 'opp.pdf'), unread: [unreadFile('verslag van Jan de Wit.pdf', 'wachtwoord')] });
    expect(JSON.stringify([nogNodig(rapport), samenvatting(rapport)])).not.toContain('Jan');
  });
});

describe('as text for a column', () => {
  it.each([
    [[], 20, ''],
    [['een', 'twee'], 20, 'een; twee'],
    [['een', 'twee'], 9, 'een; twee'],
    [['een', 'twee', 'drie'], 15, 'een; twee; drie'],
    [['een', 'twee', 'drie', 'vier'], 20, 'een; twee; en nog 2'],
    [['een heel lang punt dat niet past'], 10, '1 punten'],
  ])('%j in %i characters is %j', (zinnen, longest, text) => expect(alsTekst(zinnen, longest)).toBe(text));
});

describe('the summary', () => {
  it.each([
    ['a complete renewal', { verlenging: true }, 'Het dossier is compleet.'],
    ['a complete new application', {}, 'Het dossier is compleet. De commissie of het loket beoordeelt nog 5 punten.'],
  ])('of %s', (_name, change, text) => expect(samenvatting(assess(change).rapport)).toBe(text));

  it('of an incomplete dossier says what is needed', () => {
    expect(samenvatting(assess({ facts: (f) => drop(f, 'onderbouwing.docx') }).rapport)).toMatch(
      /^Het dossier is nog niet compleet\. Nog nodig: psychodiagnostische onderbouwing/,
    );
  });

  it('of a late application says what can be better', () => {
    expect(samenvatting(assess({ peildatum: '2026-07-04' }).rapport)).toContain(
      'met één punt om te verbeteren: overleg met het loket over de late aanvraag',
    );
  });

  it('of a dossier that is not fully checked does not call it compleet', () => {
    const nietGecontroleerd = { ids: ['x.y'], uitleg: 'Een eis wordt nog niet door de computer gecontroleerd.' };
    const text = samenvatting({ ...assess().rapport, nietGecontroleerd });
    expect(text).toContain('Voor zover de computer het kon controleren is het dossier compleet');
    expect(text).toContain('nog niet door de computer gecontroleerd');
  });
});
