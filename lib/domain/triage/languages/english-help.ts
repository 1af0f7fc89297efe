import type { Tongue } from '../tongue.ts';

/** How English asks for help, or only for information. */
export const englishHelp: Tongue['words'] = {
  person: `
    speak* ~ someone, speak* ~ somebody, speak* ~ person, speak* ~ human, speak* ~ agent, speak* ~ manager,
    speak* ~ supervisor, speak* ~ representative, speak* ~ advisor, speak* ~ reception*, speak* ~ staff,
    speak* ~ team, speak* ~ operator, speak* ~ you, speak to, speak with, speak directly, spoken to a,
    talk* ~ someone, talk* ~ somebody, talk* ~ person, talk* ~ human, talk* ~ agent, talk* ~ manager,
    talk* ~ supervisor, talk* ~ representative, talk* ~ reception*, talk* ~ staff, talk* ~ team, talk* ~ operator,
    talk to a, talk to an, talk to your, talk to the, talk to, talk with, real person, actual person, real human,
    human being, a human, live person, live agent, live chat, an agent, your agent*, an operator, your manager,
    the manager, a manager, a supervisor, customer service number, representative, connect me, transfer me,
    put me through, patch me, hand me over, pass me, call me back, callback, call back, phone number to call,
    number to call, number i can call, with a machine, with a bot, to a robot, to a bot, to a machine, somebody else,
    someone else help, escalat*, someone call, someone please, somebody please, anyone there, anybody there,
    get ~ someone, reach someone, reach anyone`,
  hurry: `
    urgent*, asap, immediately, right now, right away, as soon as possible, straight away, now please, now !,
    time sensitive, desperate*, quickly, quick as, hurry, before it is too late, tonight please, this minute,
    this instant, in # minutes, in # hours, in an hour, within the hour, within # hours, running out of, deadline,
    last minute, tomorrow morning, critical, ! wait, cant wait any, at once, any minute, soon as, time is running`,
  plea: `
    help, helping, help us, please help, send us, send me, give us, give me, bring me, assist, assistance, help me,
    can you help, please assist, need you to, can someone, can somebody, can anyone, could someone, could somebody,
    would someone, please fix, please respond, please reply, please answer, please advise, please check, what do i do,
    what should i do, what should we do, what to do, what can i do, what can we do, what am i supposed,
    what are we supposed, need answers, urge you, beg you, begging, i beg, i implore, im desperate, worried, victim*,
    survivor*`,
  here: `
    i am in, im in, we are in, were in, i live in, we live in, i am at, we are at, im at, living in, in our area,
    in my area, in our zone, in my zone, our village, our neighborhood, our neighbourhood, my neighborhood, our town,
    our camp, the camp, in the camp, located in, located at, my address, our address, come to our, here at, i m in,
    people in, people of, in this area, down here`,
  frail: `
    children, my child, my kids, our kids, my baby, babies, infants, old people, old lady, old man, elderly,
    my mother, my father, my parents, my wife, my husband, my son, my daughter, my family, families, orphan*,
    my little, my grand*, people with us, pregnant, refugees, victims, people are`,
  need: `
    need, needed, needs, please, pls, plz, require*, we want, i want, i would like, i d like, id like, let me know,
    tell me, find out, please tell, inform me, wish to know, want to know, would like to know, looking for, where can,
    how can we, how can i, when will, when are, is there any, need to know, wants to know, can i find, can we find,
    can i get, how do i find, give us information, more information, any information, information about, is it true,
    i want to, we would like`,
  enquiry: `
    how much, how long does, how long is, how long are, what time, what is the, what are the, whats the, do you have,
    do you offer, do you accept, do you allow, is there a, are there any, is it possible, do i need, can i get,
    can i have, can i use, can i change, can i add, i d like to book, id like to book, book a, would like to book,
    make a reservation, which, is the ~ open, opening hours, is it free, interested in, thinking of, planning,
    considering, wondering if, curious, just wondering, recommend, what kind, what currencies, how do i get,
    how do i use, how do i set, how do i activate, how does, what does, can you tell me, do you know, will you be,
    any plans, what if, could you confirm, where do you, what countries, per night, for # nights`,
  report: `
    according to, reported, reportedly, reports, officials, government, ministry, minister, spokes*, authorities,
    percent, thousands of people, killed at least, at least # people, people were killed, death toll, united nations,
    un agency, unicef, red cross, red crescent, organization*, organisation*, ngo, ngos, donor*, humanitarian,
    relief operation*, province, provinces, district, districts, affected people, aid workers, president,
    prime minister, parliament, analysts, economy, economic, reconstruction, residents, villagers, troops, army,
    police said, he said, she said, was held, has been provided, distributed, kilometres, kilometers, hectares, crops,
    agriculture, farmers, coordination, committee, assessment, in the area of, were affected, lost their, their homes,
    their houses, their crops, donate, donation*, prices, were deployed, deployed, are expected, is expected,
    forecast, magnitude, teams from, was built, was born, has been repaired, praying for, pray for, prayers,
    volunteers, relief team*, medical team*, rescue team*, were sent, was sent, have been sent, were deployed, provided,
    providing, provides, programme, projects, the project, scientists, experts, warned, warns that, launched,
    allocated, funding, funds, tons, tonnes, per cent, population, said on, said that, were reported, reopened,
    international, secretary, regional, nationwide, countries`,
};
