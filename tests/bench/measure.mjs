// Times one job.

/** A slice is short enough to lie between the disturbances of a busy machine, in milliseconds. */
const SLICE = 10;

function slice(round, times) {
  const begun = performance.now();
  for (let again = 0; again < times; again += 1) round();
  return performance.now() - begun;
}

/**
 * The time of one call in nanoseconds over all `inputs`: the fastest of the slices that fit into `span`
 * milliseconds. Whatever else the machine does can only make a slice slower.
 */
export function measure(job, inputs, span) {
  const round = () => {
    for (const input of inputs) job(input);
  };
  const end = performance.now() + span;
  let times = 4;
  while (slice(round, times) < SLICE) times *= 2;
  let fastest = Infinity;
  while (performance.now() < end) fastest = Math.min(fastest, slice(round, times));
  return (fastest * 1e6) / (times * inputs.length);
}
