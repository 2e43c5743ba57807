/**
 * An import that was refused whole: nothing of the folder was taken. `line` counts from 1, the header included; it
 * is `undefined` when the file is missing or the fault has no line. `reason` is Vietnamese and says what to mend.
 */
export class ImportRefused extends Error {
  readonly file: string;
  readonly line: number | undefined;
  readonly reason: string;

  constructor(file: string, line: number | undefined, reason: string) {
    super(`${file}${line === undefined ? '' : `, dòng ${line}`}: ${reason}`);
    this.name = 'ImportRefused';
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}
