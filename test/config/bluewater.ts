/** A whole configuration with every sort of subscriber, as its file would hold it; new each time, to be broken. */
export const bluewater = () => ({
  $schema: './earshot.schema.json',
  brands: [{ id: 'bluewater', name: 'Bluewater Resorts', timeZone: 'America/Jamaica' }] as Record<string, unknown>[],
  sources: [
    { id: 'x', provider: 'twitter', brand: 'bluewater', account: { id: '2244994945', handle: 'bluewater' } },
    { id: 'contact', provider: 'typeform', brand: 'bluewater', fields: { accountNumber: ['member_no'] } },
    { id: 'help', provider: 'postmark', brand: 'bluewater', expectEvery: 'PT6H' },
  ] as Record<string, unknown>[],
  subscribers: [
    { id: 'front-desk', protocol: 'email', endpoint: 'desk@bluewater.example' },
    { id: 'manager', protocol: 'sms', endpoint: '+18765550100' },
    {
      id: 'crm',
      protocol: 'https',
      endpoint: 'https://crm.bluewater.example/earshot',
      filter: {
        type: ['earshot.case.opened', 'earshot.case.resolved'],
        severity: ['high', 'critical'],
        channel: ['twitter'],
      },
    },
    { id: 'lake', protocol: 'sqs', endpoint: 'arn:aws:sqs:us-east-1:123456789012:lake' },
    { id: 'ops-room', protocol: 'slack' },
    { id: 'on-call', protocol: 'pagerduty' },
  ] as Record<string, unknown>[],
  policies: [
    {
      id: 'default',
      opensAt: 'high',
      tiers: [
        { notify: ['front-desk'], wait: 'PT5M' },
        { notify: ['manager'], wait: 'PT15M' },
      ],
      repeatLastTier: 'PT30M',
      acknowledgementExpires: 'PT4H',
    },
  ] as Record<string, unknown>[],
  customers: { vip: [{ email: 'ada@example.com', note: 'stays monthly' }] } as Record<string, unknown>,
  retention: { interactions: 'P400D', raw: 'P30D' } as Record<string, unknown>,
});
export type Bluewater = ReturnType<typeof bluewater>;
