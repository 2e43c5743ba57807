export { type StoredImport, type Imports } from './imports.ts';
export {
  RecordStale,
  type ChangedBy,
  type RecordChange,
  type RecordEnd,
  type Register,
  type RegisterRecord,
} from './record.ts';
export {
  createRegisters,
  type EndCounts,
  type EndFilter,
  type FoundEnd,
  type PlaceCounts,
  type RecordFilter,
  type Registers,
} from './registers.ts';
