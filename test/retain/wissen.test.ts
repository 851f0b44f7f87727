import { describe, expect, it } from 'vitest';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { leftOf } from '../../src/retain/derived.ts';
import { volgVernietigingen } from '../../src/retain/na-herstel.ts';
import { hervatWissen, keurWissenGoed, vraagWissen, wisStempel } from '../../src/retain/wissen.ts';
import { Killed } from '../fakes/crash.ts';
import { Gate } from '../fakes/gate.ts';
import { Bedorven, dagen } from './bedorven/wereld.ts';

const secretaris = { id: 'account-secretaris', naam: 'S. Secretaris' };
const directeur = { id: 'account-directeur', naam: 'B. Bestuur', rol: 'directeur-bestuurder' };

/** A request on two dossiers that a second person approves; nothing of them is due. */
async function gevraagd() {
  const wereld = await Bedorven.met(2, { dag: dagen.aankondiging, bestanden: true });
  const verzoek = await vraagWissen(wereld.app, wereld.dossiers, secretaris);
  return {
    wereld,
    verzoekId: verzoek.verzoekId,
    keur: () => keurWissenGoed(wereld.app, verzoek.verzoekId, wisStempel(verzoek), directeur),
  };
}

async function einde(wereld: Bedorven, verzoekId: string) {
  const app = await wereld.proces();
  const verzoek = (await app.storage.wisverzoeken.get('wissen', verzoekId))?.record;
  return {
    left: (await Promise.all(wereld.dossiers.map((one) => leftOf(app, one)))).flat(),
    paths: wereld.dossiers.flatMap(({ driveId }) => wereld.graph.drive(driveId).paths()),
    regels: (await leesBewijs(app)).regels.length,
    uitkomsten: verzoek?.dossiers.map(({ uitkomst }) => uitkomst),
    klaar: verzoek?.klaarOp !== undefined,
    verteld: await wereld.tel('Berichten', ({ partitionKey }) => String(partitionKey)),
  };
}

describe('a request to destroy that was approved', () => {
  it('and whose process dies at any call is carried out when it is gone on with: once, recorded, and told', async () => {
    const whole = await gevraagd();
    const begun = whole.wereld.gate.calls;
    await whole.keur();
    const calls = whole.wereld.gate.calls - begun;
    const expected = await einde(whole.wereld, whole.verzoekId);
    expect(expected).toMatchObject({ left: [], paths: [], regels: 2, uitkomsten: ['vernietigd', 'vernietigd'], klaar: true });
    expect(expected.verteld).toEqual(new Map(whole.wereld.dossiers.map(({ dossierId }) => [`vernietigd-${dossierId}`, 2])));
    // What stands after a call is what stands before the next: each place once
    for (let at = 1; at <= calls; at += 1) {
      const { wereld, verzoekId, keur } = await gevraagd();
      wereld.gate.kill(at, 'before');
      await expect(keur(), `call ${at}`).rejects.toBeInstanceOf(Killed);
      wereld.gate = new Gate();
      wereld.pass(60);
      const next = await wereld.proces();
      await volgVernietigingen(next);
      const isApproved = (await next.storage.wisverzoeken.get('wissen', verzoekId))?.record.goedkeuring !== undefined;
      if (!isApproved) continue;
      await hervatWissen(next);
      expect(await einde(wereld, verzoekId), `killed before call ${at}`).toEqual(expected);
    }
  }, 60_000);

  it('stands still at one dossier that cannot be read, says so, and goes on when that is mended', async () => {
    const { wereld, verzoekId, keur } = await gevraagd();
    wereld.bederf('Besluiten', 'besluit', `b-${wereld.at(0).dossierId}`, '{');
    await keur();
    const first = await einde(wereld, verzoekId);
    expect(first.uitkomsten).toEqual([expect.stringContaining('nog niet vernietigd: gegevens van de dienst'), 'vernietigd']);
    expect(first.klaar).toBe(false);
    wereld.herstel('Besluiten', 'besluit', `b-${wereld.at(0).dossierId}`);
    await hervatWissen(wereld.app);
    expect(await einde(wereld, verzoekId)).toMatchObject({ uitkomsten: ['vernietigd', 'vernietigd'], klaar: true, left: [] });
  });
});
