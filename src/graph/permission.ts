import { z } from 'zod';

/**
 * Who or what may see an item, as one entry of its permissions. `wie` says what it was given to; `sleutel` names a group by its object id and a
 * person by address or sign-in name in lower case, where those are known.
 */
export type Toegang = {
  id: string;
  rollen: string[];
  /** Whether it stands on a folder above, and only works through. */
  geerfd: boolean;
  wie: 'groep' | 'persoon' | 'sitegroep' | 'app' | 'koppeling' | 'onbekend';
  sleutel?: string;
  /** Of a link: for whom it opens. */
  bereik?: 'iedereen' | 'organisatie' | 'genoemden';
  /** Of a link for named people: who they are. */
  genoemden?: string[];
};

const identitySchema = z.object({ id: z.string().nullish(), email: z.string().nullish(), loginName: z.string().nullish() });
const identitySetSchema = z.object({
  application: identitySchema.nullish(),
  group: identitySchema.nullish(),
  user: identitySchema.nullish(),
  siteGroup: identitySchema.nullish(),
  sharePointGroup: identitySchema.nullish(),
  siteUser: identitySchema.nullish(),
});
type IdentitySet = z.infer<typeof identitySetSchema>;

/** One permission as Graph gives it. */
export const permissionSchema = z.object({
  id: z.string().min(1),
  roles: z.array(z.string()).nullish(),
  inheritedFrom: z.object({}).nullish(),
  link: z.object({ scope: z.string().nullish() }).nullish(),
  grantedToV2: identitySetSchema.nullish(),
  grantedToIdentitiesV2: z.array(identitySetSchema).nullish(),
});

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** SharePoint's name for who signs in ends in the address of a person or the object id of a group: `i:0#.f|membership|a@b.nl`. */
const loginTail = (login: string | null | undefined): string | undefined => login?.split('|').at(-1);
const lower = (text: string | null | undefined): string | undefined => (text == null || text === '' ? undefined : text.toLowerCase());
const key = (sleutel: string | undefined) => (sleutel === undefined ? {} : { sleutel });

function who(set: IdentitySet): Pick<Toegang, 'wie' | 'sleutel'> {
  const { application, group, user, siteGroup, sharePointGroup, siteUser } = set;
  if (application != null) return { wie: 'app', ...key(lower(application.id)) };
  if (group != null) return { wie: 'groep', ...key(lower(group.id ?? guid.exec(loginTail(siteUser?.loginName) ?? '')?.[0])) };
  if (user != null) return { wie: 'persoon', ...key(lower(user.email ?? loginTail(siteUser?.loginName) ?? user.id)) };
  if (siteGroup != null || sharePointGroup != null) return { wie: 'sitegroep' };
  const tail = loginTail(siteUser?.loginName);
  if (tail === undefined) return { wie: 'onbekend' };
  const id = guid.exec(tail)?.[0];
  if (id !== undefined && !tail.includes('@')) return { wie: 'groep', ...key(lower(id)) };
  return { wie: 'persoon', ...key(lower(tail)) };
}

const scopes: Record<string, Toegang['bereik']> = { anonymous: 'iedereen', organization: 'organisatie', users: 'genoemden' };

/** What a permission comes to. A link whose scope is not known counts as one for named people. */
export function toegangOf(raw: z.infer<typeof permissionSchema>): Toegang {
  const base = { id: raw.id, rollen: raw.roles ?? [], geerfd: raw.inheritedFrom != null };
  if (raw.link != null) {
    const genoemden = (raw.grantedToIdentitiesV2 ?? []).flatMap((set) => who(set).sleutel ?? []);
    return { ...base, wie: 'koppeling', bereik: scopes[raw.link.scope ?? ''] ?? 'genoemden', genoemden };
  }
  return { ...base, ...(raw.grantedToV2 == null ? { wie: 'onbekend' as const } : who(raw.grantedToV2)) };
}
