import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { inDutch, dateOf } from '../calendar.ts';
import { fromPkcs12 } from './pkcs12.ts';
import { ZegelFout } from './zegel-fout.ts';

/** Who seals: the certificate with its key, and the certificates between it and its root, in any order. */
export type Zegelaar = { certificaat: X509Certificate; keten: X509Certificate[]; sleutel: KeyObject };

/** What the settings say about the seal. */
export type ZegelSettings = { ZEGEL_CERTIFICAAT?: string | undefined; ZEGEL_WACHTWOORD?: string | undefined };

/** Longest setting that is read, in characters: a certificate with its chain stays far under it. */
const maxSetting = 100_000;

const keyKinds = ['PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY'];

/** The parts of a PEM text between its BEGIN and END lines, of one kind. */
function blocksOf(pem: string, kind: string): string[] {
  const [begin, end] = [`-----BEGIN ${kind}-----`, `-----END ${kind}-----`];
  return pem
    .split(begin)
    .slice(1)
    .map((rest) => `${begin}${rest.slice(0, Math.max(0, rest.indexOf(end)))}${end}\n`);
}

function fromPem(text: string, passphrase: string | undefined): { certificaten: X509Certificate[]; sleutel: KeyObject } {
  // Settings may have lost their line ends and hold `\n` for them
  const pem = text.replaceAll('\\n', '\n');
  const key = keyKinds.flatMap((kind) => blocksOf(pem, kind))[0];
  if (key === undefined) throw new ZegelFout('de geheime sleutel van het certificaat ontbreekt');
  const certificaten = readAll(() => blocksOf(pem, 'CERTIFICATE').map((block) => new X509Certificate(block)));
  try {
    return { certificaten, sleutel: createPrivateKey({ key, ...(passphrase === undefined ? {} : { passphrase }) }) };
  } catch (error) {
    throw new ZegelFout('de geheime sleutel kan niet gelezen worden, of het wachtwoord (ZEGEL_WACHTWOORD) klopt niet', undefined, {
      cause: error,
    });
  }
}

function readAll(read: () => X509Certificate[]): X509Certificate[] {
  try {
    return read();
  } catch (error) {
    throw new ZegelFout('het certificaat kan niet gelezen worden', undefined, { cause: error });
  }
}

/**
 * The certificate of the settings with its key: PEM (certificates and key one after the other), or PKCS#12 in base64, as Key Vault gives either.
 * Undefined where there is no setting: letters then have no seal. Throws ZegelFout where it cannot be used at all; see `geldigOp` for its days.
 */
export async function readZegelaar({
  ZEGEL_CERTIFICAAT: setting,
  ZEGEL_WACHTWOORD: wachtwoord,
}: ZegelSettings): Promise<Zegelaar | undefined> {
  if (setting === undefined) return undefined;
  if (setting.length > maxSetting) throw new ZegelFout('de instelling is te lang');
  const { certificaten, sleutel } = setting.includes('-----BEGIN ')
    ? fromPem(setting, wachtwoord)
    : await fromPkcs12(setting, wachtwoord ?? '');
  const certificaat = certificaten.find((one) => one.checkPrivateKey(sleutel));
  if (certificaat === undefined)
    throw new ZegelFout(certificaten.length === 0 ? 'er staat geen certificaat in' : 'de geheime sleutel hoort niet bij het certificaat');
  if (!fit(sleutel))
    throw new ZegelFout(
      'de sleutel is te zwak of van een soort die hier niet kan. Neem RSA vanaf 2048 bits, of een elliptische kromme P-256, P-384 of P-521',
    );
  return { certificaat, keten: certificaten.filter((one) => one !== certificaat), sleutel };
}

function fit({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  if (asymmetricKeyType === 'rsa') return (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  return asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(asymmetricKeyDetails?.namedCurve ?? '');
}

/** Throws ZegelFout where the certificate does not hold at a moment. */
export function geldigOp({ certificaat: { validFromDate, validToDate } }: Zegelaar, moment: Date): void {
  const nieuw = 'Vraag een nieuw certificaat aan en zet het in de instelling ZEGEL_CERTIFICAAT (docs/beheer.md).';
  if (moment > validToDate) throw new ZegelFout(`het certificaat is verlopen op ${inDutch(dateOf(validToDate))}`, nieuw);
  if (moment < validFromDate) throw new ZegelFout(`het certificaat geldt pas vanaf ${inDutch(dateOf(validFromDate))}`, nieuw);
}
