type Listeners<Events> = { [N in keyof Events]?: Set<(data: Events[N]) => void> };

/** Typed events out of an engine, which never imports those who listen. */
export interface Emitter<Events> {
  on<N extends keyof Events>(name: N, listener: (data: Events[N]) => void): () => void;
  emit<N extends keyof Events>(name: N, data: Events[N]): void;
}

export function createEmitter<Events>(): Emitter<Events> {
  const listeners: Listeners<Events> = {};
  return {
    on(name, listener) {
      const of = (listeners[name] ??= new Set());
      of.add(listener);
      return () => {
        of.delete(listener);
      };
    },
    emit(name, data) {
      for (const listener of [...(listeners[name] ?? [])]) listener(data);
    },
  };
}
