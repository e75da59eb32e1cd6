/** Measures the time of named steps. */
export interface Stopwatch {
  time<Value>(name: string, work: () => Value): Value;
}

/** Measures nothing. */
export const NO_STOPWATCH: Stopwatch = { time: (_, work) => work() };

/** A stopwatch that also knows the current step, for messages about a timeout. */
export interface TrackingStopwatch extends Stopwatch {
  current(): string | undefined;
}

/** Wraps a stopwatch. */
export function trackingStopwatch(watch: Stopwatch): TrackingStopwatch {
  let current: string | undefined;
  return {
    time(name, work) {
      current = name;
      const value = watch.time(name, work);
      current = undefined;
      return value;
    },
    current: () => current,
  };
}

/** A stopwatch that adds up the times. */
export interface SummingStopwatch extends Stopwatch {
  /** Milliseconds by name, the longest first. */
  sums(): readonly (readonly [name: string, milliseconds: number])[];
}

/** Creates a stopwatch with a clock. */
export function summingStopwatch(now: () => number): SummingStopwatch {
  const sums = new Map<string, number>();
  return {
    time(name, work) {
      const start = now();
      try {
        return work();
      } finally {
        sums.set(name, (sums.get(name) ?? 0) + now() - start);
      }
    },
    sums: () => [...sums].sort(([, a], [, b]) => b - a),
  };
}
