import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shipped } from '../../src/root.ts';
import { bicepFile, bicepFiles, declared } from './bicep-files.ts';
import { property, text } from './bicep.ts';

const valueAt = (file: string, symbol: string, path: string) =>
  text(property(declared(bicepFile(file), symbol).value, `properties.${path}`));

describe('what is kept on Azure is closed', () => {
  it.each([
    ['modules/opslag.bicep', 'account', 'allowSharedKeyAccess', 'false'],
    ['modules/opslag.bicep', 'account', 'allowBlobPublicAccess', 'false'],
    ['modules/opslag.bicep', 'account', 'minimumTlsVersion', 'TLS1_2'],
    ['modules/opslag.bicep', 'account', 'supportsHttpsTrafficOnly', 'true'],
    ['modules/opslag.bicep', 'account', 'encryption.requireInfrastructureEncryption', 'true'],
    ['modules/opslag.bicep', 'account', 'networkAcls.defaultAction', 'besloten?Deny:Allow'],
    ['modules/opslag.bicep', 'slot', 'level', 'CanNotDelete'],
    ['modules/opslag.bicep', 'account', 'networkAcls.bypass', 'None'],
    ['modules/opslag.bicep', 'account', 'publicNetworkAccess', 'besloten?Disabled:Enabled'],
    ['modules/opslag.bicep', 'account', 'defaultToOAuthAuthentication', 'true'],
    ['modules/opslag.bicep', 'account', 'allowCrossTenantReplication', 'false'],
    ['modules/opslag.bicep', 'blobs', 'containerDeleteRetentionPolicy.days', '7'],
    ['modules/kluis.bicep', 'kluis', 'networkAcls.defaultAction', 'besloten?Deny:Allow'],
    ['modules/kluis.bicep', 'kluis', 'networkAcls.bypass', 'None'],
    ['modules/bewaking.bicep', 'logboek', 'retentionInDays', 'dagen'],
    ['modules/bewaking.bicep', 'metingen', 'RetentionInDays', 'dagen'],
    ['modules/bewaking.bicep', 'metingen', 'DisableIpMasking', 'false'],
    ['modules/functie-app.bicep', 'app', 'virtualNetworkSubnetId', 'empty(subnetId)?null:subnetId'],
    ['modules/kluis.bicep', 'kluis', 'enableRbacAuthorization', 'true'],
    ['modules/kluis.bicep', 'kluis', 'enablePurgeProtection', 'true'],
    ['modules/kluis.bicep', 'kluis', 'enableSoftDelete', 'true'],
    ['modules/kluis.bicep', 'kluis', 'softDeleteRetentionInDays', '90'],
    ['modules/kluis.bicep', 'slot', 'level', 'CanNotDelete'],
    ['modules/bewaking.bicep', 'metingen', 'DisableLocalAuth', 'true'],
    ['modules/bewaking.bicep', 'logboek', 'features.disableLocalAuth', 'true'],
    ['modules/functie-app.bicep', 'app', 'httpsOnly', 'true'],
    ['modules/functie-app.bicep', 'app', 'siteConfig.ftpsState', 'Disabled'],
    ['modules/functie-app.bicep', 'app', 'siteConfig.minTlsVersion', '1.2'],
    ['modules/functie-app.bicep', 'app', 'functionAppConfig.deployment.storage.authentication.type', 'UserAssignedIdentity'],
    ['modules/functie-app.bicep', 'geenScm', 'allow', 'false'],
    ['modules/functie-app.bicep', 'geenFtp', 'allow', 'false'],
    ['modules/aanmelding.bicep', 'aanmelding', 'globalValidation.requireAuthentication', 'true'],
    ['modules/aanmelding.bicep', 'aanmelding', 'globalValidation.unauthenticatedClientAction', 'RedirectToLoginPage'],
    ['modules/aanmelding.bicep', 'aanmelding', 'globalValidation.excludedPaths', 'openbarePaden'],
    ['modules/aanmelding.bicep', 'aanmelding', 'login.tokenStore.enabled', 'true'],
    ['modules/opslag.bicep', 'ankersBlijven', 'immutabilityPeriodSinceCreationInDays', '3650'],
  ])('%s: %s %s is %s', (file, symbol, path, wanted) => expect(valueAt(file, symbol, path)).toBe(wanted));

  it('no key, password or connection with a key is asked of Azure anywhere', () => {
    const all = bicepFiles.flatMap(({ declarations }) => declarations.flatMap(({ rest }) => rest.map(({ text: one }) => one)));
    expect(all.filter((name) => /^(listKeys|listSas|listAccountSas|listSecrets|AccountKey)/i.test(name))).toEqual([]);
  });
});

describe('what the documents say of it holds', () => {
  const document = readFileSync(shipped('docs/privacy.md'), 'utf8');
  it('a container that somebody throws away comes back for as many days as they say', () =>
    expect(document).toContain('is zeven dagen terug te halen'));
  it('logs are kept for one of the terms that they name, the shortest where nothing is chosen', () => {
    const dagen = declared(bicepFile('main.bicep'), 'logboekDagen');
    expect(text(dagen.value)).toBe('30');
    expect(document).toContain('30 dagen, of 60 of 90');
  });
  it('a secret that was deleted stays as long as they say', () => expect(document).toContain('een verwijderd geheim blijft 90 dagen'));
});

describe('what is kept is reached from a private network where that is chosen', () => {
  const doelen = declared(bicepFile('modules/prive-toegang.bicep'), 'doelen').value;
  const delen = doelen?.is === 'list' ? doelen.items.map((doel) => text(property(doel, 'deel'))) : [];
  it('by an address of its own for each kind of storage that the service uses, and for the vault', () =>
    expect(delen).toEqual(['blob', 'queue', 'table', 'vault']));
  it('and the app goes into that network only then', () => {
    const app = declared(bicepFile('main.bicep'), 'functieApp').value;
    expect(text(property(app, 'params.subnetId'))).toContain('besloten?');
    expect(text(declared(bicepFile('main.bicep'), 'afgeschermd').value)).toBe('false');
  });
});

describe('what is destroyed is gone', () => {
  // Each of these would keep a copy of what was destroyed, or its name.
  it.each(['deleteRetentionPolicy', 'changeFeed', 'restorePolicy'])('%s of blobs is off', (name) =>
    expect(valueAt('modules/opslag.bicep', 'blobs', `${name}.enabled`)).toBe('false'),
  );
  it('and no versions are kept', () => expect(valueAt('modules/opslag.bicep', 'blobs', 'isVersioningEnabled')).toBe('false'));

  it('only writes to queues are logged, never paths of blobs or keys of tables', () => {
    const logs = declared(bicepFile('modules/opslag.bicep'), 'schrijven');
    expect(text(property(logs.value, 'scope'))).toBe('queueService');
    const others = bicepFile('modules/opslag.bicep').declarations.filter(({ type }) => type.startsWith('Microsoft.Insights/'));
    expect(others.map(({ name }) => name)).toEqual(['schrijven']);
  });
});

describe('the rights of the identity are those that the host and the code need', () => {
  const file = bicepFile('modules/rollen.bicep');
  const ids = declared(file, 'rolIds').value;

  it('each role by the id that Azure gave it', () => {
    const roles = ids?.is === 'object' ? [...ids.entries].map(([name, value]) => [name, text(value)]) : [];
    expect(Object.fromEntries(roles)).toEqual({
      'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
      'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
      'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
      'Key Vault Secrets User': '4633458b-17de-408a-b874-0445c86b69e6',
      'Key Vault Secrets Officer': 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
      'Monitoring Metrics Publisher': '3913510d-42f4-4e42-8a64-420c390055eb',
    });
  });

  it('each on one thing, none on the group or the subscription', () => {
    const given = file.declarations.filter(({ type }) => type.startsWith('Microsoft.Authorization/roleAssignments@'));
    const scopes = given.map(({ value }) => text(property(value?.is === 'list' ? value.items[0] : value, 'scope')));
    expect(scopes).toEqual(['opslag', 'kluis', 'metingen', 'kluis']);
  });
});
