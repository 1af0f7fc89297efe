import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import type { Source } from '../../lib/domain/configuration.ts';
import { mailPrefixOf } from '../../lib/domain/mailbox.ts';
import type { Settings } from '../../lib/providers/ses/payload.ts';
import type { Archive } from './archive.ts';
import type { CustomerKey } from './customer-key.ts';

export interface MailRulesProps {
  readonly key: CustomerKey;
  readonly archive: Archive;
  readonly topic: Topic;
  /** Those whose mail comes through SES. */
  readonly sources: readonly Source[];
}

/**
 * What SES does with a mail: puts it into the archive, below the name of its source, and tells the topic. The set of
 * rules has to be made the active one by hand: there is one for each account and region, and whoever activates another
 * takes the place of the one that is there.
 */
export class MailRules extends Construct {
  readonly ruleSetName: string;

  constructor(scope: Construct, id: string, props: MailRulesProps) {
    super(scope, id);
    this.ruleSetName = Stack.of(this).stackName;
    this.letSesIn(props);
    this.addRules(props);
  }

  /** SES may act for the rules of this set and for nothing else: not for another account, not for another rule. */
  private letSesIn({ key, archive: { bucket }, topic }: MailRulesProps): void {
    const rules = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'receipt-rule-set',
      resourceName: `${this.ruleSetName}:receipt-rule/*`,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    const conditions = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': rules } };
    const principals = [new ServicePrincipal('ses.amazonaws.com')];
    const allow = (actions: string[], resource: string): PolicyStatement =>
      new PolicyStatement({ principals, actions, resources: [resource], conditions });
    // https://docs.aws.amazon.com/ses/latest/dg/receiving-email-permissions.html
    bucket.addToResourcePolicy(allow(['s3:PutObject'], bucket.arnForObjects('mail/*')));
    topic.addToResourcePolicy(allow(['sns:Publish'], topic.topicArn));
    // Both are encrypted, and S3 and SNS ask for their data keys in the name of SES.
    key.addToResourcePolicy(allow(['kms:Decrypt', 'kms:GenerateDataKey*'], '*'));
  }

  /** One rule for each source, each made after the other: SES makes one a second. */
  private addRules({ archive: { bucket }, topic, sources }: MailRulesProps): void {
    const { ref: ruleSetName } = new CfnReceiptRuleSet(this, 'Set', { ruleSetName: this.ruleSetName });
    let after: string | undefined;
    for (const { id, settings } of sources) {
      const s3Action = { bucketName: bucket.bucketName, objectKeyPrefix: mailPrefixOf(id), topicArn: topic.topicArn };
      const { recipients } = settings as Settings;
      const rule = new CfnReceiptRule(this, id, {
        ruleSetName,
        after,
        rule: {
          name: id,
          enabled: true,
          recipients,
          scanEnabled: true,
          // Required TLS would turn away the mail of a customer whose server is old.
          tlsPolicy: 'Optional',
          actions: [{ s3Action }],
        },
      });
      // SES tries a rule out when it is made.
      rule.node.addDependency(bucket, topic);
      after = rule.ref;
    }
  }
}
