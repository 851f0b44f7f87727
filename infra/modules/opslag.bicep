// Storage without keys: everything by the managed identity.
//
// No soft delete, versions, change feed or point-in-time restore of blobs: what is destroyed must be gone, and each of those keeps a copy
// of it or its name (docs/beheer.md). What must stay is guarded otherwise: copies over zones, a lock against deleting the account, soft delete
// of whole containers (which keeps no blob that was deleted before), and letters that also stand in SharePoint.
param naam string
param location string
param tags object
param soort string
param besloten bool
param wachtrijen array
param tabellen array
param containers array
param logboekId string

var uitrol = 'uitrol'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: naam
  location: location
  tags: tags
  sku: { name: soort }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: besloten ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: besloten ? 'Deny' : 'Allow'
    }
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      services: {
        blob: { enabled: true, keyType: 'Account' }
        file: { enabled: true, keyType: 'Account' }
        queue: { enabled: true, keyType: 'Account' }
        table: { enabled: true, keyType: 'Account' }
      }
    }
  }
}

resource slot 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'niet-verwijderen'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Register, brieven en bewijs van vernietiging staan hier.'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: false }
    isVersioningEnabled: false
    changeFeed: { enabled: false }
    restorePolicy: { enabled: false }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for naamVan in concat(containers, [uitrol]): {
    parent: blobs
    name: naamVan
    properties: { publicAccess: 'None' }
  }
]

// Where the chain of the audit record stood is written once and stays for ten years, whoever asks. Names days, numbers and hashes; nothing personal.
resource ankers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' existing = {
  parent: blobs
  name: 'ankers'
}

resource ankersBlijven 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = {
  parent: ankers
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: 3650
    allowProtectedAppendWrites: false
  }
  dependsOn: [container]
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource wachtrij 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for naamVan in wachtrijen: {
    parent: queueService
    name: naamVan
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource tabel 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [
  for naamVan in tabellen: {
    parent: tableService
    name: naamVan
  }
]

// Writes to queues only, for the alert on messages put aside: it names queues and ids of messages. Tables and blobs are not logged: their
// keys and paths say which dossiers there are.
resource schrijven 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'wachtrijen'
  scope: queueService
  properties: {
    workspaceId: logboekId
    logs: [{ category: 'StorageWrite', enabled: true }]
  }
}

output naam string = account.name
output uitrolContainer string = uitrol
