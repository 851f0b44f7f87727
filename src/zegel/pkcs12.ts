import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, PFX, PKCS8ShroudedKeyBag, type AuthenticatedSafe, type CertBag, type PrivateKeyInfo, type SafeBag } from 'pkijs';
import { ZegelFout } from './zegel-fout.ts';

/** Bounds on the structure: a certificate with its chain stays far under them. */
const bounds = { maxDepth: 60, maxNodes: 20_000, maxContentLength: 200_000 };

const onleesbaar = 'Zet het als PEM in de instelling ZEGEL_CERTIFICAAT, of maak het PKCS#12-bestand opnieuw met AES-256 (docs/beheer.md).';

async function open(bytes: Buffer, wachtwoord: string): Promise<SafeBag[]> {
  const parsed = fromBER(bytes, bounds);
  if (parsed.offset === -1) throw new ZegelFout('de instelling is geen PEM en geen PKCS#12 in base64', onleesbaar);
  const password = new TextEncoder().encode(wachtwoord).buffer;
  try {
    const pfx = new PFX({ schema: parsed.result });
    await pfx.parseInternalValues({ password, checkIntegrity: true });
    const safe = pfx.parsedValue?.authenticatedSafe as AuthenticatedSafe;
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
    const contents = (safe.parsedValue as { safeContents: { value: { safeBags: SafeBag[] } }[] }).safeContents;
    const bags = contents.flatMap(({ value }) => value.safeBags);
    for (const { bagValue } of bags) {
      // eslint-disable-next-line no-await-in-loop -- one or two keys
      if (bagValue instanceof PKCS8ShroudedKeyBag)
        await (bagValue as unknown as { parseInternalValues(p: object): Promise<void> }).parseInternalValues({ password });
    }
    return bags;
  } catch (error) {
    throw new ZegelFout(
      'het PKCS#12-bestand kan niet geopend worden: het wachtwoord (ZEGEL_WACHTWOORD) klopt niet, of de versleuteling is te oud',
      onleesbaar,
      { cause: error },
    );
  }
}

const der = (schema: { toBER(): ArrayBuffer }): Buffer => Buffer.from(schema.toBER());

/** The certificates and the first key of a PKCS#12 file in base64, encrypted with AES (PBES2). Throws ZegelFout. */
export async function fromPkcs12(base64: string, wachtwoord: string): Promise<{ certificaten: X509Certificate[]; sleutel: KeyObject }> {
  const bags = await open(Buffer.from(base64, 'base64'), wachtwoord);
  const certificaten: X509Certificate[] = [];
  let sleutel: KeyObject | undefined;
  for (const { bagId, bagValue } of bags) {
    if (bagId === '1.2.840.113549.1.12.10.1.3') {
      const { parsedValue } = bagValue as CertBag;
      if (parsedValue instanceof Certificate) certificaten.push(new X509Certificate(der(parsedValue.toSchema())));
    } else if (sleutel === undefined && (bagId === '1.2.840.113549.1.12.10.1.1' || bagId === '1.2.840.113549.1.12.10.1.2')) {
      const info = bagValue instanceof PKCS8ShroudedKeyBag ? (bagValue.parsedValue as PrivateKeyInfo) : (bagValue as PrivateKeyInfo);
      sleutel = createPrivateKey({ key: der(info.toSchema()), format: 'der', type: 'pkcs8' });
    }
  }
  if (sleutel === undefined) throw new ZegelFout('de geheime sleutel van het certificaat ontbreekt');
  return { certificaten, sleutel };
}
