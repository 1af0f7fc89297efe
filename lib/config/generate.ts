import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { generatedFiles } from './generated.ts';

// `npm run generate`: writes what is derived from the schemas, for editors, subscribers and providers to rely on.
const repository = path.resolve(import.meta.dirname, '../..');

for (const [file, text] of generatedFiles()) {
  const target = path.join(repository, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  process.stdout.write(`${file}\n`);
}
