/** One entry under `Resources`, as CloudFormation writes it. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
}

/** The parts of a CloudFormation template that the local run reads. */
export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

/** What `Ref` and `Fn::GetAtt` answer for one resource. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The account that this machine plays; AWS's documentation uses the same. */
export const account = '000000000000';
export const region = 'us-east-1';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
export const pseudoParameters: Readonly<Record<string, unknown>> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'earshot-local',
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/earshot-local/local`,
  'AWS::NotificationARNs': [],
  'AWS::NoValue': undefined,
};

/** An ARN of this machine's account. */
export const arnOf = (service: string, name: string): string => `arn:aws:${service}:${region}:${account}:${name}`;

/** A name that stays the same over restarts, so that what is on disk is found again. */
export const nameOf = (logicalId: string): string => `earshot-local-${logicalId}`;
