import type { Plugin } from 'vite';

/** Where each way in begins, and what else an organiser may go on to. */
const roots = {
  page: /[\\/]src[\\/]main\.tsx$/u,
  organiser: /[\\/]src[\\/]app[\\/]home-route\.tsx$/u,
  participant: /[\\/]src[\\/]app[\\/](?:join|seat)-route\.tsx$/u,
  desk: /[\\/]src[\\/]app[\\/](?:meetings-desk|(?:meeting|form|record|first-run)-route)\.tsx$/u,
};
type Root = keyof typeof roots;

/** Files that pass on more than one thing: who imports one of them does not need the rest. */
const passesOn =
  /[\\/]node_modules[\\/](?:react-aria|react-aria-components|react-stately|lucide-react)[\\/].*[\\/](?:index|lucide-react|Toast)\.m?js$/u;

interface Graph {
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** All that is needed before anything of a root can run. */
function neededBy(root: RegExp, graph: Graph): ReadonlySet<string> {
  const needed = new Set<string>();
  const add = (id: string): void => {
    if (needed.has(id) || passesOn.test(id)) return;
    needed.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) add(next);
  };
  for (const id of graph.getModuleIds()) if (root.test(id)) add(id);
  return needed;
}

/**
 * One file for what every way in needs, and one for the participant's. By themselves they would be fifty, as each set of
 * screens that share something would have its own: small files compress badly, and each is a request.
 */
export function firstScreens(): Plugin {
  let needed: Readonly<Record<Root, ReadonlySet<string>>> | null = null;
  return {
    name: 'first-screens',
    apply: 'build',
    buildEnd() {
      needed = {
        page: neededBy(roots.page, this),
        organiser: neededBy(roots.organiser, this),
        participant: neededBy(roots.participant, this),
        desk: neededBy(roots.desk, this),
      };
    },
    outputOptions(options) {
      const name = (id: string): string | null => {
        if (needed === null) return null;
        const { page, organiser, participant, desk } = needed;
        const isShared = participant.has(id) && (organiser.has(id) || desk.has(id));
        return page.has(id) || isShared ? 'entrance' : null;
      };
      return { ...options, codeSplitting: { groups: [{ debugName: 'entrance', name }] } };
    },
  };
}
