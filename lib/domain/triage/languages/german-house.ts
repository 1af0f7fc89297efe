import type { Tongue } from '../tongue.ts';

/** What is out, gone or not so in a house, at a desk or on a bill, as German says it. */
export const germanHouse: Tongue['words'] = {
  twice: `
    zweimal abgebucht, doppelt abgebucht, zweimal belastet, doppelt belastet, zweimal berechnet, doppelt berechnet,
    doppelt bezahlt, zweimal bezahlt, doppelte abbuchung`,
  none: 'es gibt kein*, gibt es kein*, gibts kein*, ist leer',
  outage: `
    internet geht ~ nicht, internet funktioniert ~ nicht, heizung geht ~ nicht, heizung funktioniert ~ nicht,
    aufzug geht ~ nicht, aufzug funktioniert ~ nicht, telefon geht ~ nicht, telefon funktioniert ~ nicht,
    dusche geht ~ nicht, dusche funktioniert ~ nicht, es gibt kein warmes wasser, es gibt kein heißes wasser,
    es gibt kein wasser, es gibt keinen strom, gibt es kein warmes wasser, gibt es kein wasser, gibt es keinen strom,
    kein warmes wasser, kein heißes wasser, kein warmwasser, ohne warmwasser, kein wasser, kein strom, keinen strom,
    ohne strom, keine heizung, ohne heizung, strom ~ weg, strom ~ ausgefallen, heizung ~ aus, heizung ~ kaputt,
    heizung ~ ausgefallen, heizung ! ~ geht, heizung funktioniert nicht, heizung geht nicht, klimaanlage ~ aus,
    klimaanlage ~ kaputt, klimaanlage geht nicht, klimaanlage funktioniert nicht, stromausfall*, internet ~ weg,
    internet ~ ausgefallen, internet geht nicht, aufzug ~ kaputt, aufzug ~ defekt, aufzug geht nicht,
    toilette ~ verstopft, klo ~ verstopft, wc ~ verstopft, abfluss ~ verstopft, von der decke, aus der decke,
    überschwemm*, überflut*, rohrbruch`,
  absent: `
    rezeption ~ niemand, rezeption ~ nicht besetzt, rezeption ~ leer, rezeption ~ geschlossen, niemand ~ rezeption,
    keiner ~ rezeption, niemand da, keiner da, niemand macht auf, niemand öffnet`,
  raid: `
    hebt geld von meinem, hebt gerade geld, bucht gerade geld, benutzt meine karte, jemand in unserem zimmer,
    jemand in meinem zimmer, einbrechen, einbruch, eingebrochen, einbrecher*, räumt mein konto`,
  vermin: 'kakerlake*, bettwanze*, wanzen, ratte, ratten, mäuse',
};
