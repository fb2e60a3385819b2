import type {QueueLoad} from '../order-queue.js';

/** An answer that was sent, or whose client left. */
export type AnsweredRequest = {
  readonly method: string;
  /** As the server knows it, never as it was asked for: a client would else make as many lines as it likes. */
  readonly route: string;
  readonly status: number;
  /** From the head of the request to the end of the answer. */
  readonly seconds: number;
};

/** What `/metrics` tells. */
export interface Metrics {
  countAnswer(answer: AnsweredRequest): void;
  /** Seconds of speech that the engine made. */
  countSpeech(seconds: number): void;
  /** In the text format of Prometheus, version 0.0.4. */
  write(load: QueueLoad): string;
}

/** Upper bounds of the histogram, in seconds: from an answer out of memory to a long text on a slow engine. */
const bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300] as const;

type Histogram = {readonly counts: number[]; sum: number; total: number};

/** Counts from nothing. */
export function createMetrics(): Metrics {
  const answers = new Map<string, number>();
  const times = new Map<string, Histogram>();
  let speechSeconds = 0;
  return {
    countAnswer({method, route, status, seconds}) {
      const labels = `method="${method}",route="${route}",status="${status}"`;
      answers.set(labels, (answers.get(labels) ?? 0) + 1);
      const time = times.get(route) ?? {counts: bounds.map(() => 0), sum: 0, total: 0};
      times.set(route, time);
      bounds.forEach((bound, at) => {
        if (seconds <= bound) time.counts[at] = (time.counts[at] as number) + 1;
      });
      time.sum += seconds;
      time.total += 1;
    },
    countSpeech(seconds) {
      speechSeconds += seconds;
    },
    write: ({running, waiting}) =>
      [
        ...about('chatterpipe_requests_total', 'counter', 'Requests that were answered.'),
        ...[...answers].map(([labels, count]) => `chatterpipe_requests_total{${labels}} ${count}`),
        ...about('chatterpipe_request_seconds', 'histogram', 'From the head of a request to the end of its answer.'),
        ...[...times].flatMap(([route, time]) => histogramLines(route, time)),
        ...about('chatterpipe_speech_seconds_total', 'counter', 'Seconds of speech that the engine made.'),
        `chatterpipe_speech_seconds_total ${speechSeconds}`,
        ...about('chatterpipe_queue_running', 'gauge', 'Requests that the engine works on.'),
        `chatterpipe_queue_running ${running}`,
        ...about('chatterpipe_queue_waiting', 'gauge', 'Requests that wait for the engine.'),
        `chatterpipe_queue_waiting ${waiting}`,
        '',
      ].join('\n'),
  };
}

function about(name: string, type: string, help: string): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function histogramLines(route: string, {counts, sum, total}: Histogram): readonly string[] {
  const name = 'chatterpipe_request_seconds';
  return [
    ...bounds.map((bound, at) => `${name}_bucket{route="${route}",le="${bound}"} ${counts[at]}`),
    `${name}_bucket{route="${route}",le="+Inf"} ${total}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${total}`,
  ];
}
