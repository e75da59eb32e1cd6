/** Measures how long things take, by name. */
export interface Stopwatch {
  time<Value>(name: string, work: () => Value): Value;
}

/** Measures nothing. */
export const NO_STOPWATCH: Stopwatch = { time: (_, work) => work() };

/** A stopwatch that knows what is being timed: what was broken off, where that never comes to an end. */
export interface AttentiveStopwatch extends Stopwatch {
  doing(): string | undefined;
}

/** Makes one of another. */
export function attentive(watch: Stopwatch): AttentiveStopwatch {
  let doing: string | undefined;
  return {
    time(name, work) {
      doing = name;
      const value = watch.time(name, work);
      doing = undefined;
      return value;
    },
    doing: () => doing,
  };
}

/** A stopwatch that keeps its sums. */
export interface SummingStopwatch extends Stopwatch {
  /** Milliseconds by name, the longest first. */
  sums(): readonly (readonly [name: string, milliseconds: number])[];
}

/** Makes one on a clock. */
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
