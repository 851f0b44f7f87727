// The sign-in before the loket. Everybody is sent to Entra ID but for Graph, which reports changes without signing in; who may see what is
// for the app itself (src/loket/access.ts).
param appNaam string
param loketAppId string
param tenantId string
param openbarePaden array

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appNaam
}

resource aanmelding 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true, runtimeVersion: '~1' }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'RedirectToLoginPage'
      redirectToProvider: 'azureactivedirectory'
      excludedPaths: openbarePaden
    }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: loketAppId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenantId}/v2.0'
          // No secret: the managed identity vouches for the app (a federated credential of the registration).
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
        }
        validation: {
          allowedAudiences: [loketAppId, 'api://${loketAppId}']
          defaultAuthorizationPolicy: { allowedApplications: [loketAppId] }
        }
      }
    }
    login: {
      // With the token store the platform passes the id token on, which the app checks itself (src/loket/aanmelding).
      tokenStore: { enabled: true }
      cookieExpiration: { convention: 'FixedTime', timeToExpiration: '08:00:00' }
    }
  }
}
