import type { Rule } from './evidence.ts';

const subjects: readonly RegExp[] = [
  /^(?:please )?confirm your message\b/i,
  /^(?:please )?verify (?:that )?(?:you are|you're) (?:a )?(?:human|person)/i,
  /^your (?:e-?mail|message)(?: to .{1,200})? requires? (?:verification|confirmation)\b/i,
  /^your message to .{1,200} (?:awaits|is awaiting) (?:moderator )?(?:approval|confirmation|verification)/i,
  /^message (?:verification|confirmation) (?:required|request)/i,
  /^sender (?:address )?(?:verification|authentication|confirmation) (?:required|request|needed)/i,
  /^\[?(?:boxbe|spam ?arrest|choicemail|bluebottle|mailblocks|tmda|qurb)\b.*(?:verif|confirm|wait|approv|action)/i,
  /\(?(?:please )?confirm \(?conf#/i,
  /\bverify#[\w-]{6,}/i,
];

const why = 'a challenge to prove that we are a person';

/** Mail that asks its sender to prove that they are a person before it is let through: an answer would be a loop. */
export const challengeRules: readonly Rule[] = [
  ({ header }) => header('x-boxbe-challenge') !== undefined && `${why} (X-Boxbe-Challenge)`,
  ({ from }) => /-confirm[-+.=][^@]*@|@(?:[\w-]+\.)*(?:spamarrest|boxbe)\.com$/.test(from) && `${why} (by its address)`,
  ({ subject }) => subjects.some((one) => one.test(subject.slice(0, 300))) && `${why} (by its subject)`,
];
