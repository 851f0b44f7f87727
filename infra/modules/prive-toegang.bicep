// Private addresses for what the app keeps: blobs, queues, tables and secrets.
param kenmerk string
param location string
param tags object
param opslagNaam string
param kluisNaam string
param netwerkId string
param subnetId string

resource opslag 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: opslagNaam
}

resource kluis 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: kluisNaam
}

var doelen = [
  { deel: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}', id: opslag.id }
  { deel: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}', id: opslag.id }
  { deel: 'table', zone: 'privatelink.table.${environment().suffixes.storage}', id: opslag.id }
  // The suffix of the vault's public names (vault.azure.net) is not that of its private ones.
  { deel: 'vault', zone: 'privatelink.vaultcore.azure.net', id: kluis.id }
]

resource zones 'Microsoft.Network/privateDnsZones@2020-06-01' = [
  for doel in doelen: {
    name: doel.zone
    location: 'global'
    tags: tags
  }
]

resource koppelingen 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [
  for (doel, nummer) in doelen: {
    parent: zones[nummer]
    name: 'dossierloket'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: netwerkId }
    }
  }
]

resource eindpunten 'Microsoft.Network/privateEndpoints@2023-11-01' = [
  for doel in doelen: {
    name: 'pe-${doel.deel}-${kenmerk}'
    location: location
    tags: tags
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        {
          name: doel.deel
          properties: { privateLinkServiceId: doel.id, groupIds: [doel.deel] }
        }
      ]
    }
  }
]

resource namen 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2023-11-01' = [
  for (doel, nummer) in doelen: {
    parent: eindpunten[nummer]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: doel.deel, properties: { privateDnsZoneId: zones[nummer].id } }]
    }
  }
]
