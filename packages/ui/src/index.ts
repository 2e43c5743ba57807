export { Chip, type Tone } from './parts/chip.tsx';
export { Code } from './parts/code.tsx';
export { CustodianName } from './parts/custodian-name.tsx';
export { DataTable, type Column } from './parts/data-table.tsx';
export { EmptyState } from './parts/empty-state.tsx';
export { ErrorState } from './parts/error-state.tsx';
export { EvidenceMark } from './parts/evidence-mark.tsx';
export { isTyping } from './parts/is-typing.ts';
export { Keys } from './parts/keys.tsx';
export { Moment } from './parts/moment.tsx';
export { SecrecyBadge } from './parts/secrecy-badge.tsx';
export { StateChip, type StateKind } from './parts/state-chip.tsx';
export { Timeline, TimelineEntry } from './parts/timeline.tsx';
export { useNow } from './parts/use-now.ts';
export { ScanCaptureProvider, useScans, type ScanTaker } from './scan/scan-capture.tsx';
export { ScanField } from './scan/scan-field.tsx';
export { FieldReader, WedgeReader, type KeyPress } from './scan/wedge.ts';
export { isSoundOn, playAlarm, playTone, setSound, type Tone as SoundTone } from './sound/tones.ts';
export {
  foldText,
  formatDate,
  formatMass,
  formatMoment,
  formatNumber,
  formatRelative,
  formatSeconds,
  formatShort,
  formatSpan,
  formatTime,
} from './text/format.ts';
export { LanguageProvider, LANGUAGES, useLanguage, useText, type Language } from './text/language.tsx';
export { vi, type Messages } from './text/vi.ts';
export { theme } from './theme/theme.ts';
export { cssVariables } from './theme/variables.ts';
