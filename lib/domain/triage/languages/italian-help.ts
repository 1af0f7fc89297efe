import type { Tongue } from '../tongue.ts';

/** How Italian asks for help, or only for information. */
export const italianHelp: Tongue['words'] = {
  person: `
    parlare con, parlare ~ operatore, parlare ~ persona, parlare ~ responsabile, parlare ~ umano, parlare ~ direttore,
    un operatore, operatore umano, una persona, persona vera, un responsabile, il responsabile, direttore,
    supervisore, richiam*, chiamatemi, mi chiami, contattat*, contattare, passatemi, mi passi, servizio clienti`,
  hurry: `
    urgent*, urgenza, immediat*, subito, adesso, ora, al più presto, prima possibile, il prima possibile, disperat*,
    velocemente, entro oggi, oggi stesso, stasera, stanotte, sbrigatevi, muovetevi`,
  plea: `
    aiuto, aiutat*, aiutatemi, aiutateci, aiutare, per favore, perfavore, per piacere, soluzion*, risolv*, risolt*,
    cosa faccio, cosa devo fare, cosa posso fare, cosa dobbiamo, che devo fare, come faccio, come posso, rispond*,
    rispondete, fate qualcosa, assistenza, dm`,
  here: `
    sono in, sono a, sono al, sono alla, siamo in, siamo a, siamo al, siamo alla, abito a, abito in, abitiamo,
    mi trovo, ci troviamo, il mio indirizzo, il nostro indirizzo, nel mio quartiere, nella mia via, nella nostra zona,
    nella mia zona, qui a, qui in`,
  frail: `
    bambini, i miei figli, mio figlio, mia figlia, il mio bambino, neonato, anziani, persone anziane, mia madre,
    mio padre, i miei genitori, mia nonna, mio nonno, mia moglie, mio marito, la mia famiglia, famiglie, sfollati`,
  need: `
    ho bisogno, abbiamo bisogno, bisogno, voglio, vogliamo, vorrei sapere, dove posso, dove possiamo, dove trovo,
    informazion*`,
  enquiry: `
    cambio il mio indirizzo, cambiare indirizzo, cambiare il mio indirizzo, mandarmi la fattura, inviarmi la fattura,
    mandare la fattura, inviare la fattura, copia della fattura, quanto costa, quanto viene, a che ora, avete,
    è possibile, posso, vorrei, mi piacerebbe, informazioni su, prenotare, orari*, disponibil*`,
  report: `
    secondo, ha annunciato, hanno annunciato, autorità, governo, ministero, ministro, portavoce, milioni,
    almeno # persone, morti in, donazion*, donare, previsioni, magnitudo, comunicato`,
};
