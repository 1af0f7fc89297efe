import type { Author, Said } from '../domain/interaction.ts';
import { cut, handles, isoTime, present, unreadable } from './decode.ts';
import { fileAt, isUrl, wordsOf } from '../forms/value.ts';
import { valuesAt } from './mapping-path.ts';
import type { Mapping, Word } from './mapping.ts';

/** More handles or files of one thing that was said mean that a path leads somewhere else. */
const most = 20;

/** The texts at the paths of one of our words, in their order, without empty ones. */
const textsOf = (item: object, map: Mapping) => (of: Word): readonly string[] =>
  [map[of] ?? []].flat().flatMap((path) => valuesAt(item, path).map(wordsOf).filter((text) => text.trim() !== ''));

type Texts = ReturnType<typeof textsOf>;

/** A moment in any spelling, seconds since 1970 (also `1531420618.000100`) among them, as ISO 8601; else undefined. */
export const momentAt = (text: string): string | undefined =>
  isoTime(/^\d{10}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text) * 1000) : text);

const authorIn = (texts: Texts): Author =>
  present({
    name: cut(texts('name').join(' ').trim(), 200) || undefined,
    username: cut(texts('username')[0], 100) || undefined,
    handles: handles(
      (['twitter', 'email', 'phone', 'member'] as const).flatMap((kind) =>
        texts(kind).slice(0, most).map((text) => [kind, text] as const),
      ),
    ),
  });

const spoken = ['post', 'reply', 'quote'];
const ofAuthor: readonly Word[] = ['name', 'username', 'twitter', 'email', 'phone', 'member'];

/**
 * What the mapping finds, in place of what could only be guessed. @throws Unreadable when it names the text or the
 * author, and none of those paths leads anywhere: their schema changed.
 */
export const saidByMap = (item: object, map: Mapping): Partial<Said> => {
  const texts = textsOf(item, map);
  const named = ['text' as const, ...ofAuthor].filter((one) => map[one]);
  if (named.length > 0 && named.every((one) => texts(one).length === 0)) {
    throw unreadable('nothing at any path of the mapping', `something at ${named.join(', ')}`);
  }
  const files = texts('attachments').filter(isUrl).slice(0, most).map((url) => fileAt(url));
  return present({
    ...(map.kind && { kind: map.kind, public: spoken.includes(map.kind) }),
    saidAt: texts('saidAt').map(momentAt).find(Boolean),
    author: ofAuthor.some((one) => map[one]) ? authorIn(texts) : undefined,
    text: texts('text').length > 0 ? cut(texts('text').join('\n\n')) : undefined,
    subject: cut(texts('subject').join(' '), 300) || undefined,
    attachments: files.length > 0 ? files : undefined,
    conversation: cut(texts('conversation')[0], 300) || undefined,
    inReplyTo: cut(texts('inReplyTo')[0], 300) || undefined,
    url: texts('url').find(isUrl),
    lang: cut(texts('lang')[0], 35) || undefined,
  });
};

/** The key that the mapping finds when all parts of it are there; else the one that will do. */
export const keyIn = (item: object, map: Mapping, otherwise: string): string => {
  const paths = [map.key ?? []].flat();
  const parts = paths.flatMap((key) => textsOf(item, { key })('key').slice(0, 1));
  const key = cut(parts.join(':'), 10_000);
  return paths.length > 0 && parts.length === paths.length && key.length <= 480 ? `item:${key}` : otherwise;
};
