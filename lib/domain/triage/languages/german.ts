import type { Tongue } from '../tongue.ts';
import { germanComplaint } from './german-complaint.ts';
import { germanFeeling } from './german-feeling.ts';
import { germanHelp } from './german-help.ts';
import { germanHouse } from './german-house.ts';
import { germanService } from './german-service.ts';
import { germanUrgent } from './german-urgent.ts';

/** German. */
export const german: Tongue = {
  lang: 'de',
  name: 'German',
  marks: `
    der die das den dem des ein eine einen einem einer und ist sind war nicht ich du er sie es wir ihr mir mich dich
    uns euch mein meine dein sein kein keine mit von zu zum zur im am auf für bei nach aus über unter auch noch schon
    nur aber wenn weil dass wie was wer wo warum wann hat habe haben hatte wird werden kann man so sehr mehr immer
    wieder heute jetzt bitte danke seit oder als an da hier doch mal ins beim vom diese dieser dieses alle alles dann
    denn also ob gegen um bis eigentlich gerade etwas gut ganz viel viele neue jahre leute ja nein ab ihn ihre eure
    wäre würde wurde muss soll will geht gibt machen mach unsere deutschland morgen gestern jeder andere dort nun
    habt bist seid könnt werde wollen sollte klar ihm ihnen ihren ihrem ihrer seine seinen seiner seinem dir deinen
    deiner euer eures eurer eurem eines deren dessen damit daher deshalb deswegen dafür dagegen dabei davon darauf
    darüber daran darum bald fast ganze ganzen genau lieber lange letzte letzten nächste nächsten nächster erste
    ersten gleich gibts gehts hats ists wars nen nem bissl halt eben wohl zwar sogar jemand niemand einfach einmal
    zwei drei vier oft selbst sagt sagen sage macht machst gemacht lassen lässt kommt kommen komm gehen gehe ging
    gesehen sehen sieht glaube glaub weiß weiss denke finde findet danach davor während zwischen welche welcher
    welches welchen solche solchen bisschen nichts irgendwie trotzdem frau herr tag woche abend nacht zeit welt
    mensch menschen hallo guten wirklich natürlich vielleicht weniger anderen anderes andern allen aller jede jeden
    jedes jedem bleibt bleiben brauche braucht hatten hättest hätte könnte könnten konnte würden wurden worden seht
    schau schaut lass lasst unserer unserem unseren mag mögen möchte müssen müsst dürfen darf sollen wollte wollt
    kriegt kriegen steht stehen liegt keiner keinen keinem drauf rein raus hin her weg zurück dazu wegen trotz außer
    ohne sondern falls sobald solange obwohl sowie bzw usw endlich leider super stimmt niemals nochmal erstmal
    schonmal hab habs isses ist's gell ey alter jungs mädels kinder`,
  denying: 'nicht nie niemals kein keine keinen keiner keinem keins nichts niemand ohne weder nix',
  speaker: 'ich mir mich mein meine meinen meinem meiner wir uns unser unsere unseren unserem',
  words: {
    ...germanHouse,
    ...germanUrgent,
    ...germanHelp,
    ...germanComplaint,
    ...germanFeeling,
    ...germanService,
    wonder: `
      warum, wieso, weshalb, wie kann es sein, wie kann das, wie ist das möglich, ist das normal, was für ein,
      was soll, wann kommt, wann wird, wann endlich, im ernst, echt jetzt, wozu, wer`,
    still: `
      immer noch, noch immer, noch, schon, trotz, trotzdem, obwohl, sollte, sollten, hieß es, versprochen, gesagt,
      angeblich, musste, mussten, muss, gezwungen, nicht mal, nicht einmal, endlich`,
    contrast: 'aber, jedoch, allerdings, ausser, statt, anstatt, stattdessen, nur',
    good: `
      gut, gute, guten, guter, gutes, schön*, nett*, freundlich*, froh, fröhlich*, glücklich*, freu*, freude,
      zufrieden*, mag ich, gefällt, spaß, lustig, angenehm*, hilfsbereit, bequem, sauber*, schnell geholfen, einfach,
      erfolg*, gewonnen, gewinn*, sieg*, glückwunsch*, geburtstag, feier*, willkommen, interessant*, lächel*, lach*,
      haha*, hihi, lol, grüße, gruss, liebe grüße, stolz, frieden, neu, neue*, wochenende, urlaub, freund*, zusammen,
      süß*, cool, viel erfolg, morgen, freu mich, freuen uns, freut, viel spaß, gelungen*, erfolgreich*, gewinnt,
      lecker*, hübsch*, gemütlich*, spannend*, hoffnung, hoffe, gratul*, happy, sonne, sonnig*, genieß*, geschenk*,
      hilfsbereit*, endlich wochenende, feiern, party`,
    great: `
      ausgezeichnet*, exzellent*, genial*, unglaublich gut, wunderbar*, wundervoll*, fantastisch*, hervorragend*,
      großartig*, spitze, spitzen*, super, perfekt*, beste, besten, bester, bestes, liebe, liebt, geliebt, toll,
      tolle*, klasse, prima, herrlich*, traumhaft*, brillant, beeindruck*, sensationell*, empfehle, empfehlenswert,
      weiterempfehl*, begeister*, köstlich, hammer, geil*, mega, bravourös, herz, herzlich*, danke schön, top`,
    thanks: 'danke, vielen dank, dankeschön, dank, bedank*, dankbar, herzlichen dank, thx, merci',
    period: `
      # stunden, # std, # h, # minuten, # min, # tage, # tagen, # wochen, # monate, # monaten, # jahre*, nacht,
      mitternacht, # uhr`,
    stake: `
      flug, flieger, reisepass, pass, geldbörse, brieftasche, portemonnaie, schlüssel, handy, karte, zug, ec-karte`,
  },
};
