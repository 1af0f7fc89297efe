import type { Tongue } from '../tongue.ts';

/** How German says that something fell short, asks in need, and what is no complaint at all. */
export const germanService: Tongue['words'] = {
  mine: 'mein, meine, meinen, meinem, meiner, unser, unsere, unseren, unserem',
  firm: `
    kundendienst, euer service, ihr service, eure website, eure app, eure seite, euer laden, eure firma,
    eure mitarbeiter, ihre mitarbeiter, webseite, website, app, bestellung, bestellt, paketbote, zusteller, vertrag,
    konto, filiale, artikelnummer, produkt, abo`,
  short: `
    nicht wie beschrieben, nicht wie bestellt, nicht wie abgebildet, nicht das was, entspricht nicht, falsche größe,
    zu klein, zu groß, zu eng, unvollständig*, fehlte, fehlten, es fehlt, teile fehlen, kam offen, offen angekommen,
    zerkratzt, verkratzt, abgegangen, abgefallen, löst sich, nach einem monat, nach # monaten, nach # wochen,
    nach # tagen, nach einmal, beim ersten, nagelneu, brandneu, neu gekauft, ausverkauft, nicht auf lager,
    nicht lieferbar, nicht verfügbar, nicht mehr erhältlich, mir wurde gesagt, uns wurde gesagt, wurde mir zugesagt,
    zugesagt, sollte kommen, sollte ankommen, sollte gestern, hätte kommen sollen, immer noch kein*, noch immer kein*,
    bis heute nicht, bis heute kein*, angeblich zugestellt, als zugestellt, gutscheincode, code ungültig, ungültig,
    keine sendungsverfolgung, kein rückruf, kunde seit, kundin seit, jahren kunde, früher war, wird immer schlechter,
    ruckelt, meldet mich ab, musste kaufen, tag frei genommen, urlaubstag, unprofessionell, nicht professionell,
    servicewüste, beim nachbarn`,
  unable: `
    kann ich nicht, kann mich nicht, lässt sich nicht, lässt mich nicht, nicht möglich, schaffe es nicht, komme nicht`,
  lack: `
    wir haben kein*, ich habe kein*, haben ~ kein*, haben nichts, habe nichts, haben nicht genug, nicht genug,
    zu essen, ausgegangen, geht uns aus, nichts bekommen, bisher nichts, niemand war, niemand kommt, niemand kam,
    niemand war hier, ohne dach`,
  asks: `
    gebt uns, geben sie uns, bringt uns, bringen sie, kommen sie, denkt an uns, vergesst uns nicht, sagt uns,
    sagen sie uns, sagt mir, informiert uns, wir bitten, bitten um, wir brauchen, wir benötigen, wer kann, wer hat,
    kann jemand, kann mir jemand, könnte jemand, weiss jemand, gibt es irgendwo, gibt es einen ort, wo gibt es,
    wo gibts, wohin, was muss ich, welche nummer, suche meine, suche meinen, suchen unsere, suchen unseren,
    keine nachricht von, hat jemand ~ gesehen, um gottes willen`,
  goods: `
    wasser, essen, lebensmittel, zelt, plane, planen, decken, matratze*, kleidung, milch, windeln, reis, seife,
    toiletten, ärzte, krankenschwester, klinik, impfung*, unterkunft, generator*, treibstoff, benzin, strom,
    sandsäcke, lager`,
  crowd: '# menschen, # personen, wir sind #, zu viert, zu fünft, bewohner, die leute hier',
  place: `
    straße #, hinter dem, hinter der, vor dem, neben dem, neben der, in der nähe, gegenüber, ecke, dorf, ortsteil,
    stadtteil, gemeinde`,
  settled: `
    es gibt kein problem, gibt es kein problem, es gibt keine probleme, es eilt nicht, keine eile, hat sich erledigt,
    erledigt, gelöst, problem gelöst, behoben, geht wieder, funktioniert wieder, läuft wieder, geht jetzt,
    ist angekommen, heute angekommen, gut angekommen, heute gekommen, gefunden, wieder da, alles gut, alles klar,
    alles bestens, danke für die hilfe, danke für eure hilfe, danke für ihre hilfe, danke für die schnelle,
    danke für die antwort, danke für die info, kein problem, keine probleme`,
  advert: `
    live, video, foto, fotos, jetzt neu, neu im, gratis, kostenlos, verfügbar ab, premiere, folge, staffel, sendung,
    podcast, interview, artikel, via, gewinnspiel, verlosen, verlosung, mitmachen, angebot*, aktion, rabatt*,
    gutschein*, anmelden, anmeldung, veranstaltung*, konferenz, messe, festival, ausstellung, konzert, neues album,
    trailer, tickets, termin*, jetzt bewerben, stellenangebot*, jobs, newsletter, blog, blogbeitrag, lesen,
    jetzt lesen`,
};
