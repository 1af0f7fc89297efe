import * as z from 'zod/mini';

import { Mapping } from '../mapping.ts';

const Header = z
  .string()
  .check(z.maxLength(100), z.regex(/^[\w-]+$/, { error: 'the name of a header' }), z.toLowerCase());
const once = (text: string, word: string): boolean => text.split(word).length === 2;

/** The time among what is signed. Without a header of its own it stands in front of the signature, as in `t=…,v1=…`. */
const Time = z.strictObject({
  header: z.optional(Header),
  unit: z._default(z.enum(['seconds', 'milliseconds']), 'seconds'),
  signed: z._default(
    z.string().check(
      z.maxLength(100),
      z.refine((text) => once(text, '{time}') && once(text, '{body}'), { error: 'a text with {time} and {body}' }),
    ),
    '{time}.{body}',
  ),
});

/** How this sender signs, and where in its JSON our words stand. What is left out is as GitHub has it. */
export const Settings = z
  .strictObject({
    header: z._default(Header, 'x-hub-signature-256'),
    prefix: z._default(z.string().check(z.maxLength(20)), 'sha256='),
    encoding: z._default(z.enum(['hex', 'base64']), 'hex'),
    time: z.optional(Time),
    map: z.optional(Mapping),
  })
  .check(
    z.refine(
      ({ encoding, prefix, time }) =>
        !time || time.header || (encoding === 'hex' && time.unit === 'seconds' && /^(?!t=)\w+=$/.test(prefix)),
      { error: 'where the time stands beside the signature: hex, seconds, and a prefix such as v1=', path: ['time'] },
    ),
  );
export type Settings = z.infer<typeof Settings>;
