/** Said at the top of a report on a TLV-GP that the school decides on itself (handboek 3). */
export const delegatieZin =
  'De school besluit zelf over deze TLV-GP. Na deze controle tekent de directeur-bestuurder; pas dan is de TLV geldig.';

/** Said above what law or practice asks beyond the handbook. */
export const wetspuntenZin =
  'Deze punten staan niet in het handboek. Ze veranderen de uitkomst niet. Ze zijn voor het loket, om op te letten.';
