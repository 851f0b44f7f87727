/**
 * How the service names itself, in the form that Microsoft asks of apps of an organisation's own. A header takes plain letters only: accents go, and
 * so does the stroke that parts the name from the rest.
 */
export function userAgentOf(organisation: string): string {
  const plain = organisation
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/[^A-Za-z0-9 .&-]/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
  return `NONISV|${plain.slice(0, 80) || 'Dossierloket'}|Dossierloket/1.0`;
}
