// Logs and traces. They hold no personal data (src/log.ts, src/telemetry), and are kept briefly all the same.
param kenmerk string
param location string
param tags object
param dagen int

resource logboek 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-dossierloket-${kenmerk}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: dagen
    // A bound on the bill; reaching it stops what comes in until the next day, and the heartbeat alert tells.
    workspaceCapping: { dailyQuotaGb: 1 }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
      immediatePurgeDataOn30Days: true
    }
  }
}

resource metingen 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-dossierloket-${kenmerk}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logboek.id
    // Entra ID only: nobody can send in figures with the connection string alone.
    DisableLocalAuth: true
    DisableIpMasking: false
    RetentionInDays: dagen
  }
}

output logboekId string = logboek.id
output metingenId string = metingen.id
output metingenNaam string = metingen.name
output metingenVerbinding string = metingen.properties.ConnectionString
