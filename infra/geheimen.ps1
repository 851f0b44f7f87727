#Requires -Version 7.4
<#
.SYNOPSIS
  Zet de geheimen van Dossierloket in de kluis. Wat er al staat, blijft staan.
.DESCRIPTION
  De drie geheimen die niemand hoeft te weten, maakt het script zelf. Vernieuw leerling-geheim niet: het register van LWOO vindt dan niemand meer. Naar het adres van de Teams-workflow vraagt het.
  Met -Vernieuw maakt het een geheim opnieuw; start daarna de app opnieuw (az functionapp restart).
.EXAMPLE
  ./infra/geheimen.ps1
.EXAMPLE
  ./infra/geheimen.ps1 -Vernieuw loket-geheim
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  # Naam van de kluis; ontbreekt zij, dan komt zij uit de omgeving van azd.
  [string] $Kluis = '',
  [ValidateSet('', 'melding-geheim', 'loket-geheim', 'leerling-geheim', 'teams-workflow-url')] [string] $Vernieuw = ''
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if (-not (Get-Command az -ErrorAction SilentlyContinue)) { throw 'De Azure CLI (az) ontbreekt. Installeer haar en meld u aan met az login.' }
if (-not $Kluis) { $Kluis = (azd env get-value DOSSIERLOKET_KLUIS) }
if (-not $Kluis) { throw 'De kluis is niet bekend. Draai eerst azd provision, of geef -Kluis.' }

function Heeft([string] $naam) {
  $namen = az keyvault secret list --vault-name $Kluis --query '[].name' --output tsv
  if ($LASTEXITCODE -ne 0) { throw "De kluis $Kluis kan niet gelezen worden. Uw rol (Key Vault Secrets Officer) werkt een paar minuten na de uitrol." }
  return @($namen) -contains $naam
}

function Zet([string] $naam, [string] $waarde) {
  if (-not $PSCmdlet.ShouldProcess($Kluis, "geheim $naam zetten")) { return }
  # Door een bestand en niet op de opdrachtregel: die is voor anderen op de computer te lezen.
  $bestand = New-TemporaryFile
  try {
    Set-Content -Path $bestand -Value $waarde -NoNewline -Encoding utf8NoBOM
    az keyvault secret set --vault-name $Kluis --name $naam --file $bestand --encoding utf-8 --output none
    if ($LASTEXITCODE -ne 0) { throw "Het geheim $naam kon niet gezet worden." }
  } finally { Remove-Item $bestand }
  Write-Host "gedaan:  $naam"
}

function Willekeurig {
  $bytes = [System.Security.Cryptography.RandomNumberGenerator]::GetBytes(32)
  return [Convert]::ToBase64String($bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_')
}

foreach ($naam in 'melding-geheim', 'loket-geheim', 'leerling-geheim') {
  if ($Vernieuw -ne $naam -and (Heeft $naam)) { Write-Host "al goed: $naam"; continue }
  Zet $naam (Willekeurig)
}

if ($Vernieuw -ne 'teams-workflow-url' -and (Heeft 'teams-workflow-url')) { Write-Host 'al goed: teams-workflow-url' } elseif (-not $WhatIfPreference) {
  $adres = Read-Host 'Adres van de Workflows-webhook van het Teams-kanaal' -MaskInput
  if (-not [uri]::IsWellFormedUriString($adres, 'Absolute') -or -not $adres.StartsWith('https://')) { throw 'Dat is geen adres dat met https:// begint. Kopieer het uit de workflow in Teams.' }
  Zet 'teams-workflow-url' $adres
}
