// A network of the app's own. The app answers on the internet (Graph reports changes from there); what it keeps does not.
param kenmerk string
param location string
param tags object

// A new network has no way out of itself: Microsoft 365 is reached through this gateway, from one fixed address.
resource uitgangAdres 'Microsoft.Network/publicIPAddresses@2023-11-01' = {
  name: 'pip-dossierloket-${kenmerk}'
  location: location
  tags: tags
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static' }
}

resource uitgang 'Microsoft.Network/natGateways@2023-11-01' = {
  name: 'ng-dossierloket-${kenmerk}'
  location: location
  tags: tags
  sku: { name: 'Standard' }
  properties: { publicIpAddresses: [{ id: uitgangAdres.id }] }
}

resource netwerk 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: 'vnet-dossierloket-${kenmerk}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.40.0.0/23'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.40.0.0/24'
          natGateway: { id: uitgang.id }
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'eindpunten'
        properties: {
          addressPrefix: '10.40.1.0/27'
          privateEndpointNetworkPolicies: 'Enabled'
        }
      }
    ]
  }
}

output netwerkId string = netwerk.id
output appSubnetId string = '${netwerk.id}/subnets/app'
output eindpuntenSubnetId string = '${netwerk.id}/subnets/eindpunten'
