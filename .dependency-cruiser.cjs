/** The arrows of the house. Each rule says which room may not look into which. */
const only = (name, path, pkg) => ({
  name,
  severity: 'error',
  from: { path: '^(server|client|shared)/src', pathNot: path },
  to: { path: `node_modules/${pkg}(/|$)` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|node:)' },
    },
    {
      name: 'no-code-imports-a-test',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|\\.contract\\.ts$|/testing/|^server/test|^e2e' },
      to: { path: '\\.test\\.tsx?$|\\.contract\\.ts$' },
    },
    {
      name: 'shared-imports-only-itself-and-zod',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^shared/src|node_modules/zod' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^server/src/domain', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^server/src/domain|^shared/src|node_modules/zod' },
    },
    {
      name: 'rooms-know-no-wire',
      severity: 'error',
      from: { path: '^server/src/rooms' },
      to: { path: '^server/src/(signalling|http|cli)' },
    },
    {
      name: 'media-and-persistence-know-no-wire',
      severity: 'error',
      from: { path: '^server/src/(media|persistence|recordings)' },
      to: { path: '^server/src/(signalling|http|cli)' },
    },
    {
      name: 'adapters-only-through-ports',
      severity: 'error',
      from: {
        path: '^server/src',
        pathNot:
          '^server/src/(compose|main)|^server/src/media/mediasoup|\\.test\\.ts$|/testing/|^server/src/cli',
      },
      to: { path: '^server/src/media/mediasoup' },
    },
    {
      name: 'databases-only-through-ports',
      severity: 'error',
      from: {
        path: '^server/src',
        pathNot: '^server/src/(compose|main)|^server/src/persistence|\\.test\\.ts$|/testing/|^server/src/cli',
      },
      to: { path: '^server/src/persistence/(embedded|server)' },
    },
    only('mediasoup-in-one-folder', '^server/src/media/mediasoup', 'mediasoup'),
    only('socket.io-in-one-folder', '^server/src/signalling|\\.test\\.ts$|/testing/', 'socket\\.io'),
    only('express-in-one-folder', '^server/src/http', 'express'),
    only(
      'socket.io-client-in-one-folder',
      '^client/src/signalling|^server/src/simulation|\\.test\\.ts$',
      'socket\\.io-client',
    ),
    only('mediasoup-client-in-one-folder', '^client/src/media|\\.test\\.ts$', 'mediasoup-client'),
    {
      name: 'ui-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^client/src/ui' },
      to: { path: '^(client/src/(?!ui)|shared|server)' },
    },
    {
      name: 'features-stand-apart',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/([^/]+)/', pathNot: '^client/src/features/$1/' },
    },
    {
      name: 'engines-know-no-screen',
      severity: 'error',
      from: { path: '^client/src/(signalling|media|stores|views)' },
      to: { path: '^client/src/(features|app|ui)/|node_modules/react' },
    },
    {
      name: 'client-and-server-meet-in-shared',
      severity: 'error',
      from: { path: '^client/src' },
      to: { path: '^server' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
