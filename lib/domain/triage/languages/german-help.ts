import type { Tongue } from '../tongue.ts';

/** How German asks for help, or only for information. */
export const germanHelp: Tongue['words'] = {
  person: `
    sprechen mit, mit ~ sprechen, mit ~ reden, mitarbeiter* sprechen, mit einem menschen, echten menschen,
    echter mensch, echte person, einen menschen, einem mitarbeiter, einen mitarbeiter, ansprechpartner, vorgesetzt*,
    manager, chef, geschäftsführ*, rückruf, zurückruf*, rufen sie, ruft mich, anrufen, kontaktieren, erreichen,
    verbinden sie, durchstellen, kundenservice, hotline`,
  hurry: `
    dringend*, sofort*, umgehend, unverzüglich, jetzt, so schnell wie möglich, schnellstmöglich, asap, eilig, eilt,
    verzweifelt, schnell, heute noch, heute nacht, heute abend`,
  plea: `
    hilfe, helfen, hilft, helft, helfen sie, bitte, brauche hilfe, lösung*, lösen, klären, kümmern, was soll ich,
    was sollen wir, was tun, was kann ich, was mache ich, antworten sie, antwortet, meldet euch, melden sie sich,
    unterstützung`,
  here: `
    bin in, bin im, bin am, sind in, sind im, sind am, wohne in, wohnen in, befinde mich, befinden uns, meine adresse,
    unsere adresse, in meiner straße, in unserer straße, in unserem dorf, in unserem ort, hier in, hier im, hier am`,
  frail: `
    kinder, meine kinder, mein kind, mein sohn, meine tochter, säugling, alte menschen, ältere menschen, meine mutter,
    mein vater, meine eltern, meine oma, mein opa, meine frau, mein mann, meine familie, familien, schwanger,
    pflegebedürftig*`,
  need: `
    brauche, brauchen, benötige, benötigen, ich will, wir wollen, ich möchte wissen, wüsste gern, wo kann ich,
    wo können wir, wo bekomme, wo finde, information*, wie kann ich`,
  enquiry: `
    ändere ich meine adresse, meine adresse ändern, adressänderung, rechnung ~ schicken, rechnung ~ senden,
    rechnung ~ zusenden, was kostet, wie viel kostet, um wie viel uhr, gibt es, habt ihr, haben sie, kann ich,
    könnte ich, ich möchte, ich würde gerne, informationen über, reservieren, öffnungszeit*, verfügbar*`,
  report: `
    laut, nach angaben, teilte mit, behörden, regierung, ministerium, minister, sprecher, sprecherin, millionen,
    mindestens # menschen, tote bei, spenden, prognose, stärke #, nachrichten`,
};
