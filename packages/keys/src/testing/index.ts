export { openMemoryKeys } from '../software/software.ts';
