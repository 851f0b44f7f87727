import type { App } from '../app.ts';
import { geldendeUitkomst } from '../check/geldend.ts';
import { nogNodig } from '../check/nog-nodig.ts';
import type { Controlerapport } from '../check/rapport.ts';
import type { School } from '../settings.ts';
import type { DossierRecord } from '../storage/records.ts';
import { controleKaart } from '../../templates/kaart/dossier.ts';
import { controleMail } from '../../templates/mail/controle.ts';
import { kaartInhoud, mailInhoud } from './inhoud.ts';
import { aanvragenLink, alsLijst, afzenderOf, inKaart, mapNaam } from './names.ts';
import { nieuwsSinds } from './nieuws.ts';
import type { Bericht } from './queue-bericht.ts';
import { beperking, type Stap } from './stappen.ts';

const maxBestanden = 3;

/** Why something is asked, and in which files it shows. */
function reden({ waarom, bestanden }: Stap): string {
  const files = bestanden.slice(0, maxBestanden).join(', ');
  const rest = bestanden.length > maxBestanden ? ' en andere' : '';
  return `${waarom.join(' ')}${files === '' ? '' : ` Het gaat om: ${files}${rest}.`}`.trim();
}
function punt(stap: Stap): { tekst: string; reden?: string } {
  const why = reden(stap);
  return why === '' ? { tekst: stap.tekst } : { tekst: stap.tekst, reden: why };
}

/** The messages that a check gives rise to, as compared with the report that was told last: a card, a mail, both or none. */
export async function controleBerichten(
  app: App,
  about: { dossier: DossierRecord; school: School; versie: number },
  vorige: Controlerapport | undefined,
  rapport: Controlerapport,
): Promise<Bericht[]> {
  const { dossier, school, versie } = about;
  const { dossierId, kenmerk } = dossier;
  const nieuws = nieuwsSinds(vorige, rapport);
  const compleet = rapport.eindoordeel === 'compleet';
  const over = inKaart(app.settings, { ...dossier, soort: rapport.soort === 'onbekend' ? undefined : rapport.soort });
  const limit = beperking(rapport);
  const limited = limit === undefined ? {} : { beperking: limit };
  const berichten: Bericht[] = [];
  if (nieuws.voorLoket) {
    const aandachtspunten = rapport.bevindingen
      .map(geldendeUitkomst)
      .filter((uitkomst) => uitkomst === 'te-beoordelen' || uitkomst === 'niet-voldaan').length;
    const kaart = controleKaart({
      ...over,
      eerste: nieuws.eerste,
      compleet,
      nogNodig: nogNodig(rapport).nodig,
      aandachtspunten,
      ...limited,
    });
    berichten.push({ dossierId, sleutel: `rapport-${versie}-kaart`, inhoud: kaartInhoud(kaart) });
  }
  if (nieuws.voorSchool) {
    const url = await aanvragenLink(app, school, dossier.lijst);
    const mail = controleMail({
      kenmerk,
      map: mapNaam(dossier),
      ...alsLijst(dossier),
      compleet,
      eerste: nieuws.eerste,
      ...limited,
      toevoegen: nieuws.stappen.toevoegen.map(punt),
      verbeteren: nieuws.stappen.verbeteren.map(punt),
      nakijken: nieuws.stappen.nakijken.map(punt),
      opgelost: nieuws.opgelost,
      nogOpen: nieuws.nogOpen,
      nogNodig: nogNodig(rapport).nodig,
      ...(url === undefined ? {} : { url }),
      afzender: afzenderOf(app.settings),
    });
    berichten.push({ dossierId, sleutel: `rapport-${versie}-mail`, inhoud: mailInhoud(school.id, mail, over) });
  }
  return berichten;
}
