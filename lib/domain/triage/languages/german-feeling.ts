import type { Tongue } from '../tongue.ts';

/** What anger, contempt and sorrow sound like in German. */
export const germanFeeling: Tongue['words'] = {
  angry: `
    schlimmste*, schlechteste*, schrecklich*, furchtbar*, grauenhaft*, grauenvoll*, fürchterlich*, entsetz*, grässlich*,
    abscheulich*, widerlich*, ekel*, eklig*, ekelhaft, unverschämt*, unverschämtheit, frech*, frechheit, skandal*,
    schande, schäm*, peinlich*, inakzeptabel, unakzeptabel, untragbar, unfassbar*, unglaublich, empör*, wütend, wut,
    sauer, zornig, zorn, genervt, nervt, nerven, kotzt, zum kotzen, hass*, hasse, hasst, katastroph*, desaster,
    lächerlich*, erbärmlich*, armselig, jämmerlich, inkompetent*, nutzlos, sinnlos, müll, dreck*, hölle, albtraum,
    alptraum, chaos, saftladen, nie wieder, niewieder, witz, verarsch*, schluss, reicht, satt, dumm, dumme*, dummheit,
    blöd*, idiot*, trottel, depp*, vollidiot*, bescheuert*, hirnlos*, gehirnamput*, dämlich*, unterirdisch, zumutung,
    miserabel, miserabl*, abartig, versager, versagen, versagt, heuchler*, heuchelei, irre, wahnsinn, pack, gesindel,
    abschaum, hohl*, hohlköpf*, spinner*, spinnt, irre*, geisteskrank*, schwachkopf*, schwachmat*, verlog*, witzfigur*,
    clown*, honk, vollpfosten, vollhonk, wixer, widerwärtig*, abstoßend, pervers*, menschenverachtend*, unmensch*,
    ekelerregend, hassenswert, abartig*, drecksau, sau, schwein*, affe, affen, ungeheuerlich*, haarsträubend*,
    himmelschreiend, armutszeugnis, totalversag*, unerträglich*, zum heulen, geht garnicht, kotz*, würg*, bäh, igitt`,
  swear: `
    scheiß*, scheisse, kacke, kack*, mist, verdammt*, verflucht*, arsch*, arschloch, arschlöcher, fick*, wichser*,
    hurensohn, huren*, hure, schlampe*, fotze*, penner*, drecks*, fresse, maul, halt die, schnauze, pisse*, verpiss*,
    schwuchtel*, spast*, missgeburt, bastard*, wtf, fuck*, shit`,
  bad: `
    schlecht*, schlimm*, mies*, übel, enttäusch*, frustr*, ärger*, ärgerlich, geärgert, verärger*, nervig*,
    unzufrieden*, traurig*, schade, leider, bedauer*, schuld, langsam*, schwierig*, kompliziert, umständlich,
    unangenehm*, langweil*, müde, erschöpf*, stress*, anstreng*, falsch*, fake, fehlt, fehlen, mangel*, mangelhaft*,
    verlier*, verschlechter*, ruinier*, zerstör*, lässt zu wünschen, hässlich*, gefällt mir nicht, mag ich nicht,
    mag nicht, will nicht, weiß nicht, versteh nicht, kein verständnis, kein bock, keine lust, lohnt sich nicht,
    zu wenig, zuwenig, zu lange, negativ*, gescheitert, scheiter*, krise*, weh, weint, heul*, leid, leiden, ach, boah,
    puh, pfui, naja, ernsthaft, unsinn, quatsch, blödsinn, schwachsinn, schlechter, wenig, sinnfrei, doof*, gaga,
    ungern, umsonst, arm, arme, armes, unsäglich, unverantwortlich, verschwend*, zeitverschwendung, nicht gut,
    nicht schön, nicht lustig, nicht normal, nicht mehr normal, nicht fair, nicht ernst, nicht zufrieden,
    nicht hilfreich, kein spaß, keinen spaß, keine ahnung, kein wunder, kein sinn, keinen sinn, macht keinen, unnötig*,
    unnütz*, überflüssig*, lästig*, nervös*, ätzend*, öde, lahm, lahme*, komisch*, seltsam*, krass*, heftig, hart,
    schwach*, schwer, leidig*, verpeil*, vergess*, verspielt, verkack*, versau*, fies*, gemein*, böse*, bösartig*,
    beschissen*, blamabel*, blamage*, blamier*, fragwürdig*, zweifel*, absurd*, grausam*, scheinheilig*, unsinn*,
    irrsinn*, kranke*, aufreg*, aufgeregt, rege mich, meckern, jammer*, streit*, vorwurf, vorwürfe, kein bisschen,
    reinste, überfordert, kopfschmerz*, bauchschmerz*, erkältet, verschlafen, wehtut, tut weh, tut mir leid`,
  sad: `
    trauer*, weine*, weinen, tränen, schmerz*, leide*, angst, ängst*, erschrocken, sorge*, besorgt, verzweifel*,
    depress*, allein, einsam*, vermisse dich, tote, toten, tod, gestorben, verstorben, unglück*, pech, hoffnungslos,
    bitter, armut, elend, traurig, geweint, ängste, fürchte*, befürcht*, sorgen, besorgnis*, schmerzen, gebrochen*,
    verletzt, verlassen, vermissen, kummer, hilflos*, schwermut, beerdigung, ruhe in frieden, rip, abschied*`,
  grim: `
    krieg*, terror*, anschlag*, mord*, mörder*, ermordet, töten, tötet, getötet, verbrechen, verbrecher*, kriminell*,
    kriminal*, gewalt*, bombe*, waffe*, schuss, gefängnis, illegal*, diktat*, faschis*, nazi*, neonazi*, rechtsextrem*,
    islamis*, protest*, droh*, drohung*, opfer, krebs, krankheit*, feind*, drogen, verrückt*, irrsinn, volksverräter*,
    hetz*, antisemit*, propaganda, attack*, flüchtlingskrise, lügenpresse, abschieb*, asylant*, invasion, schuldig*,
    täter, straftäter*, straftat*, erschoss*, erschlagen, messer*, stich*, explosion*, bombardier*, entführ*, geisel*,
    folter*, massaker, völkermord, vertreib*, flucht, asylbewerber*, clan*, randal*, krawall*, chaot*, hass, rechts,
    rechte hetze, linksextrem*, extremist*, pleite, insolven*, arbeitslos*, armut*, elend*, seuche, virus, tödlich*,
    todes*, gift*, erdbeben, absturz, sexis*, homophob*, unterdrück*, zensur, verurteil*, angeklagt, haft, festgenommen,
    verhaftet, razzia, verlust*, niederlage*, kritik*, sanktion*, spaltung, untergang`,
};
