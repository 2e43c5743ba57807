/** Goes with a new factor that opens more than this session: the code of two administrators, if one was typed. */
export interface Admitted {
  readonly admission?: string;
}
