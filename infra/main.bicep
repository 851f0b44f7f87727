// Everything of Dossierloket on Azure: one resource group, nothing shared with anything else. What is what and why: docs/beheer.md.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Name of the environment, as azd knows it; part of every name.')
param environmentName string

@minLength(1)
@description('Azure region. West Europe and Sweden Central have Flex Consumption with zones, inside the EU.')
param location string

@description('Object id of the person or pipeline that installs; may set secrets in the vault. Empty: nobody.')
param principalId string = ''

@allowed(['User', 'ServicePrincipal'])
param principalType string = 'User'

@description('Application id of the app registration behind the sign-in of the loket (infra/rechten.ps1 -Stap Aanmelding makes it).')
@minLength(36)
param loketAppId string

@description('Tenant of Microsoft 365; empty: that of this subscription. Another than that of this subscription goes with graphAanmelding certificaat only.')
param graphTenantId string = ''

@description('How the service signs in to Microsoft 365.')
@allowed(['beheerde-identiteit', 'certificaat'])
param graphAanmelding string = 'beheerde-identiteit'

@description('Application id for graphAanmelding certificaat; not used otherwise.')
param graphClientId string = ''

@description('Mail addresses that alerts go to, separated by commas.')
@minLength(6)
param alarmAdressen string

@description('Memory of an instance in MB. Reading is measured for one core and 2 GB (docs/lezen.md); 4096 has two cores.')
@allowed(['2048', '4096'])
param geheugenMb string = '2048'

@description('Instances kept warm for the page and the notifications of Graph; 0 is cheaper and slower in the first answer.')
@allowed(['0', '1', '2'])
param altijdKlaar string = '1'

@description('true: storage and vault are reached from a private network only.')
@allowed(['true', 'false'])
param afgeschermd string = 'false'

@description('IPv4 addresses or ranges that may still reach the vault where afgeschermd is true, separated by commas; for setting secrets.')
param beheerAdressen string = ''

@description('Copies of the storage: over zones (ZRS), or also in the paired region inside the EU (GZRS).')
@allowed(['Standard_ZRS', 'Standard_GZRS', 'Standard_LRS'])
param opslagSoort string = 'Standard_ZRS'

@description('Days that logs and traces are kept.')
@allowed(['30', '60', '90'])
param logboekDagen string = '30'

var namen = loadJsonContent('namen.json')
// The settings of this partnership: copy instellingen.voorbeeld.json and fill it in.
var instellingen = loadJsonContent('instellingen.json')

var kenmerk = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName, dienst: 'dossierloket' }
var appNaam = 'func-dossierloket-${kenmerk}'
var appAdres = 'https://${appNaam}.azurewebsites.net'
var m365Tenant = empty(graphTenantId) ? tenant().tenantId : graphTenantId
var besloten = afgeschermd == 'true'

resource groep 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identiteit 'modules/identiteit.bicep' = {
  name: 'identiteit'
  scope: groep
  params: {
    naam: 'id-dossierloket-${kenmerk}'
    location: location
    tags: tags
  }
}

module bewaking 'modules/bewaking.bicep' = {
  name: 'bewaking'
  scope: groep
  params: {
    kenmerk: kenmerk
    location: location
    tags: tags
    dagen: int(logboekDagen)
  }
}

module netwerk 'modules/netwerk.bicep' = if (besloten) {
  name: 'netwerk'
  scope: groep
  params: {
    kenmerk: kenmerk
    location: location
    tags: tags
  }
}

module opslag 'modules/opslag.bicep' = {
  name: 'opslag'
  scope: groep
  params: {
    naam: 'stdl${kenmerk}'
    location: location
    tags: tags
    soort: opslagSoort
    besloten: besloten
    wachtrijen: namen.wachtrijen
    tabellen: namen.tabellen
    containers: namen.containers
    logboekId: bewaking.outputs.logboekId
  }
}

module kluis 'modules/kluis.bicep' = {
  name: 'kluis'
  scope: groep
  params: {
    naam: 'kv-dl-${kenmerk}'
    location: location
    tags: tags
    besloten: besloten
    beheerAdressen: empty(beheerAdressen) ? [] : split(beheerAdressen, ',')
    logboekId: bewaking.outputs.logboekId
  }
}

module priveToegang 'modules/prive-toegang.bicep' = if (besloten) {
  name: 'prive-toegang'
  scope: groep
  params: {
    kenmerk: kenmerk
    location: location
    tags: tags
    opslagNaam: opslag.outputs.naam
    kluisNaam: kluis.outputs.naam
    netwerkId: besloten ? netwerk!.outputs.netwerkId : ''
    subnetId: besloten ? netwerk!.outputs.eindpuntenSubnetId : ''
  }
}

module rollen 'modules/rollen.bicep' = {
  name: 'rollen'
  scope: groep
  params: {
    opslagNaam: opslag.outputs.naam
    kluisNaam: kluis.outputs.naam
    metingenNaam: bewaking.outputs.metingenNaam
    identiteitPrincipalId: identiteit.outputs.principalId
    beheerderPrincipalId: principalId
    beheerderSoort: principalType
  }
}

module functieApp 'modules/functie-app.bicep' = {
  name: 'functie-app'
  scope: groep
  params: {
    naam: appNaam
    adres: appAdres
    kenmerk: kenmerk
    location: location
    tags: tags
    identiteitId: identiteit.outputs.id
    identiteitClientId: identiteit.outputs.clientId
    opslagNaam: opslag.outputs.naam
    uitrolContainer: opslag.outputs.uitrolContainer
    kluisAdres: kluis.outputs.adres
    geheimen: namen.geheimen
    metingenVerbinding: bewaking.outputs.metingenVerbinding
    graphTenantId: m365Tenant
    graphAanmelding: graphAanmelding
    graphClientId: graphAanmelding == 'certificaat' ? graphClientId : identiteit.outputs.clientId
    loketAppId: loketAppId
    meldingPad: namen.meldingPad
    instellingen: instellingen
    geheugenMb: int(geheugenMb)
    altijdKlaar: int(altijdKlaar)
    subnetId: besloten ? netwerk!.outputs.appSubnetId : ''
  }
  // Without its rights the app cannot read its package, its secrets or its queues when it starts.
  dependsOn: [rollen, priveToegang]
}

module aanmelding 'modules/aanmelding.bicep' = {
  name: 'aanmelding'
  scope: groep
  params: {
    appNaam: functieApp.outputs.naam
    loketAppId: loketAppId
    tenantId: m365Tenant
    openbarePaden: namen.openbarePaden
  }
}

module alarmen 'modules/alarmen.bicep' = {
  name: 'alarmen'
  scope: groep
  params: {
    kenmerk: kenmerk
    location: location
    tags: tags
    logboekId: bewaking.outputs.logboekId
    adressen: split(alarmAdressen, ',')
    hartslag: namen.hartslag
    gezondheidAdres: '${appAdres}${namen.gezondheidPad}'
    metingenId: bewaking.outputs.metingenId
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = groep.name
output DOSSIERLOKET_APP string = functieApp.outputs.naam
output DOSSIERLOKET_ADRES string = appAdres
output DOSSIERLOKET_KLUIS string = kluis.outputs.naam
output DOSSIERLOKET_IDENTITEIT_CLIENT_ID string = identiteit.outputs.clientId
output DOSSIERLOKET_IDENTITEIT_OBJECT_ID string = identiteit.outputs.principalId
