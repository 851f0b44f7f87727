// The rights of the managed identity, each on the one thing that it is for, and of who installs.
param opslagNaam string
param kluisNaam string
param metingenNaam string
param identiteitPrincipalId string
param beheerderPrincipalId string
param beheerderSoort string

resource opslag 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: opslagNaam
}

resource kluis 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: kluisNaam
}

resource metingen 'Microsoft.Insights/components@2020-02-02' existing = {
  name: metingenNaam
}

var rolIds = {
  // The Functions host asks for Owner: it leases and tags blobs of its own.
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  'Key Vault Secrets User': '4633458b-17de-408a-b874-0445c86b69e6'
  'Key Vault Secrets Officer': 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'
  'Monitoring Metrics Publisher': '3913510d-42f4-4e42-8a64-420c390055eb'
}

var opslagRollen = ['Storage Blob Data Owner', 'Storage Queue Data Contributor', 'Storage Table Data Contributor']

resource opOpslag 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for rol in opslagRollen: {
    name: guid(opslag.id, identiteitPrincipalId, rolIds[rol])
    scope: opslag
    properties: {
      principalId: identiteitPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', rolIds[rol])
    }
  }
]

resource opKluis 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(kluis.id, identiteitPrincipalId, rolIds['Key Vault Secrets User'])
  scope: kluis
  properties: {
    principalId: identiteitPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', rolIds['Key Vault Secrets User'])
  }
}

resource opMetingen 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(metingen.id, identiteitPrincipalId, rolIds['Monitoring Metrics Publisher'])
  scope: metingen
  properties: {
    principalId: identiteitPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', rolIds['Monitoring Metrics Publisher'])
  }
}

// To set secrets; not to read pupils' data, which needs a role on the storage that nobody gets here.
resource beheerderOpKluis 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(beheerderPrincipalId)) {
  name: guid(kluis.id, beheerderPrincipalId, rolIds['Key Vault Secrets Officer'])
  scope: kluis
  properties: {
    principalId: beheerderPrincipalId
    principalType: beheerderSoort
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', rolIds['Key Vault Secrets Officer'])
  }
}
