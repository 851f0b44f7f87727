import { createPrivateKey, X509Certificate } from 'node:crypto';

/** The parts of a PEM file between its BEGIN and END lines, of one kind. */
function blocksOf(pem: string, kind: 'CERTIFICATE' | 'PRIVATE KEY'): string[] {
  const [begin, end] = [`-----BEGIN ${kind}-----`, `-----END ${kind}-----`];
  return pem
    .split(begin)
    .slice(1)
    .map((rest) => `${begin}${rest.slice(0, rest.indexOf(end))}${end}\n`);
}

/** What msal-node wants of a certificate to sign in with. */
export type ClientCertificate = { thumbprintSha256: string; privateKey: string; x5c: string };

/**
 * The certificate and its key from one PEM text, as Key Vault gives a certificate that is kept as PEM; settings may have lost their line
 * ends and hold `\n` for them. Throws where one of the two is missing or they do not belong together.
 */
export function clientCertificate(text: string): ClientCertificate {
  const pem = text.replaceAll('\\n', '\n');
  const [first, ...chain] = blocksOf(pem, 'CERTIFICATE');
  const [key] = blocksOf(pem, 'PRIVATE KEY');
  if (first === undefined || key === undefined) throw new Error('a PEM with both a certificate and its private key is needed');
  const certificate = new X509Certificate(first);
  if (!certificate.checkPrivateKey(createPrivateKey(key))) throw new Error('the private key is not that of the certificate');
  return {
    thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
    privateKey: key,
    x5c: [first, ...chain].join(''),
  };
}
