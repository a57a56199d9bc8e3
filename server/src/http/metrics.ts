import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** One answered request; `route` is a row of the route table, `ms` its duration. */
  request(seen: { readonly route: string; readonly status: number; readonly ms: number }): void;
  /** One answered command of the wire; `code` is `ok` or that of the refusal. */
  readonly command: (name: string, code: string, ms: number) => void;
  /** A figure that is read when somebody asks. */
  gauge(name: string, help: string, read: () => number): void;
  /** Everything, in Prometheus' text format. */
  text(): Promise<string>;
}

/** What Prometheus may know: counts and durations, by route and command; nothing of people or meetings. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const buckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];
  collectDefaultMetrics({ register: registry, prefix: 'entente_' });
  const requests = new Histogram({
    ...{ name: 'entente_http_request_seconds', help: 'Duration of HTTP requests', registers, buckets },
    labelNames: ['route', 'status'] as const,
  });
  const commands = new Histogram({
    ...{ name: 'entente_command_seconds', help: 'Duration of commands', registers, buckets },
    labelNames: ['command'] as const,
  });
  const refusals = new Counter({
    ...{ name: 'entente_command_refusals_total', help: 'Commands refused, by code', registers },
    labelNames: ['command', 'code'] as const,
  });
  return {
    request: ({ route, status, ms }) => requests.observe({ route, status: String(status) }, ms / 1000),
    command(command, code, ms) {
      commands.observe({ command }, ms / 1000);
      if (code !== 'ok') refusals.inc({ command, code });
    },
    gauge(name, help, read) {
      new Gauge({
        ...{ name, help, registers },
        collect() {
          this.set(read());
        },
      });
    },
    text: () => registry.metrics(),
  };
}
