import type { Bibliotheek } from '../graph/setup.ts';
import { weergave } from './gewenst.ts';

/** A text as PowerShell takes it whole. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const connect = ({ siteUrl }: Bibliotheek): string => `Connect-PnPOnline -Url ${quoted(siteUrl)} -Interactive -ClientId UW-PNP-REGISTRATIE`;

/** The sign-in name by which SharePoint knows a group of Entra ID. */
const login = (groep: string): string => quoted(`c:0t.c|tenant|${groep}`);

/** The command that gives the service its right on a site. */
export const rechtenScript = (siteUrl = 'https://…'): string =>
  `./infra/rechten.ps1 -Stap Dienst -Site ${siteUrl} -Postbus ADRES-VAN-HET-LOKET`;

/** How a person makes the view, which Graph v1.0 has no operation for. */
export const weergaveRegel = (bibliotheek: Bibliotheek): string =>
  `Eén keer, als de weergave er nog niet is: ${connect(bibliotheek)}; Add-PnPView -List ${quoted(bibliotheek.naam)} -Title ${quoted(weergave.titel)} -Fields ${weergave.velden.map(quoted).join(',')}`;

/** How a person shuts off a whole library, which Graph v1.0 cannot: it shuts off folders and files alone. */
export const rootRegel = (bibliotheek: Bibliotheek, groepen: readonly string[]): string =>
  [
    connect(bibliotheek),
    `Set-PnPList -Identity ${quoted(bibliotheek.naam)} -BreakRoleInheritance -CopyRoleAssignments:$false`,
    ...groepen.map((groep) => `Set-PnPListPermission -Identity ${quoted(bibliotheek.naam)} -User ${login(groep)} -AddRole Contribute`),
  ].join('; ');

/** How a person shuts off a folder where Graph did not; `pad` is the folder's from the root of the library. */
export const mapRegel = (bibliotheek: Bibliotheek, pad: string, groepen: readonly string[]): string => {
  const folder = `-List ${quoted(bibliotheek.naam)} -Identity ${quoted(`${bibliotheek.naam}/${pad}`)}`;
  const each = groepen.map(
    (groep, index) => `Set-PnPFolderPermission ${folder} -User ${login(groep)} -AddRole Contribute${index === 0 ? ' -ClearExisting' : ''}`,
  );
  return [connect(bibliotheek), ...each].join('; ');
};

/** Which settings a person has to fill in before access can be set. */
export const groepRegel = (settings: readonly string[]): string =>
  `Vul in: ${settings.join(' en ')} (de object-id van de groep: Entra ID, Groepen). Draai dit daarna opnieuw.`;
