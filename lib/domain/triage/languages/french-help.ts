import type { Tongue } from '../tongue.ts';

/** How French asks for help, or only for information. */
export const frenchHelp: Tongue['words'] = {
  person: `
    parler à, parler avec, un conseiller, une conseillère, un humain, vraie personne, une personne, un agent,
    un opérateur, un responsable, le responsable, un manager, le directeur, un superviseur, rappel*, rappelez,
    appelez, contactez, joindre, me contacter, transférez, passez-moi, service client`,
  hurry: `
    urgent*, urgence, immédiat*, tout de suite, maintenant, au plus vite, dès que possible, le plus vite, rapidement,
    désespéré*, vite, aujourd hui, ce soir, cette nuit`,
  plea: `
    aide, aidez, aidez-moi, aider, besoin d aide, s il vous plaît, svp, stp, solution*, résoud*, résolv*, régler,
    que faire, que puis, quoi faire, répondez, répondre, merci de, faire quelque chose, dm, mp`,
  here: `
    je suis à, je suis dans, nous sommes à, nous sommes dans, on est à, on est dans, j habite, nous habitons,
    je me trouve, nous nous trouvons, mon adresse, notre adresse, dans mon quartier, dans notre quartier, dans ma rue,
    dans mon village, ici à`,
  frail: `
    enfants, mes enfants, mon fils, ma fille, mon bébé, bébés, personnes âgées, vieillards, ma mère, mon père,
    mes parents, ma grand-mère, ma femme, mon mari, ma famille, familles, sinistrés, orphelins`,
  need: `
    j ai besoin, avons besoin, a besoin, besoin, je veux, nous voulons, je voudrais savoir, j aimerais savoir,
    où puis-je, où trouver, où peut-on, information*, comment puis-je`,
  enquiry: `
    changer mon adresse, changer d adresse, modifier mon adresse, envoyer la facture, envoyer ma facture,
    envoyer une facture, copie de la facture, combien coûte, quel prix, quel est le prix, à quelle heure, avez-vous,
    est-il possible, puis-je, je voudrais, j aimerais, renseignement*, réserver, horaire*, disponible*`,
  report: `
    selon, d après, a annoncé, ont annoncé, autorités, gouvernement, ministère, ministre, porte-parole, millions,
    morts dans, au moins # personnes, dons, faire un don, prévisions, magnitude, communiqué`,
};
