import { runtimeAdvice } from './runtime-check.ts';

/** `npm start`. The version of Node is checked before anything is loaded that an older one does not know. */
const advice = runtimeAdvice(process.versions.node);
if (advice === null) {
  const { run } = await import('./run.ts');
  await run((server) => {
    const link = server.firstRunLink();
    return [
      `Entente is at ${server.url}`,
      ...(link === null
        ? []
        : ['', 'There is no organiser yet. Open this link once to become the first:', link]),
      '',
      'To stop: Ctrl+C',
    ];
  });
} else {
  process.stderr.write(`${advice}\n`);
  process.exitCode = 1;
}
