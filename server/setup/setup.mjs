/**
 * What `npm start`, `npm test` and `npm run check` do first: bring everything they need onto this machine, once.
 *
 *   node server/setup/setup.mjs <start|test|check> [--quiet]
 *
 * It runs before there is a node_modules, on whichever Node the machine has, so it uses nothing but Node itself.
 */

const [mode = 'start', ...flags] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Checked here and the rest imported only afterwards: an older Node would not even load it.
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `set-up failed: Node ${process.versions.node} is too old, 20.19 or newer is needed to install.`,
  );
  console.error(
    '  Install a current Node from your system or from https://nodejs.org, then repeat the command.',
  );
  process.exit(1);
}

const { isMode, setUp } = await import('./steps.mjs');

if (!isMode(mode)) {
  console.error(
    `There is no set-up for '${mode}'. Use: node server/setup/setup.mjs <start|test|check> [--quiet]`,
  );
  process.exit(2);
}

process.exitCode = await setUp({ mode, quiet: flags.includes('--quiet') });
