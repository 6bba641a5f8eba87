// Times one job.

/** The mean time of one call in nanoseconds, over all `inputs`, measured for about `span` milliseconds. */
export function measure(job, inputs, span) {
  const round = () => {
    for (const input of inputs) job(input);
  };
  const warm = performance.now() + span / 4;
  while (performance.now() < warm) round();
  const begun = performance.now();
  const end = begun + span;
  let calls = 0;
  let now = begun;
  while (now < end) {
    // Some browsers round their clock to a tenth of a millisecond: look at it rarely.
    for (let again = 0; again < 20; again += 1) round();
    calls += 20 * inputs.length;
    now = performance.now();
  }
  return ((now - begun) * 1e6) / calls;
}
