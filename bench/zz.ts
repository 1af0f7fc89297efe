import { makeBundles } from './bundles.ts'; import { readFileSync } from 'node:fs';
const b = makeBundles(); for (const f of [b.client, b.lean, ...b.functions]) { const t = readFileSync(f.directory + '/index.js', 'utf8'); console.log(f.name, f.kilobytes, ['sso_start_url', 'AWS_WEB_IDENTITY_TOKEN_FILE', '169.254.169.254', 'sso-oidc'].map(s => s + ':' + t.split(s).length)); }
