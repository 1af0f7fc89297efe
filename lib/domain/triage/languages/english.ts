import type { Tongue } from '../tongue.ts';
import { englishComplaint } from './english-complaint.ts';
import { englishDanger } from './english-danger.ts';
import { englishFeeling } from './english-feeling.ts';
import { englishHelp } from './english-help.ts';
import { englishHouse } from './english-house.ts';
import { englishNeed } from './english-need.ts';
import { englishService } from './english-service.ts';
import { englishUrgent } from './english-urgent.ts';

/** English: the service desk, the post in anger, the call for help. */
export const english: Tongue = {
  lang: 'en',
  name: 'English',
  marks: `
    the and you is are was were have has had this that these those with for from they their what when where why who
    how your my our we she he it its im ive dont cant wont didnt doesnt isnt not but just been will would could should
    about there here than then them his her of to be do does did get got if or so at by on an as please thanks all any
    some because no yet nothing nobody answer reply after before into over up out off down back only very too also now
    today day time new people know think want going gonna am him us me u ur more much many see say said make good
    really still never always every thing let theyre youre thats whats`,
  denying: `
    not no never dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt aint
    cannot neither nor without nobody none nothing hardly barely dnt didn doesn`,
  speaker: 'i im ive id ill me my mine we us our ours were weve myself ourselves',
  words: {
    ...englishHouse,
    ...englishDanger,
    ...englishUrgent,
    ...englishHelp,
    ...englishComplaint,
    ...englishFeeling,
    ...englishService,
    ...englishNeed,
    wonder: `
      why, how come, how is it, how can you, how could you, how do you, how dare, what the, what kind of,
      is it normal, explain, explanation, since when, do you even, are you kidding, you kidding, kidding me,
      are you serious, really, is this how, is that how, what gives, whats up with, whats the point,
      what is the point, seriously ?, when are you, when will you, when do you, will you ever, can you please,
      could you at least, why should i, why would i, why would you, why do i, why do you, why do your, why does,
      why did, why didnt, why dont, why doesnt, why isnt, why arent, why has, why hasnt, why havent, why is, why are,
      why was, why were, why cant, why wont, why am, why so, why no, how hard is, how difficult is, how many people,
      how is that, how can a, how can i trust, too much to ask, is it too much, do you ever, do you plan to fix,
      when will you fix, when are you going, when will this be fixed, when will it be fixed, when is it going to,
      explain why, explain how, care to explain, point of a, point of having, whats the deal, what is up with,
      whats with, what is with`,
    still: `
      still, yet, even though, even after, after #, despite, should have, shouldve, told me, told us, says, saying,
      said it would, only to, had to, have to, forced, making me, made me, made us, anymore`,
    contrast: 'but, however, although, though, unless, instead, except, rather than, only',
    good: `
      good, nice, nicely, very well, so well, works well, went well, i like, like it, like the, like your, like this,
      liked, enjoy*, happy, happier, pleased, pleasant*, glad, cool, fun, funny, smooth, smoothly, clean, comfortable,
      comfy, friendly, very helpful, so helpful, helpful, kindly, polite, courteous, efficient, welcoming,
      interesting, satisf*, improved, improvement, all set, looking forward, cant wait, sweet, bonus, pretty, cute,
      lucky, proud, win, won, winner, winning, success*, congrat*, celebrat*, birthday, weekend, vacation, holiday,
      yay, yes, yeah, haha*, hehe, smile*, smiling, peace, relax*, join, party, welcome, can i, fine, live, new`,
    great: `
      great, greatest, excellent, amazing, amazed, awesome, fantastic, wonderful, brilliant, superb, outstanding,
      terrific, fabulous, marvel*, perfect, perfectly, perfection, best, love, loved, loves, loving, lovely,
      beautiful*, gorgeous, incredible, impress*, delight*, thrilled, excited, exciting, happiest, favorite,
      favourite, adore*, rocks, rock, rocked, kudos, props, bless*, superstar, rockstar, lifesaver, hero, heroes,
      stellar, exceptional, delicious, tasty, yummy, highly recommend, wow, above and beyond, made my day, five stars,
      well done, good job, great job, nice work, nice job, keep up, thumbs up, first class, top notch, phenomenal,
      magical, blast, so good, so happy, so nice, so much fun, stoked, yum, dope, sweetest, legend, genius,
      cant believe how good, cant believe how great, cant believe how nice, cant believe how kind,
      cant believe how fast, cant believe how easy, cant believe how lucky, cant wait to be, cant thank you enough,
      cant thank them enough, cant go wrong, cant beat, cant get enough, cant stop smiling, cant stop laughing`,
    thanks: `
      thank*, thx, thnx, tnx, ty, tks, cheers, appreciat*, grateful, much obliged, gracias, welcome aboard, god bless`,
    stake: `
      passport*, wallet*, purse*, key, keys, laptop*, my order, my parcel, my package, my delivery, my card, my room,
      our room, my booking, my reservation, my account, my phone, my ticket, my tickets`,
    period: `
      # minutes, # mins, # min, # hrs, # hr, # am, # pm, overnight, midnight, # days, next day, # month, # years,
      # year, whole day, entire day, hours, hour, days, weeks, months`,
  },
};
