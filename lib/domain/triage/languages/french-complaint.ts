import type { Tongue } from '../tongue.ts';

/** How French complains of service, money and waiting. */
export const frenchComplaint: Tongue['words'] = {
  waited: `
    j attends, attendons, on attend, attendre, attendu, attente, attends toujours, depuis # heures, depuis # jours,
    depuis des heures, depuis des jours, depuis des semaines, depuis hier, depuis ce matin, des heures,
    # heures d attente, # heures de, toute la nuit, toute la journée, la queue, file d attente, une heure, demi-heure,
    combien de temps, jusqu à quand, quand est-ce, éternité`,
  unanswered: `
    personne ~ répond*, personne ~ aide, personne ~ sait, personne ne, ne répond*, répond pas, répondent pas,
    répondez pas, répondez jamais, répond jamais, toujours pas de réponse, pas de réponse, aucune réponse,
    sans réponse, pas de nouvelles, aucune nouvelle, aucune info*, aucune explication, aucune solution, aucune aide,
    sans explication, injoignable*, ignor*, raccroch*, s en fout*, s en fiche*, moque*, se moque*, foutez,
    rien à faire, rien fait, ne fait rien, ne font rien, manque de, zéro communication, aucun respect, aucun`,
  money: `
    argent, rembours*, remboursement, prélev*, prélèvement*, débit*, factur*, deux fois, cher, chers, chère, payé,
    payons, frais, indemnis*, compens*, dédommag*, surfactur*, hors de prix`,
  amount: 'payer, paie, prix, euros, # €, # euros',
  again: `
    encore une fois, une fois de plus, à nouveau, de nouveau, toujours, chaque fois, à chaque, tous les jours,
    troisième fois, deuxième fois, #e fois, # fois, même problème, la même chose, comme d habitude, plusieurs fois,
    combien de fois, sans cesse, sans arrêt, ras`,
  rude: `
    impoli*, malpoli*, désagréabl*, irrespect*, manque de respect, mépris*, mépris, arrogan*, agressif*, mensong*,
    ment, mentez, mentent, menteu*, menti, tromp*, trompeu*, abus*, injust*, racis*, discrimin*, insult*, humili*,
    mal reçu, mal accueilli*, mauvais service, mauvais accueil, hypocrit*, hypocrisie, malhonnêt*, malhonnêteté,
    traît*, trahi*, corromp*, corrupt*, lâche*, cynique`,
  leave: `
    avocat*, tribunal, justice, plainte*, porter plainte, réclamation*, dgccrf, ufc, que choisir, signaler, signalé,
    résili*, me désabonner, désabonn*, changer d opérateur, changer de banque, changer d, je pars, je quitte,
    client perdu, perdre un client, ne recommande pas, je déconseille, déconseill*, à éviter, évitez, fuyez,
    n achetez, boycott*, plus jamais chez`,
  dirty: `
    sale, sales, saleté*, crasse*, crasseu*, tache*, odeur*, pue, puant*, puent, moisi*, moisissure*, bruit*,
    bruyant*, froid, froide, chaleur, pourri*, périmé*, cru, brûlé*, vieux, vieill*, inconfort*, cheveux dans`,
  sarcasm: `
    merci pour rien, merci de nous avoir, merci d avoir perdu, merci pour le retard, merci pour l annulation,
    merci pour l attente, bravo pour, bravo la, bravo les, bravo le, bravo sncf, bravo à, félicitations pour,
    quelle surprise, super le, super la, super service, génial encore, évidemment, bien sûr, comme par hasard,
    et en plus, cerise sur, chapeau bas, on se demande`,
  trouble: `
    problèm*, souci*, incident*, dysfonction*, que se passe, qu est-ce qui se passe, il se passe quoi,
    quelque chose ne va, bizarre, comprends pas, comprends rien, difficult*`,
};
