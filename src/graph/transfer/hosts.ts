import type { Operation } from '../operation.ts';
import { ownFault } from '../refusal.ts';

const isAllowed = (host: string, allowed: string) =>
  allowed.split(',').some((entry) => {
    const name = entry.trim().toLowerCase();
    return name.startsWith('.') ? host.endsWith(name) : host === name;
  });

/**
 * The address outside Graph that an answer names for the bytes of a file, where it may be followed: https, and a host of the setting
 * GRAPH_DOWNLOAD_HOSTS. Throws a GraphFault `geweigerd` where it may not.
 */
export function allowedUrl(operation: Operation, allowedHosts: string, location: string): URL {
  const url = URL.canParse(location) ? new URL(location) : undefined;
  if (url?.protocol === 'https:' && isAllowed(url.host.toLowerCase(), allowedHosts)) return url;
  throw ownFault(operation, 'geweigerd', {
    next: 'De server van de bestanden staat niet in GRAPH_DOWNLOAD_HOSTS; vul die instelling aan als dit uw eigen SharePoint is.',
  });
}
