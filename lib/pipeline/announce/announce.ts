import type { Configuration, Subscriber } from '../../domain/configuration.ts';
import type { Notice, NoticeOf, NoticeType } from '../../domain/notice.ts';
import { type Severity, severityRank } from '../../domain/severity.ts';
import { fit } from './fit.ts';
import type { AttributeValue, Post } from '../ports.ts';

/** Whom a letter or a text is for, and how they read it. */
export interface Addressee {
  readonly brandName: string;
  readonly timeZone: string;
  readonly link?: string;
}

/** How a notice is put into words for people. `undefined`: this one is not for people. */
export interface Writers {
  letter(notice: Notice, addressee: Addressee): { readonly subject: string; readonly message: string } | undefined;
  text(notice: Notice, addressee: Addressee): string | undefined;
}

export interface AnnouncePorts {
  readonly configuration: Configuration;
  readonly writers: Writers;
  /** The person's own link to a case; bound to them and to the tier. */
  readonly linkFor: (caseId: string, tier: number, subscriber?: string) => string;
}

/** What a notice is about: the ground for its attributes. */
export interface About {
  readonly brand: string;
  readonly channel?: string;
  readonly source?: string;
  readonly severity?: Severity;
  readonly tier?: number;
  readonly to?: readonly string[];
}

/** A CloudEvents 1.0 event. The id is given, since it is derived from what happened. */
export const eventOf = <Type extends NoticeType>(
  type: Type,
  about: About,
  rest: { readonly id: string; readonly subject: string; readonly time: string; readonly data: NoticeOf<Type>['data'] },
): Notice =>
  ({
    specversion: '1.0',
    source: `/brands/${about.brand}${about.source === undefined ? '' : `/sources/${about.source}`}`,
    type,
    datacontenttype: 'application/json',
    ...rest,
  }) as Notice;

const attributesOf = (type: NoticeType, about: About): Record<string, AttributeValue> => {
  const attributes: Record<string, AttributeValue | undefined> = {
    type,
    brand: about.brand,
    channel: about.channel,
    source: about.source,
    severity: about.severity,
    severityRank: about.severity && severityRank(about.severity),
    tier: about.tier,
    // SNS refuses an empty array.
    to: about.to !== undefined && about.to.length > 0 ? about.to : undefined,
  };
  return Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, AttributeValue] => entry[1] !== undefined));
};

/** A post with whom it is for, by a name that stays the same at every try: `notices`, `letters/front-desk`. */
export interface AddressedPost extends Post {
  readonly goesTo: string;
}

interface Told {
  readonly notice: Notice;
  readonly about: About;
  readonly caseId?: string;
}

const addresseeOf = (ports: AnnouncePorts, { about, caseId }: Told, subscriber: string): Addressee => {
  const brand = ports.configuration.brands.find(({ id }) => id === about.brand);
  return {
    brandName: brand?.name ?? about.brand,
    timeZone: brand?.timeZone ?? 'UTC',
    link: caseId === undefined ? undefined : ports.linkFor(caseId, about.tier ?? 1, subscriber),
  };
};

/** One letter or text for one person, with a link of their own. */
const personal = (ports: AnnouncePorts, told: Told, { id, protocol }: Subscriber): AddressedPost[] => {
  const attributes = attributesOf(told.notice.type, { ...told.about, to: [id] });
  const addressee = addresseeOf(ports, told, id);
  if (protocol === 'email') {
    const letter = ports.writers.letter(told.notice, addressee);
    return letter ? [{ topic: 'letters', goesTo: `letters/${id}`, ...letter, attributes }] : [];
  }
  if (protocol === 'sms') {
    const text = ports.writers.text(told.notice, addressee);
    return text === undefined ? [] : [{ topic: 'texts', goesTo: `texts/${id}`, message: text, attributes }];
  }
  return [];
};

/** The event for machines. */
export const eventPost = ({ notice, about }: Told, goesTo = 'notices'): AddressedPost => ({
  topic: 'notices', goesTo, message: fit(notice), attributes: attributesOf(notice.type, about),
});

/** Words for the people that a notice is addressed to. */
export const lettersOf = (ports: AnnouncePorts, told: Told): AddressedPost[] => {
  const addressed = new Set(told.about.to ?? []);
  const people = ports.configuration.subscribers.filter(({ id }) => addressed.has(id));
  return people.flatMap((subscriber) => personal(ports, told, subscriber));
};

/** Everything to publish for one notice: the event for machines, and words for people. */
export const postsOf = (ports: AnnouncePorts, told: Told): AddressedPost[] => [eventPost(told), ...lettersOf(ports, told)];
