import { WrongConfiguration } from '../config/mistake.ts';
import { exits, Misuse } from './command.ts';

/** What to do about what the AWS SDK throws, by its name. */
const remedies: Readonly<Record<string, string>> = {
  AccessDenied: 'These credentials may not do that: --stack takes cloudformation:DescribeStacks.',
  AccessDeniedException: 'These credentials may not do that: it takes reading the table, its index and the secret.',
  CredentialsProviderError: 'No AWS credentials were found: sign in, or name a profile with AWS_PROFILE.',
  DecryptionFailure: 'These credentials may not use the key of the stack.',
  ExpiredToken: 'The AWS credentials have run out: sign in again.',
  ExpiredTokenException: 'The AWS credentials have run out: sign in again.',
  InvalidClientTokenId: 'AWS does not know these credentials: sign in again.',
  ResourceNotFoundException:
    'There is no such table or secret in that region: compare --table, --secrets-id and --region with the outputs of ' +
    'the stack.',
  UnrecognizedClientException: 'AWS does not know these credentials: sign in again.',
};

/** Why something failed, for a person. The service's own words stay out: they may quote what it was sent. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Something failed without saying why.';
  const remedy = remedies[error.name];
  // The SDK has no name of its own for this one.
  if (error.message === 'Region is missing') return 'No AWS region is set: give --region.';
  if (remedy !== undefined) return `${remedy} (${error.name})`;
  const { code } = error as { readonly code?: unknown };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return `Nobody answers there (${code}).`;
  return '$metadata' in error ? `AWS answered ${error.name}.` : error.message;
};

/** The exit code for what was thrown. */
export const exitOf = (error: unknown): number =>
  error instanceof Misuse || error instanceof WrongConfiguration ? exits.wrongUse : exits.failed;
