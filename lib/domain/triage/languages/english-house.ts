import type { Tongue } from '../tongue.ts';

/** What is out, gone or not so in a house, at a desk or on a bill, as English says it. */
export const englishHouse: Tongue['words'] = {
  fee: `
    fee, fees, extra fee*, hidden fee*, charged for, charged a fee, charged extra, charged an extra, a fee for,
    charge a fee, charges a fee, fee for, additional fee*`,
  twice: `
    charged twice, been charged twice, was charged twice, were charged twice, got charged twice, been double charged,
    was double charged, charged me twice, charged us twice, charged # times, charge* ~ twice, double charge*,
    double payment, charged double, doubly charged, billed twice, pay twice, paid twice, debited twice, duplicate*,
    multiple times on my, several times on my, showing multiple times, showing several times,
    showing up several times, showing up multiple times, showing twice, shows up twice, shows twice, not enough cash,
    wrong cash, wrong amount of, less cash, less money, gave me less, gave me the wrong, dispensed less,
    withdrawal was short, came out instead, instead of the # i`,
  none: 'is empty, not there, isnt there, ! ~ in the room yet',
  outage: `
    without water, without power, without electricity, without heat*, radiator ! ~ heat*, radiator ~ cold,
    have no hot water, have no heating, have no electricity, have no power, have no water, have no running water,
    has no electricity, has no power, has no hot water, has no heating, have no lights, no hot water, no heating,
    no heat in, no power in, no electricity, no power, no running water, no water in, no water from, no lights,
    no internet since, no internet for, no signal since, has no signal, heating ~ off, heating ~ out, heating ~ down,
    heating ~ broken, heating ~ gone, heater ~ out, boiler ~ out, boiler ~ broken, boiler ~ down,
    air conditioning ~ out, air conditioning ~ off, air conditioning ~ broken, ac is out, ac is off, ac is broken,
    aircon ~ broken, power is out, power is off, power ~ gone, power went out, electricity ~ off, electricity ~ out,
    electricity ~ gone, water is off, water ~ been off, water ~ cut, internet ~ down, internet ~ gone,
    internet is out, wifi ~ been down, phone line ~ dead, line is dead, lift ~ broken, elevator ~ broken,
    lift ~ out of order, elevator ~ out of order, lift ~ out of service, elevator ~ out of service, toilet is blocked,
    toilet is clogged, toilet ~ blocked, toilet ~ clogged, toilet ~ overflow*, toilet ~ broken, blocked toilet,
    toilet ! flush*, from the ceiling, through the ceiling, through the roof, flooded, flooding, been off since,
    been out since, been off all, been out all, burst pipe, pipe ~ burst, ! ~ hot water, heating ! ~ work*,
    air conditioning ! ~ work*, ac ! ~ work*`,
  absent: `
    desk ~ deserted, desk ~ unattended, reception ~ deserted, reception ~ unattended, nobody at, nobody ~ at the,
    no one at, no one ~ at the, nobody there at, reception ~ empty, desk ~ empty, reception ~ unmanned,
    nobody to check us, no one to check us, nobody to let us, no one to let us, nobody opens, no one opens,
    reception ~ closed`,
  raid: `
    taking money ~ of my, taking money from my, withdrawing ~ from my, is using my card, spending my money,
    break into our, break into my, breaking into, break in to our, breaking in, somebody in our room,
    someone in our room, somebody in my room, someone in my room, someone else is in, somebody else is in,
    stranger in, intruder*, emptying my account`,
  vermin: 'cockroach*, roach*, bed bugs, bedbug*, rat, rats, mice, mouse droppings, vermin',
};
