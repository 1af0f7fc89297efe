import type { Tongue } from '../tongue.ts';

/** What German says when something failed, is lost or dangerous. */
export const germanUrgent: Tongue['words'] = {
  danger: `
    nach gas, gasgeruch, meine tochter ist ~ verschwunden, mein sohn ist ~ verschwunden, mein kind ist ~ verschwunden,
    unsere tochter ist ~ verschwunden, unser sohn ist ~ verschwunden, unser kind ist ~ verschwunden, im aufzug fest,
    im aufzug eingeschlossen, im fahrstuhl fest, es brennt, kann nicht aufstehen, notfall, notfälle, notruf,
    krankenwagen, notarzt, rettungswagen, verletzt*, verletzung*, blut*, bewusstlos*, ohnmächtig, ertrink*,
    herzinfarkt, brustschmerz*, brennt, feuer, rauch, gasleck, gefahr*, gefährlich*, bedroht*, bedroh*, angegriffen,
    belästig*, vergewaltig*, selbstmord, suizid*, umbringen, stirbt, sterben, verschüttet, trümmer*, eingeklemmt,
    polizei gerufen, polizei rufen, feuerwehr, rettet, rettung, retten sie, vergift*, vergiftung,
    allergische reaktion, unfall, unsicher`,
  stranded: `
    niemand holt uns, niemand holt mich, keiner holt uns, holt uns niemand, niemand ~ abholen, niemand ~ abgeholt,
    gestrandet*, festsitz*, sitz* fest, sitzen hier fest, sitzen fest, im stich gelassen, stehen gelassen,
    zurückgelassen, keine unterkunft, kein zimmer, kein hotel, falsches hotel, falscher flughafen, wo ~ schlafen,
    wo ~ hin, nicht abgeholt, niemand ist hier, am flughafen schlafen, kommen nicht raus, komme nicht raus,
    alles verloren, obdachlos*, sitz* ~ fest, steck* ~ fest, häng* ~ fest`,
  stuck: `
    auf der straße, auf dem boden, vor der tür, im dunkeln, eingesperrt, stehen hier, stehe hier, nicht weg,
    allein gelassen, alleine gelassen, abgeschnitten, nach hause kommen, stecke fest, stecken fest`,
  aid: `
    brauch* ~ wasser, brauch* ~ essen, brauch* ~ hilfe, brauch* ~ medikament*, brauch* ~ arzt, brauch* ~ unterkunft,
    brauch* ~ decken, brauch* ~ zelt*, kein essen, keine medikamente, ohne wasser, ohne essen, nichts zu essen,
    nichts zu trinken, hunger, durst, trinkwasser, schickt, schicken sie, notunterkunft, zelte, medikament*`,
  theft: `
    gestohlen, geklaut, diebstahl, dieb, diebe, klauen, klaut, ausgeraubt, geraubt, betrug, betrüg*, betrogen,
    abzock*, abgezockt, gehackt, hacker, missbrauch*, unbefugt*, nicht autorisiert*, kenne ich nicht,
    erkenne ich nicht, unbekannte abbuchung, phishing, abzocke`,
  lost: `
    verloren, verlor, verlieren, verlegt, vermisse, vermisst, nicht finden, finde ~ nicht, nicht auffindbar,
    verschwunden, weg ist, vergessen, liegen gelassen, liegengelassen, wo ist mein*, wo sind mein*, wo bleibt,
    wo ist unser*, fundbüro, fundsache*, abhanden`,
  locked: `
    ausgesperrt, gesperrt, sperren, sperre, sperrung, entsperr*, blockiert, abgelehnt, abgewiesen, verweiger*,
    zurückgewiesen, eingefroren, komme nicht rein, kommen nicht rein, nicht rein, nicht einloggen, nicht anmelden,
    kein zugriff, keinen zugang, kein zugang, passwort, überbucht, rausgeworfen, eingezogen, gekickt,
    nicht zugelassen`,
  failed: `
    storniert, stornierung, gestrichen, ausgefallen, fällt aus, fallen aus, ausfall, ausfälle, annulliert, abgesagt,
    verspät*, verzöger*, zu spät, spät, verpasst, verpassen, verpasse, anschluss, lieferung, paket, gepäck, koffer,
    falsche lieferung, falscher artikel, falsch geliefert, falsche*, stromausfall, streik`,
  pending: `
    immer noch nichts, noch immer nichts, noch nichts, nicht angekommen, nicht gekommen, nicht erschienen,
    kommt nicht, kam nicht, nie angekommen, nicht erhalten, nichts erhalten, nicht bekommen, nicht geliefert,
    nie geliefert, nicht zugestellt, nicht da, ausstehend, immer noch nicht, noch nicht, noch immer nicht, noch keine,
    noch immer keine, nicht eingetroffen, kommt nie`,
  broken: `
    kaputt*, defekt*, beschädigt*, zerbrochen, gebrochen, gerissen, zerrissen, funktioniert nicht,
    funktionier* ~ nicht, geht nicht, gehen nicht, ging nicht, geht gar nicht, geht nichts, geht nix, läuft nicht,
    lädt nicht, öffnet nicht, startet nicht, klappt nicht, ! funktion*, ! klapp*, ! gelad*, ausser betrieb, störung*,
    gestört, fehler*, fehlermeldung*, abgestürzt, abstürz*, stürzt ab, hängt, undicht, tropft, wasserschaden,
    überflutet, verstopft, kein internet, kein wlan, kein empfang, kein netz, kein signal, kann nicht, können nicht,
    konnte nicht, unmöglich, unbrauchbar, repar*, bug, bugs, down, tot`,
  ill: `
    krank*, fieber, erbrech*, durchfall, infektion, krankenhaus, arzt, ärztin, schwanger*, rollstuhl, baby, allergi*,
    diabet*, insulin, asthma, ältere, behinder*`,
};
