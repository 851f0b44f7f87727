// The few secrets that there still are. Rights by role only; nothing can be purged before its time.
param naam string
param location string
param tags object
param besloten bool
param beheerAdressen array
param logboekId string

resource kluis 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: naam
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    // The secret of the LWOO register cannot be made anew: as long as Azure allows.
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: besloten && empty(beheerAdressen) ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: besloten ? 'Deny' : 'Allow'
      ipRules: map(beheerAdressen, adres => { value: trim(adres) })
    }
  }
}

resource slot 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'niet-verwijderen'
  scope: kluis
  properties: {
    level: 'CanNotDelete'
    notes: 'Zonder leerling-geheim vindt het register van LWOO niemand meer.'
  }
}

resource toegang 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'toegang'
  scope: kluis
  properties: {
    workspaceId: logboekId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

output naam string = kluis.name
output adres string = kluis.properties.vaultUri
