import type { Tongue } from '../tongue.ts';

/** How Italian complains of service, money and waiting. */
export const italianComplaint: Tongue['words'] = {
  waited: `
    aspettando, aspetto da, aspettiamo, aspettare, attendendo, attendo, attendiamo, lunga attesa, attesa, in attesa,
    da # ore, da # giorni, da # settimane, da ore, da giorni, da settimane, da mesi, da ieri, da stamattina,
    ore di attesa, ore di, tutta la notte, tutto il giorno, coda, fila, un ora, un ora e, mezz ora, quanto tempo,
    quanto ancora, fino a quando, eternità`,
  unanswered: `
    nessuno ~ rispond*, nessuno ~ aiuta, nessuno ~ sa, nessuno ~ fa, nessuno ~ rispost*, non ~ rispond*,
    non ~ rispost*, non ~ aiut*, non ~ risolv*, non ~ interess*, non ~ frega, nessuna risposta, nessuna informazion*,
    nessuna soluzion*, nessuna spiegazion*, nessun aiuto, senza risposta, senza spiegazion*, ignor*, riattacc*,
    mettono giù, menefreg*, frega, fregate, se ne frega*, mancanza di, scarsa, inesistent*, irraggiungibil*, assent*`,
  money: `
    soldi, rimbors*, restitu*, addebit*, addebitat*, fattura*, bolletta, bollette, doppio, due volte, caro, cara,
    cari, pagat*, paghiamo, risarciment*, indenniz*, commission*, tariff*, ladrocinio, rapina`,
  amount: 'costos*, prezzo, prezzi, pagare, pago, euro, # €, costi',
  again: `
    di nuovo, un altra volta, un altra, nuovamente, sempre, ogni volta, ogni giorno, tutti i giorni, terza volta,
    seconda volta, # volte, # volta, ennesim*, ancora una volta, stessa storia, stesso problema, come sempre,
    come al solito, più volte, quante volte, continuamente, continui, continua a, costantemente`,
  rude: `
    maleducat*, scortes*, sgarbat*, arrogan*, prepotent*, mancanza di rispetto, senza rispetto, irrispettos*, mentit*,
    mentono, bugi*, bugiard*, falso, falsi, falsa, falsità, ingann*, ingiust*, razzis*, discrimin*, insult*, offes*,
    offend*, offens*, umili*, maltratt*, trattat* male, pessimo servizio, servizio pessimo, ipocrit*, ipocrisia,
    traditor*, tradit*, corrott*, corruzion*, vigliacc*, disonest*, cinic*`,
  leave: `
    avvocat*, denunci*, querela*, reclam*, lament*, codacons, altroconsumo, associazione consumatori, agcom, disdett*,
    disdire, disdico, recesso, cambio operatore, cambiare operatore, cambio banca, me ne vado, cliente perso,
    perso un cliente, non consiglio, sconsigli*, evitate, state alla larga, attenti a, attenzione a, boicott*,
    mai più con`,
  dirty: `
    fredda, sporc*, sporcizia, lurid*, macchi*, puzz*, fetor*, formiche, muffa, rumor*, rumoros*, freddo, caldo,
    marcio, marci*, scadut*, crudo, bruciat*, vecchi*, scomod*, capelli nel`,
  sarcasm: `
    grazie per niente, grazie di niente, grazie per nulla, grazie per il ritardo, grazie per aver perso,
    grazie per aver cancellato, complimenti per, complimenti davvero, complimentoni, bravi complimenti, ma bravi,
    bravi davvero, che sorpresa, ma guarda un po, ovviamente, ci mancava, come no, si certo, per fortuna che,
    alla faccia, meno male che, sedicent*, cosiddett*`,
  trouble: `
    problem*, guai, inconvenient*, disguid*, error*, cosa succede, che succede, cosa sta succedendo, cosa è successo,
    qualcosa non va, stran*, non capisco, difficolt*`,
};
