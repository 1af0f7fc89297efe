import type { Tongue } from '../tongue.ts';

/** What Italian says when something failed, is lost or dangerous. */
export const italianUrgent: Tongue['words'] = {
  danger: `
    emergenza, emergenze, ambulanza, ferit*, sanguin*, sangue, incoscient*, svenut*, annega*, infarto,
    dolore al petto, incendi*, in fiamme, fuoco, fumo, fuga di gas, odore di gas, puzza di gas,
    mia figlia è scomparsa, mio figlio è scomparso, mia figlia si è persa, mio figlio si è perso, perso mia figlia,
    perso mio figlio, bloccat* in ascensore, chiusi in ascensore, bloccat* nell ascensore, non riesce ad alzarsi,
    non riesce a alzarsi, c è un incendio, pericol*, minacc*, aggred*, aggress*, molest*, stupr*, suicid*, uccidermi,
    morendo, intrappolat*, macerie, rapit*, chiam* ~ polizia, chiam* ~ carabinieri, vigili del fuoco, salvateci,
    salvatemi, soccors*, avvelena*, intossica*, reazione allergica, incidente`,
  stranded: `
    lasciati a piedi, lasciato a piedi, lasciata a piedi, non so dove, non sappiamo dove, dove dormire, dove andare,
    hotel sbagliato, aeroporto sbagliato, nessuno è venuto, nessuno ~ prendere, nessuno ~ prenderci,
    nessuno ~ prendermi, dormire per terra, dormire in aeroporto, chiusi fuori, chiuso fuori, chiusa fuori,
    perso tutto, senza casa, senza tetto, sfollat*, senza camera`,
  stuck: `
    per strada, in strada, a piedi, al buio, davanti alla porta, chiusi dentro, isolat*, abbandonat*, bloccati in,
    bloccata in, bloccato in, bloccati a, bloccato a, bloccata a, bloccati qui, bloccati all, bloccata all,
    bloccato all`,
  aid: `
    bisogno ~ acqua, bisogno ~ cibo, bisogno ~ medicin*, bisogno ~ aiuto, bisogno ~ coperte, bisogno ~ tend*,
    bisogno ~ riparo, senza cibo, senza medicin*, non abbiamo cibo, fame, sete, acqua potabile, mandate, inviate,
    medicinali, niente da mangiare`,
  theft: `
    rubat*, rubano, rubare, furto, furti, ladr*, rapin*, truff*, frod*, hacker*, hackerat*, clonat*, non riconosco,
    non autorizzat*, phishing, derubat*, scipp*, imbrogli*, fregat*, fregatura*`,
  lost: `
    ho perso, abbiamo perso, perso, persa, persi, smarrit*, smarriment*, non trovo, non trovi*, non troviamo, sparit*,
    scompars*, dimenticat*, ho lasciato, dov è il mio, dov è la mia, dove sono i, dov è finit*, dove è finit*,
    oggetti smarriti`,
  locked: `
    bloccat*, sbloccare, rifiutat*, respint*, negat*, congelat*, sospes*, disattivat*, non riesco a entrare,
    non riesco ad entrare, non riesco ad accedere, non riesco a accedere, non mi fa*, non fa entrare, accesso negato,
    password, overbooking, cacciat*, espuls*, mangiato la carta, trattenuto ~ carta, mangiato ~ carta,
    ingoiato ~ carta`,
  failed: `
    cancellat*, annullat*, cancellazion*, ritard*, in ritardo, rinviat*, posticipat*, rimandat*, perso il volo,
    perdere il volo, persa la coincidenza, perdere la coincidenza, coincidenza, consegna, pacco, valigi*, bagagli*,
    ordine sbagliato, disservizi*, guasto, interruzion*, fuori servizio, sciopero`,
  pending: `
    non arriva*, non è arrivat*, non sono arrivat*, non è ancora, non ancora, mai arrivat*, non ho ricevuto,
    mai ricevuto, non ricev*, non consegnat*, non è stato consegnato, non si present*, in sospeso, ancora niente,
    ancora nulla`,
  broken: `
    rotto, rotta, rotti, rotte, rompe, guast*, danneggiat*, difettos*, difetto, strappat*, non funzion*, non va,
    non vanno, non parte, non carica, non si apre, non apre, non si accende, non si connette, non prende,
    ha smesso di funzionare, si blocca, crash*, bug, errore, errori, malfunzion*, perde acqua, perdita, intasat*,
    niente internet, senza internet, non c è internet, senza wifi, non c è segnale, senza linea, non riesco,
    non riesc*, non posso, non si può, impossibil*, inutilizzabil*, ripara*, aggiusta*, fallit*`,
  ill: `
    malat*, malattia, febbre, vomit*, diarrea, infezion*, ospedale, medico, dottore, incinta, sedia a rotelle,
    neonat*, allergi*, diabet*, insulina, asma, anzian*, disabil*`,
};
