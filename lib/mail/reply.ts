import { limits } from './limits.ts';
import { visibleReply } from './visible-reply.ts';

/** What is new in a text; all of it when nothing would be left. Beyond the limit nobody looks for quotes. */
export const replyIn = (text: string): string => visibleReply(text.slice(0, limits.reply)).text.trim() || text;
