import type { Tongue } from '../tongue.ts';

/** What is out, gone or not so in a house, at a desk or on a bill, as Italian says it. */
export const italianHouse: Tongue['words'] = {
  twice: `
    avete addebitato due volte, mi avete addebitato due volte, addebit* ~ due volte, addebitato due volte,
    doppio addebito, pagato due volte, prelevat* ~ due volte`,
  none: 'non c è, non ci sono, non c è più, non ci sono più, è vuota, è vuoto',
  outage: `
    non c è acqua calda, niente acqua calda, senza acqua calda, manca l acqua calda, non abbiamo acqua calda,
    non c è luce, senza luce, manca la luce, non c è corrente, senza corrente, manca la corrente, non c è acqua,
    senz acqua, senza acqua, manca l acqua, non abbiamo acqua, niente riscaldamento, senza riscaldamento,
    riscaldamento ~ spento, riscaldamento ! ~ funziona*, riscaldamento ~ rotto, riscaldamento ~ guasto,
    condizionatore ! ~ funziona*, condizionatore ~ rotto, aria condizionata ! ~ funziona*, aria condizionata ~ rotta,
    blackout, ascensore ! ~ funziona*, ascensore ~ rotto, ascensore ~ guasto, gabinetto ~ intasato, water intasato,
    bagno ~ intasato, dal soffitto, allagat*, allagamento`,
  absent: `
    non c è nessuno, nessuno alla reception, nessuno in reception, nessuno apre, reception ~ vuota,
    reception ~ chiusa`,
  raid: `
    prelevando soldi, rubando i soldi, sta prelevando, usando la mia carta, qualcuno nella nostra camera,
    qualcuno nella mia camera, forzare la porta, entrare in camera nostra, intrus*, stanno rubando, svuotando il mio`,
  vermin: 'scarafagg*, cimici, topi, topo, ratto, ratti',
};
