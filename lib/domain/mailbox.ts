/** What the names of a source's mails begin with in the archive, where SES puts them. */
export const mailPrefixOf = (source: string): string => `mail/${source}/`;

/** The source that a mail of this name came to; `undefined` for any other name, also one that a path could not hold. */
export const sourceOfMail = (name: string): string | undefined =>
  /^mail\/([a-z0-9][a-z0-9-]*)\/[a-zA-Z0-9][\w-]*$/.exec(name)?.[1];
