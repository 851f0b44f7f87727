import type { DocumentKind } from '../facts.ts';

/** How passages for one criterion are recognised: what must be there, what adds weight, what excludes, where they are best found. */
export type Zoek = {
  needs: RegExp[];
  shows: [RegExp, number][];
  not: RegExp;
  least: number;
  /** A clause that denies does not count. */ affirm?: boolean;
  kinds: Partial<Record<DocumentKind, number>>;
};

/** Texts that explain a form or a procedure; they say nothing of a pupil. */
export const explains = /\b(?:handboek|in het algemeen|stuur dit formulier|vul de velden|het opp wordt|beschouw alle criteria)\b/;

/** The judgement criteria of TLV-GP (handboek 7.1) and the rest of the learning route (3), with the words in which dossiers speak of them. */
export const gedragCriteria: Record<string, Zoek> = {
  'gp.school-ontoereikend': {
    needs: [
      /\b(?:school|klas|groep|arrangement\w*|afdeling|voorziening|ondersteuning\w*|begeleid\w*|traject\w*|basis\w*|regulier\w*|lokaal|vo\b|college|lyceum|onderwijs|organiseren|wij|we|kamer|werkplaats)\b/,
      /\b(?:niet|geen|onvoldoende|ontoereikend|tekort\w*|te (?:groot|druk|weinig|kort|licht|beperkt)|maximaal|grens\w*|handelingsverlegen\w*|uitgeput|benut|volledig benut|kan .{0,40}niet|alleen)\b/,
    ],
    shows: [
      [
        /\b(?:ontoereikend|niet toereikend|handelingsverlegen\w*|schiet(?:en)? tekort|tekortschiet|te kort|niet (?:meer )?(?:te )?(?:bieden|organiseren|realiseren|leveren)|(?:kan|kunnen) .{0,60}\bniet (?:meer )?(?:bieden|organiseren|realiseren|geven|waarmaken)|niet (?:meer )?haalbaar|volledig benut|zijn benut|uitgeput|geen (?:aparte )?afdeling|onvoldoende (?:opgeleverd|effect|resultaat)|grenzen (?:bereikt|van))\b/,
        4,
      ],
      [
        /\b(?:eigen (?:afdeling|voorziening|trajectgroep|mogelijkheden)|trajectgroep|trajectvoorziening|afdeling (?:voor )?gedrag|extra arrangement|arrangement|basisondersteuning|reguliere? (?:vo|onderwijs|school|klas|setting)|binnen (?:het )?regulier)\b/,
        3,
      ],
      [/\b(?:te (?:groot|druk|weinig)|groepsgrootte|leerlingen en|wisselende)\b/, 2],
    ],
    not: explains,
    least: 3,
    kinds: { onderbouwing: 3, deskundigenadvies: 2, opp: 2, aanmeldingsformulier: 1, brief: 1 },
  },
  'gp.ernst': {
    needs: [
      /\b(?:\w*stoornis\w*|autis\w*|adhd|dsm\w*|classificatie|klinisch\w*|agressi\w*|problematiek|gedragsproble\w*|psychiatr\w*|suicid\w*|zelfbeschadig\w*|uitbarsting\w*|externaliser\w*|internaliser\w*|angst\w*|mutisme|crisis|crises|ernstig\w*|depressi\w*)\b/,
    ],
    shows: [
      [/\b(?:dsm|classificatie|voldaan aan de criteria|voldoet aan de criteria|diagnose)\b/, 3],
      [/\b(?:\w+stoornis\w*|adhd|selectief mutisme|ptss)\b/, 3],
      [/\b(?:ernstig\w*|klinisch\w*|zeer|fors\w*|hardnekkig\w*|structureel|persoonsgebonden|intensief|intensieve|complexe?)\b/, 2],
      [/\b(?:\w*gedrag\w*|externaliser\w*|internaliser\w*|problematiek)\b/, 1],
      [/\b(?:agressi\w*|suicid\w*|zelfbeschadig\w*|uitbarsting\w*|crises|crisis|schade|incidenten|weglopen)\b/, 2],
    ],
    not: new RegExp(
      `${explains.source}|\\b(?:geen|niet) (?:sprake|aanwijzingen|voldaan|psychiatr)|\\bis een afspraak\\b|\\bworden ontkend\\b`,
    ),
    affirm: true,
    least: 3,
    kinds: { onderzoeksverslag: 3, onderbouwing: 2, hulpverlening: 1, deskundigenadvies: 1 },
  },
  'gp.hulpverlening-half-jaar': {
    needs: [
      /\b(?:behandeling\w*|therapie|hulpverlening|hulp|begeleiding|ggz|jeugdhulp|mst|gezinsbehandeling|training|jeugdzorg|behandelaar|psychotherapie|systeemtherapie|geindiceerd\w*)\b/,
    ],
    shows: [
      [
        /\b(?:half jaar|jaar|maanden|zes maanden|langdurig\w*|minimaal|ten minste|tenminste|tot (?:ten minste |minstens |de |in elk geval )?(?:eind|zomer|\w+ 20\d\d))\b/,
        3,
      ],
      [/\b(?:sinds|vanaf|voortgezet|voortzetten|voort te zetten|voortzetting|verwachten?|verwachting|loopt|afgerond|afgesloten)\b/, 2],
      [/\b(?:geindiceerd\w*|beschikking|indicatie|ggz|jeugdwet|kinder- en jeugdpsychiatrie)\b/, 2],
      [/\b20\d\d\b/, 1],
      [/\b(?:van|tussen)\b.{3,25}\b(?:tot|en)\b.{3,30}20\d\d|\b\d+ (?:sessies|gesprekken|huisbezoeken|bijeenkomsten|maanden)\b/, 3],
    ],
    not: new RegExp(`${explains.source}|\\b(?:geen|niet|nog niet) (?:gestart|hulp|behandeling|therapie|geindiceerde)\\b`),
    affirm: true,
    least: 4,
    kinds: { hulpverlening: 3, onderzoeksverslag: 2, onderbouwing: 2 },
  },
  'gp.context': {
    needs: [
      /\b(?:thuis\w*|gezin\w*|ouders?|moeder|vader|vrije tijd|vereniging|bijbaan|buurt|taxi|vervoer|vrienden|straat|sport\w*|club|broer\w*|zus\w*|buiten school|levensgebieden)\b/,
    ],
    shows: [
      [
        /\b(?:zowel)\b.{0,80}\b(?:thuis|school)\b|\b(?:thuis|gezin)\b.{0,80}\b(?:op )?school\b|\bschool\b.{0,80}\b(?:thuis|gezin|vrije tijd|vereniging)\b|\balle levensgebieden\b|\bbreder dan\b/,
        4,
      ],
      [/\b(?:thuis|gezin\w*|vrije tijd|vereniging|bijbaan|taxi|vervoer|buiten school)\b/, 2],
      [
        /\b(?:agressi\w*|boos\w*|ontploft|driftbui\w*|ruzie\w*|terugtrek\w*|trekt .{0,25}terug|weglopen|loopt weg|slaat|conflict\w*|angst\w*|uitbarsting\w*|problemen|spanning\w*|crisis|politie|prikkelbaar|ontslagen|knettert|schreeuw\w*|scheld\w*|somber\w*)\b/,
        2,
      ],
    ],
    not: new RegExp(
      `${explains.source}|\\b(?:geen problemen|valt .{0,25}mee|niet (?:gerapporteerd|herkend|zichtbaar)|uitsluitend op school)\\b`,
    ),
    affirm: true,
    least: 4,
    kinds: { onderzoeksverslag: 2, onderbouwing: 3, aanmeldingsformulier: 2, hulpverlening: 1 },
  },
  'gp.onderwijsbeperking': {
    needs: [
      /\b(?:les\w*|school\w*|onderwijs\w*|aanwezig\w*|verzuim\w*|klas\w*|groep|leervoorwaarden|deelname|leerling\w*|ochtenden|docent\w*|uren)\b/,
    ],
    shows: [
      [
        /\b(?:leervoorwaarden|deelname aan (?:het )?onderwijs|onderwijsbeperking\w*|niet (?:meer )?(?:deel\w*|leerbaar|te handhaven|mogelijk|in staat)|structureel|neemt .{0,30}niet (?:meer )?deel)\b/,
        4,
      ],
      [/\b(?:kan|kunnen|lukt|slaagt)\b.{0,60}\bniet\b|\bniet (?:in een|volgen|gehaald|gelukt|wisselen)\b|\bniet meer\b/, 2],
      [
        /\b(?:verzuim\w*|aanwezigheid|\d+ ?%|weggelopen|weglopen|loopt .{0,30}(?:uit|weg)|geschorst|schorsing\w*|uitgestuurd|uit de les|verwijderd|thuis(?:gebleven|zitter)|incidenten|mist|gemist|volgt nog)(?!\w)/,
        3,
      ],
      [/\b(?:ernstig\w*|ruim|gemiddeld|wekelijks|dagelijks|maal|keer)\b/, 1],
    ],
    not: new RegExp(`${explains.source}|\\bgeen (?:verzuim|incidenten)\\b`),
    least: 4,
    kinds: { onderbouwing: 3, opp: 2, handelingsplan: 2, deskundigenadvies: 1 },
  },
  'alg.geldigheid-maximaal': {
    needs: [
      /\b(?:leertraject\w*|leerroute\w*|leerweg|onderwijstraject|diploma\w*|\w*examen\w*|certifica\w+|stage\w*|uitstroom\w*|leerjaar|schoolja\w+)\b/,
    ],
    shows: [
      [/\b(?:leertraject\w*|leerroute\w*|onderwijstraject|nog te gaan|nog (?:een|twee|drie|\d) (?:school)?ja\w+)\b/, 3],
      [/\b(?:diploma\w*|\w*examen\w*|certifica\w+|stage\w*|uitstroom\w*|doorstro\w+)\b/, 2],
      [/\b20[2-4]\d\b/, 1],
      [/\b(?:eerst|daarna|vervolgens|afsluit\w*|afrond\w*|rondt|sluit|behaal\w*|halen)\b/, 1],
    ],
    not: new RegExp(`${explains.source}|\\b(?:tlv|verklaring) (?:is |loopt )?(?:geldig|tot)\\b|\\b(?:gehaald|behaald|afgerond) in 20`),
    affirm: true,
    least: 4,
    kinds: { onderbouwing: 3, opp: 2, deskundigenadvies: 1, voortgangsrapportage: 1 },
  },
};
