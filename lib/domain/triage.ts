import type { Interaction } from './interaction.ts';
import { type Severity, severities, severityRank } from './severity.ts';

/** How bad an interaction is, with reasons that a manager would accept. */
export interface Triage {
  readonly severity: Severity;
  readonly reasons: readonly string[];
}

/** What is known of the customer beside this text. */
export interface Context {
  /** Interactions of the same customer in the week before that were more than small talk. */
  readonly complaintsThisWeek: number;
  readonly vip: boolean;
}

interface Rule {
  readonly severity: Severity;
  readonly reason: string;
  readonly phrases: readonly string[];
}

// Plain words and whole phrases, matched against the text in lower case without punctuation. A first, honest net in
// English: it says what it saw, and misses what it does not know.
const rules: readonly Rule[] = [
  {
    severity: 'critical', reason: 'says somebody is in danger or hurt',
    phrases: [
      'emergency', 'ambulance', 'injured', 'bleeding', 'unconscious', 'allergic reaction', 'chest pain', 'on fire', 'smoke',
      'unsafe', 'not safe', 'in danger', 'threatened', 'assaulted', 'harassed', 'call the police', 'called the police',
      'my child is missing', 'medication',
    ],
  },
  {
    severity: 'critical', reason: 'says they are stranded now',
    phrases: [
      'stranded', 'stuck', 'wrong hotel', 'wrong airport', 'nowhere to go', 'nowhere to sleep', 'locked out', 'left behind',
      'no room', 'gave away our room', 'gave away my room', 'nobody is here', 'no one is here', 'nobody picked us up',
      'no one picked us up', 'not picked up', 'missed our flight', 'missed my flight', 'in the dark', 'at the door',
    ],
  },
  {
    severity: 'high', reason: 'says they have waited or were not answered',
    phrases: [
      'still waiting', 'been waiting', 'waiting for hours', 'waited', 'hours now', 'for hours', 'on hold', 'no answer', 'no reply',
      'no response', 'nobody answers', 'nobody answered', 'no one answers', 'no one answered', 'ignored', 'ignoring',
      'third time', 'second time', 'fourth time', 'again and again', 'every time', 'how many times',
    ],
  },
  {
    severity: 'high', reason: 'says they are angry or want to leave',
    phrases: [
      'worst', 'terrible', 'horrible', 'awful', 'disgusting', 'unacceptable', 'furious', 'angry', 'outrageous', 'outraged', 'disgrace',
      'disgraceful', 'appalling', 'shame', 'shameful', 'ridiculous', 'never again', 'never coming back', 'never return', 'last time',
      'rude', 'liar', 'liars', 'lied', 'scam', 'fraud', 'robbed', 'stolen', 'lawyer', 'sue', 'legal action', 'formal complaint',
      'complaint', 'complain', 'close my account', 'cancel my', 'chargeback', 'fed up', 'had enough', 'disaster', 'nightmare',
    ],
  },
  {
    severity: 'high', reason: 'says something went wrong with money or things',
    phrases: [
      'refund', 'money back', 'charged twice', 'double charged', 'overcharged', 'wrong charge', 'lost my', 'lost our', 'lost luggage',
      'missing luggage', 'never arrived', 'did not arrive', 'didn t arrive', 'not arrived', 'broken', 'flooded', 'no water',
      'no power', 'no electricity', 'bed bugs', 'cockroach', 'cockroaches', 'mould', 'mold', 'dirty', 'filthy', 'sick',
    ],
  },
  {
    severity: 'medium', reason: 'reports a problem or asks for help',
    phrases: [
      'help', 'problem', 'issue', 'not working', 'doesn t work', 'does not work', 'cannot', 'can t', 'unable', 'error', 'failed', 'wrong',
      'disappointed', 'disappointing', 'unhappy', 'upset', 'annoyed', 'frustrated', 'frustrating', 'delayed', 'delay', 'late', 'slow',
      'urgent', 'asap', 'noisy', 'cold', 'poor', 'bad', 'not happy', 'confused', 'question', 'please call', 'call me',
    ],
  },
];

const flat = (text: string): string => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

const matching = (text: string): readonly Rule[] => {
  const words = flat(text);
  return rules.filter(({ phrases }) => phrases.some((phrase) => words.includes(` ${phrase} `)));
};

const ordinals: readonly string[] = ['first', 'second', 'third', 'fourth', 'fifth'];

const raised = (severity: Severity): Severity => severities[Math.min(severityRank(severity), severities.length - 1)] ?? severity;

/** Judges one interaction. Pure: the same words in the same context always come to the same. */
export const triage = (interaction: Interaction, context: Context): Triage => {
  if (interaction.automatic !== undefined) return { severity: 'low', reasons: [`sent by a machine: ${interaction.automatic}`] };
  const found = matching([interaction.subject, interaction.text, ...Object.values(interaction.fields ?? {})].join('\n'));
  let severity: Severity = found[0]?.severity ?? 'low';
  const reasons = found.filter((rule) => rule.severity === severity).map(({ reason }) => reason);
  if (context.complaintsThisWeek >= 2 && severity !== 'low') {
    severity = raised(severity);
    reasons.push(`${ordinals[context.complaintsThisWeek] ?? 'yet another'} time in a week`);
  }
  if (context.vip) {
    severity = raised(severity);
    reasons.push('a VIP');
  }
  if (interaction.public && severityRank(severity) >= severityRank('medium')) reasons.push('said in public');
  return { severity, reasons: reasons.length > 0 ? reasons : ['nothing in it sounds urgent'] };
};
