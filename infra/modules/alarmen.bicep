// What an administrator must hear of, by mail. Each alert says in Dutch what is the matter and where to look.
param kenmerk string
param location string
param tags object
param logboekId string
param adressen array
param hartslag string
param gezondheidAdres string
param metingenId string

resource beheer 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-dossierloket-${kenmerk}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'loketalarm'
    enabled: true
    emailReceivers: map(adressen, adres => {
      name: trim(adres)
      emailAddress: trim(adres)
      useCommonAlertSchema: true
    })
  }
}

var regels = [
  {
    naam: 'bericht-opzij-gezet'
    ernst: 1
    uitleg: 'Een stap is vijf keer mislukt en haar bericht staat in een wachtrij op -poison. De naam van de wachtrij zegt welke stap. Zie docs/beheer.md, Als er iets misgaat.'
    vraag: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri has "-poison" | summarize aantal = count()'
    grens: 0
    vergelijk: 'GreaterThan'
    kijk: 'PT15M'
    elke: 'PT15M'
  }
  {
    naam: 'functie-mislukt'
    ernst: 2
    uitleg: 'Functies mislukken herhaaldelijk. Kijk in het logboek welke, en met welke melding.'
    vraag: 'AppRequests | where Success == false | summarize aantal = count()'
    grens: 20
    vergelijk: 'GreaterThan'
    kijk: 'PT30M'
    elke: 'PT15M'
  }
  {
    naam: 'geen-hartslag'
    ernst: 0
    uitleg: 'De schooldrives zijn een half uur niet nagelopen. De dienst staat stil, of haar metingen komen niet aan.'
    vraag: 'AppRequests | where Success == true and (Name has "${hartslag}" or OperationName has "${hartslag}" or tostring(Properties) has "${hartslag}") | summarize aantal = count()'
    grens: 1
    vergelijk: 'LessThan'
    kijk: 'PT30M'
    elke: 'PT15M'
  }
  {
    naam: 'pagina-geeft-fouten'
    ernst: 2
    uitleg: 'De pagina van het loket of het adres voor meldingen antwoordt met fouten.'
    vraag: 'AppRequests | where toint(ResultCode) between (500 .. 599) | summarize aantal = count()'
    grens: 5
    vergelijk: 'GreaterThan'
    kijk: 'PT15M'
    elke: 'PT15M'
  }
  {
    naam: 'kluis-geweigerd'
    ernst: 1
    uitleg: 'Iemand of iets kreeg geen toegang tot de kluis. Is het de app zelf, kijk dan naar haar rol Key Vault Secrets User; anders: wie probeert dit?'
    // 401 is how every client begins; 403 is a refusal.
    vraag: 'AZKVAuditLogs | where HttpStatusCode == 403 | summarize aantal = count()'
    grens: 0
    vergelijk: 'GreaterThan'
    kijk: 'PT15M'
    elke: 'PT15M'
  }
  {
    naam: 'microsoft-365-geweigerd'
    ernst: 1
    uitleg: 'Microsoft 365 weigert de dienst een recht. De melding in het logboek noemt welk; infra/rechten.ps1 geeft het.'
    vraag: 'union isfuzzy=true (AppTraces | project Tekst = Message), (AppExceptions | project Tekst = OuterMessage) | where Tekst has "geen-toegang" | summarize aantal = count()'
    grens: 5
    vergelijk: 'GreaterThan'
    kijk: 'PT30M'
    elke: 'PT15M'
  }
  {
    naam: 'bewijs-kapot'
    ernst: 0
    uitleg: 'Het verslag van vernietigingen is niet te lezen of klopt niet meer. Er wordt niets vernietigd, en na een herstel ook niets opnieuw. Stop de dienst en draai npm run audit -- verify; zie docs/bewaren.md.'
    vraag: 'AppTraces | where Message has "bewijs-kapot" | summarize aantal = count()'
    grens: 0
    vergelijk: 'GreaterThan'
    kijk: 'PT15M'
    elke: 'PT15M'
  }
  {
    naam: 'vernietigstand-vooruit'
    ernst: 0
    uitleg: 'De tabellen weten van vernietigingen die niet in het verslag staan: de container archief is naar een oudere stand teruggezet, of kwijt. Zie docs/bewaren.md, Na het terugzetten van een reservekopie.'
    vraag: 'AppTraces | where Message has "vernietigstand-vooruit" | summarize aantal = count()'
    grens: 0
    vergelijk: 'GreaterThan'
    kijk: 'PT15M'
    elke: 'PT15M'
  }
]

resource alarm 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for regel in regels: {
    name: 'alarm-${regel.naam}-${kenmerk}'
    location: location
    tags: tags
    properties: {
      displayName: 'Dossierloket: ${regel.naam}'
      description: regel.uitleg
      severity: regel.ernst
      enabled: true
      scopes: [logboekId]
      evaluationFrequency: regel.elke
      windowSize: regel.kijk
      autoMitigate: true
      // The tables are there only once the first line has come in.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: regel.vraag
            metricMeasureColumn: 'aantal'
            timeAggregation: 'Total'
            operator: regel.vergelijk
            threshold: regel.grens
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [beheer.id] }
    }
  }
]

// Whether the app answers at all, seen from outside: Flex Consumption has no health check of its own. The answer says `ok` and nothing else.
resource gezond 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'gezond-dossierloket-${kenmerk}'
  location: location
  tags: union(tags, { 'hidden-link:${metingenId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: 'gezond-dossierloket-${kenmerk}'
    Name: 'Dossierloket: gezondheid'
    Enabled: true
    Frequency: 300
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'emea-gb-db3-azr' }
      { Id: 'emea-fr-pra-edge' }
    ]
    Request: {
      RequestUrl: gezondheidAdres
      HttpVerb: 'GET'
      FollowRedirects: false
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
      ContentValidation: { ContentMatch: 'ok', IgnoreCase: false, PassIfTextFound: true }
    }
  }
}

resource nietBereikbaar 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alarm-niet-bereikbaar-${kenmerk}'
  location: 'global'
  tags: tags
  properties: {
    description: 'De dienst antwoordt van buiten niet, of kan niet bij haar opslag. Kijk of de app draait en of het opslagaccount bereikbaar is.'
    severity: 1
    enabled: true
    autoMitigate: true
    scopes: [gezond.id, metingenId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: gezond.id
      componentId: metingenId
      // One place alone may have trouble of its own.
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: beheer.id }]
  }
}
