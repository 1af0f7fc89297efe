import type { Tongue } from '../tongue.ts';

/** How Italian says that something fell short, asks in need, and what is no complaint at all. */
export const italianService: Tongue['words'] = {
  mine: 'mio, mia, miei, mie, nostro, nostra, nostri, nostre',
  firm: `
    assistenza clienti, il vostro servizio, il vostro sito, la vostra app, il vostro negozio, la vostra azienda,
    il vostro personale, sito, app, applicazione, ordine, ordinato, spedizione, corriere, contratto, conto, negozio,
    prodotto, abbonamento, operatore`,
  short: `
    non è quello che, non è come, non corrisponde, niente a che vedere, troppo piccol*, troppo grand*, incomplet*,
    mancava, mancavano, manca un pezzo, mancano pezzi, arrivato aperto, graffiat*, scollat*, si è staccat*,
    dopo un mese, dopo # mesi, dopo # giorni, al primo utilizzo, appena comprat*, appena acquistat*, nuovo e già,
    esaurit*, non disponibile, non più disponibile, fuori stock, mi era stato detto, mi avevano detto,
    mi hanno detto che, mi avevate detto, assicurato che, doveva arrivare, dovevano arrivare, dovrebbe essere,
    doveva essere, ancora non, risulta consegnato, segna consegnato, codice non valido, codice sconto non,
    nessun tracciamento, cliente da, clienti da, anni di fedeltà, aumento di prezz*, prima era, è peggiorato,
    va a scatti, si chiude, si disconnette, mi disconnette, ho dovuto comprare, poca serietà, poco serio, poco seri,
    poco professional*`,
  unable: `
    non possiamo, non riusciamo, non mi fa, non mi lascia, non mi permette, non permette, non c è modo, non si riesce`,
  lack: `
    non abbiamo, non ho più, non abbiamo più, non ce n è, ci manca*, siamo ~ senza, sono ~ senza, è finita la,
    è finito il, non abbiamo ricevuto, niente è arrivato, nessuno viene, nessuno è passato, non ci hanno dato,
    senza niente`,
  asks: `
    mandateci, inviateci, dateci, datemi, portateci, portate, venite, venite a, pensate a noi, non dimenticateci,
    non dimenticate, diteci, ditemi, informateci, chiediamo, vi chiedo, vi chiediamo, vi prego, vi preghiamo,
    abbiate pietà, in nome di dio, per l amor di dio, chi può, qualcuno può, qualcuno potrebbe, qualcuno sa,
    c è qualcuno, c è un posto, dove si può, dove danno, dove sono, dove devo, dove dobbiamo, cosa devo, che numero,
    quale numero, cerco mia, cerco mio, cerchiamo, sto cercando, senza notizie di, avete visto`,
  goods: `
    acqua, cibo, mangiare, viveri, tenda, tende, telo, teli, coperte, coperta, materass*, vestiti, latte, pannolini,
    riso, sapone, bagni, medici, infermier*, clinica, vaccin*, rifugio, riparo, generator*, carburante, benzina,
    elettricità, campo, tendopoli`,
  crowd: '# persone, siamo in #, siamo #, la popolazione, gli abitanti, la gente di',
  place: `
    via #, piazza, quartiere, dietro la, dietro il, davanti a, accanto a, vicino a, di fronte, angolo, zona, frazione,
    paese di, comune di`,
  settled: `
    non c è problema, non ci sono problemi, non c è fretta, senza fretta, è stato risolto, risolto, problema risolto,
    tutto risolto, adesso funziona, ora funziona, funziona di nuovo, è arrivato oggi, arrivato oggi,
    arrivato stamattina, è arrivato, ricevuto oggi, l ho trovat*, ho trovato, ritrovat*, tutto a posto, tutto bene,
    tutto ok, grazie per l aiuto, grazie dell aiuto, grazie per la risposta, grazie della risposta,
    grazie per la disponibilità, nessun problema`,
  advert: `
    concerto, scopri, gratis, offert*, promo*, sconto, iscri*, evento, convegno, festival, nuovo album, trailer,
    da oggi, domani alle, stasera alle, appuntamento`,
};
