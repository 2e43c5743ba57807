/** Server-sent events as bytes (WHATWG HTML 9.2.6). Data is one line: JSON text holds no line breaks. */
export function frameOf(event: string, data: unknown, id?: number): Buffer {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
