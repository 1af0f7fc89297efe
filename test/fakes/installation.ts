import { Configuration } from '../../lib/domain/configuration.ts';

/** The live secrets of the installation below, newest first. */
export const secrets = {
  sources: { x: ['x-secret', 'x-older'], contact: ['contact-secret'], help: ['earshot:help-secret'] },
  links: ['bGlua3MgbGlua3MgbGlua3MgbGlua3MgbGlua3MgbGk='],
} as const;

/** A brand that can be spoken to on every channel. */
export const configuration = Configuration.parse({
  brands: [{ id: 'bluewater', name: 'Bluewater Resorts', timeZone: 'America/Jamaica' }],
  sources: [
    { id: 'x', provider: 'twitter', brand: 'bluewater', account: { id: '2244994945', handle: 'bluewater' } },
    { id: 'contact', provider: 'typeform', brand: 'bluewater', fields: { accountNumber: ['member_no'] } },
    { id: 'help', provider: 'postmark', brand: 'bluewater', expectEvery: 'PT6H' },
  ],
  subscribers: [
    { id: 'front-desk', protocol: 'email', endpoint: 'desk@bluewater.example' },
    { id: 'manager', protocol: 'sms', endpoint: '+18765550100' },
    { id: 'crm', protocol: 'https', endpoint: 'https://crm.bluewater.example/earshot' },
  ],
  policies: [
    {
      id: 'default',
      opensAt: 'high',
      tiers: [
        { notify: ['front-desk'], wait: 'PT5M' },
        { notify: ['manager', 'crm'], wait: 'PT15M' },
      ],
      repeatLastTier: 'PT30M',
      acknowledgementExpires: 'PT4H',
    },
  ],
  customers: { vip: [{ email: 'ada@example.com', note: 'stays monthly' }] },
});
