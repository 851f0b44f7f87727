import { describe, expect, it } from 'vitest';
import { misluktView } from '../../src/loket/dossiers/mislukt-view.ts';

const reden = (pogingen: number) =>
  `Niet verstuurd: het lukte een dag lang niet (${pogingen} pogingen). Teams (de Workflow op prod-01.example) weigert de kaart (404).`;

describe('what could not be sent', () => {
  it('is not there where all was sent', () => {
    expect(misluktView([])).toBe(false);
  });

  it('is one line per reason, with how often, who refuses, and the dossiers', () => {
    const text = String(
      misluktView([
        { op: '2026-03-18T10:00:00Z', kanaal: 'kaart', reden: reden(26) },
        { op: '2026-03-17T10:00:00Z', kanaal: 'kaart', reden: reden(27) },
        { op: '2026-03-16T10:00:00Z', kanaal: 'mail', reden: 'De postbus <loket@swv.example> weigert.', kenmerk: 'D-1' },
      ]),
    ).replaceAll(/\s+/g, ' ');
    expect(text).toContain('2 kaarten in Teams, de laatste op 18 maart 2026.');
    expect(text.split('prod-01.example')).toHaveLength(2);
    expect(text).toContain('1 mail aan een school, de laatste op 16 maart 2026. De postbus &lt;loket@swv.example&gt; weigert.');
    expect(text).toContain('href="/loket/dossiers/D-1"');
  });

  it('is bounded, and says how much more there is', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ op: '2026-03-18T10:00:00Z', kanaal: 'mail' as const, reden: `reden ${at}.` }));
    expect(String(misluktView(many))).toContain('en nog 4 andere oorzaken');
  });
});
