// Writes a tar archive with no date, no owner and no order but that of its entries: the same files, the same bytes.

/** @param {Record<string, Uint8Array>} entries names of at most 100 characters, and their contents */
export function tar(entries) {
  const blocks = [];
  for (const [name, content] of Object.entries(entries)) {
    const header = Buffer.alloc(512);
    const octal = (value, at, length) => header.write(`${value.toString(8).padStart(length - 1, "0")}\0`, at, "latin1");
    if (Buffer.byteLength(name) > 100) throw new Error(`too long a name: ${name}`);
    header.write(name, 0, "utf8");
    octal(0o644, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(content.length, 124, 12);
    // npm does the same: a file of 1985, for some tools refuse the year 1970.
    octal(499162500, 136, 12);
    header.write("        0", 148, "latin1");
    header.write("ustar\0" + "00", 257, "latin1");
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    blocks.push(header, content, Buffer.alloc((512 - (content.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
