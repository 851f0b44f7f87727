import { explains, type Zoek } from './passage-signals.ts';

/** The words in which dossiers speak of the place that fits a pupil: ZML against regular VO (handboek 7.3), and the groups of PrO (9.2). */
export const plaatsCriteria: Record<string, Zoek> = {
  'zml.onderwijsbehoeften': {
    needs: [
      /\b(?:\w*behoeft\w*|praktijkonderwijs|praktijkschool|pro|vso|vso-zml\w*|zml\w*|speciaal onderwijs|regulier\w*|vmbo\w*|leerroute|uitstroom\w*)\b/,
    ],
    shows: [
      [
        /\b(?:praktijkonderwijs|praktijkschool|pro|regulier\w*|vmbo\w*)\b.{0,120}\b(?:niet|geen|onvoldoende|te (?:hoog|groot|snel|moeilijk|zwaar)|tekort|overvra\w+|brug te ver|grens|grenzen|benut|uitgeput|vastgelopen|haalbaar\w*|mogelijk)\b/,
        4,
      ],
      [
        /\b(?:niet|geen|onvoldoende|overvra\w+|vastgelopen)\b.{0,80}\b(?:in|binnen|op|van|voor) (?:het |de |een )?(?:praktijkonderwijs|praktijkschool|pro|regulier\w*|vmbo)\b/,
        4,
      ],
      [
        /\b(?:vso|vso-zml\w*|zml\w*|speciaal onderwijs)\b.{0,120}\b(?:nodig|passend\w*|aangewezen|wenselijk|gewenst|geschikt\w*|noodzakelijk|gekozen|keuze|aansluit\w*|sluit aan|biedt|tegemoet\w*|beste)\b|\b(?:nodig|passend\w*|aangewezen|wenselijk|gewenst|geschikt\w*|noodzakelijk|gekozen|keuze|beste)\b.{0,60}\b(?:vso|vso-zml\w*|zml\w*|speciaal onderwijs)\b/,
        3,
      ],
      [/\b(?:onderwijs|ondersteunings|begeleidings)behoeft\w*/, 3],
      [/\b(?:nodig|aangewezen op|gebaat bij|profiteert van|vraagt om|behoefte aan)\b/, 1],
      [
        /\b(?:klein\w* (?:groep\w*|stap\w*|klas\w*)|herhal\w+|toezicht|nabijheid|visue\w+|voorspelbaar\w*|concre\w+|praktisch\w*|\w*redzaamheid|voordoen|een-op-een|stap voor stap|ervarend\w*)\b/,
        2,
      ],
    ],
    not: explains,
    least: 3,
    kinds: {
      opp: 3,
      onderbouwing: 3,
      motivering: 2,
      deskundigenadvies: 2,
      onderzoeksverslag: 1,
      intelligentieonderzoek: 1,
      handelingsplan: 1,
    },
  },
  'prob.groep': {
    needs: [
      /\b(?:lwoo\w*|leerwegondersteun\w*|praktijkonderwijs|pro|tlv|toelaatbaarheidsverklaring\w*|ontwikkelingsperspectief|opp|\w*problematiek|leerachterstand\w*|iq|groep [ab]|\w*stapeling|grensvlak\w*|grensgebied)\b/,
    ],
    shows: [
      [
        /\b(?:lwoo|leerwegondersteun\w*)\b.{0,80}\b(?:toegekend|toegewezen|aangewezen|beslissing|besluit|beschikking|indicatie|toewijzing)\b|\b(?:toegekend|toegewezen|aangewezen|beslissing|besluit|indicatie|toewijzing)\b.{0,60}\b(?:lwoo|leerwegondersteun\w*)\b/,
        3,
      ],
      [/\b(?:grensvlak\w*|grensgebied|op de grens (?:van|tussen)|tussen (?:het )?(?:lwoo|pro|praktijkonderwijs) en)\b/, 4],
      [
        /\b\w*problematiek\b.{0,80}\b(?:toegenomen|verergerd|verzwaard|zwaarder|groter|toegespitst)\b|\b(?:toegenomen|toename|verergering|verzwaring|zwaardere)\b.{0,60}\b\w*problematiek\b/,
        4,
      ],
      [/\b(?:stapeling|opeenstapeling|andersoortige?|meervoudige problematiek)\b/, 4],
      [/\b(?:groep [ab]|bijzondere groep\w*)\b/, 3],
      [
        /\b(?:tlv|toelaatbaarheidsverklaring)\b.{0,80}\b(?:vso|so|speciaal onderwijs)\b|\b(?:beschikt over|heeft) een (?:tlv|toelaatbaarheidsverklaring|opp|ontwikkelingsperspectief)\b/,
        3,
      ],
      [
        /\b(?:iq|intelligentie\w*|leerachterstand\w*)\b.{0,80}\b(?:criteri\w+|voldoet|grens|toelating\w*|praktijkonderwijs|pro)\b|\b(?:voldoet|criteri\w+)\b.{0,60}\b(?:iq|intelligentie\w*|leerachterstand\w*)\b/,
        3,
      ],
      [/\b(?:praktijkonderwijs|pro)\b.{0,80}\b(?:geboden|noodzakelijk|nodig|passend\w*|aangewezen|beste)\b/, 2],
      [/\b20\d\d\b/, 1],
    ],
    not: explains,
    least: 3,
    kinds: {
      motivering: 4,
      'lwoo-beslissing': 3,
      tlv: 3,
      'keuze-motivering': 2,
      aanmeldingsformulier: 1,
      opp: 1,
      deskundigenadvies: 1,
      risicos: 1,
    },
  },
};
