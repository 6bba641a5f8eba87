// The entries of a tar archive, for what only the build and the tests need to look into.

/** The content of each file by its name. */
export function untar(archive) {
  const entries = {};
  let start = 0;
  const field = (from, length) => archive.toString("latin1", start + from, start + from + length).replace(/\0.*$/s, "");
  while (start + 512 <= archive.length) {
    const size = parseInt(field(124, 12), 8) || 0;
    const name = field(0, 100);
    if (name !== "" && !name.endsWith("/")) entries[name] = archive.subarray(start + 512, start + 512 + size);
    start += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}
