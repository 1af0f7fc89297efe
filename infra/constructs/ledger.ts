import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import type { CustomerKey } from './customer-key.ts';
import type { HouseFunction } from './house-function.ts';

/** What a verb that decides needs: it reads records, and changes several of them together or none. */
const deciding = ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];

/** What the hot path needs: one conditional write, and a look at what is there already, its variants among it. */
const recording = ['GetItem', 'PutItem', 'Query', 'UpdateItem'];

/**
 * Where everything is kept. Whatever must still happen carries `due`, and so stands in the sparse index of that name;
 * the stream says at once what changed. Outlives the stack, cannot be deleted by accident, and can be restored to any
 * second of the last 35 days.
 */
export class Ledger extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, key: CustomerKey) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expires',
      stream: StreamViewType.NEW_IMAGE,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: 'due',
      partitionKey: { name: 'dueShard', type: AttributeType.STRING },
      sortKey: { name: 'due', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  /** Lets a function record what was delivered. */
  grantRecording(to: HouseFunction): void {
    this.grant(to, recording, this.table.tableArn);
  }

  /** Lets a function read any record and decide what becomes of it. */
  grantDeciding(to: HouseFunction): void {
    this.grant(to, deciding, this.table.tableArn);
  }

  /** Lets a function find what is due. */
  grantSweeping(to: HouseFunction): void {
    this.grant(to, ['Query'], `${this.table.tableArn}/index/due`);
  }

  /** Lets Lambda read the stream on a function's behalf; answers the stream's ARN. */
  grantFollowing(to: HouseFunction): string {
    const stream = this.table.tableStreamArn;
    if (!stream) throw new Error('The ledger has no stream: its Table needs `stream`.');
    to.addToRolePolicy(statement(['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'], stream));
    return stream;
  }

  private grant(to: HouseFunction, actions: readonly string[], resource: string): void {
    to.addEnvironment('LEDGER_TABLE', this.table.tableName);
    to.addToRolePolicy(statement(actions, resource));
  }
}

const statement = (actions: readonly string[], resource: string): PolicyStatement =>
  new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [resource] });
