import type { Tongue } from '../tongue.ts';

/** What is out, gone or not so in a house, at a desk or on a bill, as French says it. */
export const frenchHouse: Tongue['words'] = {
  twice: `
    débit* ~ deux fois, débité deux fois, prélev* ~ deux fois, factur* ~ deux fois, payé deux fois,
    double prélèvement, double débit`,
  none: `
    il manque, il nous manque, il n y a pas d, il n y a pas de, il n y a plus, y a pas de, y a plus de, est vide`,
  outage: `
    il n y a pas d eau chaude, il n y a plus d eau chaude, il n y a pas d eau, il n y a plus d eau,
    il n y a pas de courant, il n y a plus de courant, il n y a plus d électricité, il n y a pas d électricité,
    il n y a pas de chauffage, il n y a plus de chauffage, pas d eau chaude, plus d eau chaude, sans eau chaude,
    pas de courant, plus de courant, sans courant, pas d électricité, plus d électricité, sans électricité,
    pas de chauffage, plus de chauffage, sans chauffage, chauffage ~ éteint, chauffage ! ~ marche*,
    chauffage ! ~ fonctionne*, chauffage ~ panne, climatisation ! ~ marche*, climatisation ! ~ fonctionne*,
    climatisation ~ panne, clim ! ~ marche*, clim ~ panne, pas d eau, plus d eau, sans eau, coupure*,
    internet ~ coupé, internet ~ panne, ascenseur ~ panne, ascenseur ! ~ marche*, toilettes ~ bouchées, wc ~ bouchés,
    du plafond, inond*, plus d internet depuis`,
  absent: `
    il n y a personne, y a personne, personne à la réception, personne à l accueil, personne n ouvre,
    réception ~ vide, réception ~ fermée`,
  raid: `
    retire de l argent, retirer de l argent de mon, utilise ma carte, quelqu un dans notre chambre,
    quelqu un dans ma chambre, entrer par effraction, forcer la porte, forcer notre porte, intrus, vide mon compte`,
  vermin: 'cafard*, punaise*, rat, rats, souris',
};
