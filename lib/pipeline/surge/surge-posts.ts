import type { Notice } from '../../domain/notice.ts';
import { endedId } from '../../domain/surge/news.ts';
import { sumOf } from '../../domain/surge/rate.ts';
import type { SurgeCustomer } from '../../domain/surge/notice.ts';
import type { Naming, PendingSurgeNotice, Surge } from '../../domain/surge/surge.ts';
import { type About, type AddressedPost, eventOf, eventPost, lettersOf, postsOf } from '../announce/announce.ts';
import type { WorkPorts } from '../work/verb.ts';
import { namedOf, sampleOf } from './surge-sample.ts';

// An event has room for these beside its customers; nobody reads more of them.
const mostMatters = 12;

/** The largest matters first. */
const mattersOf = ({ customers }: PendingSurgeNotice): [string, number][] =>
  Object.entries(customers).sort(([, one], [, other]) => other - one).slice(0, mostMatters);

interface Shown {
  readonly id: string;
  readonly part?: number;
  readonly customers: readonly SurgeCustomer[];
}

interface Told {
  readonly notice: Notice;
  readonly about: About;
  /** Whose page people are led to: of whoever waits for a person. */
  readonly caseId?: string;
}

const noticeOf = (ports: WorkPorts, surge: Surge, pending: PendingSurgeNotice, shown: Shown): Told => {
  const { brand, source, channel, severity, startedAt, endedAt, habit } = surge;
  const { to, tier, reason, by, until, bundle, customers, newMatters, perMinute, trend } = pending;
  const about: About = { brand, source, channel, severity, tier, to };
  const brandName = ports.configuration.brands.find((one) => one.id === brand)?.name ?? brand;
  const matters = mattersOf(pending);
  const notice = eventOf(`earshot.surge.${pending.type}`, about, {
    id: shown.id,
    subject: surge.id,
    time: pending.at,
    data: {
      id: surge.id, brand, brandName, source, severity, matters: matters.map(([matter]) => matter),
      mattersCount: Object.fromEntries(matters), newMatters: newMatters?.slice(0, mostMatters), startedAt, endedAt,
      count: sumOf(customers), perMinute, usualPerMinute: Math.round(habit * 100) / 100, trend,
      sample: [...shown.customers], part: shown.part, bundle, tier, by, until, reason, to,
    },
  });
  const { customers: of } = shown;
  return { notice, about, caseId: (of.find(({ state }) => state === 'open') ?? of[0])?.case };
};

/** What is to be published for one notice of a surge. */
export interface SurgePosts {
  readonly posts: readonly AddressedPost[];
  /** How naming its customers goes on. */
  readonly next?: Naming;
}

/** It is over: everybody is named, one letter for many events. */
const endOf = async (
  ports: WorkPorts, surge: Surge, pending: PendingSurgeNotice, naming: Naming,
): Promise<SurgePosts> => {
  const { customers, parts, next } = await namedOf(ports, surge, naming);
  // Their number was a round one, and all of them were named.
  if (parts.length === 0 && naming.part > 1) return { posts: [] };
  const events = parts.map(({ part, customers: some }) => {
    const goesTo = part === naming.part ? 'notices' : `notices/${part}`;
    return eventPost(noticeOf(ports, surge, pending, { id: endedId(surge, part), part, customers: some }), goesTo);
  });
  const letters = lettersOf(ports, noticeOf(ports, surge, pending, { id: pending.id, part: naming.part, customers }));
  return { posts: [...events, ...letters], ...(next && { next }) };
};

/** Everything to publish for one notice of a surge: events for machines, and words for people. */
export const postsOfSurge = async (ports: WorkPorts, surge: Surge, pending: PendingSurgeNotice): Promise<SurgePosts> => {
  if (pending.type === 'ended' && surge.naming !== undefined) return endOf(ports, surge, pending, surge.naming);
  const customers = await sampleOf(ports, surge);
  return { posts: postsOf(ports, noticeOf(ports, surge, pending, { id: pending.id, customers })) };
};
