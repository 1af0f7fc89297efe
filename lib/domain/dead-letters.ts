/** The tag of a queue that says whose dead letters are in it: a subscriber's id, or `unread-mails`. */
export const deadLettersTag = 'earshot:dead-letters-of';

/** Whose dead letters those are that tell of mails. */
export const unreadMails = 'unread-mails';
