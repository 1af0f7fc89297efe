#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// This file is read by whatever Node the machine has, so it is plain JavaScript and starts the one of the lock file
// when that Node is too old to read the others.
const wanted = 24;

const beside = path.dirname(fileURLToPath(import.meta.url));
const bin = path.resolve(beside, '../../node_modules/.bin');
const ownNode = path.join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');

/** Runs this file again on the installed Node, and ends as it ends. */
const startAgain = () => {
  if (!existsSync(ownNode)) {
    console.error(`earshot: got Node ${process.version}, expected ${wanted} or later: run npm ci.`);
    process.exit(2);
  }
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(ownNode, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  // A terminal tells both of us; whoever tells only us means the other.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
};

if (Number(process.versions.node.split('.')[0]) < wanted) startAgain();
else {
  module.enableCompileCache();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
}
