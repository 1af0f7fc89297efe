import type { Tongue } from '../tongue.ts';

/** What French says when something failed, is lost or dangerous. */
export const frenchUrgent: Tongue['words'] = {
  danger: `
    urgence médicale, ambulance, samu, bless*, saign*, inconscient*, évanou*, noy*, infarctus, crise cardiaque,
    douleur à la poitrine, incendie, en feu, le feu, fumée, fuite de gaz, odeur de gaz, sent le gaz, il y a le feu,
    ma fille a disparu, mon fils a disparu, ma fille est perdue, mon fils est perdu, perdu ma fille, perdu mon fils,
    trouve pas ma fille, trouve pas mon fils, coincé* dans l ascenseur, bloqué* dans l ascenseur,
    enfermé* dans l ascenseur, ne peut pas se relever, ne peut plus se relever, danger*, menac*, agress*, harcel*,
    viol, violée, suicid*, me tuer, mourant*, en train de mourir, coincé sous, décombres, appel* ~ police, pompiers,
    au secours, sauvez, secourez, empoisonn*, intoxic*, réaction allergique, accident, noyade`,
  stranded: `
    livrés à nous, nulle part où, pas d endroit, où dormir, où aller, mauvais hôtel, mauvais aéroport,
    personne n est venu, personne n est là, personne ne ~ chercher, personne ne ~ récupérer, à la rue, dormir dehors,
    dormir par terre, dormir à l aéroport, tout perdu, sans abri, sans logement, sans chambre, pas de chambre,
    laissé* en plan, laissés en plan`,
  stuck: `
    dans la rue, devant la porte, dans le noir, coincé*, coincés, bloqué* à, bloqué* dans, bloqués, enfermé*, isolé*,
    planté*, abandonn*, impossible de sortir`,
  aid: `
    besoin ~ eau, besoin ~ nourriture, besoin ~ manger, besoin ~ médicament*, besoin ~ aide, besoin ~ tente*,
    besoin ~ abri, besoin ~ secours, sans nourriture, pas de nourriture, rien à manger, j ai faim, nous avons faim,
    on a faim, faim, soif, eau potable, envoyez ~ aide, envoyez ~ eau, envoyez ~ secours, tentes, médicaments, abri`,
  theft: `
    vol de, volé*, volée, voler mon, voleur*, cambriol*, arnaqu*, escroc*, escroquer*, fraud*, pirat*, hack*, usurp*,
    débit non, non autoris*, pas autoris*, pas reconn*, ne reconnais pas, phishing, hameçonn*, dérob*`,
  lost: `
    perdu, perdue, perdus, perdues, égar*, introuvable*, disparu*, ne trouve pas, ne trouve plus, ne retrouve, oublié,
    où est mon, où est ma, où sont mes, où est notre, objets trouvés, j ai laissé`,
  locked: `
    bloqu*, débloq*, refus*, rejet*, gelé, suspend*, suspendu*, désactiv*, accès refusé, impossible d accéder,
    impossible de me connecter, mot de passe, surbook*, surréserv*, expuls*, interdit*, ne peux pas accéder,
    ne peux plus accéder, avalé, distributeur ~ avalé, enfermé dehors`,
  failed: `
    annul*, retard*, retardé*, en retard, report*, repouss*, raté mon, raté notre, rater mon, loupé, manqué mon,
    manqué ma, manqué notre, correspondance, livraison, colis, bagage*, valise*, mauvaise commande,
    erreur de commande, panne, en panne, plus de réseau, hors service, grève, n arrive pas, perdu mes bagages`,
  pending: `
    pas arrivé*, pas encore arrivé*, toujours pas, pas reçu*, jamais reçu, rien reçu, pas livré*, jamais livré,
    en attente, toujours rien, n arrive jamais, n est pas venu*, pas venu*`,
  broken: `
    cassé*, casse, casser, abîm*, endommag*, défect*, défaillan*, déchir*, marche pas, ne marche, marche plus,
    fonctionne pas, ne fonctionne*, fonctionne plus, fonctionnent pas, s ouvre pas, charge pas, s allume pas,
    ne démarre, plante, planter, plantage*, bug*, beug*, bogue, erreur*, échec, échou*, fuite*, bouché*,
    pas d internet, plus d internet, pas de wifi, pas de réseau, impossible de, impossible d, peux pas, peut pas,
    pouvons pas, n arrive pas à, n arrive plus à, inutilisable, hs, répar*, dépann*`,
  ill: `
    malad*, fièvre, vomi*, diarrhée, infection, hôpital, médecin, docteur, enceinte, fauteuil roulant, bébé, allergi*,
    diabét*, insuline, asthm*, âgée*, handicap*`,
};
