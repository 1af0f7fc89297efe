import type { Tongue } from '../tongue.ts';

/** How French says that something fell short, asks in need, and what is no complaint at all. */
export const frenchService: Tongue['words'] = {
  mine: 'mon, ma, mes, notre, nos',
  firm: `
    service après-vente, sav, votre service, votre site, votre application, votre appli, votre magasin, votre société,
    votre entreprise, votre équipe, votre personnel, vos équipes, vos livreurs, livreur, commande, abonnement,
    contrat, site, appli, application, compte, magasin, article commandé, produit`,
  short: `
    pas conforme, pas comme, rien à voir avec, ne correspond pas, mauvaise taille, mauvaise couleur, mauvais article,
    mauvaise adresse, trop petit, trop petite, trop grand, incomplet, incomplète, manquant*, manquait,
    article manquant, pièce manquante, arrivé ouvert, rayé*, décollé*, après un mois, après une semaine, après # mois,
    après # jours, au bout de # mois, tout neuf, toute neuve, neuf et déjà, périm*, rupture de stock, en rupture,
    plus en stock, épuisé, indisponible*, plus disponible, on m avait dit, vous aviez dit, m aviez dit, était prévu,
    était censé, censée, devait arriver, devait être, encore rien, indiqué livré, noté livré, marqué livré,
    pas été livré, code invalide, code promo ne, ne passe pas, client depuis, cliente depuis, fidèle client*,
    augmenté, avant c était, qualité en baisse, à quoi bon, pas pro, pas professionnel, peu professionnel, ça rame,
    rame, lenteur*, se déconnecte, me déconnecte, obligé d acheter, pris ma journée`,
  unable: `
    je ne peux pas, je ne peux plus, nous ne pouvons, pas moyen de, ne parviens pas, ne permet pas, ne me laisse pas,
    me laisse pas`,
  lack: `
    nous n avons pas, nous n avons plus, je n ai pas de, je n ai plus, on n a pas, on n a plus, on a pas de,
    on a plus de, manquons de, nous manquons, à court de, plus assez, n avons rien, n avons reçu, n a reçu,
    personne n est passé, rien n est arrivé, sans toit, sans rien`,
  asks: `
    envoyez-nous, envoyez-moi, donnez-nous, donnez nous, donnez-moi, apportez, amenez, venez, venez nous,
    pensez à nous, ne nous oubliez pas, oubliez pas, dites-nous, dites-moi, dites nous, dites moi, informez,
    nous demandons, je demande, on demande, nous voudrions, nous avons besoin, on a besoin, ayez pitié,
    au nom de dieu, qui peut, qui pourrait, quelqu un peut, quelqu un pourrait, quelqu un sait, est-ce qu il y a,
    y a-t-il, y a t il, où dois-je, où devons, comment faire, que dois-je, que devons, quel numéro, je cherche mon,
    je cherche ma, je cherche mes, sans nouvelles de, avez-vous vu`,
  goods: `
    eau, nourriture, manger, tente*, bâche*, couverture*, matelas, vêtement*, lait, couches, riz, savon, toilettes,
    médecin*, docteur*, infirmier*, clinique, vaccin*, secours, abri*, groupe électrogène, générateur, carburant,
    essence, électricité, courant, camp`,
  crowd: '# personnes, nous sommes #, on est #, les gens d ici, la population, les habitants',
  place: `
    rue #, # rue, avenue, quartier, derrière le, derrière la, devant le, à côté de, près de, en face, zone, village,
    commune, route de`,
  settled: `
    il n y a pas de souci, il n y a pas de problème, il n y a pas d urgence, pas d urgence, pas pressé, c est réglé,
    tout est réglé, réglé, c est résolu, résolu, problème résolu, ça marche, ça remarche, ça fonctionne,
    fonctionne à nouveau, c est bon, tout va bien, bien reçu, bien arrivé, reçu ce matin, reçu aujourd hui, retrouvé*,
    merci pour votre aide, merci de votre aide, merci pour votre réponse, merci pour la réponse,
    merci de votre réactivité, rien de grave, pas de souci, pas de problème`,
  advert: `
    concert, rendez-vous, inscri*, gratuit*, abonn*, jeu concours, concours, à gagner, tirage, offre*, promo*, salon,
    festival, exposition, nouvel album, teaser`,
};
