import type { Tongue } from '../tongue.ts';

/** How German complains of service, money and waiting. */
export const germanComplaint: Tongue['words'] = {
  waited: `
    warte*, warten, wartet, gewartet, wartezeit*, warteschleife, seit # stunden, seit # tagen, seit # wochen,
    seit stunden, seit tagen, seit wochen, seit monaten, seit gestern, seit heute früh, stundenlang, tagelang,
    wochenlang, ewig, ewigkeit*, den ganzen tag, die ganze nacht, schlange, eine stunde, halbe stunde, wie lange noch,
    bis wann`,
  unanswered: `
    niemand ~ antwort*, niemand ~ meld*, niemand ~ hilft, niemand ~ weiss, niemand ~ erreich*, niemand ~ kümmer*,
    niemand ~ geh*, keiner ~ antwort*, keiner ~ meld*, keiner ~ hilft, keiner ~ weiss, keiner ~ kümmer*,
    keine antwort, noch keine antwort, noch immer keine antwort, immer noch keine antwort, keine rückmeldung,
    keine reaktion, keine info*, keine hilfe, keine lösung, keine erklärung, keine auskunft, antwort* nicht,
    meldet sich nicht, reagier* nicht, nicht erreichbar, nicht zu erreichen, erreiche niemand*, erreicht man niemand*,
    ignorier*, aufgelegt, egal, interessiert niemand*, interessiert euch nicht, kein interesse, vertröstet,
    hingehalten, abgewimmelt, mangelnde, fehlende, unfähig*`,
  money: `
    geld, rückerstatt*, erstatt*, erstattung, zurückzahl*, abgebucht, abbuchung*, berechnet, doppelt, zweimal,
    zu viel, teuer, teure*, bezahlt, bezahlen, gezahlt, gebühr*, entschädig*, schadenersatz, schadensersatz, rechnung,
    mahnung, inkasso, wucher, überteuert`,
  amount: 'preis*, zahle, zahlen, kosten, euro, # €',
  again: `
    schon wieder, mal wieder, wieder mal, wieder einmal, erneut, nochmal, wieder, jedes mal, immer wieder, immer,
    täglich, jeden tag, drittes mal, dritten mal, zweites mal, zweiten mal, zum # mal, # mal, dasselbe, das gleiche,
    gleiche problem, wie immer, wie üblich, mehrfach, mehrmals, ständig, dauernd, wie oft`,
  rude: `
    unfreundlich*, unhöflich*, respektlos*, arrogant*, überheblich*, aggressiv*, lüge*, lügen, lügt, gelogen, lügner*,
    belogen, getäuscht, täusch*, verarscht, ungerecht*, unfair*, rassis*, diskriminier*, beleidig*, gedemütigt,
    behandelt, schlechter service, schlechter kundenservice, mieser service, kundenunfreundlich*, hinterhältig,
    verlogen*, feige, korrupt*, verrat, verräter*, hetze, hetzer*, dreist*`,
  leave: `
    anwalt, rechtsanwalt, anwält*, klage, klagen, verklag*, anzeige, anzeigen, beschwer*, reklam*,
    verbraucherzentrale, verbraucherschutz, kündig*, gekündigt, kündigung, wechsel*, wechseln, anbieter wechseln,
    bin weg, nie wieder kunde, kunde verloren, kunden verloren, nicht empfehlen, nicht zu empfehlen,
    nicht weiterempfehlen, finger weg, vorsicht, meiden, warne, boykott*, melde ich`,
  dirty: `
    dreckig*, schmutz*, schmutzig, fleck*, stink*, gestank, riecht, bettwanzen, ratte*, ameisen, schimmel*, lärm,
    kalt, heiß, hitze, verdorben, abgelaufen, roh, verbrannt, alt, unbequem, ungepflegt, haare im, siff*, versifft`,
  sarcasm: `
    danke für nichts, vielen dank für nichts, danke für die verspätung, danke für den ausfall, danke für das warten,
    danke auch, na danke, na toll, na super, na bravo, ganz toll, ganz großes kino, toll gemacht db, super service,
    klasse service, welch überraschung, was für eine überraschung, wie überraschend, herzlichen glückwunsch zu,
    läuft bei, natürlich nicht, war ja klar, war klar, ja klar, bravo, sogenannte*, angeblich*, von wegen`,
  trouble: `
    problem*, schwierigkeit*, was ist los, was ist da los, was passiert, was soll das, stimmt nicht, stimmt was nicht,
    stimmt etwas nicht, komisch, seltsam, merkwürdig, verstehe nicht, panne*`,
};
