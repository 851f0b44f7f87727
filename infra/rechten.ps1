#Requires -Version 7.4
#Requires -Modules Microsoft.Graph.Authentication, Microsoft.Graph.Applications, Microsoft.Graph.Identity.SignIns
<#
.SYNOPSIS
  Geeft Dossierloket de rechten in Microsoft 365 die het nodig heeft, en geen andere.
.DESCRIPTION
  Twee stappen, elk zo vaak te draaien als u wilt: wat er al is, blijft zoals het is.
    Aanmelding  de app-registratie achter de aanmelding van het loket, met de rollen van de medewerkers.
                Draai deze stap voor de uitrol, en nog eens erna: dan worden adres en beheerde identiteit ingevuld.
    Dienst      de rechten van de dienst zelf: op de site van de scholen en op de postbus van het loket.
  Met -WhatIf ziet u wat er zou gebeuren, zonder dat er iets verandert. docs/beheer.md zegt bij elk recht waarvoor het is.
.EXAMPLE
  ./infra/rechten.ps1 -Stap Aanmelding -WhatIf
.EXAMPLE
  ./infra/rechten.ps1 -Stap Dienst -Site https://swv.sharepoint.com/sites/scholen -Postbus loket@swv.example
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory)] [ValidateSet('Aanmelding', 'Dienst')] [string] $Stap,
  # De sites waarin de mappen van de scholen staan.
  [string[]] $Site = @(),
  # fullcontrol is nodig om na zes maanden voorgoed te verwijderen; met write kan al het andere.
  [ValidateSet('write', 'fullcontrol')] [string] $SiteRecht = 'fullcontrol',
  # De postbus waaruit het loket mailt.
  [string] $Postbus = '',
  # Alleen als de tenant abonnementen of verwijderen met Sites.Selected weigert; dit geeft toegang tot alle bestanden van alle sites.
  [ValidateSet('', 'Files.Read.All', 'Files.ReadWrite.All')] [string] $RuimerRecht = '',
  # Ontbreken deze, dan komen zij uit de omgeving van azd.
  [string] $IdentiteitObjectId = '',
  [string] $IdentiteitClientId = '',
  [string] $AppAdres = ''
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$script:app = $null
$script:principal = $null
$loketNaam = 'Dossierloket (loket)'
$graphAppId = '00000003-0000-0000-c000-000000000000'

# De rollen van src/loket/access.ts. De nummers liggen vast, zodat een rol dezelfde blijft als het script nog eens draait.
$rollen = @(
  @{ Id = '6f1d4a52-0c1e-4b53-9a0e-3d0e6a1c7b01'; Waarde = 'secretaris'; Uitleg = 'Beoordeelt dossiers en legt besluiten vast' }
  @{ Id = '6f1d4a52-0c1e-4b53-9a0e-3d0e6a1c7b02'; Waarde = 'voorzitter'; Uitleg = 'Leidt de commissie en legt besluiten vast' }
  @{ Id = '6f1d4a52-0c1e-4b53-9a0e-3d0e6a1c7b03'; Waarde = 'deskundige'; Uitleg = 'Adviseert; leest dossiers' }
  @{ Id = '6f1d4a52-0c1e-4b53-9a0e-3d0e6a1c7b04'; Waarde = 'directeur-bestuurder'; Uitleg = 'Ondertekent en legt besluiten vast' }
  @{ Id = '6f1d4a52-0c1e-4b53-9a0e-3d0e6a1c7b05'; Waarde = 'lezer'; Uitleg = 'Leest dossiers' }
  @{ Id = '6f1d4a52-0c1e-4b53-9a0e-3d0e6a1c7b07'; Waarde = 'schoollezer'; Uitleg = 'Leest alleen dossiers van de school die hem noemt' }
  @{ Id = '6f1d4a52-0c1e-4b53-9a0e-3d0e6a1c7b06'; Waarde = 'beheerder'; Uitleg = 'Houdt de dienst gaande; leest geen dossiers' }
)

function Doe([string] $wat, [string] $waarop, [scriptblock] $werk) {
  if ($PSCmdlet.ShouldProcess($waarop, $wat)) {
    & $werk
    Write-Host "gedaan:  $wat ($waarop)"
  }
}

function AlGoed([string] $wat) {
  Write-Host "al goed: $wat"
}

function Uit-Azd([string] $naam) {
  if (-not (Get-Command azd -ErrorAction SilentlyContinue)) { return '' }
  $regel = azd env get-values 2>$null | Where-Object { $_.StartsWith("$naam=") } | Select-Object -First 1
  if (-not $regel) { return '' }
  return $regel.Substring($naam.Length + 1).Trim('"')
}

if (-not $IdentiteitObjectId) { $IdentiteitObjectId = Uit-Azd 'DOSSIERLOKET_IDENTITEIT_OBJECT_ID' }
if (-not $IdentiteitClientId) { $IdentiteitClientId = Uit-Azd 'DOSSIERLOKET_IDENTITEIT_CLIENT_ID' }
if (-not $AppAdres) { $AppAdres = Uit-Azd 'DOSSIERLOKET_ADRES' }

function Zet-Aanmelding {
  Connect-MgGraph -NoWelcome -Scopes 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'
  $tenant = (Get-MgContext).TenantId
  $gevonden = @(Get-MgApplication -Filter "displayName eq '$loketNaam'" -All)
  if ($gevonden.Count -gt 1) { throw "Er zijn $($gevonden.Count) app-registraties met de naam $loketNaam. Verwijder wat er te veel is en draai opnieuw." }

  $appRollen = @($rollen | ForEach-Object {
      @{ Id = $_.Id; Value = $_.Waarde; DisplayName = $_.Waarde; Description = $_.Uitleg; AllowedMemberTypes = @('User'); IsEnabled = $true }
    })
  $terug = if ($AppAdres) { @("$AppAdres/.auth/login/aad/callback") } else { @() }
  $web = @{ RedirectUris = $terug; ImplicitGrantSettings = @{ EnableIdTokenIssuance = $true; EnableAccessTokenIssuance = $false } }

  if ($gevonden.Count -eq 0) {
    Doe 'app-registratie maken' $loketNaam {
      $script:app = New-MgApplication -DisplayName $loketNaam -SignInAudience 'AzureADMyOrg' -AppRoles $appRollen -Web $web
    }
    if ($WhatIfPreference) { return }
    $app = $script:app
  } else {
    $app = $gevonden[0]
    $waarden = @($app.AppRoles | ForEach-Object { $_.Value })
    if (@($rollen | Where-Object { $_.Waarde -notin $waarden }).Count -gt 0) {
      # Wat er aan rollen is, blijft: een rol met dezelfde waarde houdt haar nummer.
      $nieuw = @($appRollen | Where-Object { $_.Value -notin $waarden })
      Doe 'rollen aanvullen' $loketNaam { Update-MgApplication -ApplicationId $app.Id -AppRoles (@($app.AppRoles) + $nieuw) }
    } else { AlGoed 'rollen van de app-registratie' }
    if ($terug.Count -gt 0 -and $terug[0] -notin @($app.Web.RedirectUris)) {
      $web.RedirectUris = @($app.Web.RedirectUris) + $terug
      Doe 'adres van de aanmelding zetten' $terug[0] { Update-MgApplication -ApplicationId $app.Id -Web $web }
    } elseif ($terug.Count -gt 0) { AlGoed 'adres van de aanmelding' }
  }

  $principal = Get-MgServicePrincipal -Filter "appId eq '$($app.AppId)'"
  if (-not $principal) {
    # Alleen wie een rol heeft, kan zich aanmelden.
    Doe 'bedrijfstoepassing maken' $loketNaam { $script:principal = New-MgServicePrincipal -AppId $app.AppId -AppRoleAssignmentRequired:$true }
    $principal = $script:principal
  } elseif (-not $principal.AppRoleAssignmentRequired) {
    Doe 'aanmelden beperken tot wie een rol heeft' $loketNaam {
      Update-MgServicePrincipal -ServicePrincipalId $principal.Id -AppRoleAssignmentRequired:$true
    }
  } else { AlGoed 'alleen wie een rol heeft, meldt zich aan' }

  if ($principal) {
    $graph = Get-MgServicePrincipal -Filter "appId eq '$graphAppId'"
    $toestemming = Get-MgOauth2PermissionGrant -Filter "clientId eq '$($principal.Id)' and resourceId eq '$($graph.Id)'" -All
    if (-not $toestemming) {
      Doe 'toestemming om naam en adres van de aangemelde medewerker te lezen' 'openid profile email' {
        New-MgOauth2PermissionGrant -ClientId $principal.Id -ResourceId $graph.Id -ConsentType 'AllPrincipals' -Scope 'openid profile email' | Out-Null
      }
    } else { AlGoed 'toestemming voor de aanmelding' }
  }

  if ($IdentiteitObjectId) {
    $bewijzen = @(Get-MgApplicationFederatedIdentityCredential -ApplicationId $app.Id -All)
    if (-not ($bewijzen | Where-Object { $_.Subject -eq $IdentiteitObjectId })) {
      Doe 'beheerde identiteit laten instaan voor de registratie' $IdentiteitObjectId {
        New-MgApplicationFederatedIdentityCredential -ApplicationId $app.Id -Name "dossierloket-$($bewijzen.Count + 1)" `
          -Issuer "https://login.microsoftonline.com/$tenant/v2.0" -Subject $IdentiteitObjectId -Audiences @('api://AzureADTokenExchange') | Out-Null
      }
    } else { AlGoed 'beheerde identiteit staat in voor de registratie' }
  } else { Write-Host 'later:   draai deze stap na de uitrol nog eens, voor het adres en de beheerde identiteit' }

  Write-Host "`nLOKET_APP_ID is $($app.AppId)"
  if (Get-Command azd -ErrorAction SilentlyContinue) { Doe 'LOKET_APP_ID aan azd geven' $app.AppId { azd env set LOKET_APP_ID $app.AppId } }
  Write-Host 'Geef medewerkers hun rol in Entra ID: Bedrijfstoepassingen, Dossierloket (loket), Gebruikers en groepen.'
}

function Zet-AppRol([string] $recht, $graph, $heeft) {
  $rol = $graph.AppRoles | Where-Object { $_.Value -eq $recht -and $_.AllowedMemberTypes -contains 'Application' }
  if (-not $rol) { throw "Microsoft Graph kent het recht $recht niet." }
  if ($heeft | Where-Object { $_.ResourceId -eq $graph.Id -and $_.AppRoleId -eq $rol.Id }) { AlGoed $recht; return }
  Doe "recht $recht geven" $IdentiteitObjectId {
    New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $IdentiteitObjectId -PrincipalId $IdentiteitObjectId `
      -ResourceId $graph.Id -AppRoleId $rol.Id | Out-Null
  }
}

function Zet-Site([string] $adres) {
  $uri = [uri] $adres
  $plek = Invoke-MgGraphRequest -Method GET -Uri "v1.0/sites/$($uri.Host):$($uri.AbsolutePath.TrimEnd('/'))"
  $rechten = @((Invoke-MgGraphRequest -Method GET -Uri "v1.0/sites/$($plek.id)/permissions").value)
  $eigen = $null
  foreach ($een in $rechten) {
    foreach ($aan in @($een.grantedToIdentitiesV2)) {
      if ($aan -and $aan.application -and $aan.application.id -eq $IdentiteitClientId) { $eigen = $een }
    }
  }
  if (-not $eigen) {
    Doe "$SiteRecht geven" $adres {
      $inhoud = @{ roles = @($SiteRecht); grantedToIdentities = @(@{ application = @{ id = $IdentiteitClientId; displayName = 'Dossierloket' } }) }
      Invoke-MgGraphRequest -Method POST -Uri "v1.0/sites/$($plek.id)/permissions" -Body ($inhoud | ConvertTo-Json -Depth 6) -ContentType 'application/json' | Out-Null
    }
    return
  }
  $nu = Invoke-MgGraphRequest -Method GET -Uri "v1.0/sites/$($plek.id)/permissions/$($eigen.id)"
  if (@($nu.roles).Count -eq 1 -and $SiteRecht -in @($nu.roles)) { AlGoed "$SiteRecht op $adres"; return }
  Doe "$SiteRecht geven in plaats van $(@($nu.roles) -join ', ')" $adres {
    Invoke-MgGraphRequest -Method PATCH -Uri "v1.0/sites/$($plek.id)/permissions/$($eigen.id)" -Body (@{ roles = @($SiteRecht) } | ConvertTo-Json) -ContentType 'application/json' | Out-Null
  }
}

function Zet-Postbus([string] $adres) {
  if (-not (Get-Module -ListAvailable ExchangeOnlineManagement)) {
    throw 'De module ExchangeOnlineManagement ontbreekt. Installeer haar: Install-Module ExchangeOnlineManagement -Scope CurrentUser'
  }
  Connect-ExchangeOnline -ShowBanner:$false
  $doel = Get-EXOMailbox -Identity $adres
  if (-not (Get-ServicePrincipal | Where-Object { $_.ObjectId -eq $IdentiteitObjectId })) {
    Doe 'dienst bekendmaken bij Exchange' $IdentiteitObjectId {
      New-ServicePrincipal -AppId $IdentiteitClientId -ObjectId $IdentiteitObjectId -DisplayName 'Dossierloket' | Out-Null
    }
  } else { AlGoed 'dienst bekend bij Exchange' }

  $bereik = 'Dossierloket postbus'
  $filter = "PrimarySmtpAddress -eq '$($doel.PrimarySmtpAddress)'"
  $bestaand = Get-ManagementScope | Where-Object { $_.Name -eq $bereik }
  if (-not $bestaand) {
    Doe 'bereik van één postbus maken' $adres { New-ManagementScope -Name $bereik -RecipientRestrictionFilter $filter | Out-Null }
  } elseif ($bestaand.RecipientFilter -notlike "*'$($doel.PrimarySmtpAddress)'*") {
    Doe 'bereik op deze postbus zetten' $adres { Set-ManagementScope -Identity $bereik -RecipientRestrictionFilter $filter }
  } else { AlGoed 'bereik van één postbus' }

  foreach ($recht in 'Mail.Send', 'Mail.Read') {
    $naam = "Dossierloket $recht"
    if (Get-ManagementRoleAssignment | Where-Object { $_.Name -eq $naam }) { AlGoed "$recht op $adres"; continue }
    Doe "$recht geven" $adres {
      New-ManagementRoleAssignment -Name $naam -App $IdentiteitObjectId -Role "Application $recht" -CustomResourceScope $bereik | Out-Null
    }
  }
  if (-not $WhatIfPreference) {
    Test-ServicePrincipalAuthorization -Identity $IdentiteitObjectId -Resource $adres | Format-Table -Property @('RoleName', 'GrantedPermissions', 'InScope')
  }
}

function Zet-Dienst {
  if (-not $IdentiteitObjectId -or -not $IdentiteitClientId) {
    throw 'De beheerde identiteit is niet bekend. Draai eerst azd provision, of geef -IdentiteitObjectId en -IdentiteitClientId.'
  }
  if ($Site.Count -eq 0) { throw 'Geef met -Site het adres van de site waarin de mappen van de scholen staan.' }
  if (-not $Postbus) { throw 'Geef met -Postbus het adres van de postbus van het loket.' }

  Connect-MgGraph -NoWelcome -Scopes 'AppRoleAssignment.ReadWrite.All', 'Application.Read.All', 'Sites.FullControl.All'
  $graph = Get-MgServicePrincipal -Filter "appId eq '$graphAppId'"
  $heeft = @(Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $IdentiteitObjectId -All)
  Zet-AppRol 'Sites.Selected' $graph $heeft
  if ($RuimerRecht) { Zet-AppRol $RuimerRecht $graph $heeft }
  foreach ($adres in $Site) { Zet-Site $adres }

  $gewenst = @('Sites.Selected', $RuimerRecht)
  foreach ($een in $heeft | Where-Object { $_.ResourceId -eq $graph.Id }) {
    $recht = ($graph.AppRoles | Where-Object { $_.Id -eq $een.AppRoleId }).Value
    if ($recht -notin $gewenst) { Write-Warning "De dienst heeft ook ${recht}. Dat heeft zij niet nodig: haal het weg in Entra ID." }
  }
  Zet-Postbus $Postbus
  Write-Host "`nRechten in Exchange werken soms pas na een half uur tot twee uur."
}

if ($Stap -eq 'Aanmelding') { Zet-Aanmelding } else { Zet-Dienst }
