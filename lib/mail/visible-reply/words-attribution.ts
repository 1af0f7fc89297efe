import { wordList } from './word-list.ts';

/**
 * What stands at the end of an attribution line, before the colon, in small letters: what Gmail, Apple Mail, Outlook,
 * Thunderbird, Yahoo, Yandex and Naver write above a quote in each language.
 */
export const closingVerbs = wordList(`
  wrote | writes | said | schrieb | schrieben | geschrieben | folgendes geschrieben | a écrit | a ecrit | écrit
  écrivait | écrivit | escribió | escribio | escrito | va escriure | ha escrit | escribiu | escreveu | escreveram
  escrevido | ha scritto | scrisse | scritto | a scris | scris | schreef | geschreven | schreef het volgende
  geskryf | skrev | skreiv | skrifaði | følgende | följande | kirjoitti | kirjutas | rakstīja | rašė | parašė
  ezt írta | írta | yazdı | yazmış | yazıyor | yazdi | napisał | napisała | napisał(a) | pisze | napsal | napsala
  napsal(a) | napísal | napísala | napísal(a) | napsal/a | napisao | napisala | napisao/la | je napisao
  je napisala | napisao je | napisala je | piše | написао | написала | shkroi | написал | написал(а) | написал(-а)
  пишет | писал | писал(а) | писала | пише | написав | написав(ла) | писав | написа | έγραψε | έγραψαν | γράφει
  כתב | כתבה | כתב/ה | כתב(ה) | כתבת | كتب | كتبت | كتب/كتبت | كتب ما يلي | نوشت | نوشته | viết | đã viết | menulis
  tulis | เขียน | เขียนว่า | ने लिखा | লিখেছেন | ने लिहिले | sinulat | aliandika | ameandika | sumulat
`);

/** The same where words are not parted by spaces: no space is asked for before it. */
export const closingMarks = wordList(`
  写道 | 寫道 | 写到 | 编写 | 書きました | 書いた | さんは書きました | のメール | のメッセージ | からのメール | の投稿 | さんが書きました | 작성 | 씀 | 썼습니다 | 작성했습니다
  보낸 메시지 | 쓴 글 | 写了 | 写的 | 寫了
`);

/** Where the verb may stand before the name (`Am … schrieb Ada:`), or the moment after it (`Ada wrote on …:`). */
export const innerVerbs = wordList(`
  schrieb | schreef | skrev | skreiv | skrifaði | wrote on | wrote at | a écrit le | escribió el | escreveu em
  ha scritto il | napisał | napisał(a) | napsal | napsal(a) | napísal | ezt írta | kirjoitti | писал | написал
  пишет | heeft | пользователь | odesílatel | użytkownik
`);

/** With what an attribution begins, before its moment; only such a line, or one that begins with it, is folded. */
export const openers = wordList(`
  at | en | þann | v v | ในวันที่ | missatge de | on | am | le | el | il | il giorno | em | no dia | op | den | d. | på
  dne | dňa | dnia | w dniu | v | в | на | у | în | pe | a(z) | az | a | στις | la | al | dana | u | na | op de
  vào | vào lúc | pada | בתאריך | ב- | ביום | في | بتاريخ | در | 于 | 於 | 在 | 我在 | เมื่อ | noong
`);

/** Names of weekdays by their first letters; with those a line without an opener begins (`ср, 30 апр.`). */
export const weekdays = wordList(`
  mon | tue | wed | thu | fri | sat | sun | mo | di | mi | do | fr | sa | so | lun | mar | mer | mié | jeu | jue
  ven | vie | sam | sáb | sab | dim | dom | seg | ter | qua | qui | sex | gio | ma | wo | vr | za | zo | mån | tis
  ons | tor | fre | lör | sön | man | tir | lør | søn | ke | to | pe | la | su | ti | pon | wt | śr | czw | pt | sob
  ndz | niedz | po | út | st | čt | pá | ne | ut | št | пн | вт | ср | чт | пт | сб | вс | нд | понедельник
  вторник | сред | четверг | пятниц | суббот | воскресенье | pzt | sal | çar | per | cum | cmt | paz | hét | kedd
  sze | csüt | pén | szo | vas | δευ | τρί | τετ | πέμ | παρ | σάβ | κυρ | th | cn | mie | joi | vin | dum | सोम
  मंगल | बुध | गुरु | शुक्र | शनि | रवि
`);

/** Words of somebody who speaks for himself or to us: then the line is a sentence and no attribution. */
export const personal = wordList(`
  i | you | your | we | my | our | she | they | ich | sie | ihr | ihre | ihrer | wir | mein | meine | mir | unser
  je | vous | votre | nous | mon | notre | yo | usted | ustedes | su | nosotros | eu | você | seu | sua | meu
  minha | nós | io | lei | suo | noi | mio | ik | jullie | uw | mijn | wij | jag | jeg | vi | minä | pan | pani | wy
  já | vy | я | вы | ваш | мой | мы | siz | sizin | biz | εγώ | σας | μου | أنا | אני | tôi | bạn | saya | anda
`);

/** With what an attribution begins that has no verb (Horde, GMX). */
export const quotings = wordList(`
  quoting | zitat von | citando | citando a | citation de | citat från | citat fra | citeren van | cytowanie | цитирую
`);
