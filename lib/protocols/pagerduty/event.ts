import type { CaseNotice, Notice } from '../../domain/notice.ts';
import type { Severity } from '../../domain/severity.ts';
import type { AboutCase } from '../case-words.ts';
import { answerInWords, isAboutCase, isSafeLink, latestWords, previousInWords, waitInWords } from '../case-words.ts';
import { cleanAll, cleanLine, cut } from '../clean.ts';
import { factsInWords } from '../fact-words.ts';
import { headline } from '../headline.ts';
import { conflictsInWords, handlesInWords } from '../identity-words.ts';
import { localTime } from '../moment.ts';
import { type AboutSurge, isAboutSurge, isMoreNames, isOver, isTaken, matterOf, pageOf, surgeLines } from '../surge-words.ts';

type Action = 'trigger' | 'acknowledge' | 'resolve';
type Event = { readonly event_action: Action; readonly dedup_key: string } & Readonly<Record<string, unknown>>;

const severities = { low: 'info', medium: 'warning', high: 'error', critical: 'critical' } as const satisfies Record<
  Severity,
  string
>;

const actions: Readonly<Record<AboutCase['type'], Action>> = {
  'earshot.case.opened': 'trigger',
  'earshot.case.escalated': 'trigger',
  'earshot.case.updated': 'trigger',
  'earshot.case.reopened': 'trigger',
  'earshot.case.acknowledged': 'acknowledge',
  'earshot.case.resolved': 'resolve',
};

const detailsOf = (data: CaseNotice, time: string, timeZone: string): Readonly<Record<string, unknown>> => ({
  said: cut(latestWords(data), 2000),
  why: cleanAll(data.reasons.slice(0, 8), 160),
  known_as: handlesInWords(data.customer, data.interactions, 6),
  ...(data.customer.conflicts && { beware: conflictsInWords(data.customer, data.interactions, 2) }),
  vip: data.customer.vip,
  ...(data.customer.vipNote && { vip_note: cut(cleanLine(data.customer.vipNote), 200) }),
  ...(data.customer.previous && { unhappy_before: previousInWords(data.customer.previous, timeZone) }),
  do_not_ask_again: factsInWords(data.facts, 12, { timeZone, time }),
  waiting: `${waitInWords(data.waitedMs)}, since ${localTime(data.waitingSince, timeZone, time)}`,
  tier: data.tier,
});

const linksOf = ({ link, answers }: CaseNotice): readonly { readonly href: string; readonly text: string }[] => [
  { href: link, text: 'Open the case' },
  ...answers
    .filter(({ url }) => isSafeLink(url))
    .slice(0, 4)
    .map(({ how, url }) => ({ href: url, text: answerInWords[how] })),
];

const ofCase = (notice: AboutCase, timeZone: string): Event | undefined => {
  const { data, time, type } = notice;
  // The case's id is the alert's: every tier and every repeat is one alert, and PagerDuty drops what it knows.
  const about = { event_action: actions[type], dedup_key: data.id };
  if (about.event_action !== 'trigger') return about;
  // A word that comes after the end would open a new alert, which nobody would ever close.
  if (data.state === 'resolved') return undefined;
  return {
    ...about,
    payload: {
      summary: cut(headline(notice) ?? '', 1024),
      source: `${data.brand} (Earshot)`,
      severity: severities[data.severity],
      timestamp: data.openedAt,
      component: data.interactions.at(-1)?.channel ?? 'unknown',
      group: data.brand,
      class: 'customer',
      custom_details: detailsOf(data, time, timeZone),
    },
    links: linksOf(data),
    client: 'Earshot',
    client_url: data.link,
  };
};

// One alert for all of it: every bundle is a repeat that PagerDuty knows, and its end resolves it.
const ofSurge = (notice: AboutSurge): Event | undefined => {
  if (isMoreNames(notice)) return undefined;
  const { data, time } = notice;
  const dedup_key = `surge ${data.id}`;
  const page = pageOf(notice);
  if (isOver(notice)) return { event_action: 'resolve', dedup_key };
  if (isTaken(notice)) return { event_action: 'acknowledge', dedup_key };
  return {
    event_action: 'trigger',
    dedup_key,
    payload: {
      summary: cut(headline(notice) ?? '', 1024),
      source: `${data.brand} (Earshot)`,
      severity: severities[data.severity],
      timestamp: time,
      component: data.source,
      group: data.brand,
      class: 'surge',
      custom_details: { customers: data.count, about: matterOf(notice), trend: data.trend, latest: surgeLines(notice, 5) },
    },
    ...(page !== undefined && { links: [{ href: page, text: 'Open one, or take all of them' }], client_url: page }),
    client: 'Earshot',
  };
};

const ofWatch = (notice: Exclude<Notice, AboutCase | AboutSurge>): Event | undefined => {
  if (notice.type === 'earshot.source.recovered')
    return { event_action: 'resolve', dedup_key: `source ${notice.data.source}` };
  if (notice.type !== 'earshot.source.silent' && notice.type !== 'earshot.delivery.quarantined') return undefined;
  const { data, time, type } = notice;
  return {
    event_action: 'trigger',
    dedup_key: type === 'earshot.source.silent' ? `source ${data.source}` : `quarantine ${data.source}`,
    payload: {
      summary: cut(headline(notice) ?? '', 1024),
      source: `${data.brand} (Earshot)`,
      severity: 'warning',
      timestamp: time,
      component: data.source,
      group: data.brand,
      class: 'watch',
      custom_details: { reason: cut(cleanLine(data.reason ?? 'silence'), 300) },
    },
    client: 'Earshot',
  };
};

/** What PagerDuty is to do about this notice, without the routing key; or nothing. */
export const eventOf = (notice: Notice, timeZone: string): Event | undefined => {
  if (isAboutCase(notice)) return ofCase(notice, timeZone);
  return isAboutSurge(notice) ? ofSurge(notice) : ofWatch(notice);
};
