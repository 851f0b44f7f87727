import { z } from 'zod';
import { done, send, sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { operation, permissions } from '../operation.ts';
import { allPages } from '../pages.ts';
import type { Siterecht } from '../setup.ts';

const identitySchema = z.object({ application: z.object({ id: z.string() }).nullish() });
const grantSchema = z.object({
  id: z.string(),
  grantedToIdentitiesV2: z.array(identitySchema).nullish(),
  grantedToIdentities: z.array(identitySchema).nullish(),
});

export const siterechtLezen = operation({
  name: 'siterecht-lezen',
  permission: permissions.sites,
  units: 5,
  purpose: 'bij het inrichten: zien of de dienst op een site mag',
});
export const siterechtGeven = operation({
  name: 'siterecht-geven',
  permission: permissions.sites,
  units: 5,
  purpose: 'bij het inrichten: de dienst toegang geven tot de site van de scholen',
  repeatable: false,
});

const path = (siteId: string) => `/sites/${siteId}/permissions`;

/** What an app may do in a site; undefined where it was given nothing (5 units, 5 more where there is a grant). */
export async function siteGrant(door: Door, siteId: string, clientId: string): Promise<Siterecht | undefined> {
  const grants = (await allPages(door, siterechtLezen, path(siteId))).map((raw) => grantSchema.safeParse(raw).data);
  const own = grants.find((grant) =>
    [...(grant?.grantedToIdentitiesV2 ?? []), ...(grant?.grantedToIdentities ?? [])].some(
      ({ application }) => application?.id.toLowerCase() === clientId.toLowerCase(),
    ),
  );
  if (own === undefined) return undefined;
  // The listing need not name the roles
  const schema = z.object({ roles: z.array(z.string()).nullish() });
  const grant = await sendJson(door, siterechtLezen, `${path(siteId)}/${encodeURIComponent(own.id)}`, schema, (r) => r.get());
  return { id: own.id, rollen: grant.roles ?? [] };
}

/** Gives an app full control of one site, or widens what it has (5 units). */
export async function grantSite(door: Door, siteId: string, clientId: string, existing: string | undefined): Promise<void> {
  const roles = ['fullcontrol'];
  const asked =
    existing === undefined
      ? send(door, siterechtGeven, path(siteId), (r) =>
          r.post({ roles, grantedToIdentities: [{ application: { id: clientId, displayName: 'Dossierloket' } }] }),
        )
      : send(door, siterechtGeven, `${path(siteId)}/${encodeURIComponent(existing)}`, (r) => r.patch({ roles }));
  await done(await asked);
}
