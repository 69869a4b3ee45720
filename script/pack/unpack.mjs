// Makes the app out of what was downloaded: the other half of pack.mjs, which tells how the file is laid out. It runs in
// the phone, so it is small: slim.mjs puts it into the glue. What is not whole is an error, whatever it is.
export function unpack(file) {
  // Behind the header of a module and the sign of a section.
  let at = 9;
  const number = () => {
    let value = 0;
    for (let scale = 1, byte = 128; byte > 127; scale *= 128) {
      byte = file[at++];
      value += (byte & 127) * scale;
    }
    return value;
  };
  const take = (length) => file.subarray(at, (at += length));
  // Where pieces of these lengths begin, that follow one another.
  const places = (lengths) => Array.from(lengths, (length) => (at += length) - length);
  const check = (good) => {
    if (!good) throw new Error('a part of the app is damaged');
  };

  check(number() === file.length - at);
  at += 7; // the name of the section
  const [size, sum, head, tail, count] = [0, 0, 0, 0, 0].map(number);
  const [carriers, streams] = take(2);
  const lengths = Array.from({ length: streams }, number);
  const sizes = take(256);
  const kinds = take(256);
  const maps = take(carriers * 64);
  const begins = places(sizes);
  const letters = take(count);
  const next = places(lengths);

  const app = new Uint8Array(size);
  app.set(take(head));
  let to = head;
  let body = head;
  const group = (place) => kinds[letters[place]] & 7;
  for (let place = 2; place < letters.length - 2; place++) {
    const letter = letters[place];
    for (let from = begins[letter], end = from + sizes[letter]; from < end; ) app[to++] = file[from++];
    const kind = kinds[letter] >> 4;
    if (kind > 2) {
      // A value, from the stream for such neighbours.
      const step = kinds[letter] & 8 ? -1 : 1;
      const stream = maps[(kind - 3) * 64 + group(place + step) * 8 + group(place + 2 * step)];
      for (let byte = 128; byte > 127; ) app[to++] = byte = file[next[stream]++];
    } else if (kind > 1) {
      // The end of a function. Its length, seven bits to a byte, stands before it.
      let length = to - body;
      let room = 1;
      while (length >> (7 * room)) room++;
      app.copyWithin(body + room, body, to);
      to += room;
      for (; room--; length >>= 7) app[body++] = (length & 127) | (room && 128);
      body = to;
    } else if (kind) {
      for (let left = file[next[0]++]; left--; ) app[to++] = file[next[0]++];
    }
  }
  app.set(take(tail), to);
  check(to + tail === size);
  let found = 0;
  for (let place = 0; place < size; place++) found = (Math.imul(found, 31) + app[place]) >>> 0;
  check(found === sum);
  return app;
}
