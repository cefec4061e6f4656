/** An index of git (version 2) that lists paths, as `git add` leaves one; the object names are zeros. */
export function gitIndexOf(paths: readonly string[]): Buffer {
  const header = Buffer.from("DIRC\0\0\0\x02\0\0\0\0", "latin1");
  header.writeUInt32BE(paths.length, 8);
  const entries = [...paths].sort().map((path) => {
    const entry = Buffer.alloc(Math.ceil((62 + Buffer.byteLength(path) + 1) / 8) * 8);
    entry.writeUInt32BE(0o100644, 24);
    entry.writeUInt16BE(Buffer.byteLength(path), 60);
    entry.write(path, 62);
    return entry;
  });
  return Buffer.concat([header, ...entries, Buffer.alloc(20)]);
}
