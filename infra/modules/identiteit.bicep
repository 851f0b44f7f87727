// User-assigned and not system-assigned: its rights exist before the app does, so that the app finds package, secrets and queues at its
// first start, and its rights in Microsoft 365 outlive an app that is made anew.
param naam string
param location string
param tags object

resource identiteit 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: naam
  location: location
  tags: tags
}

output id string = identiteit.id
output clientId string = identiteit.properties.clientId
output principalId string = identiteit.properties.principalId
