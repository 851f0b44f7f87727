// The app itself, on Flex Consumption: every queue function and timer scales by itself, the HTTP functions together.
param naam string
param adres string
param kenmerk string
param location string
param tags object
param identiteitId string
param identiteitClientId string
param opslagNaam string
param uitrolContainer string
param kluisAdres string
param geheimen object
param metingenVerbinding string
param graphTenantId string
param graphAanmelding string
param graphClientId string
param loketAppId string
param meldingPad string
param instellingen object
param geheugenMb int
param altijdKlaar int
param subnetId string

resource opslag 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: opslagNaam
}

// A secret by its name, without its version: a new one is taken up within a day, or at once when the app starts anew.
var verwijzingen = mapValues(geheimen, geheim => '@Microsoft.KeyVault(SecretUri=${kluisAdres}secrets/${geheim})')
var certificaat = graphAanmelding == 'certificaat'
  ? { GRAPH_CLIENT_CERTIFICAAT: '@Microsoft.KeyVault(SecretUri=${kluisAdres}secrets/graph-certificaat)' }
  : {}

var vast = {
  AzureWebJobsStorage__accountName: opslag.name
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identiteitClientId
  AZURE_CLIENT_ID: identiteitClientId
  AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
  APPLICATIONINSIGHTS_CONNECTION_STRING: metingenVerbinding
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identiteitClientId};Authorization=AAD'
  // Of host.json: an instance has one core, so that three dossiers at a time are enough and others go to instances of their own.
  AzureFunctionsJobHost__extensions__queues__batchSize: '2'
  AzureFunctionsJobHost__extensions__queues__newBatchThreshold: '1'
  // The exporter tells Microsoft about itself otherwise.
  APPLICATION_INSIGHTS_NO_STATSBEAT: 'true'
  APPLICATIONINSIGHTS_STATSBEAT_DISABLED: 'true'
  APPLICATIONINSIGHTS_SDKSTATS_DISABLED: 'true'
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identiteitClientId
  GRAPH_AANMELDING: graphAanmelding
  GRAPH_TENANT_ID: graphTenantId
  GRAPH_CLIENT_ID: graphClientId
  LOKET_CLIENT_ID: loketAppId
  MELDING_URL: '${adres}${meldingPad}'
}

// A line in the file of settings overrules the address of the page (for a name of one's own) and nothing else of these.
var alles = union({ LOKET_URL: adres }, instellingen, vast, verwijzingen, certificaat)

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-dossierloket-${kenmerk}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: naam
  location: location
  // By this tag azd finds where service `api` of azure.yaml goes.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identiteitId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identiteitId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${opslag.properties.primaryEndpoints.blob}${uitrolContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identiteitId
          }
        }
      }
      runtime: { name: 'node', version: '24' }
      scaleAndConcurrency: {
        instanceMemoryMB: geheugenMb
        // More would only wait for Microsoft 365, which counts per tenant.
        maximumInstanceCount: 40
        alwaysReady: altijdKlaar == 0 ? [] : [{ name: 'http', instanceCount: altijdKlaar }]
        triggers: { http: { perInstanceConcurrency: 100 } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      remoteDebuggingEnabled: false
      appSettings: map(items(alles), regel => { name: regel.key, value: string(regel.value) })
    }
  }
}

// Deploying by Entra ID only, never by a password of the platform.
resource geenFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource geenScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
  dependsOn: [geenFtp]
}

output naam string = app.name
