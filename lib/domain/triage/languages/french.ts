import type { Tongue } from '../tongue.ts';
import { frenchComplaint } from './french-complaint.ts';
import { frenchFeeling } from './french-feeling.ts';
import { frenchHelp } from './french-help.ts';
import { frenchHouse } from './french-house.ts';
import { frenchService } from './french-service.ts';
import { frenchUrgent } from './french-urgent.ts';

/** French. */
export const french: Tongue = {
  lang: 'fr',
  name: 'French',
  marks: `
    le la les des du un une et est sont je tu il elle on nous vous ils elles que qui dans pour pas ne sur avec au aux
    ce cet cette ces mon ma mes ton son sa ses notre nos votre vos leur par plus mais ou où si tout tous très bien c
    j d l n qu s m t ai as a avons avez ont suis es était été être avoir fait faire en depuis comment pourquoi quand
    quoi bonjour merci svp toujours encore rien aussi même peut faut va vont vais dit dire après avant sous entre
    cela ça comme chez donc alors parce aujourd hier demain jour jours ans bon bonne trop peu quel quelle dont lui
    eux moi toi étaient sera serait jamais deux homme gens france leurs celui celle ceux celles ceci quelque quelques
    chaque plusieurs certains certaines aucun aucune tel telle autre autres mêmes vôtre soi étais étions êtes furent
    soit soient aurait auraient seraient ferait fais font faisait faites allait allez allons aller viens vient
    viennent venir voir vois voit voulait veux veut veulent vouloir pouvoir peux peuvent pourrait devrait dois doit
    doivent devoir sais sait savoir savent crois pense penser dis disent disait prendre prend pris mettre met mis
    pendant durant jusqu vers contre selon malgré sauf parmi afin puis ensuite enfin surtout vraiment maintenant soir
    matin nuit semaine mois année années fois temps monde vie femme femmes hommes pays gouvernement falloir tellement
    assez presque beaucoup moins plutôt ici là voilà voici oui non ouais bah ben hein mdr ptdr stp cest jsuis jai
    jvais tkt pcq pk tjrs bcp`,
  denying: 'pas ne n jamais rien personne aucun aucune sans ni',
  speaker: 'je j me m moi mon ma mes nous notre nos suis sommes ai avons',
  words: {
    ...frenchHouse,
    ...frenchUrgent,
    ...frenchHelp,
    ...frenchComplaint,
    ...frenchFeeling,
    ...frenchService,
    wonder: `
      pourquoi, comment est-ce possible, comment se fait, c est normal, est-ce normal, normal que, quand allez,
      quand comptez, sérieux, à quoi sert, quel genre, c est quoi, qu est-ce que, vous trouvez normal`,
    still: `
      encore, déjà, malgré, alors que, pourtant, censé*, devrait, devaient, on m a dit, m avez dit, dites, promis,
      obligé*, dû, même pas, ni même`,
    contrast: 'mais, cependant, sauf, au lieu, par contre, seulement, juste',
    good: `
      bien, bon, bonne, bons, bonnes, joli*, sympa*, content*, heureu*, joie, joyeu*, ravi*, aime bien, j aime, aimé,
      plaisir, agréable*, gentil*, aimable*, confortable*, propre*, rapide, facile, chance, succès, réussi*, réussite,
      gagn*, victoire*, félicit*, anniversaire, fête*, bienvenue, intéressant*, souri*, rire*, mdr, ptdr, lol, haha*,
      bisou*, bises, fier, fière, paix, nouveau, nouvelle, weekend, week-end, vacances, ami*, ensemble, belle journée,
      bonne journée, bon courage, mignon*, cool, drôle, réussir, gagné, gagner, progrès, espoir, espère, courage,
      solidar*, soutien, soutenir, partager, découvr*, inaugur*, célébr*, félicitation*, hommage à, heureux, fan,
      passion*, inspirant*, élégan*, confiance`,
    great: `
      excellent*, génial*, géniaux, incroyable*, merveill*, fantastique*, formidable*, superbe*, parfait*, meilleur*,
      adore*, amour*, je t aime, magnifique*, splendid*, brillant*, extraordinaire*, impressionnant*, sublime*,
      exceptionnel*, top, super, recommande, au top, impeccable*, inoubliable*, champion*, délicieu*, régal*, beau,
      belle, beaux, belles, bravo, hâte, trop bien, fabuleu*, roi, reine, coeur`,
    thanks: 'merci, merci beaucoup, mercii*, remerci*, reconnaissan*',
    period: '# heures, # h, # minutes, # min, # jours, # semaines, # mois, # ans, nuit, minuit',
    stake: `
      vol, avion, passeport, portefeuille, clé, clés, clefs, portable, téléphone, carte bancaire, train`,
  },
};
